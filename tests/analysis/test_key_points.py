from dataclasses import replace

import pytest

from reader.analysis import summary_size
from reader.analysis.grades import Grade, Grades
from reader.analysis.key_points import MAX_KEY_POINTS, key_point_count, key_points
from reader.analysis.pipeline import analyze
from reader.analysis.summarizers import summarizer_of
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import KeyPoints, Origin
from reader.model.document import Document, ParagraphKind, Sentence
from reader.nlp.segmentation import segmented
from tests.analysis.samples import long_document, strange_documents
from tests.documents import make_document
from tests.growing import steps

OTHERS = (
    "A crate of pears costs four crowns at the market in spring.",
    "The ferry company closed its office in 2019 after a storm.",
    "Three sisters repaired the first engine with parts of a tractor.",
    "Schools buy a third of all apples that reach the coast.",
    "The council lends each crew money for one winter.",
    "A mill on the hill grinds flour for bakers in the valley.",
    "Doctors use the same pier to send medicine on Fridays.",
    "Fuel for one trip costs as much as two crates of pears.",
    "Most crews are farmers who row at night.",
    *(f"Crate number {number} went to a school on the coast." for number in range(11, 33)),
)


@pytest.fixture(autouse=True)
def short_texts_have_points(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the few words of an example stand for a text that is worth points."""
    if "real_length" not in request.fixturenames:
        monkeypatch.setattr(summary_size, "READ_AT_A_GLANCE", 0)
        monkeypatch.setattr(summary_size, "FEWEST_SENTENCES", 0)


@pytest.fixture
def real_length() -> None:
    """Count the words as the program does."""


def generated(document: Document, method: str = "lead") -> KeyPoints:
    return key_points(document, summarizer_of(method).rank(document))


def texts(document: Document, points: KeyPoints) -> list[str]:
    return [document.text_of(point.span) for point in points.items]


def test_the_authors_list_is_taken_whole_and_in_order(seed: Document) -> None:
    points = key_points(seed, ())

    assert points.origin is Origin.AUTHOR
    assert [point.span for point in points.items] == [
        seed.paragraphs[index].span for index in seed.paragraphs_of_kind(ParagraphKind.KEY_POINT)
    ]


def test_points_are_chosen_where_the_author_gives_none() -> None:
    document = long_document(30)

    points = generated(document, "lexrank")

    assert points.origin is Origin.GENERATED
    assert 3 <= len(points.items) <= MAX_KEY_POINTS
    assert [point.span for point in points.items] == sorted(point.span for point in points.items)


@pytest.mark.parametrize(
    ("sentences", "points"), [(0, 0), (1, 1), (2, 1), (3, 1), (4, 2), (5, 3), (23, 3), (24, 4), (36, 5), (5_000, 5)]
)
def test_a_longer_text_has_more_points_within_bounds(sentences: int, points: int) -> None:
    assert key_point_count(sentences) == points


@pytest.mark.usefixtures("real_length")
@pytest.mark.parametrize(("words", "sentences", "points"), [(59, 2, 0), (11, 5, 0), (20, 3, 1), (15, 4, 2), (12, 5, 3)])
def test_a_text_that_is_read_at_a_glance_is_not_told_again(words: int, sentences: int, points: int) -> None:
    tails = (" ".join(f"{letter * 4}{place}" for place in range(words - 3)) for letter in "abcde"[:sentences])
    document = make_document(*(f"Boats were {tail} sold." for tail in tails))

    assert len(generated(document).items) == points


def test_no_two_points_say_the_same() -> None:
    document = make_document(
        "The council repaired the old harbour bridge. The old harbour bridge was repaired by the council. "
        "Farmers sold their boats in the market. Nobody counted the swans on the river. Rain fell on Monday evening."
    )

    chosen = texts(document, generated(document))

    assert chosen[0].startswith("The council repaired")
    assert not any("by the council" in text for text in chosen)


def test_no_point_says_a_part_of_another_again() -> None:
    document = make_document(
        "A law to save water led to so much smoke that breathing the city's air is as bad as smoking fifty cigarettes.",
        "For people there, breathing the air was like smoking fifty cigarettes. Farmers opposed the new railway line.",
        "The engineer measured every single river twice. Rain fell on Monday in all of the valleys.",
    )

    chosen = texts(document, generated(document))

    assert chosen[0].startswith("A law")
    assert not any(text.startswith("For people") for text in chosen)


def test_questions_and_sentences_that_point_back_are_left_out_where_others_serve() -> None:
    document = make_document(
        "Who repaired the bridge in the harbour?",
        "He spoke of it to the farmers at noon. The council sold seven wooden boats.",
        "Farmers opposed the new railway line loudly. The engineer measured every single river twice.",
    )

    assert [text.split()[0] for text in texts(document, generated(document))] == ["The", "Farmers", "The"]


def test_a_text_of_questions_still_has_points() -> None:
    document = make_document(
        "Who repaired the bridge?", "Why did rain fall?", "Where are the boats?", "When do they leave?"
    )

    assert len(generated(document).items) == 2


@pytest.mark.parametrize("kind", [ParagraphKind.HEADING, ParagraphKind.TABLE, ParagraphKind.CAPTION])
def test_a_text_without_prose_has_no_points(kind: ParagraphKind) -> None:
    points = generated(make_document((kind, "Only this. And that.")))

    assert (points.origin, points.items) == (Origin.GENERATED, ())


@pytest.mark.parametrize("name", strange_documents())
def test_every_text_has_points_within_it(name: str) -> None:
    document = strange_documents()[name]

    for point in generated(document, "lexrank").items:
        assert point.span in [sentence.span for sentence in document.sentences]
        assert point.evidence[0].strength == 1.0


def test_the_best_of_the_ranking_are_taken_and_stand_in_source_order() -> None:
    document = long_document(30)

    points = key_points(document, tuple(range(29, -1, -1))).items

    assert points[-1].span == document.sentences[29].span
    assert [point.span for point in points] == sorted(point.span for point in points)


def test_points_asked_for_again_take_up_what_was_found_before() -> None:
    document, ranking = long_document(60), tuple(range(60))

    first = steps(lambda: key_points(document, ranking))

    assert steps(lambda: key_points(document, ranking)) < first / 2


@pytest.mark.parametrize(
    "left_out",
    [
        "Read more: the council sold its boats.",
        "Photo: the council of the town sells its boats.",
        "The council of the town sells its boats Image: Harbour News.",
        "The mayor of the town stood there; from file, 2008.",
        "File photo of the mayor who stood at the harbour.",
        "The opinions expressed in this article are those of the author alone.",
    ],
)
def test_what_a_page_sets_between_the_lines_is_never_a_point(left_out: str) -> None:
    document = make_document(left_out, "Rain fell on Monday.")

    assert texts(document, generated(document)) == ["Rain fell on Monday."]


@pytest.mark.parametrize("end", ["calls 303-555-0142", "writes to kern@oran.org", "calls 01632 960983"])
def test_what_a_page_asks_its_reader_to_dial_or_write_to_is_no_news(end: str) -> None:
    document = make_document("Rain fell.", f"Whoever has seen the boats of the farmers {end}.")
    paid = make_document("Rain fell.", "The farmers have sold 303 of 5000 boats for $120 000 000 since May 1999.")

    assert Grades(document).of(1) is Grade.POOR
    assert Grades(paid).of(1) is Grade.GOOD


@pytest.mark.parametrize(
    "news",
    [
        "The farmers wrote to kern@oran.org in May that the bank hid a loss of 40 million dollars.",
        "The shops of Oran sold 150 300 2024 boats in three years.",
        "The farmers of Oran counted 120-200 1990 boats and no more.",
    ],
)
def test_an_address_or_a_row_of_numbers_alone_asks_nobody_to_write_or_dial(news: str) -> None:
    assert Grades(make_document("Rain fell.", news)).of(1) is Grade.GOOD


def test_words_out_of_a_conversation_are_left_out_where_others_serve() -> None:
    document = make_document(
        "I would have told you so in my office. We were there with our friends and you know it.",
        "The council sold seven wooden boats. Farmers opposed the new railway line loudly.",
        "The engineer measured every single river twice.",
    )

    assert not any(text.startswith(("I ", "We ")) for text in texts(document, generated(document)))


@pytest.mark.parametrize(
    "left_out",
    [
        "The council of the town sold seven wooden boats and then",
        "The council of the town sold seven wooden boats:",
        "Unsubscribe from the news of the town council.",
        "Click the button below to unsubscribe from the news.",
    ],
)
def test_unfinished_sentences_and_calls_to_unsubscribe_are_never_points(left_out: str) -> None:
    document = make_document(left_out, "Rain fell on Monday.")

    assert left_out not in texts(document, generated(document))
    assert left_out not in texts(make_document(left_out), generated(make_document(left_out)))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The mayor of the old town said: “The council sold seven wooden boats.”", "en"),
        ("The council of the town sold seven wooden boats.[3]", "en"),
        ("The council of the town sold seven wooden boats! 🎉", "en"),
        ("The council of the town sold seven wooden boats…", "en"),
        ("Dear old boats of the town council were sold.", "en"),
        ("总统昨天表示会谈将恢复。", "zh"),
        ("أعلن الرئيس أمس أن المحادثات ستستأنف؟", "ar"),
        ("यह एक वाक्य है।", "hi"),
        ("สวัสดีชาวโลกทั้งหลาย", "th"),
    ],
)
def test_a_finished_sentence_may_be_a_point_whatever_ends_it(sentence: str, language: str) -> None:
    document = make_document(sentence, language=language)

    assert texts(document, generated(document)) == [sentence]


@pytest.mark.parametrize(
    "left_out",
    [
        "The harbour and the council of the old town.",
        "She sold all of the council's seven wooden boats.",
        "The mayor said: “The council sold seven wooden boats.",
        "— The council of the town sold seven wooden boats.",
        "The council of the town sold seven wooden boats!",
        "- something that the council of the town sold in May.",
    ],
)
def test_fragments_halves_and_cries_are_left_out_where_others_serve(left_out: str) -> None:
    others = (
        "Farmers opposed the new railway line loudly. The engineer measured every single river twice.",
        "Rain fell on Monday in all of the valleys.",
    )
    document = make_document("The harbour bell of the old chapel was stolen.", left_out, *others)

    chosen = texts(document, generated(document))

    assert len(chosen) == 3
    assert left_out not in chosen


def test_poor_sentences_are_no_points_where_there_is_anything_else() -> None:
    topics = ["bridge", "river", "harbour", "railway", "valley", "chapel", "market", "tower", "garden", "mill"]
    poor = [f"She spoke of the {topic} and of {number} other things." for number, topic in enumerate(topics * 2)]
    document = make_document("The engineer measured every single road twice.", *poor)

    assert len(document.sentences) > 20
    assert texts(document, generated(document)) == ["The engineer measured every single road twice."]
    assert len(generated(make_document(*poor)).items) > 0


def test_items_of_a_numbered_list_and_questions_are_left_out_where_others_serve() -> None:
    listed = [f"{number}. Ask the council of the town about boat {number}." for number in range(1, 6)]
    others = ["Who repaired the bridge?", "Farmers opposed it.", "The engineer measured every single river twice."]
    document = make_document(*listed, *others)
    paragraphs = tuple(Sentence(paragraph.span, index) for index, paragraph in enumerate(document.paragraphs))

    chosen = texts(document, generated(replace(document, sentences=paragraphs)))

    assert chosen == others[-1:]


def test_a_text_of_numbered_items_alone_has_points() -> None:
    document = make_document("(1) Ask the council of the town about boats.")

    assert texts(document, generated(document)) == ["(1) Ask the council of the town about boats."]


def test_the_first_of_a_list_whose_rest_stands_elsewhere_is_no_point() -> None:
    told = "The office lists what owners must do: 1. Order a bottle"
    told_in = (segmented(make_document(f"{told}{rest}"), "en") for rest in (".", " 2. Fill it."))

    assert [Grades(document).of(0) for document in told_in] == [None, Grade.GOOD]


def test_half_a_quotation_is_a_poor_point() -> None:
    half = "Ora il numero 12 è sotto la neve», racconta Ana Neri alla sera."

    assert Grades(make_document("Il ponte è chiuso da maggio.", half, language="it")).of(1) is Grade.POOR


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ('התחנה תיסגר בסוף יולי, הודיע אתמול המנכ"ל דוד ברקן.', Grade.GOOD),
        ('העיתון פרסם אתמול בבוקר ב"הארץ" כתבה על התחנה.', Grade.GOOD),
        ('אי אפשר להחזיק תחנה ריקה", אמר אתמול ברקן.', Grade.POOR),
    ],
)
def test_an_abbreviation_of_hebrew_is_no_half_of_a_quotation(text: str, grade: Grade) -> None:
    assert Grades(make_document("הגשר נסגר אתמול בערב בשל הגשם.", text, language="he")).of(1) is grade


def test_news_in_other_words_than_the_standfirst_is_no_scene() -> None:
    document = make_document(
        (ParagraphKind.TITLE, "Lumo to cut 400 jobs at mill in Vell"),
        (ParagraphKind.STANDFIRST, "Workers at the mill in Vell learn of cuts as Lumo moves to Oran."),
        "The paper maker said on Monday it would let hundreds of people go.",
        "Unions called the plan a disgrace and want a strike.",
        "Lumo has had the mill in Vell since 1990, and its workers live in Vell, not in Oran.",
    )
    assert Grades(document).of(1) is Grade.GOOD


@pytest.mark.parametrize(
    ("language", "title", "scene", "news"),
    [
        (
            "en",
            "Harbour town sells its boats",
            "It was a grey morning on the island.",
            "The town has sold seven of its old boats to farmers.",
        ),
        (
            "de",
            "Hafenstadt verkauft ihre Boote",
            "Am Morgen war es auf der Insel grau.",
            "Die Stadt hat ihre Boote an Bauern verkauft.",
        ),
        (
            "fr",
            "La ville vend ses bateaux",
            "La cour du port était encore vide quand les premiers balayeurs poussaient leurs chariots.",
            "La ville a vendu sept de ses vieux bateaux à des paysans.",
        ),
        ("ru", "Город продаёт лодки", "Утром на острове было серо и тихо.", "Власти продали лодки города на севере."),
    ],
)
def test_an_opening_paragraph_in_few_words_is_a_scene_where_the_title_tells_of_something_else(
    language: str, title: str, scene: str, news: str
) -> None:
    document = make_document((ParagraphKind.TITLE, title), scene, news, language=language)

    assert [Grades(document).of(index) for index in (0, 1)] == [Grade.TALE, Grade.GOOD]
    assert Grades(make_document((ParagraphKind.TITLE, scene), scene, news, language=language)).of(0) is Grade.GOOD


def test_a_short_sentence_of_a_scene_is_one_and_speech_is_none() -> None:
    title, scene = "Hafenstadt verkauft ihre Boote", "Am Kai schläft ein Hund. „Katzen fehlen hier“, sagt Jan Moll."
    news = "Die Stadt hat ihre Boote an Bauern verkauft."
    document = make_document((ParagraphKind.TITLE, title), scene, news, language="de")

    assert [Grades(document).of(index) for index in range(3)] == [Grade.TALE, Grade.FAIR, Grade.GOOD]


def test_two_blanks_hide_nothing_that_a_sentence_says() -> None:
    line = "Whoever saw it can be reached  at 303-555-0142."

    assert Grades(make_document("Oran lies on a river.", line)).of(1) is Grade.POOR


def test_the_opening_is_the_first_whole_sentence() -> None:
    document = make_document(
        (ParagraphKind.STANDFIRST, "The fourth in the series of films"),
        "A new director is in talks to write the fourth film of the series, two papers report. Rain fell on Monday.",
        *("Farmers near the northern border opposed the new railway line loudly." for _ in range(4)),
    )
    last_first = tuple(reversed(range(len(document.sentences))))

    chosen = [point.span for point in key_points(document, last_first).items]

    assert document.sentences[1].span in chosen
    assert document.sentences[0].span not in chosen


def test_a_page_of_scores_has_no_points() -> None:
    document = make_document("Palm Bay (1-0): Tolivert 25 points.", "Aden O'Hara 2 goals, 2 assists.", "Score: 3-0.")

    assert generated(document).items == ()


def test_no_point_says_again_what_others_together_have_said() -> None:
    document = make_document(
        "Four masked men beat a lawyer in the harbour of Vell on Monday evening before his dinner.",
        "Anna Kern, the lawyer from Vell, owns a bakery near the old bridge, and lost a tooth.",
        "Lawyer Anna Kern of Vell was beaten by four masked men in the harbour on Monday.",
        "The engineer measured every single river of the country twice this year.",
    )

    chosen = texts(document, generated(document))

    assert not any(text.startswith("Lawyer Anna") for text in chosen)


@pytest.mark.parametrize(
    "line",
    [
        "boy’s room was open, with a small flag on the window of the house.",
        "This is the moment the council of Vell, which wants a new bridge,.",
        "(Anna Kern had asked for a bridge of two lanes in the sixties.)",
    ],
)
def test_rests_and_asides_are_poor(line: str) -> None:
    assert Grades(make_document("The council closed the bridge in May.", line)).of(1) is Grade.POOR


def test_what_an_abbreviation_cuts_off_is_a_poor_point_in_any_language() -> None:
    grades = Grades(make_document("Das altgerm. Wort meint den Rest eines Feuers", language="de"))

    assert grades.of_words(0, "Das altgerm.", is_dangling=False) is Grade.POOR
    assert grades.of_words(0, "Der Rat trat ab.", is_dangling=False) is Grade.FAIR


def test_news_that_a_list_below_the_lead_tells_is_a_point() -> None:
    listed = (ParagraphKind.LIST_ITEM, "The mayor of Vell was jailed for nine years in May.")
    told = "A court in Vell has jailed two men for seven years.", "They had sold a bridge to a farmer in 2019."

    assert Grades(make_document(told[0], listed, *told)).of(1) is Grade.GOOD


def test_the_sentence_that_tells_late_what_the_title_does_is_a_point() -> None:
    opening = "Ada Kern pulls on her gloves before the sun comes up over the long pier of Oran."
    nut = (
        "But the old boats carry fruit from the harbour to eleven island towns again, years after the last ferry sank."
    )
    title = (ParagraphKind.TITLE, "Old harbour boats carry fresh fruit to island towns again")
    document = make_document(title, opening, *OTHERS[:3], nut, *OTHERS[3:])

    points = analyze(document, AnalysisOptions()).key_points

    assert points is not None
    assert nut in texts(document, points)


@pytest.mark.parametrize(
    ("standfirst", "is_point"),
    [
        ("Farmers of the coast have bought the boats that the ferry company left behind", True),
        ("Farmers have boats", False),  # a label
        ("Farmers of the coast have bought the boats that the ferry company left behind:", False),
    ],
)
def test_a_standfirst_needs_no_full_stop_to_be_a_point(standfirst: str, is_point: bool) -> None:
    document = make_document((ParagraphKind.TITLE, "Boats"), (ParagraphKind.STANDFIRST, standfirst), *OTHERS)
    points = key_points(document, range(len(document.sentences)))

    assert (0 in [each.evidence[0].sentence for each in points.items]) is is_point
