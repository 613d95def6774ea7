import itertools

from reader.gui.cards import CardKind, are_points_in_place, margin_cards
from reader.model.analysis import Analysis
from reader.model.annotation import Evidence, KeyPoint, KeyPoints, Origin, Summary, Support
from reader.model.document import Document, ParagraphKind
from tests.documents import make_document

DOCUMENT = make_document(
    (ParagraphKind.LABEL, "Key points"),
    (ParagraphKind.KEY_POINT, "A point"),
    "One. Two.",
    "Three. Four.",
)


def analysis_of(document: Document, support: Support = Support.STRONG) -> Analysis:
    point = document.paragraphs[1].span
    evidence = () if support is Support.NONE else (Evidence(2, 0.9), Evidence(3, 0.5), Evidence(0, 0.4))
    points = KeyPoints(Origin.AUTHOR, (KeyPoint(point, 0.9, support, evidence),))
    return Analysis(document.digest, key_points=points, summary=Summary("lead", (0, 3, 1, 2), 2, ((0, ("first",)),)))


def test_each_chosen_sentence_stands_beside_its_own_paragraph_verbatim() -> None:
    cards = margin_cards(DOCUMENT, analysis_of(DOCUMENT), 2)

    assert [card.text for card in cards[2]] == ["One."]
    assert [card.text for card in cards[3]] == ["Four."]
    assert cards[2][0].target == DOCUMENT.sentences[0].span


def test_a_longer_summary_only_adds_cards() -> None:
    analysis = analysis_of(DOCUMENT)
    keys = [
        {card.key for row in margin_cards(DOCUMENT, analysis, size).values() for card in row} for size in range(5)
    ]

    assert all(shorter <= longer for shorter, longer in itertools.pairwise(keys))


def test_a_point_leads_to_each_paragraph_once() -> None:
    row = margin_cards(DOCUMENT, analysis_of(DOCUMENT), 0)[1]

    assert [card.text for card in row] == ["Well supported  ¶ 2", "¶ 1"]
    assert row[0].target == DOCUMENT.sentences[2].span


def test_a_point_without_evidence_says_so() -> None:
    row = margin_cards(DOCUMENT, analysis_of(DOCUMENT, Support.NONE), 0)[1]

    assert [(card.kind, card.target) for card in row] == [(CardKind.NOTE, None)]
    assert "Not found" in row[0].text


def test_an_authors_list_at_the_end_is_shown_at_the_top_as_well() -> None:
    late = make_document(*["Body."] * 20, (ParagraphKind.LABEL, "Key points"), (ParagraphKind.KEY_POINT, "A point"))
    point = KeyPoint(late.paragraphs[21].span, 0.9, Support.NONE, ())
    analysis = Analysis(late.digest, key_points=KeyPoints(Origin.AUTHOR, (point,)))

    assert not are_points_in_place(late, analysis)
    assert are_points_in_place(DOCUMENT, analysis_of(DOCUMENT))
