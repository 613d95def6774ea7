import pickle
from dataclasses import replace

import pytest

from reader.analysis.grades import Grade
from reader.analysis.lines.dependence import is_signed
from reader.analysis.lines.lining import lined, with_lines
from reader.analysis.lines.making import LineMaker
from reader.analysis.pipeline import analyze
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions, Part
from reader.model.annotation import Actor, ActorKind, Evidence, KeyPoint, KeyPoints, Origin, Summary, Support
from reader.model.document import Document, ParagraphKind
from reader.model.line import Insertion, Line, RunKind, open_quotation, runs_of, words_of
from reader.model.serialization import to_json
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.analysis.named_text import named
from tests.analysis.samples import long_document, strange_documents
from tests.documents import make_document


def document_of(*paragraphs: str) -> Document:
    return segmented(make_document(*paragraphs), "en")


def actor_of(document: Document, name: str, *shown: str) -> Actor:
    spans: list[Span] = []
    for word in (name, *shown):
        start = document.text.index(word, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(word)))
    return Actor(name, name, ActorKind.PERSON, None, 1.0, (), tuple(spans))


def last_line(document: Document, *actors: Actor) -> str:
    line = LineMaker(document, actors).line(len(document.sentences) - 1)
    return words_of(document, line)


def test_a_surname_gets_its_first_name_from_where_it_stands() -> None:
    document = document_of("Sarah Smith left the town. The town thanked Smith for the bridge.")
    line = LineMaker(document, (actor_of(document, "Sarah Smith", "Smith"),)).line(1)

    assert words_of(document, line) == "The town thanked [Sarah] Smith for the bridge."
    assert [document.text_of(each.source) for each in line.inserted] == ["Sarah"]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("A chic Kern coat hung there.", "A chic Kern coat hung there."),
        ("Critics of the Kern plan left.", "Critics of the Kern plan left."),
        ("The actor Kern left the town.", "The actor [Anna] Kern left the town."),
        ("The old bakery group Kern left the town.", "The old bakery group Kern left the town."),
        ("In the village Kern the bridge is old.", "In the village Kern the bridge is old."),
        ("In the end Kern, left the town.", "In the end [Anna] Kern, left the town."),
    ],
)
def test_a_name_that_tells_whose_a_thing_is_gets_no_first_name(sentence: str, line: str) -> None:
    document = document_of("Anna Kern came.", sentence)

    assert last_line(document, actor_of(document, "Anna Kern", "Kern")) == line


def test_a_surname_that_begins_small_gets_its_first_name_where_it_opens_a_sentence_too() -> None:
    document = document_of("Luis de Mira came.", "De Mira sold the old bridge.")

    assert last_line(document, actor_of(document, "Luis de Mira", "De Mira")) == "[Luis] De Mira sold the old bridge."


def test_a_small_word_that_opens_a_sentence_is_no_title() -> None:
    document = document_of("Sarah Smith left the town. While Smith was away the bridge fell.")

    assert (
        last_line(document, actor_of(document, "Sarah Smith", "Smith"))
        == "While [Sarah] Smith was away the bridge fell."
    )


def test_the_name_of_a_thing_that_holds_a_surname_stays_as_it_is() -> None:
    document = document_of("Sarah Smith left the town. The town watches the Smith Show on the bridge.")

    line = last_line(document, actor_of(document, "Sarah Smith", "Smith"))

    assert line == "The town watches the Smith Show on the bridge."


def test_a_name_that_a_group_bears_gets_no_first_name() -> None:
    document = document_of("Sarah Smith left the Smiths. The town thanked a Smith guard for the bridge.")

    line = last_line(document, actor_of(document, "Sarah Smith", "Smith"))

    assert line == "The town thanked a Smith guard for the bridge."


def test_a_surname_that_a_firm_or_a_town_bears_gets_no_first_name() -> None:
    document = document_of("Sarah Smith left. Smith Brothers came. The town thanked Smith for the bridge.")
    firm = replace(actor_of(document, "Smith Brothers"), kind=ActorKind.ORGANISATION)

    line = last_line(document, actor_of(document, "Sarah Smith", "Smith Brothers", "Smith"), firm)

    assert line == "The town thanked Smith for the bridge."


def test_a_surname_gets_its_first_name_where_the_person_was_named_since_the_firm() -> None:
    document = document_of("Smith Brothers came. Sarah Smith left. The town thanked Smith for the bridge.")
    firm = replace(actor_of(document, "Smith Brothers"), kind=ActorKind.ORGANISATION)

    line = last_line(document, actor_of(document, "Sarah Smith", "Smith"), firm)

    assert line == "The town thanked [Sarah] Smith for the bridge."


def test_a_surname_before_its_full_name_gets_no_first_name() -> None:
    document = document_of("Rain fell. Lincoln has two bridges. Sarah Lincoln left.")
    lincoln = actor_of(document, "Lincoln", "Sarah Lincoln")

    assert words_of(document, LineMaker(document, [replace(lincoln, name="Sarah Lincoln")]).line(1)).startswith(
        "Lincoln"
    )


def test_no_first_name_goes_between_mr_and_the_surname() -> None:
    document = document_of("John Smith left the town. The town thanked Mr Smith for the bridge.")

    line = last_line(document, actor_of(document, "John Smith", "Smith"))

    assert line == "The town thanked Mr Smith for the bridge."


def test_a_first_name_that_stands_there_is_not_put_in() -> None:
    document = document_of(
        "The town sold Old Mill of Smith. The town thanked the old Old Mill of Smith for the bridge."
    )

    line = last_line(document, actor_of(document, "Old Mill of Smith", "Smith"))

    assert line == "The town thanked the old Old Mill of Smith for the bridge."


def test_a_surname_of_somebody_else_is_no_first_name() -> None:
    document = document_of("Sarah Jones came with Jones Brown. The town thanked Brown for the bridge.")

    line = last_line(document, actor_of(document, "Sarah Jones"), actor_of(document, "Jones Brown", "Brown"))

    assert line == "The town thanked Brown for the bridge."


def test_everyone_in_a_line_gets_a_first_name_outside_quotations() -> None:
    document = document_of("John Smith met Sarah Jones. “Smith is kind,” Jones told the men whom Smith had met.")

    line = last_line(document, actor_of(document, "John Smith", "Smith"), actor_of(document, "Sarah Jones", "Jones"))

    assert line == "“Smith is kind,” [Sarah] Jones told the men whom Smith had met."


@pytest.mark.parametrize("sentence", ["The town thanked Mayor Smith for it.", "“Thank Smith for it,” the town said."])
def test_a_title_or_a_quotation_keeps_a_surname_as_it_is(sentence: str) -> None:
    document = document_of(f"Sarah Smith left the town. {sentence}")

    assert last_line(document, actor_of(document, "Sarah Smith", "Smith")) == sentence


def test_a_surname_that_two_people_bear_stays_as_it_is() -> None:
    document = document_of("Sarah Smith met John Smith there. The town thanked Smith for the bridge.")
    people = (actor_of(document, "Sarah Smith"), actor_of(document, "John Smith", "Smith"))

    assert last_line(document, *people) == "The town thanked Smith for the bridge."


def test_what_needs_the_line_before_comes_after_all_that_does_not() -> None:
    document = document_of(
        "The council sold its boats to farmers. They opposed it. However, taxes rose by 4 percent in May."
    )

    summary = lined(document, Summary("lead", (1, 2, 0), 0), AnalysisOptions())

    assert summary.order_beside == (2, 0, 1)
    assert summary.ranking == (1, 2, 0)


def test_whole_sentences_leave_nothing_out_and_put_nothing_in() -> None:
    document = document_of("Sarah Smith left the town. However, she sold the bridge.")
    actors, options = (actor_of(document, "Sarah Smith"),), AnalysisOptions(whole_sentences=True)

    assert lined(document, Summary("lead", (0, 1), 0), AnalysisOptions(), actors).shortened
    assert lined(document, Summary("lead", (0, 1), 0), options, actors).shortened == ()


def test_the_same_sentences_are_chosen_where_they_are_shown_whole() -> None:
    document = document_of(
        "Sarah Smith left the town. However, she sold the bridge. They opposed it. The council raised taxes in May."
    )
    actors, ranked = (actor_of(document, "Sarah Smith"),), Summary("lead", (1, 2, 3, 0), 0)

    shortened = lined(document, ranked, AnalysisOptions(), actors)
    whole = lined(document, ranked, AnalysisOptions(whole_sentences=True), actors)

    assert replace(shortened, shortened=(), dangling=()) == whole


def test_a_chosen_point_is_a_line_and_an_authors_is_not() -> None:
    document = document_of("The town was glad. However, the council sold the bridge.")
    point = KeyPoint(document.sentences[1].span, 1.0, Support.STRONG, (Evidence(1, 1.0),))

    ours = with_lines(document, KeyPoints(Origin.GENERATED, (point,)), AnalysisOptions()).items[0]
    theirs = with_lines(document, KeyPoints(Origin.AUTHOR, (point,)), AnalysisOptions()).items[0]

    assert ours.line is not None
    assert words_of(document, ours.line) == "… the council sold the bridge."
    assert theirs.line is None


def assert_all_is_at_its_place(document: Document, line: Line) -> None:
    sentence, pieces = document.sentences[line.sentence].span, list(line.pieces)
    assert pieces == sorted(pieces)
    assert all(sentence.covers(piece) for piece in pieces)
    shown = [run.text.strip() for run in runs_of(document, line) if run.kind is RunKind.PIECE]
    assert shown == [document.plain_words(piece).strip() for piece in pieces]
    for inserted in line.inserted:
        assert inserted.text.removesuffix("’s") == document.text_of(inserted.source)


@pytest.mark.parametrize("name", [*strange_documents(), "seed"])
def test_every_character_of_a_line_is_at_its_place_in_the_article_or_in_brackets(name: str, seed: Document) -> None:
    document = seed if name == "seed" else strange_documents()[name]
    summary = analyze(document, AnalysisOptions(sentences=len(document.sentences))).summary
    assert summary is not None

    for line in summary.lines_by_sentence(document).values():
        assert_all_is_at_its_place(document, line)


def test_a_line_travels_between_processes_and_into_the_json() -> None:
    document = long_document(20)
    line = Line(3, (Span(2, 5), Span(7, 9)), (Insertion(0, "The", Span(0, 3)),))
    summary = Summary("lead", tuple(range(20)), 2, beside=(3, 1), beside_size=2, shortened=(line,))
    assert pickle.loads(pickle.dumps(summary)) == summary

    analysis = analyze(document, AnalysisOptions(sentences=5))
    told = to_json(document, analysis)

    for shown in told["summary"]["lines"]:
        assert shown["pieces"]
        assert {"sentence", "pieces", "inserted"} == set(shown)
    assert {"pieces", "inserted"} <= set(told["key_points"]["items"][0])
    assert set(told["summary"]["marked"]).isdisjoint(each["sentence"] for each in told["summary"]["lines"])


SAID_AGAIN = """\
The council of Kelston closed the old iron bridge on Monday after engineers found cracks in three of its piers.

Repairs will take two years, the engineer Dana Wehrmann told the council. They may cost nine million crowns.

Drivers have to go round by the motorway until the work ends. Buses will run every ten minutes.

After engineers found cracks in three of its piers, the council closed the iron bridge of Kelston on Monday. Shops fear
for their trade.

Schools will begin later from next week on. Buses will run every ten minutes from now on.
"""


def test_what_was_said_already_stands_behind_all_that_says_more() -> None:
    document = segmented(read_text(SAID_AGAIN, "a.txt"), "en")
    analysis = analyze(document, AnalysisOptions(parts=frozenset({Part.KEY_POINTS, Part.SUMMARY})))
    assert analysis.summary is not None

    texts = [document.text_of(each.span) for each in document.sentences]
    order = [texts[index] for index in analysis.summary.order_beside]
    again = next(each for each in order if each.startswith("After engineers"))
    buses = [order.index(each) for each in order if each.startswith("Buses")]
    assert order.index(again) > order.index("Shops fear for their trade.")
    assert max(buses) > order.index("Schools will begin later from next week on.")


def test_scenes_come_after_all_news() -> None:
    document = make_document(
        (ParagraphKind.TITLE, "Harbour town sells its boats"),
        "It was a grey morning on the island.",
        "The town has sold seven of its old boats to farmers.",
        "Farmers opposed the new railway line for many long years.",
    )

    summary = lined(document, Summary("lead", (0, 1, 2), 0), AnalysisOptions())

    assert summary.order_beside == (1, 2, 0)


def test_a_line_that_ends_in_a_gap_has_no_full_stop_of_its_own() -> None:
    document = document_of(
        "The town was glad. Ana Kern sold the old iron bridge of Oran in May, which had been built by brewers."
    )
    maker = LineMaker(document, (), ParsedOnce(document).parse())
    line = maker.line(1)

    assert words_of(document, line) == "Ana Kern sold the old iron bridge of Oran in May …"
    assert maker.grade(line) is Grade.GOOD


def test_a_surname_within_another_word_stays_as_it_is() -> None:
    document = document_of("Sarah Smith left the town. The town liked a Smith-led council for the bridge.")

    line = last_line(document, actor_of(document, "Sarah Smith", "Smith"))

    assert line == "The town liked a Smith-led council for the bridge."


@pytest.mark.parametrize(("opening", "closing"), [("‘", "’"), ("'", "'"), ("“", "”"), ('"', '"')])
def test_quoted_words_that_go_on_are_closed_behind_a_gap(opening: str, closing: str) -> None:
    said = f"Sarah Smith of the council said: {opening}The bridge has been closed since the end of spring. "
    document = document_of(f"The town was glad. {said}The boats were sold by then.{closing}")
    maker = LineMaker(document, ())
    line = maker.line(1)

    shown = f"Sarah Smith of the council said: {opening}The bridge has been closed since the end of spring …{closing}"
    assert words_of(document, line) == shown
    assert maker.grade(line) is Grade.FAIR
    assert runs_of(document, line)[-1].kind is RunKind.GAP


@pytest.mark.parametrize(
    "said",
    [
        "The mayor of the town said: “The bridge has been closed since the end of spring.",
        "One of them added: “The bridge has been closed since the end of spring.",
        "Sarah Smith of the council said: “Why was the bridge closed at the end of spring?",
    ],
)
def test_quoted_words_of_somebody_unnamed_or_a_question_are_not_closed(said: str) -> None:
    document = document_of(f"The town was glad. {said} The boats were sold.”")
    maker = LineMaker(document, ())
    line = maker.line(1)

    assert words_of(document, line) == said
    assert maker.grade(line) in (Grade.POOR, Grade.QUESTION)


def test_no_name_is_put_into_quoted_words_that_go_on() -> None:
    document = document_of("John Smith left. Sarah Jones of Oran said: ‘Smith was kind to the old town. He left.’")

    line = LineMaker(document, (actor_of(document, "John Smith", "Smith"),)).line(1)

    assert words_of(document, line) == "Sarah Jones of Oran said: ‘Smith was kind to the old town …’"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smith said: “It rained.", (12, "”")),
        ("Smith said: ‘It’s wet.", (12, "’")),
        ("Smith said: ‘It rained.’", None),
        ("Smith said 'old' and 'new' things.", None),
        ("It rained in the '90s.", (17, "'")),
        ("It rained.", None),
    ],
)
def test_a_quotation_is_open_where_no_sign_closes_it(text: str, found: tuple[int, str] | None) -> None:
    assert open_quotation(text) == found


def test_no_first_name_is_taken_out_of_the_name_of_a_school() -> None:
    document = document_of("Pupils of Sarah Smith High School left the town. The town thanked Smith for the bridge.")

    assert last_line(document, actor_of(document, "Sarah Smith", "Smith")) == "The town thanked Smith for the bridge."


def test_what_goes_on_with_an_answer_is_shown_with_who_gives_it() -> None:
    turns = "Anna Berg: Will it last?", "Joe Lund: We hope so. In 1990 the river took sixty houses."
    document = segmented(read_text("\n\n".join((*turns, "Anna Berg: Who pays?", "Joe Lund: The town does.")), ""), "en")
    people = named(document, {"Joe Lund": (ActorKind.PERSON, ()), "Anna Berg": (ActorKind.PERSON, ())})
    maker = LineMaker(document, people, ParsedOnce(document).parse())
    line = maker.line(2)

    assert words_of(document, line) == "[Joe Lund:] In 1990 the river took sixty houses."
    assert [document.text_of(each.source) for each in line.inserted] == ["Joe Lund"]
    assert maker.grade(line) is Grade.GOOD
    assert words_of(document, maker.line(1)) == "Joe Lund: We hope so."


@pytest.mark.parametrize(
    "said",
    [
        "The banker. In 1990 Joe Lund took sixty houses.",
        "“We hope so.” In 1990 the river took sixty houses.",
        "(He sits.) In 1990 it fell.",
    ],
)
def test_a_turn_that_tells_of_its_speaker_or_narrates_gives_no_answer(said: str) -> None:
    turns = "Anna Berg: Will it last?", f"Joe Lund: {said}", "Anna Berg: Who pays?", "Joe Lund: The town does."
    document = segmented(read_text("\n\n".join(turns), ""), "en")
    people = named(document, {"Joe Lund": (ActorKind.PERSON, ()), "Anna Berg": (ActorKind.PERSON, ())})
    maker = LineMaker(document, people, ParsedOnce(document).parse())

    assert not any(is_signed(maker.line(each)) for each in range(len(document.sentences)))


def test_labels_without_questions_are_no_conversation() -> None:
    turns = "Anna Berg: The banker. In 1990 the river took sixty houses.", "Joe Lund: A baker.", "Ines Quell: A poet."
    document = segmented(read_text("\n\n".join(turns), ""), "en")
    maker = LineMaker(document, named(document, {"Anna Berg": (ActorKind.PERSON, ())}), ParsedOnce(document).parse())

    assert not any(is_signed(maker.line(each)) for each in range(len(document.sentences)))


def test_what_is_shown_of_a_sentence_tells_whether_it_needs_the_one_before() -> None:
    document = document_of("Sarah Smith left. However, the council of Marden raised taxes in May. However, they fell.")

    summary = lined(document, Summary("lead", (0, 1, 2), 0, dangling=(1, 2)), AnalysisOptions())

    assert [line.sentence for line in summary.shortened] == [1]
    assert summary.dangling == (2,)
