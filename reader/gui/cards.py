"""What stands in the margin: cards made from an analysis. No widgets here."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, Origin, Support
from reader.model.document import Document, ParagraphKind
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import SpanIndex

LATE_POINTS = 12  # an author's list that begins after this many paragraphs is shown at the top as well


class CardKind(StrEnum):
    """SUMMARY: a chosen sentence; EVIDENCE: a way to a sentence that supports a point; NOTE: words of ours."""

    SUMMARY = "summary"
    EVIDENCE = "evidence"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Card:
    """One card; `target` is the place in the original that it leads to, `key` tells it from all others."""

    kind: CardKind
    key: str
    text: str
    spoken: str
    target: Span | None = None
    tip: str = ""
    support: Support | None = None


Cards = dict[int, tuple[Card, ...]]


def support_word(support: Support) -> str:
    """Return a strength in words."""
    words = {
        Support.STRONG: _tr("Well supported"),
        Support.PARTIAL: _tr("Partly supported"),
        Support.NONE: _tr("Not found in the text"),
    }
    return words[support]


def margin_cards(document: Document, analysis: Analysis, size: int) -> Cards:
    """Return the cards of each paragraph, in the order in which they stand."""
    cards: Cards = {}
    _add_key_points(cards, document, analysis)
    _add_summary(cards, document, analysis, size)
    return cards


def not_represented(paragraph: int) -> Card:
    """Return the note beside a paragraph that the summary does not speak for."""
    text = _tr("Not represented in the summary")
    return Card(CardKind.NOTE, f"absent-{paragraph}", text, text)


def are_points_in_place(document: Document, analysis: Analysis) -> bool:
    """Tell whether the key points are the author's own list near the top, so that no second list is needed."""
    points = analysis.key_points
    if points is None or points.origin is not Origin.AUTHOR:
        return False
    first = document.paragraphs_of_kind(ParagraphKind.KEY_POINT)
    return bool(first) and first[0] <= LATE_POINTS


def _add_summary(cards: Cards, document: Document, analysis: Analysis, size: int) -> None:
    summary = analysis.summary
    if summary is None:
        return
    numbers, reasons = paragraph_numbers(document), dict(summary.reasons)
    chosen = summary.selected(size)
    for place, index in enumerate(chosen, start=1):
        sentence = document.sentences[index]
        text = document.text_of(sentence.span)
        spoken = _tr("Summary line {line} of {count}, from paragraph {paragraph}: {text}").format(
            line=place, count=len(chosen), paragraph=numbers.get(sentence.paragraph, 0), text=text
        )
        tip = _why(reasons.get(index, ()))
        card = Card(CardKind.SUMMARY, f"sentence-{index}", text, spoken, sentence.span, tip=tip)
        cards[sentence.paragraph] = (*cards.get(sentence.paragraph, ()), card)


def _why(reasons: tuple[str, ...]) -> str:
    return _tr("Chosen because: {reasons}").format(reasons="; ".join(reasons)) if reasons else ""


def _add_key_points(cards: Cards, document: Document, analysis: Analysis) -> None:
    points = analysis.key_points
    if points is None or points.origin is not Origin.AUTHOR:
        return
    index = SpanIndex(document)
    numbers = paragraph_numbers(document)
    for place, point in enumerate(points.items):
        paragraph = index.paragraph_of(point.span)
        if paragraph is None:
            continue
        _add_label(cards, document, paragraph)
        cards[paragraph] = evidence_cards(document, point, place, numbers)


def _add_label(cards: Cards, document: Document, first_point: int) -> None:
    before = first_point - 1
    if before >= 0 and document.paragraphs[before].kind is ParagraphKind.LABEL and before not in cards:
        text = _tr("The author’s key points")
        cards[before] = (Card(CardKind.NOTE, f"label-{before}", text, text),)


def evidence_cards(document: Document, point: KeyPoint, place: int, numbers: dict[int, int]) -> tuple[Card, ...]:
    """Return the ways from a key point to its evidence, best first, or else to what comes nearest."""
    is_found = point.support is not Support.NONE and bool(point.evidence)
    word = support_word(point.support if is_found else Support.NONE)
    cards: list[Card] = []
    if not is_found:
        cards.append(Card(CardKind.NOTE, f"point-{place}-none", word, word, support=Support.NONE))
    seen: set[int] = set()
    for evidence in point.evidence:
        sentence = document.sentences[evidence.sentence]
        if sentence.paragraph in seen:
            continue
        is_first = not seen
        seen.add(sentence.paragraph)
        number = numbers.get(sentence.paragraph, 0)
        mark = _mark(word, number, is_first=is_first, is_found=is_found)
        spoken = _tr("{support}, see paragraph {number}").format(support=word, number=number)
        support = point.support if is_first and is_found else None
        tip = _quoted(document, sentence.span, point)
        key = f"point-{place}-{len(seen)}"
        cards.append(Card(CardKind.EVIDENCE, key, mark, spoken, sentence.span, tip=tip, support=support))
        if not is_found:
            break
    return tuple(cards)


def _mark(word: str, number: int, *, is_first: bool, is_found: bool) -> str:
    if not is_found:
        return _tr("nearest ¶ {number}").format(number=number)
    return f"{word}  ¶ {number}" if is_first else f"¶ {number}"


def _quoted(document: Document, span: Span, point: KeyPoint) -> str:
    """Return the supporting sentence, and what of the point the text lacks."""
    missing = ", ".join(document.text_of(one) for one in point.not_found)
    lack = _tr("Not found in the text: {words}").format(words=missing) if missing else ""
    return "\n\n".join(filter(None, (document.text_of(span), lack)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cards", text)
