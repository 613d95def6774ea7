"""What stands in the margin: one card, and the cards about key points. No widgets here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from PySide6.QtCore import QCoreApplication

from reader.gui.tongue.words import quoted
from reader.model.analysis import Analysis
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint, Origin, Support, Verdict
from reader.model.document import Document, ParagraphKind
from reader.model.headline import one_line
from reader.model.line import Run, RunKind, words_of
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import words_around
from reader.session.findings import Findings

LATE_POINTS = 12  # an author's list that begins after this many paragraphs is shown at the top as well


class CardKind(StrEnum):
    """Sentences of the summary, small ways to somewhere else, and words of ours."""

    SUMMARY = "summary"  # a chosen sentence
    RIVAL = "rival"  # a sentence that only the second method chose
    SHARED = "shared"  # one that both chose
    CONTEXT = "context"  # one that the reader added
    EVIDENCE = "evidence"  # a way from a key point to a sentence that supports it
    DOUBT = "doubt"  # what the text says instead of words of a key point, and a way there
    REMARK = "remark"  # the same where no fact is wrong, said quietly
    POINT = "point"  # a way from such a sentence to its key point
    MARK = "mark"  # a sign that a sentence is marked in the text: a line would say its paragraph again
    BEFORE = "before"  # shows the sentence before, or no more
    ASK = "ask"  # shows the line of a paragraph that has none
    ASKED = "asked"  # such a line
    NO_LINE = "no_line"  # why there is none
    NOTE = "note"


DOUBTS = frozenset({CardKind.DOUBT, CardKind.REMARK})
WAYS_FROM_POINTS = frozenset({CardKind.EVIDENCE, *DOUBTS})
SENTENCE_KINDS = frozenset({CardKind.SUMMARY, CardKind.RIVAL, CardKind.SHARED, CardKind.CONTEXT, CardKind.ASKED})
ON_DEMAND = frozenset({CardKind.ASK, CardKind.ASKED, CardKind.NO_LINE})  # `number` is the paragraph


class CardColumn(StrEnum):
    """Where a card stands while the margin is divided."""

    WHOLE = "whole"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Card:
    """One card; `target` is the place in the original that it leads to, `key` tells it from all others.

    `soft` are the parts of the text that are none of the article's own, as [start, end) of its characters.
    `note` are small words under the text; `number` is the key point, from 0, the sentence or the paragraph that it is
    about; `under` is the key of the card that it belongs to, where that stands in the same paragraph.
    """

    kind: CardKind
    key: str
    text: str
    spoken: str
    target: Span | None = None
    tip: str = ""
    support: Support | None = None
    note: str = ""
    number: int | None = None
    column: CardColumn = CardColumn.WHOLE
    under: str = ""
    soft: tuple[tuple[int, int], ...] = ()

    @property
    def is_way(self) -> bool:
        """Tell whether a press does anything."""
        return self.kind is not CardKind.NOTE and (self.kind not in DOUBTS or self.target is not None)


Cards = dict[int, tuple[Card, ...]]


def soft_parts(runs: Sequence[Run]) -> tuple[tuple[int, int], ...]:
    """Return where in the characters of a line something was left out or put in."""
    starts = accumulate((len(run.text) for run in runs), initial=0)
    placed = zip(starts, runs, strict=False)
    return tuple((start, start + len(run.text)) for start, run in placed if run.kind is not RunKind.PIECE)


def sentence_key(sentence: int) -> str:
    """Return the key of the card of a sentence."""
    return f"sentence-{sentence}"


def verdict_words(point: KeyPoint) -> str:
    """Return in words what the text says of an author's point; nothing while it has not been judged."""
    sure = {
        Verdict.SAME: _tr("The text says the same"),
        Verdict.PART: _tr("The text says part of it"),
        Verdict.DIFFERS: _tr("The text says something else"),
        Verdict.ABSENT: _tr("The text says nothing of it"),
    }
    unsure = {
        Verdict.SAME: _tr("The text probably says the same"),
        Verdict.PART: _tr("The text probably says part of it"),
        Verdict.DIFFERS: _tr("The text probably says something else"),
        Verdict.ABSENT: _tr("The text probably says nothing of it"),
    }
    return (sure if point.is_sure else unsure)[point.spoken_verdict] if point.spoken_verdict else ""


def doubt_words(document: Document, doubt: Doubt) -> str:
    """Return in words what is wrong with a part of a key point."""
    words = {
        DoubtKind.UNSAID: _tr("Not said in the text"),
        DoubtKind.NEGATION: _tr("The text denies this"),
        DoubtKind.CHANGED: _tr("The text says otherwise"),
    }
    if doubt.against is None:
        return words[doubt.kind]
    if doubt.kind is DoubtKind.NEGATION:
        return _tr("The text says the opposite: “{words}”").format(words=words_around(document, doubt.against))
    return _tr("The text says: “{words}”").format(words=document.plain_words(doubt.against))


def shown_support(point: KeyPoint) -> Support | None:
    """Return how far the text bears out an author's point, where dots tell it: of what else is said they tell lies."""
    return point.support if point.verdict in (Verdict.SAME, Verdict.PART) else None


def missing_words(document: Document, point: KeyPoint) -> str:
    """Return in words which names, numbers and dates of a key point the text lacks; nothing where it lacks none."""
    missing = ", ".join(one_line(document.plain_words(one)) for one in point.unexplained)
    return _tr("Not found in the text: {words}").format(words=missing) if missing else ""


def lacks(document: Document, point: KeyPoint) -> tuple[str, ...]:
    """Return, one a line, what of a key point the text lacks or contradicts."""
    doubts = (f"{quoted(document.plain_words(each.span))}: {doubt_words(document, each)}" for each in point.doubts)
    return tuple(filter(None, (missing_words(document, point), *doubts)))


def not_represented(paragraph: int) -> Card:
    """Return the note beside a paragraph that the summary does not speak for."""
    text = _tr("Not represented in the summary")
    return Card(CardKind.NOTE, f"absent-{paragraph}", text, text)


def point_ways(findings: Findings, sentence: int | None) -> tuple[Card, ...]:
    """Return the ways from a sentence to the key points that it supports, but for the one that it is itself."""
    if sentence is None:
        return ()
    own = findings.document.sentences[sentence].span
    numbers = (number for number in findings.points_on(sentence) if findings.points[number].span != own)
    return tuple(_point_way(findings, number, sentence) for number in numbers)


def _point_way(findings: Findings, number: int, sentence: int) -> Card:
    words = findings.document.plain_words(findings.points[number].span)
    text = _tr("Supports key point {number}").format(number=findings.places_of_points[number])
    key, spoken, owner = f"supports-{number}", f"{text}: {words}", sentence_key(sentence)
    return Card(CardKind.POINT, key, text, spoken, tip=words, number=number, under=owner)


def own_points(findings: Findings) -> Cards:
    """Return the numbers of the key points that are sentences of the text, beside where these stand."""
    points = findings.analysis.key_points
    if points is None or points.origin is Origin.AUTHOR:
        return {}
    cards: Cards = {}
    for number, place in enumerate(findings.places_of_points):
        paragraph = findings.index.paragraph_of(points.items[number].span)
        if place is not None and paragraph is not None:
            cards[paragraph] = (*cards.get(paragraph, ()), _own_point(findings, number, place))
    return cards


def point_words(document: Document, point: KeyPoint) -> str:
    """Return what is shown of a key point."""
    return words_of(document, point.line) if point.line else document.plain_words(point.span)


def _own_point(findings: Findings, number: int, place: int) -> Card:
    text, point = _tr("Key point {number}").format(number=place), findings.points[number]
    spoken = f"{text}: {point_words(findings.document, point)}"
    return Card(CardKind.POINT, f"own-point-{number}", text, spoken, point.span, number=number)


def with_notes(cards: Sequence[Card], notes: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards of a paragraph with notes among them: under the card that they belong to, or else at the end."""
    owners = {note.under for note in notes}
    own = next((place for place, card in enumerate(cards) if card.key in owners), len(cards))
    after = (place for place in range(own + 1, len(cards)) if cards[place].kind in SENTENCE_KINDS)
    place = next(after, len(cards))
    return (*cards[:place], *notes, *cards[place:])


def are_points_in_place(document: Document, analysis: Analysis) -> bool:
    """Tell whether the key points are the author's own list near the top, so that no second list is needed."""
    points = analysis.key_points
    if points is None or points.origin is not Origin.AUTHOR:
        return False
    first = document.paragraphs_of_kind(ParagraphKind.KEY_POINT)
    return bool(first) and first[0] <= LATE_POINTS


def point_cards(findings: Findings) -> Cards:
    """Return the ways from the author's key points to their evidence, by the paragraphs in which the points stand."""
    points = findings.analysis.key_points
    if points is None or points.origin is not Origin.AUTHOR:
        return {}
    cards: Cards = {}
    numbers = paragraph_numbers(findings.document)
    for number, point in enumerate(points.items):
        paragraph = findings.index.paragraph_of(point.span)
        if paragraph is None:
            continue
        _add_label(cards, findings.document, paragraph)
        ways = evidence_cards(findings.document, point, number, numbers)
        cards[paragraph] = (*ways, *_doubt_cards(findings, point, number))
    return cards


def _add_label(cards: Cards, document: Document, first_point: int) -> None:
    before = first_point - 1
    if before >= 0 and document.paragraphs[before].kind is ParagraphKind.LABEL and before not in cards:
        text = _tr("The author’s key points")
        cards[before] = (Card(CardKind.NOTE, f"label-{before}", text, text),)


def evidence_cards(document: Document, point: KeyPoint, place: int, numbers: dict[int, int]) -> tuple[Card, ...]:
    """Return the ways from a key point to its evidence, best first, or else to what comes nearest."""
    is_found = point.support is not Support.NONE and bool(point.evidence)
    word = verdict_words(point)
    cards: list[Card] = []
    if not is_found:
        word = word or _tr("Not found in the text")
        cards.append(Card(CardKind.NOTE, f"point-{place}-none", word, word, support=Support.NONE))
    ways, shown = _one_a_paragraph(document, point), word or (_tr("Compare with") if point.verdict is None else "")
    for rank, (sentence, paragraph) in enumerate(ways if is_found else [*ways][:1]):
        number = numbers.get(paragraph, 0)
        span = document.sentences[sentence].span
        cards.append(
            Card(
                CardKind.EVIDENCE,
                f"point-{place}-{rank + 1}",
                _mark(shown, number, is_first=not rank, is_found=is_found),
                _spoken_way(document, point, word, number),
                span,
                tip="\n\n".join((document.plain_words(span), *lacks(document, point))),
                support=shown_support(point) if not rank and is_found else None,
                number=place,
            )
        )
    return tuple(cards)


def _doubt_cards(findings: Findings, point: KeyPoint, place: int) -> Iterator[Card]:
    """Yield what the text says instead or lacks, in full view: a line under a word only says that it does."""
    missing = missing_words(findings.document, point)
    if missing:
        yield Card(CardKind.REMARK, f"point-{place}-missing", missing, missing, number=place)
    for rank, doubt in enumerate(point.doubts, start=1):
        text = doubt_sentence(findings.document, doubt)
        sentence = findings.index.sentence_at(doubt.against.start) if doubt.against else None
        target = findings.document.sentences[sentence].span if sentence is not None else None
        tip = findings.document.plain_words(target) if target else ""
        kind = CardKind.DOUBT if doubt.is_loud else CardKind.REMARK
        yield Card(kind, f"point-{place}-doubt-{rank}", text, text, target, tip=tip, number=place)


def doubt_sentence(document: Document, doubt: Doubt) -> str:
    """Return in a sentence what the text says instead of words of a key point."""
    if doubt.against is None and doubt.concerns is Concern.WHO:
        return _tr("The text does not say this of “{words}”").format(words=document.plain_words(doubt.span))
    if doubt.against is None:
        return _tr("The text does not say “{words}”").format(words=document.plain_words(doubt.span))
    if doubt.kind is DoubtKind.NEGATION:
        return doubt_words(document, doubt)
    said, told = document.plain_words(doubt.span), document.plain_words(doubt.against)
    if doubt.concerns is Concern.WHO:
        return _tr("The text says this of “{told}”, not of “{said}”").format(told=told, said=said)
    if doubt.concerns is Concern.NAME:
        return _tr("The text names “{told}”, not “{said}”").format(told=told, said=said)
    return _tr("The text says “{told}”, not “{said}”").format(told=told, said=said)


def _one_a_paragraph(document: Document, point: KeyPoint) -> Iterator[tuple[int, int]]:
    seen: set[int] = set()
    for evidence in point.evidence:
        paragraph = document.sentences[evidence.sentence].paragraph
        if paragraph not in seen:
            seen.add(paragraph)
            yield evidence.sentence, paragraph


def _spoken_way(document: Document, point: KeyPoint, word: str, number: int) -> str:
    way = _tr("See paragraph {number}").format(number=number)
    if word:
        way = _tr("{verdict}, see paragraph {number}").format(verdict=word, number=number)
    return ". ".join((way, *lacks(document, point)))


def _mark(word: str, number: int, *, is_first: bool, is_found: bool) -> str:
    if not is_found:
        return _tr("nearest ¶ {number}").format(number=number)
    return f"{word}  ¶ {number}" if is_first and word else f"¶ {number}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cards", text)
