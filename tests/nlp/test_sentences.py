from itertools import pairwise

import pytest

from reader.nlp.language_table import language_table
from reader.nlp.languages import LANGUAGE_NAMES
from reader.nlp.sentences import sentence_spans
from tests.nlp.samples import SAMPLES


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentence_spans(text, language)]


@pytest.mark.parametrize(
    "parts",
    [
        ["One came.", "Two left."],
        ["The baby weighed 7 lb. 9 oz. at birth.", "It took 2 hr. 14 min. 9 sec. on foot.", "At 5 ft. 11, he is tall."],
        ["The road is 40 km.", "3, the old road, is shut."],
        ["He ran 5 km.", "10 others walked.", "They sold 20 cats.", "4 dogs were left."],
        ["It stands on p. 88 ff. of the book.", "She rents the 3rd fl. front.", "A pkg. of seeds costs two dollars."],
        [
            "The desk was made by Wm. Carter.",
            "It was painted by Jas. T. Moore.",
            "He wrote for Geo.",
            "The fee was low.",
        ],
        ["i need to make a cd.", "i can wait."],
        ["See e.g. Smith and ca. 500 others.", "It was late."],
        ["He lives in the U.S.", "The house is big.", "The U.S. Army left."],
        ["Dr. Smith met Mr. J. K. Rowling and George W. Bush.", "They ate."],
        ["Sen. Ted Cruz, R-Texas, and Gov. Greg Abbott spoke.", "Rep. Jim Jordan did too."],
        ["It cost 3.5 million.", "Pi is 3.14.", "Done."],
        ["He was born on Jan. 5 in St. Petersburg.", "See No. 5 for more, at 5 p.m.", "The meeting began."],
        ["He has a Ph.D.", "She has too.", "John F. Kennedy Jr. died.", "Smith et al. found it."],
        ["“We go.”", "She left."],
        ["“Really?” he said.", "“No!” cried the man."],
        ["(It was so.)", "Then it ended."],
        ["He said (“Yes.”) and left.", "It was ‘fine.’", "Then."],
        ["Wait... what?", "Well…", "I think so.", "And then...", "Nothing happened."],
        ["1. Foo is here.", "Bar is there."],
        ["She came in at number 1.", "He was glad.", "They won 2.", "Nobody won 3 of them."],
        ["The rankings were as follows: 1. Norway 2. Upper Marden 3. Spain.", "Italy came last."],
        ["The steps are: 1. Mix the flour.", "2. Add the milk."],
        ["The school got the top grade: A.", "Its head teacher was glad."],
        ["The plan is this: 1. Close the bridge on May 4.", "The mayor said no."],
        ["The vote was clear: 12.", "The chair had hoped for 9.", "Nobody spoke."],
        ["Anna is in class 1.", "Bert is in class 2.", "Carl is in class 3.", "Dora stays at home."],
        ["Yahoo! shares rose.", "iPhone sales fell."],
        ["i went home.", "then i slept."],
        ["It is true.[1]", "Next one.[2][3]", "Third."],
        ["This is plan B.", "We go.", "Malcolm X.", "He was there."],
        ["“We came.", "We saw.", "We left,” she said.", "He nodded."],
        ["The figure rose to ca. 500.", "It fell again."],
        ["Viral videos show bloopers (e.g. Falls from chairs) and more.", "They spread."],
        ["J.R.R. Tolkien and C. S. Lewis met J.D. Vance.", "They talked."],
        ["Smith et al. (2020) found it.", "Others did not."],
        ["They fell in the U.K.", "Then came May.", "Roe v. Wade was decided."],
        ["She paused . . . then spoke.", "All heard it."],
        ["She is 5 ft. 6 in. tall.", "He is taller."],
        ["A call woke city police Asst. Chief Omar Bell and Assoc. Dean Tom Reed.", "Bell gave no advice."],
        [
            "Exec. Dir. Hugo Pell of Bldg. 7 on Elm Blvd. met Prof. Emer. Ida Stroud.",
            "He is the Dir.",
            "The job is new.",
        ],
        ["They flew in on Sun. morning.", "She then left."],
        ["Lt. Gen. (ret.) Abel Hsu spoke.", "The rest (as shown in fig. A) did not."],
        ["[Applause.]", "He went on.", "(See below.)", "They did."],
        ["It was “a large number of issues, from our relations and the issue.”", "A truce formed the centre."],
    ],
    ids=lambda parts: parts[0],
)
def test_english_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("de", ["Am 3. Oktober kam z.B. Dr. Müller.", "„Ist das so?“ fragte er.", "Es war gut."]),
        ("de", ["Es gibt z. B. Äpfel und, d. h. Obst.", "Das gilt u. a. Für Berlin.", "Er kam i. d. R. Montags."]),
        ("de", ["Z. B. Berlin wächst.", "Wir sahen u.\u00a0a. 12 Dackel.", "Das war der Tag.", "Es war gut."]),
        (
            "de",
            ["»Die Übergabe fand immer bar statt.«", "Am 31. August bzw. 21. November 2012 holte sie 7000 Euro ab."],
        ),
        ("de", ["»Dort ging es um ca. 600 Millionen Euro.«", "Alle schwiegen."]),
        ("de", ["Die Müller GmbH & Co. KG wächst.", "Ludwig XIV. war König.", "Er war von dieser Art.", "Gut."]),
        ("fr", ["M. Dupont et Mme. Durand paient env. 3,5 millions.", "C’est cher.", "C’est de l’art.", "Oui."]),
        ("es", ["La Sra. Ruiz vive en EE. UU. desde ayer.", "¿Qué pasa en la Av. Libertad?", "Nada."]),
        ("it", ["Il sig. Rossi e il dott. Bianchi sono qui.", "Parlano."]),
        ("nl", ["Dhr. Jansen kwam om ca. 5 uur.", "Hij ging weg."]),
        ("pl", ["Pan dr. Kowalski przyszedł o godz. 5.", "Wyszedł."]),
        ("ru", ["А. С. Пушкин родился в 1799 г. в Москве.", "Он умер там."]),
        ("ru", ["Они объехали весь мир.", "Потом прошёл год.", "Его открыли."]),
        ("de", ["Der Verein Harfe e. V. wurde gegründet.", "Er wächst.", "Das macht der Verein Hilfe e. V. Oran."]),
        ("el", ["Τι είναι αυτό;", "Δεν ξέρω.", "Καλά."]),
        ("he", ["מה קרה?", "אני לא יודע."]),
        ("ur", ["یہ کیا ہے؟", "مجھے نہیں معلوم۔"]),
        ("ko", ["그는 왔다.", "그녀는 갔다.", "정말?"]),
        ("my", ["ဒါက စာအုပ်ပါ။", "ကောင်းတယ်။"]),
        ("am", ["ይህ መጽሐፍ ነው።", "ጥሩ ነው።"]),
        ("hy", ["Սա գիրք է։", "Լավ է։"]),
        ("km", ["នេះជាសៀវភៅ។", "ល្អណាស់។"]),
        ("fr", ["Il a dit : « Oui. »", "Puis il est parti.", "M. Macron est là."]),
        ("es", ["El Sr. García llegó.", "¿Dónde está?", "Aquí."]),
        ("ar", ["هل أنت هنا؟", "نعم أنا هنا.", "شكرا."]),
        ("hi", ["यह एक वाक्य है।", "यह दूसरा है।"]),
        ("ro", ["Ana are mere.", "Ion pleacă."]),
        (
            "de",
            ["Die Anlage gehört der Fa. Lindner.", "Der Rat tagt am 4. Advent.", "Es waren 40.", "Dann kam der Rest."],
        ),
        ("ar", ["وقال د. جواو سيلفا: «لولا السد لدمرت المدينة».", "وهو يدرس الفيضانات."]),
        ("hi", ['डॉ. सिल्वा ने कहा, "बाढ़ आएगी।"', "वे अध्ययन कर रहे हैं।"]),
        (
            "uk",
            ["Дамба захистить 40 тис. жителів.", "Роботи почнуться 3 травня 2025 р.", "Їх завершать (див. мал. 8)."],
        ),
        (
            "pl",
            [
                "Prace kończą się w 2027 r.",
                "Mieszkańcy czekają.",
                "W maju 1998 r. Anna przyszła do stoczni im. Lenina.",
            ],
        ),
        ("ru", ["Работы завершатся в 2027 г.", "Жители ждут.", "В 1799 г. Пушкин родился."]),
        ("ru", ["Он молчал...", "Потом ушёл.", "— Куда? — спросила она."]),
        (
            "fr",
            [
                "Il n’a rien dit.",
                "« Personne ne passera. »",
                "« Pourquoi ? » a dit M. Blanc.",
                "Il est parti à 18 h. 30.",
            ],
        ),
        ("da", ["Mødet er den 4. Maj i hallen.", "Alle kom."]),
    ],
)
def test_sentences_of_other_languages_are_told_apart(language: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("zh", ["他说：“你好！”", "然后走了。", "今天天气很好？", "是的。"]),
        ("zh", ["他来了。", "“真的吗？”她问。", "“是的！”总统回答说。", "“好。”", "然后他走了。"]),
        ("ja", ["「はい。」と言った。", "今日は晴れ。"]),
        ("ja", ["博士は「洪水が旧市街を破壊する。対策は急務だ」と述べた。", "博士は研究している。"]),
        ("zh", ["博士說:「沒有大壩,洪水會摧毀老城。我們需要它。」", "他研究洪水。"]),
    ],
)
def test_signs_end_sentences_where_no_spaces_are_written(language: str, parts: list[str]) -> None:
    assert sentences("".join(parts), language) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The company hosts a call at 9 a.m. ET to discuss results.",
        "It went dark at 11:30 p.m. GMT on that day.",
        "It came at 6 p.m. (PST) and left.",
        "They met at 8 a.m. Eastern time in the old hall.",
    ],
)
def test_a_time_zone_belongs_to_the_time_of_day(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("dateline", ["YORKTON, Sask. —", "TROIS-RIVIÈRES, Qué. –", "ST. JOHN'S, N.L. (AP) --"])
def test_a_shortened_state_in_a_dateline_ends_no_sentence(dateline: str) -> None:
    assert sentences(f"{dateline} The pool is shut. It rains.") == [f"{dateline} The pool is shut.", "It rains."]


def test_a_state_before_a_dash_ends_a_sentence_that_names_no_town_in_capitals() -> None:
    assert sentences("It lies in Elko, Sask. — It rains.") == ["It lies in Elko, Sask.", "— It rains."]


def test_a_sentence_may_end_with_a_time_of_day() -> None:
    assert sentences("They left at 9 p.m. The others stayed.") == ["They left at 9 p.m.", "The others stayed."]


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_every_language_that_is_known_is_divided(language: str) -> None:
    assert sentences("Anna 2012. Bert 3,5!", language) == ["Anna 2012.", "Bert 3,5!"]


@pytest.mark.parametrize("language", SAMPLES)
def test_a_text_of_two_sentences_has_two_in_every_language(language: str) -> None:
    assert len(sentences(SAMPLES[language], language)) == 2


def test_thai_is_divided_at_spaces_into_pieces_of_readable_length() -> None:
    pieces = sentences("สวัสดี " * 40, "th")

    assert len(pieces) > 2
    assert all(len(piece) < 100 for piece in pieces)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('นายวิชัยกล่าวว่า "น้ำในคลองเน่า" เทศบาลตรวจน้ำมาแล้ว', 2),
        ('นายวิชัยกล่าวว่า "น้ำในคลองเน่า" และขอให้ปิดตลาด', 1),
        ('กลุ่ม "คนรักหนัง" คัดค้านการรื้อ', 1),
    ],
)
def test_a_thai_quotation_behind_that_ends_its_sentence(text: str, count: int) -> None:
    assert len(sentences(text, "th")) == count


@pytest.mark.parametrize("text", ["Word", "no end anywhere " * 500, "😀 😀 Anna came. 😀", "...", "—"])
def test_a_text_without_a_further_sentence_end_is_one_sentence(text: str) -> None:
    assert sentences(text) == [text.strip()]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_text_without_content_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "  Two  spaces.   Then more.\n\nA line.\t“End.”  ",
        "A.[1] B. C. 1. D? “e” f! (g.) H… I. U.S. \u00a0J.\u2028K. 他。 L.",
        "😀.😀! Ж. ? ! . A",
    ],
)
def test_sentences_are_trimmed_and_leave_nothing_but_white_space_between_them(text: str) -> None:
    spans = sentence_spans(text, "en")

    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(spans))


@pytest.mark.parametrize(
    "parts",
    [
        ["She takes the 6 p.m. Harbour Express, or one at 8 p.m. Sunday, or at 9 a.m. Berlin time."],
        ["The rule of the U.S. Senate holds in the U.S. Navy as well.", "So be it."],
    ],
)
def test_a_day_or_zone_goes_on_behind_a_time_of_day(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "de",
            ["Dipl.-Ing. Eva Kern wohnt in der Lindenstr. 7 am Markt.", "Der Bau ist aus dem 18. Jh. und steht leer."],
        ),
        ("fr", ["Elle revient le 4 janv. prochain.", "Il attend."]),
    ],
)
def test_joined_abbreviations_and_short_months_do_not_end_a_sentence(language: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The vote ends at 7 p.m. Eastern, 4 p.m. Pacific.",
        "The hall opens at 8 p.m. New York time.",
        "The shops close at 6 p.m. Christmas Eve.",
        "At 3 p.m. EU leaders will meet in Oran.",
        "On the way home at 3 p.m. Mr Lee fell.",
    ],
)
def test_a_time_of_day_alone_or_before_what_belongs_to_it_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["They left at 9 p.m.", "Some time later he came."],
        ["They left at 9 p.m.", "This time the others stayed."],
    ],
)
def test_a_word_before_time_that_names_no_zone_begins_a_sentence(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Нефть стоит 60 долл. за баррель."],
        ["Это было в авг. прошлого года.", "В нояб. 2020 он ушёл."],
        ["Им дали 200 куб. м воды.", "Звоните по тел. 123 утром."],
        ["Мин. обороны сообщило об этом.", "Премьер-мин. Керн молчал."],
        ["Он учился в мед. институте.", "Это сов. писатель."],
        ["Потом прошёл год.", "20 человек ушли."],
        ["Учёные нашли этот ген.", "Он отвечает за рост."],
        ["Он вернулся в свой полк.", "Война уже кончилась."],
    ],
    ids=lambda parts: parts[0],
)
def test_what_russian_dictionaries_shorten_ends_no_sentence_before_small_letters_and_numbers(parts: list[str]) -> None:
    assert sentences(" ".join(parts), "ru") == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["Voters in Oran backed Dr. Oz.", "He lost the vote."]),
        ("en", ["The deal was signed by Mr. Sun.", "He said so."]),
        ("en", ["They saw Dr. Oz.", "“He was late,” they said."]),
        ("de", ["Das sagte Dr. Max.", "Er ging."]),
        (
            "de",
            ["Der stellv. Landrat und Reg.-Dir. Olaf Timm kamen.", "Er ist Min.-Dir.", "Das helfe dir.", "Anna ging."],
        ),
        (
            "de",
            ["Dr. rer. nat. Ida Moll ist kath.", "Die Schweiz ist es nicht.", "Sie ist Dr. jur.", "Das Amt ist neu."],
        ),
        ("es", ["El vicepdte. Juan Mora es el pdte.", "La reunión fue ayer."]),
        ("nb", ["Konst. leder Kari Moe kom.", "Hun ble konst.", "Mannen gikk."]),
        ("sv", ["Bitr. rektor Lars Bohm avgick.", "Tf. chefen ringde."]),
        ("nb", ["Adm. dir. Kari Moe kom.", "Hun smilte."]),
        ("fr", ["Le dir. adj. Luc Morin est parti.", "Il est dir.", "Elle est juge."]),
        ("en", ["She has a B.Sc. in botany and an LL.B. from Orm.", "Her sister has an M.Sc.", "She teaches."]),
        ("en", ["Boats from Ont. and B.C. met at the govt. dock.", "Few held a mass.", "Nobody came."]),
        ("de", ["Staatssekr. Ida Moll und Hr. Voss kamen.", "Sie ist Staatssekr.", "Das Amt ist neu."]),
        ("es", ["Hay otros, p. ej. para el Tte. Luis Mora.", "Nadie vino."]),
        ("sv", ["Fr.o.m. den 3 maj leder Kapt. Holm båten.", "Han log."]),
        ("uk", ["Поїзд рушив о 8 год. ранку.", "Він чекав дві год.", "Потім пішов."]),
        (
            "sv",
            ["Hon trodde inte det.", "»Nej«, sa hon.", "Sen. Bo Ek kom först sen.", "Det var i maj."],
        ),
        ("nb", ["Ingen visste det.", "Prof. Kari Moe så en rev.", "Bonden ringte."]),
        ("fr", ["Ils ferment les deux sens.", "Rev. Luc Morin a franchi le col.", "La pluie tombait."]),
        ("es", ["La alcaldesa dijo que no.", "30 vecinos viven en el No. 5 frente al mar.", "12 de ellos protestan."]),
        ("it", ["Il gen. Conti e il sen. Neri hanno detto di no.", "20 operai restano."]),
        ("nl", ["Zij kwam uit de VS.", "Minister Bos niet."]),
        ("da", ["Det siger DR.", "Ministeren nægter.", "DR. EK BEKLAGER."]),
        ("pl", ["Nie ma to sens.", "Park im. 1 Maja czeka.", "Gen. Nowak znał ich z ust.", "Potem był maj.", "Pada."]),
        ("ru", ["Речь шла о нем.", "Завод им. Кирова стоит.", "Парк им. 50-летия Октября тоже.", "Вот рис.", "Ешьте."]),
    ],
)
def test_a_surname_that_is_an_abbreviation_ends_a_sentence(language: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le gendarme, le lieut. col. Petit, est arrivé le 3 sept. 2020 avec le vol. 2 du rapport."),
        ("sv", "Rätten till frihet följer av EKMR art. 5 från 1950."),
        ("nb", "Sjefen, maj. Bo Ek, viser til art. 5 og vol. 2."),
        ("nl", "De commandant, maj. Bos, kwam op 3 mar. 2020 met Gen. Kern."),
        ("da", "Chefen, Maj. Bo Ek, gik den 12. jul. 2021 af."),
        ("de", "Der Chef, Gen. Lund, und Brig. Huber kamen am 5. Mar. 2020."),
        ("es", "El gen. Ruiz, el sen. Mora y el rev. Paz votaron la sec. 3 el 4 ene. 2021."),
        ("pt", "O rev. Lima falou em 3 set. 2021 e em 12 jul. 2022."),
        ("it", "Il rev. Rossi parla dal 12 mar. 2021."),
        ("fi", "Gen. Virta ja Maj. Ek vetosivat EIS art. 5 kohtaan."),
        ("en", "The unit of SGT. Bob Lee, MAJ. Ann Lee and GOV. Tom Reed met the rev. Paul Kern."),
    ],
)
def test_titles_and_dates_cut_short_end_no_sentence(language: str, sentence: str) -> None:
    assert sentences(sentence, language) == [sentence]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("sv", ["De firade jul.", "2020 blev ett svårt år.", "Det sa Maj.", "Hon gick."]),
        ("es", ["Pasó 3 días frente al mar.", "2021 fue peor."]),
        ("de", ["Sie fanden das Gen.", "Es ist klein."]),
    ],
)
def test_a_month_or_title_that_is_a_word_ends_a_sentence(language: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), language) == parts


def test_no_language_has_an_abbreviation_twice_in_a_list() -> None:
    tables = language_table("abbreviations")
    lists = [
        (code, field, [*words.split(), *(tables["any"].get(field, "").split() if code != "any" else ())])
        for code, fields in tables.items()
        for field, words in fields.items()
    ]

    assert [(code, field) for code, field, words in lists if len(words) != len(set(words))] == []


@pytest.mark.parametrize(
    "parts",
    [
        ["Anna said that her boss was ill.", "She left."],
        ["The men dug for ore.", "“Nobody paid them,” he said."],
        ["ODEL, Ill. (AP) — The old bridge fell.", "Nobody was hurt."],
    ],
    ids=lambda parts: parts[0],
)
def test_a_word_that_shortens_a_state_only_with_a_capital_ends_a_sentence(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
