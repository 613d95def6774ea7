"""The summary as cards beside its paragraphs: one method's sentences, or those of two. No widgets here."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from reader.gui.margin.cards import Card, CardColumn, CardKind, Cards, sentence_key, soft_parts
from reader.gui.tongue.words import translated
from reader.model.annotation import Summary
from reader.model.document import Document
from reader.model.line import Line, runs_of, whole_line, words_of
from reader.model.numbering import paragraph_numbers

Lines = tuple[Collection[int], Collection[int]]  # those that the method chose, and those that the reader added

MARK_SIGN = "◂"
LEAD_WORDS = 2  # of a sentence, to show what refers to the one before


@dataclass(frozen=True, slots=True)
class Rivalry:
    """A second summary: its sentences, both methods' names, and of all that were asked those that choose a sentence.

    `is_divided` tells whether the margin has room for two columns.
    """

    sentences: tuple[int, ...]
    names: tuple[str, str]
    choosing: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    asked: int = 0
    is_divided: bool = True


def summary_cards(document: Document, summary: Summary, lines: Lines, rivalry: Rivalry | None = None) -> Cards:
    """Return the cards of the chosen and added sentences, and of a rival's, in source order by paragraph.

    Of a sentence that is marked in the text a small sign is enough, but where two methods are set side by side.
    """
    first, added = map(frozenset, lines)
    second = frozenset(rivalry.sentences) if rivalry else frozenset()
    maker = _Maker(document, summary, (first, added), rivalry)
    cards: Cards = {}
    for index in sorted(first | added | second):
        paragraph = document.sentences[index].paragraph
        kind = _kind(index in first, index in second, has_rival=rivalry is not None)
        is_marked = rivalry is None and index in summary.marked and kind is CardKind.SUMMARY
        row = (maker.sign_of(index),) if is_marked else tuple(maker.cards_of(index, kind))
        cards[paragraph] = (*cards.get(paragraph, ()), *row)
    return cards


def _kind(is_first: bool, is_second: bool, *, has_rival: bool) -> CardKind:
    if is_first:
        return CardKind.SHARED if has_rival and is_second else CardKind.SUMMARY
    return CardKind.RIVAL if is_second else CardKind.CONTEXT


class _Maker:
    """Makes the cards of one summary."""

    def __init__(self, document: Document, summary: Summary, lines: Lines, rivalry: Rivalry | None) -> None:
        self._document, self._rivalry = document, rivalry
        self._chosen, self._added = map(frozenset, lines)
        shown = (self._chosen if rivalry else self._chosen - summary.marked) | self._added
        self._numbers, self._reasons = paragraph_numbers(document), dict(summary.reasons)
        self._places = {index: place for place, index in enumerate(sorted(shown), start=1)}
        self._dangling = frozenset(summary.dangling)
        self._lines = {line.sentence: line for line in summary.shortened}

    def cards_of(self, index: int, kind: CardKind) -> Iterator[Card]:
        yield self._sentence_card(index, kind)
        if self._rivalry is None and (before := self._before_card(index)) is not None:
            yield before

    def sign_of(self, index: int) -> Card:
        """Return the sign of a sentence that is marked in the text."""
        sentence = self._document.sentences[index]
        number, words = self._numbers.get(sentence.paragraph, 0), self._document.plain_words(sentence.span)
        spoken = _tr("Marked in paragraph {paragraph}: {text}").format(paragraph=number, text=words)
        tip = "\n".join(filter(None, (_tr("Marked in the text: a line would say it again."), self._why(index))))
        return Card(
            CardKind.MARK, sentence_key(index), _tr("◂ In the summary"), spoken, sentence.span, tip=tip, number=index
        )

    def _sentence_card(self, index: int, kind: CardKind) -> Card:
        sentence = self._document.sentences[index]
        columns = {CardKind.SUMMARY: CardColumn.FIRST, CardKind.RIVAL: CardColumn.SECOND}
        is_divided = self._rivalry is not None and self._rivalry.is_divided
        return Card(
            kind,
            sentence_key(index),
            words_of(self._document, self._line(index, kind)),
            self._spoken(index, kind),
            sentence.span,
            tip=self._tip(index, kind),
            note=self._note(index, kind),
            number=index,
            column=columns.get(kind, CardColumn.WHOLE) if is_divided else CardColumn.WHOLE,
            soft=soft_parts(runs_of(self._document, self._line(index, kind))),
        )

    def _line(self, index: int, kind: CardKind) -> Line:
        """Return what is shown of a sentence; what the reader added stands whole."""
        found = None if kind is CardKind.CONTEXT else self._lines.get(index)
        return found or whole_line(self._document, index)

    def _tip(self, index: int, kind: CardKind) -> str:
        """Return why a line was chosen, and the sentence as it stands where the line is not all of it."""
        is_whole = self._line(index, kind) == whole_line(self._document, index)
        whole = "" if is_whole else self._document.plain_words(self._document.sentences[index].span)
        return "\n\n".join(filter(None, (whole, self._why(index))))

    def _spoken(self, index: int, kind: CardKind) -> str:
        sentence = self._document.sentences[index]
        number, text = self._numbers.get(sentence.paragraph, 0), words_of(self._document, self._line(index, kind))
        if kind is CardKind.RIVAL:
            name = self._rivalry.names[1] if self._rivalry else ""
            line = _tr("Only in {method}, from paragraph {paragraph}: {text}")
            return line.format(method=name, paragraph=number, text=text)
        line = _tr("Summary line {line} of {count}, from paragraph {paragraph}: {text}")
        spoken = line.format(line=self._places[index], count=len(self._places), paragraph=number, text=text)
        return f"{spoken} {self._note(index, kind)}".rstrip()

    def _note(self, index: int, kind: CardKind) -> str:
        if self._rivalry is None:
            return _tr("Added by you") if kind is CardKind.CONTEXT else ""
        names = {
            CardKind.SHARED: _tr("Both"),
            CardKind.SUMMARY: self._rivalry.names[0],
            CardKind.RIVAL: self._rivalry.names[1],
        }
        agreeing = len(self._rivalry.choosing.get(index, ()))
        count = _tr("{number} of {count} methods").format(number=agreeing, count=self._rivalry.asked)
        name = "" if self._rivalry.is_divided and kind is not CardKind.SHARED else names.get(kind, "")
        return " · ".join(filter(None, (name, count)))

    def _why(self, index: int) -> str:
        reasons = self._reasons.get(index, ())
        methods = self._rivalry.choosing.get(index, ()) if self._rivalry else ()
        because = (
            _tr("Chosen because: {reasons}").format(reasons="; ".join(map(translated, reasons))) if reasons else ""
        )
        by = _tr("Chosen by: {methods}").format(methods=", ".join(methods)) if methods else ""
        return "\n".join(filter(None, (because, by)))

    def _before_card(self, index: int) -> Card | None:
        """Return the way that shows the sentence before, where one is missing, or hides it where it was added."""
        before = index - 1
        if before in self._added and before not in self._chosen:
            return self._way_back(index)
        is_missed = index in self._dangling and before >= 0 and before not in self._chosen
        return self._way_before(index) if is_missed else None

    def _way_before(self, index: int) -> Card:
        words = self._document.plain_words(self._document.sentences[index].span).split(maxsplit=LEAD_WORDS)
        text = _tr("↑ Refers to what comes before · add it")
        tip = _tr("The line begins with “{words}”. Add the sentence before (B).").format(
            words=" ".join(words[:LEAD_WORDS])
        )
        return Card(CardKind.BEFORE, f"before-{index}", text, tip, tip=tip, number=index)

    def _way_back(self, index: int) -> Card:
        text, tip = _tr("↑ Hide the sentence before"), _tr("Hide the sentence before (B).")
        return Card(CardKind.BEFORE, f"before-{index}", text, tip, tip=tip, number=index)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SummaryCards", text)
