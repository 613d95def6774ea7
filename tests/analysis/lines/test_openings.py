"""What opens a long text and tells nothing yet, and what stands behind it."""

import pytest

from reader.analysis.grades import Grade, Grades, promise_of
from reader.analysis.key_points import key_points
from reader.analysis.lines.lining import lined, standing_behind_opening
from reader.analysis.lines.openings import FEWEST, opening_of
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import Summary
from reader.model.document import Document, ParagraphKind
from tests.analysis.samples import made_sentences
from tests.documents import make_document

PROMISE = "Anna Kern is back at the harbour."
FOIL = "Old wooden boats are known for the patience with which they leave the harbour on a winter morning."
TURN = "But one farmer of Oran has built a boat that leaves the harbour before the church bells have rung."
THINGS = ["bridge", "river", "railway", "valley", "chapel", "market", "tower", "garden", "mill", "school"]


def document_of(*first: str, title: str | None = None, language: str = "en") -> Document:
    """Return a text of some sentences and of ten that tell of something else each."""
    rest = (
        f"Engineers repaired the {each} behind the old {each} road after {each} owners complained." for each in THINGS
    )
    titles = [] if title is None else [(ParagraphKind.TITLE, title)]
    return make_document(*titles, *first, *rest, language=language)


def points_of(document: Document) -> list[int]:
    ranking = range(len(document.sentences))
    points = key_points(document, ranking, standing=standing_behind_opening(document)).items
    return [point.evidence[0].sentence for point in points]


@pytest.mark.parametrize("dateline", ["", "ORAN (AP) — "])
def test_few_words_that_open_a_long_text_only_promise(dateline: str) -> None:
    document = document_of(f"{dateline}{PROMISE}")

    assert Grades(document).of(0) is Grade.SCENE
    assert promise_of(document) == {0}
    assert 0 not in points_of(document)


@pytest.mark.parametrize(
    "document",
    [
        make_document(PROMISE, *["The council of the town sold seven wooden boats on Monday."] * (FEWEST - 2)),
        document_of("Anna Kern sold 14 boats at the harbour."),
        document_of("Anna Kern sold her boats at the harbour last weekend."),
        document_of(f"{FOIL[:-1]}, the council of the town said on Monday. {TURN}"),
        document_of(PROMISE, title="Kern comes back to harbour"),
        document_of("The council of the town sold all of its wooden boats to farmers in June."),
        document_of("Anna Kern ist wieder im Hafen.", language="de"),
    ],
)
def test_a_short_text_a_figure_the_title_or_more_words_tell_news(document: Document) -> None:
    assert promise_of(document) == frozenset()
    assert 0 in points_of(document)


def test_a_promise_leaves_its_place_among_the_points_empty() -> None:
    news, *rest = made_sentences(40)

    assert len(points_of(make_document(PROMISE, *rest))) == len(points_of(make_document(news, *rest))) - 1


def test_a_promise_is_neither_line_nor_mark() -> None:
    document = document_of(PROMISE)
    summary = lined(document, Summary("lead", tuple(range(len(document.sentences))), 0), AnalysisOptions())
    beside = (*summary.lines, *summary.marks)

    assert beside
    assert 0 not in beside


@pytest.mark.parametrize(
    ("opening", "following"),
    [
        (
            "A court in Oran has jailed the owner of a bus company for the manslaughter of a driver and a teacher.",
            "But the judge spared his wife, who kept the books of the company for the whole of the year.",
        ),
        (
            "The Oran government has approved the new rules for the wooden boats of the harbour.",
            "Now the law goes to President Ana Lind, who has promised the farmers of the valley to sign it.",
        ),
        (
            "The Oran government has approved the new rules for the wooden boats of the harbour.",
            "Yet critics say that the rules are too weak for the boats that leave the harbour in winter.",
        ),
        (
            "A bus crash on the road to the harbour of Oran has killed the driver and a teacher.",
            "But the pupils on board escaped with nothing worse than a fright when the bus left the road.",
        ),
        (
            "The council of Oran sells its wooden boats to the farmers of the valley who came to ask for them in May.",
            "But the boats of the mayor stay where they are until the farmers pay for them.",
        ),
        ("Paulo Lind, the revolutionary leader of Oran, has died.", "The farmers of the valley wept for the man."),
        ("A bus crash has killed the mayor of Oran.", "The farmers of the valley wept for the man."),
        ("Oran have won the World Cup.", "The farmers of the valley danced in their boats."),
        ("Gunmen have attacked a school in Oran.", "The farmers of the valley heard the shots."),
        ("The mayor of Oran has been found dead.", "The farmers of the valley wept for the man."),
        ("Anna Kern has been re-elected in Oran.", "The farmers of the valley danced in their boats."),
        (FOIL, "Now the farmers of the valley build a boat that leaves the harbour before the church bells."),
    ],
)
def test_what_somebody_has_done_and_what_says_much_is_news(opening: str, following: str) -> None:
    document = document_of(opening, following)

    assert promise_of(document) == frozenset()
    assert 0 in points_of(document)


@pytest.mark.parametrize(
    "opening",
    [
        "Boats have been built in Oran for centuries.",
        "Anna Kern has a new boat.",
        "Anna Kern has wooden boats at the harbour.",
        "Farmers have need of boats.",
    ],
)
def test_what_has_been_so_for_long_is_no_news(opening: str) -> None:
    assert promise_of(document_of(opening)) == {0}


def test_the_opening_stands_behind_the_standfirst() -> None:
    rest = ["The council of the town sold seven wooden boats on Monday."] * FEWEST

    assert opening_of(make_document((ParagraphKind.STANDFIRST, "Boats are sold."), PROMISE, *rest)) == 1
