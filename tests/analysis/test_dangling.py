import pytest

from reader.analysis.dangling import dangling_sentences, points_back
from reader.formats import read_bytes, read_text
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.analysis.samples import long_document, strange_documents
from tests.documents import make_document


def dangling(*paragraphs: str, language: str = "en") -> list[str]:
    """Return the dangling sentences of a text that is divided as a reader's would be."""
    document = segmented(make_document(*paragraphs), language)
    return [document.text_of(document.sentences[index].span) for index in dangling_sentences(document)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He left the town on Monday.",
        "“He left us in the lurch,” said Maria Lopez.",
        "She's the first to say so.",
        "Their house was sold.",
        "That’s a total of thirty lists.",
        "That's a total of thirty lists.",
        "His wife then stitched the ears.",
        "However, nobody saw it.",
        "However he is still in office.",
        "But the council said no.",
        "Also at the party were two ministers.",
        "Instead, the mayor resigned.",
        "Meanwhile the river rose.",
        "So he went home.",
        "Then came the war.",
        "As a result, prices rose.",
        "In return, Oran promised a school.",
        "In exchange the bank gave up a claim.",
        "At the time, Smith was abroad.",
        "In that case, Holder said, the police will be reviewed.",
        "That is why the bridge was closed.",
        "That meant a delay of a year.",
        "This was a mistake.",
        "These measures saved ten million pounds.",
        "Such tanks are found in many homes.",
        "The latter was sold to France.",
        "The two leaders met in Geneva.",
        "Both sides denied the report.",
        "It will join Facebook and Google in the capital.",
        "It was painful.",
        "Another letter was sent to the council.",
        "Another witness, Jo Park, saw the fire.",
        "Again, this is a matter for the courts.",
        "Both approaches need a bridge.",
        "Under this bill the town pays for the bridge.",
        "In the second case, the town asks for taxes.",
        "The same court ruled on the bridge.",
        "Here, the town built a bridge.",
        "In 1995, at age seventeen, she was told to leave.",
        "Aged 84, she still keeps bees.",
        "The town denied these allegations.",
        "This may sound like a small step.",
        "This march of small steps surprised many people.",
        "It is equipped with shields against surface-to-air weapons.",
        "It is easy-to-clean and cheap to heat.",
        "It is hard-working and never tires.",
        "It is painted blue, like most air-to-air tankers.",
        "It had been in his pocket for a year.",
        "Another was reluctant to speak.",
        "Oran did the same on Monday.",
        "The owner of the mill admitted as much on Monday.",
        "Its owner could not be reached.",
        "On Monday he went to London.",
        "Later, she told investigators a different story.",
        "In her interview, she praised the plan.",
        "“We will not go,” he said.",
        "'The nose was ingenious,' he says as he shows it.",
        "The school was closed last year, she added.",
        "Seven years later, he still goes there.",
        "A few days later she resigned.",
        "The White House will not comment, he said.",
        "The road is long, she told the paper, but worth the walk.",
        "Far more of the guests like water.",
        "It showed the fact that guests like wine.",
    ],
)
def test_a_sentence_that_points_back_dangles(sentence: str) -> None:
    assert dangling(f"Something happened to Anna Smith. {sentence}") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "When Trump spoke, he praised the plan.",
        "When he spoke, Trump praised the plan.",
        "In his speech on Tuesday, the president praised the plan.",
        "In their natural habitat, pygmy anteaters sleep all day.",
        "Putin said he would not go.",
        "“We will not go,” Peskov said.",
        "“We will not go,” said the minister.",
        "Peskov was clear: “We will not go,” he said.",
        "He who pays the piper calls the tune.",
        "It is raining.",
        "It is clear that the plan failed.",
        "It is understood the woman was found at home.",
        "It took four days to open the door.",
        "There is a word for such things.",
        "This week, the council met in Leeds.",
        "This article was written in May.",
        "Those who oppose the plan met in Leeds.",
        "Instead of wine, the guests were given water.",
        "So far, nobody has been hurt.",
        "However hard the guests tried, the door stayed shut.",
        "Such as it is, the plan stands.",
        "The two-year plan was dropped.",
        "Both the mayor and the council agreed.",
        "In addition to wine, the guests were given water.",
        "In return for wine, the guests brought water.",
        "In exchange rates the guests saw a sign.",
        "The council met on Monday.",
        "Yields move in the opposite direction of prices.",
        "Most economists, however, argue that consumers pay.",
        "This May was the warmest on record.",
        "It is hard to say when the work ends.",
        "Both the town and the county want the bridge.",
        "The report of the council names three reasons.",
        "The second quarter was the best in years.",
        "The former governor of the county was seen in town.",
        "In this week's vote the bridge won.",
        "The north is as poor as the south.",
        "Bert works as engineer.",
        "If the bridge falls, then the town has no road.",
        "Anna Smith, then mayor of the town, said no.",
        "Neither Smith nor Jones came.",
        "In 1995, at age seventeen, Anna Smith said she was told to leave.",
        "Family and friends came to the bridge.",
        "Two men and a woman were seen in town.",
        "Two of the men were seen in town.",
        "Oran paid, and Brekka will do the same on Monday.",
        "Oran did the same as Brekka.",
        "The mill in Oran costs as much as two schools.",
        "A mill in Oran costs twice as much now.",
        "Anna Kern left the town in May, she told jurors.",
        "It is a costly bridge that the town wants.",
        "Because of the rain, the guests stayed at home.",
        "Far more guests than hosts like wine.",
        "If the bridge falls, the town would then have no road.",
    ],
)
def test_a_sentence_that_explains_itself_does_not_dangle(sentence: str) -> None:
    assert dangling(f"Something happened to Anna Smith. {sentence}") == []


def test_the_first_sentence_never_dangles() -> None:
    assert dangling("He came. He saw.") == ["He saw."]


def test_the_first_sentence_of_a_later_paragraph_may_dangle() -> None:
    assert dangling("Anna Smith came.", "She saw it.") == ["She saw it."]


def test_a_sentence_from_the_middle_of_a_quotation_dangles() -> None:
    found = dangling("Anna said: “Nobody came. Everybody left. Anna stayed.” Bert nodded.")

    assert found == ["Everybody left.", "Anna stayed.”"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Anna Kern sagte: „Keiner kam. {} Das Dach fiel ein.“ Der Rat schwieg."),
        ("de", "Anna Kern sagte: »Keiner kam. {} Das Dach fiel ein.« Der Rat schwieg."),
        ("en", "Anna Kern said: ‘Nobody came. {} Everybody left.’ The council was silent."),
        ("fr", "Anna Kern a dit : « Personne ne vint. {} Le toit tomba. » Le conseil se tut."),
        ("it", "Anna Kern ha detto: «Nessuno venne. {} Il tetto cadde». Il consiglio tacque."),
        ("pl", "Anna Kern powiedziała: „Nikt nie przyszedł. {} Dach runął”. Rada milczała."),
        ("sv", "Anna Kern sade: ”Ingen kom. {} Taket föll.” Rådet teg."),
    ],
)
def test_the_middle_of_a_quotation_dangles_in_every_language(language: str, text: str) -> None:
    middle = "Oran 7."
    assert dangling(text.format(middle), language=language)[:1] == [middle]
    assert dangling(f"Anna Kern. {middle} {text.format('')}", language=language)[:1] != [middle]


def test_what_stands_between_two_quotations_or_two_titles_does_not_dangle() -> None:
    assert dangling("Anna sagte: „Keiner kam.“ Oran brannte. „Alle gingen.“", language="de") == ["„Alle gingen.“"]
    assert dangling("Anna las „Krieg. Oran brennt“ und Bert Kern den „Faust“.", language="de") == []


def test_the_middle_of_a_quotation_in_straight_marks_dangles() -> None:
    assert dangling('Anna said: "Nobody came. Everybody left." Bert nodded.') == ['Everybody left."']


def test_the_end_of_a_quotation_that_names_its_speaker_does_not_dangle() -> None:
    assert dangling("“Nobody came. Everybody left,” said Bert Jones. Bert nodded.") == []


def test_a_quotation_that_the_next_paragraph_opens_again_is_left_open_by_this_one() -> None:
    first, second = '"The mill is old. Farmers know of its faults.', '"The mill is ours," said Anna Kern.'

    assert dangling("Anna Kern spoke of the mill.", first, second) == ["Farmers know of its faults."]


def test_a_missing_quotation_mark_makes_nothing_dangle() -> None:
    assert dangling('Anna said: "Nobody came. Everybody left. Bert nodded.') == []


@pytest.mark.parametrize(
    ("language", "pointing", "plain"),
    [
        ("de", "Er ging nach Hause.", "Die Kanzlerin ging nach Hause."),
        ("de", "Allerdings fehlt das Geld.", "Auch wenn das Geld fehlt, wird gebaut."),
        ("de", "Diese Regel gilt nicht mehr.", "Diese Woche tagt der Rat."),
        ("fr", "Il a quitté la ville.", "Il faut quitter la ville."),
        ("fr", "Cependant, rien ne change.", "Il est clair que rien ne change."),
        ("fr", "Cette loi est ancienne.", "Cette semaine, la loi change."),
        ("es", "Ella se fue.", "La ministra se fue."),
        ("es", "Sin embargo, nada cambia.", "Este lunes cambia todo."),
        ("de", "Es verfügt über neun Zimmer.", "Es liegt Schnee in den Alpen."),
        ("de", "Es umfasst 90 Seiten.", "Es hat viele überrascht, wie schnell Berg ging."),
        ("ru", "Затем дом продадут.", "Тамара Ким выиграла."),
        ("hi", "वे मंत्री से मिलेंगे।", "वेतन बढ़ा है।"),
        ("fa", "آنان خواهان تغییر هستند.", "اوکراین پل را بست."),
        ("zh", "他们要求赔偿。", "其他城市也关闭了剧院。"),
        ("ro", "Apoi a plecat.", "El Niño aduce secetă."),
        ("sv", "Därefter gick hon.", "Han Kang får priset."),
        ("tr", "Onlar gitti.", "O Ses Türkiye bu akşam başlıyor."),
        ("uk", "Потім він пішов.", "Тому, хто врятував дитину, дали медаль."),
        ("ar", "لكن الحكومة رفضت الاقتراح.", "هي المرة الأولى التي تفوز فيها مصر باللقب."),
        ("he", "לכן הוא הלך.", "אולם הספורט נסגר."),
        ("ko", "그래서 시는 다리를 닫았다.", "이재명 대통령은 부산을 방문했다."),
        ("ko", "과연 다리를 닫을 수 있을까.", "“다리는 안전합니다.”"),
        ("ko", "다리가 낡았기 때문이다.", "다리를 닫은 것은 비가 왔기 때문이다."),
        ("id", "Namun, Jakarta menutup dua jembatan.", "Jakarta menutup dua jembatan."),
        ("id", "Karena hujan deras di Jakarta.", "Karena hujan deras, Jakarta menutup dua jembatan."),
    ],
)
def test_other_languages_have_their_own_words(language: str, pointing: str, plain: str) -> None:
    assert points_back(pointing, language)
    assert not points_back(plain, language)


def test_a_language_that_is_not_known_has_no_dangling_sentences() -> None:
    assert dangling("Anna megjött. Ő elment. However, he left.", language="hu") == []
    assert not points_back("He left.", "hu")


@pytest.mark.parametrize("name", strange_documents())
def test_every_document_is_read(name: str) -> None:
    document = strange_documents()[name]

    assert set(dangling_sentences(document)) <= set(range(1, len(document.sentences)))


def test_a_long_text_without_paragraphs_is_read_at_once() -> None:
    long = long_document(10_000, per_paragraph=10_000)

    assert 0 not in dangling_sentences(long)


def test_the_sample_article_has_its_dangling_sentences(seed: Document) -> None:
    found = [seed.text_of(seed.sentences[index].span) for index in dangling_sentences(seed)]

    assert [text.split()[0] for text in found] == ["This", "European", "Meanwhile,"]


def test_in_a_conversation_what_leaves_open_who_speaks_needs_what_stands_before() -> None:
    text = (
        "Two people talked about the harbour wall.\n\nBerg: Was the wall ever safe?\n\n"
        "Holt: The wall was built in haste. Stone was never bought.\n\nSand alone held the gate.\n\n"
        "Berg: Who knew of this?\n\nHolt: The council knew of it from the start.\n\nThe wall will be built anew."
    )
    document = segmented(read_text(text, "talk.txt"))

    found = [document.text_of(document.sentences[index].span) for index in dangling_sentences(document)]

    assert found[:2] == ["Stone was never bought.", "Sand alone held the gate."]
    assert not any("built" in sentence for sentence in found)


def test_words_that_are_set_off_leave_open_whose_they_are_unless_they_tell_or_all_is_set_off() -> None:
    quoted, signed = "The harbour shall be kept by the town.", "“We shall keep it,” said Ada Kern."
    article = (
        f"# Boats\n\nAda Kern read the charter.\n\n> {quoted}\n\n> {signed}\n\nFarmers row in Oran.\n\nBoats sail.\n"
    )
    indented = article.replace("\n\n", "\n\n> ").replace("> > ", "> ")

    documents = [segmented(read_bytes(text.encode(), "text.md"), "en") for text in (article, indented)]
    found = [[each.sentence_text(index) for index in dangling_sentences(each)] for each in documents]
    assert found == [[quoted], []]


def test_what_stands_between_two_posts_that_an_article_shows_is_the_article() -> None:
    post = "<blockquote class='twitter-tweet'><p>{}</p>— Oran City (@oran) <a href='#'>May 1, 2024</a></blockquote>"
    told = "<p>Ada Kern bought three boats in May.</p><p>Farmers row at night.</p>"
    page = (
        "<html><title>Boats</title><article><h1>Boats for Oran</h1><p>Oran has new boats for the farms.</p>"
        f"{post.format('The boats are here.')}{told}{post.format('Come and see. They fly the flag.')}"
        "<p>Oran sold its cars.</p></article>"
    )
    document = segmented(read_bytes(page.encode(), "boats.html"), "en")
    assert sum(paragraph.is_turn for paragraph in document.paragraphs) == 2

    dangling = [document.text_of(document.sentences[index].span) for index in dangling_sentences(document)]
    assert "Ada Kern bought three boats in May." not in dangling
    assert any("They fly" in text for text in dangling)


def test_words_that_are_only_quoted_behind_others_leave_open_whose_they_are() -> None:
    later = "“Every beam must be painted twice before the frost.”"

    assert dangling(f"Anna Smith opposes it. {later}") == [later]
    assert dangling(later, later) == []


def test_an_answer_that_says_i_needs_the_name_of_who_is_asked() -> None:
    talk = [
        "Why do you dig at night?",
        "Because the ground is softer and the streets are empty then. I have dug for twenty years.",
        "What did you find in spring?",
        "A Roman road runs below the market, nearly two metres deep.",
        "Who pays for all the work?",
        "The town gives half of it, and a bank gives the rest each year.",
    ]

    assert "I have dug for twenty years." in dangling(*talk)
    assert not any(each.startswith(("A Roman", "The town")) for each in dangling(*talk))
    assert "I have dug for twenty years." not in dangling("The town digs at night.", talk[1], talk[3])


def test_all_of_an_answer_that_says_i_needs_the_name_where_only_answers_do() -> None:
    study = "A study found that many drivers read no map."
    asked = [
        "Who needs a map?",
        f"I got lost twice. {study}",
        "Were you late?",
        "I missed two trains.",
        "Was it worth it?",
    ]

    assert study in dangling("Ada Kern lost her phone.", *asked, "My mother wrote me a letter.")
    assert study not in dangling("I lost my phone.", *asked, "My mother wrote me a letter.")
