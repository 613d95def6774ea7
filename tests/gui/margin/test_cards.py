import itertools
from dataclasses import replace

import pytest

from reader.gui.margin.cards import (
    Card,
    CardColumn,
    CardKind,
    Cards,
    are_points_in_place,
    lacks,
    own_points,
    point_cards,
    point_ways,
    verdict_words,
    with_notes,
)
from reader.gui.margin.summary_cards import Rivalry, summary_cards
from reader.gui.paper.notes import margin_notes
from reader.model.analysis import Analysis
from reader.model.annotation import (
    Concern,
    Doubt,
    DoubtKind,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Summary,
    Support,
    Verdict,
)
from reader.model.document import Document, ParagraphKind
from reader.model.line import Line
from reader.model.span import Span
from reader.session.findings import Findings
from tests.documents import make_document

DOCUMENT = make_document(
    (ParagraphKind.LABEL, "Key points"),
    (ParagraphKind.KEY_POINT, "A point"),
    "One. Two.",
    "Three. Four.",
)


VERDICTS = {Support.STRONG: Verdict.SAME, Support.PARTIAL: Verdict.PART, Support.NONE: Verdict.ABSENT}


def analysis_of(document: Document, support: Support = Support.STRONG) -> Analysis:
    point = document.paragraphs[1].span
    evidence = () if support is Support.NONE else (Evidence(2, 0.9), Evidence(3, 0.5), Evidence(0, 0.4))
    points = KeyPoints(Origin.AUTHOR, (KeyPoint(point, 0.9, support, evidence, verdict=VERDICTS[support]),))
    return Analysis(document.digest, key_points=points, summary=Summary("lead", (0, 3, 1, 2), 2, ((0, ("first",)),)))


def cards_of(
    chosen: tuple[int, ...],
    *,
    added: frozenset[int] = frozenset(),
    dangling: tuple[int, ...] = (),
    rivalry: Rivalry | None = None,
    shortened: tuple[Line, ...] = (),
    unfit: frozenset[int] = frozenset(),
) -> Cards:
    reasons = ((0, ("first",)),)
    summary = Summary("lead", (0, 3, 1, 2), len(chosen), reasons, dangling, shortened=shortened, unfit=unfit)
    return summary_cards(DOCUMENT, summary, (chosen, added), rivalry)


def test_each_chosen_sentence_stands_beside_its_own_paragraph_verbatim() -> None:
    cards = cards_of((0, 3))

    assert [card.text for card in cards[2]] == ["One."]
    assert [card.text for card in cards[3]] == ["Four."]
    assert cards[2][0].target == DOCUMENT.sentences[0].span


def test_a_longer_summary_only_adds_cards() -> None:
    ranking = (0, 3, 1, 2)
    keys = [{card.key for row in cards_of(ranking[:size]).values() for card in row} for size in range(5)]

    assert all(shorter <= longer for shorter, longer in itertools.pairwise(keys))


def test_a_point_leads_to_each_paragraph_once() -> None:
    row = point_cards(Findings(DOCUMENT, analysis_of(DOCUMENT)))[1]

    assert [card.text for card in row] == ["The text says the same  ¶ 2", "¶ 1"]
    assert row[0].target == DOCUMENT.sentences[2].span


def test_of_a_point_that_is_not_judged_the_reader_is_asked_to_compare() -> None:
    analysis = analysis_of(DOCUMENT)
    assert analysis.key_points is not None
    points = tuple(replace(point, verdict=None) for point in analysis.key_points.items)
    analysis = replace(analysis, key_points=replace(analysis.key_points, items=points))

    assert [card.text for card in point_cards(Findings(DOCUMENT, analysis))[1]] == ["Compare with  ¶ 2", "¶ 1"]


def test_a_point_without_evidence_says_so() -> None:
    row = point_cards(Findings(DOCUMENT, analysis_of(DOCUMENT, Support.NONE)))[1]

    assert [(card.kind, card.target) for card in row] == [(CardKind.NOTE, None)]
    assert row[0].text == "The text says nothing of it"


def test_an_authors_list_at_the_end_is_shown_at_the_top_as_well() -> None:
    late = make_document(*["Body."] * 20, (ParagraphKind.LABEL, "Key points"), (ParagraphKind.KEY_POINT, "A point"))
    point = KeyPoint(late.paragraphs[21].span, 0.9, Support.NONE, ())
    analysis = Analysis(late.digest, key_points=KeyPoints(Origin.AUTHOR, (point,)))

    assert not are_points_in_place(late, analysis)
    assert are_points_in_place(DOCUMENT, analysis_of(DOCUMENT))


def test_a_line_that_refers_back_says_so_and_offers_the_sentence_before() -> None:
    row = cards_of((3,), dangling=(3,))[3]

    assert [card.kind for card in row] == [CardKind.SUMMARY, CardKind.BEFORE]
    assert row[1].number == 3
    assert "Refers to what comes before" in row[1].text
    assert "“Four.”" in row[1].tip


@pytest.mark.parametrize("dangling", [(3,), ()])
def test_a_line_that_was_shortened_offers_what_stands_before_where_it_still_needs_it(dangling: tuple[int, ...]) -> None:
    start = DOCUMENT.sentences[3].span.start
    row = cards_of((3,), dangling=dangling, shortened=(Line(3, (Span(start, start + 4),)),))[3]

    assert (row[-1].kind is CardKind.BEFORE) is bool(dangling)


def test_a_sentence_that_was_added_stands_above_the_line_and_can_be_hidden_again() -> None:
    row = cards_of((3,), added=frozenset({2}), dangling=(3,))[3]

    assert [card.kind for card in row] == [CardKind.CONTEXT, CardKind.SUMMARY, CardKind.BEFORE]
    assert row[0].text == "Three."
    assert "Hide" in row[2].text


def test_nothing_is_offered_where_the_sentence_before_is_shown_or_there_is_none() -> None:
    assert [card.kind for card in cards_of((2, 3), dangling=(3,))[3]] == [CardKind.SUMMARY, CardKind.SUMMARY]
    assert [card.kind for card in cards_of((0,), dangling=(0,))[2]] == [CardKind.SUMMARY]


def test_two_methods_stand_in_columns_and_share_what_both_chose() -> None:
    choosing = {0: ("First", "Second", "Third"), 2: ("Second",), 3: ("First", "Third")}
    rivalry = Rivalry((0, 2), ("First", "Second"), choosing, asked=9)
    cards = cards_of((0, 3), rivalry=rivalry, dangling=(3,))

    shown = [(card.text, card.kind, card.column, card.note) for row in cards.values() for card in row]
    assert shown == [
        ("One.", CardKind.SHARED, CardColumn.WHOLE, "Both · 3 of 9 methods"),
        ("Three.", CardKind.RIVAL, CardColumn.SECOND, "1 of 9 methods"),
        ("Four.", CardKind.SUMMARY, CardColumn.FIRST, "2 of 9 methods"),
    ]


def test_without_room_for_columns_each_line_names_its_method() -> None:
    rivalry = Rivalry((0, 2), ("First", "Second"), {0: ("First", "Second")}, asked=9, is_divided=False)
    cards = cards_of((0, 3), rivalry=rivalry)

    shown = [(card.column, card.note) for row in cards.values() for card in row]
    assert shown == [
        (CardColumn.WHOLE, "Both · 2 of 9 methods"),
        (CardColumn.WHOLE, "Second · 0 of 9 methods"),
        (CardColumn.WHOLE, "First · 0 of 9 methods"),
    ]
    assert cards[2][0].tip.endswith("Chosen by: First, Second")


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        (Doubt(Span(12, 13), DoubtKind.CHANGED, Span(21, 25)), "“A”: The text says: “One.”"),
        (Doubt(Span(12, 13), DoubtKind.NEGATION, Span(21, 25)), "“A”: The text says the opposite: “One.”"),
        (Doubt(Span(12, 13), DoubtKind.NEGATION), "“A”: The text denies this"),
        (Doubt(Span(12, 13), DoubtKind.UNSAID), "“A”: Not said in the text"),
    ],
)
def test_a_doubt_is_said_in_words(doubt: Doubt, words: str) -> None:
    point = KeyPoint(DOCUMENT.paragraphs[1].span, 0.4, Support.PARTIAL, (), doubts=(doubt,))

    assert lacks(DOCUMENT, point) == (words,)


def test_a_sentence_leads_to_every_point_that_it_supports() -> None:
    findings = Findings(DOCUMENT, analysis_of(DOCUMENT))

    ways = point_ways(findings, 3)

    assert [(way.kind, way.text, way.number) for way in ways] == [(CardKind.POINT, "Supports key point 1", 0)]
    assert point_ways(findings, 1) == ()


def test_a_sentence_that_only_supports_a_chosen_point_is_not_called_that_point() -> None:
    point = KeyPoint(DOCUMENT.sentences[0].span, 1.0, Support.STRONG, (Evidence(0, 1.0), Evidence(3, 0.6)))
    analysis = Analysis(DOCUMENT.digest, key_points=KeyPoints(Origin.GENERATED, (point,)))
    findings = Findings(DOCUMENT, analysis)

    assert point_ways(findings, 0) == ()
    assert [way.text for way in point_ways(findings, 3)] == ["Supports key point 1"]


def test_where_a_chosen_point_stands_the_margin_has_its_number_and_not_its_words() -> None:
    points = tuple(
        KeyPoint(DOCUMENT.sentences[index].span, 1.0, Support.STRONG, (Evidence(index, 1.0),)) for index in (0, 3)
    )
    analysis = Analysis(DOCUMENT.digest, key_points=KeyPoints(Origin.GENERATED, points))

    cards = own_points(Findings(DOCUMENT, analysis))

    assert [(paragraph, row[0].text, row[0].number) for paragraph, row in cards.items()] == [
        (2, "Key point 1", 0),
        (3, "Key point 2", 1),
    ]
    assert own_points(Findings(DOCUMENT, analysis_of(DOCUMENT))) == {}


def test_points_are_numbered_as_they_are_listed_and_the_standfirst_stands_above_the_list() -> None:
    document = make_document((ParagraphKind.STANDFIRST, "The pier will close."), "Anna spoke.", "Bert listened.")
    points = tuple(
        KeyPoint(sentence.span, 1.0, Support.STRONG, (Evidence(number, 1.0),))
        for number, sentence in enumerate(document.sentences)
    )

    cards = own_points(Findings(document, Analysis(document.digest, key_points=KeyPoints(Origin.GENERATED, points))))

    assert [(paragraph, row[0].text, row[0].number) for paragraph, row in cards.items()] == [
        (1, "Key point 1", 1),
        (2, "Key point 2", 2),
    ]


def test_a_sentence_that_is_marked_in_the_text_has_a_small_sign_and_is_no_line() -> None:
    summary = Summary("lead", (0, 3, 1, 2), 2, marked=frozenset({3}))

    cards = summary_cards(DOCUMENT, summary, ((0, 3), ()))

    assert [(card.kind, card.text) for card in cards[3]] == [(CardKind.MARK, "◂ In the summary")]
    assert cards[3][0].target == DOCUMENT.sentences[3].span
    assert "Four." in cards[3][0].spoken
    assert "line 1 of 1" in cards[2][0].spoken


def test_what_the_reader_added_is_a_line_whatever_it_repeats() -> None:
    summary = Summary("lead", (0, 3, 1, 2), 1, marked=frozenset({3}))

    assert [card.kind for card in summary_cards(DOCUMENT, summary, ((0,), (3,)))[3]] == [CardKind.CONTEXT]


def test_a_note_stands_under_its_own_card_and_that_cards_small_ways() -> None:
    cards = cards_of((0, 1, 3), dangling=(3,))
    note = Card(CardKind.NOTE, "note", "", "", under="sentence-3")

    assert [card.key for card in with_notes(cards[3], (note,))] == ["sentence-3", "before-3", "note"]
    note = replace(note, under="sentence-0")
    assert [card.key for card in with_notes(cards[2], (note,))] == ["sentence-0", "note", "sentence-1"]
    note = replace(note, under="sentence-9")
    assert [card.key for card in with_notes(cards[2], (note,))] == ["sentence-0", "sentence-1", "note"]


@pytest.mark.parametrize(
    ("doubt", "words", "is_way"),
    [
        (Doubt(Span(12, 13), DoubtKind.CHANGED, Span(21, 25), Concern.DATE), "The text says “One.”, not “A”", True),
        (Doubt(Span(12, 13), DoubtKind.CHANGED, Span(21, 25), Concern.NAME), "The text names “One.”, not “A”", True),
        (
            Doubt(Span(12, 13), DoubtKind.NEGATION, Span(21, 25), Concern.NEGATION),
            "The text says the opposite: “One.”",
            True,
        ),
        (
            Doubt(Span(12, 13), DoubtKind.CHANGED, Span(21, 25), Concern.WHO),
            "The text says this of “One.”, not of “A”",
            True,
        ),
        (Doubt(Span(12, 13), DoubtKind.UNSAID, concerns=Concern.WHO), "The text does not say this of “A”", False),
        (Doubt(Span(12, 13), DoubtKind.UNSAID, concerns=Concern.PLACE), "The text does not say “A”", False),
    ],
)
def test_a_doubt_stands_in_words_beside_its_point_and_leads_to_what_the_text_says(
    doubt: Doubt, words: str, is_way: bool
) -> None:
    analysis = analysis_of(DOCUMENT)
    assert analysis.key_points is not None
    doubted = replace(analysis.key_points.items[0], doubts=(doubt,))
    points = KeyPoints(Origin.AUTHOR, (doubted,))

    card = point_cards(Findings(DOCUMENT, replace(analysis, key_points=points)))[1][-1]

    assert (card.kind, card.text, card.is_way, card.number) == (CardKind.DOUBT, words, is_way, 0)
    assert card.target == (DOCUMENT.sentences[0].span if is_way else None)


def test_a_matter_of_tense_or_wording_is_said_quietly() -> None:
    analysis = analysis_of(DOCUMENT)
    assert analysis.key_points is not None
    doubted = replace(analysis.key_points.items[0], doubts=(Doubt(Span(12, 13), DoubtKind.UNSAID, Span(21, 25)),))

    card = point_cards(Findings(DOCUMENT, replace(analysis, key_points=KeyPoints(Origin.AUTHOR, (doubted,)))))[1][-1]

    assert (card.kind, card.text) == (CardKind.REMARK, "The text says “One.”, not “A”")


def test_what_the_text_lacks_of_a_point_stands_in_words_beside_it() -> None:
    analysis = analysis_of(DOCUMENT)
    assert analysis.key_points is not None
    points = KeyPoints(Origin.AUTHOR, (replace(analysis.key_points.items[0], not_found=(Span(14, 19),)),))

    card = point_cards(Findings(DOCUMENT, replace(analysis, key_points=points)))[1][-1]

    assert (card.kind, card.text, card.is_way) == (CardKind.REMARK, "Not found in the text: point", False)


@pytest.mark.parametrize(
    ("verdict", "support"),
    [(Verdict.SAME, Support.STRONG), (Verdict.PART, Support.PARTIAL), (Verdict.DIFFERS, None), (None, None)],
)
def test_dots_stand_only_where_the_text_bears_a_point_out(verdict: Verdict | None, support: Support | None) -> None:
    evidence = (Evidence(2, 0.9),)
    point = KeyPoint(DOCUMENT.paragraphs[1].span, 0.9, support or Support.PARTIAL, evidence, verdict=verdict)
    analysis = Analysis(DOCUMENT.digest, key_points=KeyPoints(Origin.AUTHOR, (point,)))

    assert point_cards(Findings(DOCUMENT, analysis))[1][0].support is support
    assert [note.support for note in margin_notes(DOCUMENT, analysis)[1]] == [support]


def test_a_verdict_that_is_not_sure_says_so() -> None:
    point = KeyPoint(DOCUMENT.paragraphs[1].span, 0.4, Support.PARTIAL, (), verdict=Verdict.PART, is_sure=False)

    assert verdict_words(point) == "The text probably says part of it"
    assert verdict_words(replace(point, is_sure=True)) == "The text says part of it"


def test_that_the_text_differs_is_not_said_where_a_wrong_fact_says_in_what() -> None:
    doubt = Doubt(Span(12, 13), DoubtKind.CHANGED, Span(21, 25), Concern.NUMBER)
    point = KeyPoint(DOCUMENT.paragraphs[1].span, 0.4, Support.PARTIAL, (), verdict=Verdict.DIFFERS)

    assert verdict_words(point) == "The text says something else"
    assert verdict_words(replace(point, doubts=(doubt,))) == ""
    assert verdict_words(replace(point, doubts=(replace(doubt, concerns=Concern.OTHER),))) != ""


def test_what_a_doubt_explains_is_not_explained_a_second_time() -> None:
    doubt = Doubt(Span(12, 13), DoubtKind.CHANGED, Span(21, 25))
    point = KeyPoint(
        DOCUMENT.paragraphs[1].span, 0.4, Support.PARTIAL, (), not_found=(Span(12, 13), Span(14, 19)), doubts=(doubt,)
    )

    assert point.unexplained == (Span(14, 19),)
    assert lacks(DOCUMENT, point) == ("Not found in the text: point", "“A”: The text says: “One.”")
