"""What a long text is about, told late."""

from itertools import chain

import pytest

from reader.analysis.key_points import key_points
from reader.analysis.lines.nut_graphs import told_by_title
from reader.analysis.pipeline import analyze
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions
from reader.model.document import Document, ParagraphKind
from reader.nlp.segmentation import segmented
from tests.documents import make_document

TITLE = "Old harbour boats carry fresh fruit to island towns again"
OPENING = "Ada Kern pulls on her gloves before the sun comes up over the long pier of Oran."
NUT = "But the old boats carry fruit from the harbour to eleven island towns again, years after the last ferry sank."
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


def article(*sentences: str, title: str = TITLE) -> Document:
    return segmented(read_text("\n\n".join([f"# {title}", *sentences]), "", reader="markdown"), "en")


def text(document: Document, sentence: int) -> str:
    return document.text_of(document.sentences[sentence].span)


def test_the_sentence_with_most_words_of_the_title_tells_what_a_text_is_about() -> None:
    document = article(OPENING, *OTHERS[:3], NUT, *OTHERS[3:])

    assert [text(document, each) for each in told_by_title(document)] == [NUT]


@pytest.mark.parametrize(
    "sentences",
    [
        (OPENING, *OTHERS),  # none holds three of them
        (OPENING, *OTHERS[:3], NUT, *OTHERS[3:9]),  # a short text
        (OPENING, *OTHERS, NUT),  # what a text ends with follows from what it is about
        (OPENING, *OTHERS[:3], f"“{NUT}", *OTHERS[3:]),
        (OPENING, *OTHERS[:3], NUT.removesuffix(".") + "?", *OTHERS[3:]),
    ],
)
def test_otherwise_nothing_does(sentences: tuple[str, ...]) -> None:
    assert told_by_title(article(*sentences)) == ()


def test_it_is_a_point_and_its_connective_goes() -> None:
    document = article(OPENING, *OTHERS[:3], NUT, *OTHERS[3:])

    points = analyze(document, AnalysisOptions()).key_points
    assert points is not None
    shown = [document.plain_words(piece) for piece in chain(*(each.line.pieces for each in points.items if each.line))]
    assert NUT.removeprefix("But ") in shown


def test_a_text_whose_sentences_are_all_items_of_a_list_has_no_points() -> None:
    assert key_points(article(OPENING, *OTHERS), ()).items == ()


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
