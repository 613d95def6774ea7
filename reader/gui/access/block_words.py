"""What is told of a paragraph beside its words: its number, lines of the summary, evidence, doubts, actors."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from reader.gui.reading.reading import Reading
from reader.model.document import Document
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span


class BlockWords:
    """Tells of one window's article; numbers its paragraphs once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._numbered: Document | None = None
        self._numbers: dict[int, int] = {}

    def about(self, paragraph: int) -> str:
        """Return what the page paints on and beside a paragraph."""
        number = self._number(paragraph)
        told = [_tr("Paragraph {number}.").format(number=number)] if number else []
        told += _of_sentences(self._reading, paragraph)
        told += _of_actors(self._reading, self._reading.document.paragraphs[paragraph].span)
        return " ".join(told)

    def _number(self, paragraph: int) -> int | None:
        document = self._reading.document
        if document is not self._numbered:
            self._numbered, self._numbers = document, paragraph_numbers(document)
        return self._numbers.get(paragraph)


def _of_sentences(reading: Reading, paragraph: int) -> Iterator[str]:
    findings, shown = reading.findings, reading.lines.shown()
    for place, sentence in enumerate(findings.index.sentences_of(paragraph), start=1):
        if sentence in shown:
            line = _tr("Sentence {place}: line {line} of {count} of the summary.")
            yield line.format(place=place, line=shown.index(sentence) + 1, count=len(shown))
        for point in findings.points_on(sentence):
            yield _tr("Sentence {place} supports key point {point}.").format(place=place, point=point + 1)
        for point in _doubted_by(reading, reading.document.sentences[sentence].span):
            yield _tr("Sentence {place} differs from key point {point}.").format(place=place, point=point + 1)


def _doubted_by(reading: Reading, sentence: Span) -> Iterator[int]:
    """Yield the numbers, from 0, of the key points whose words a sentence speaks against."""
    for number, point in enumerate(reading.findings.points):
        against = (doubt.against for doubt in point.doubts if doubt.is_loud)
        if any(span is not None and sentence.covers(span) for span in against):
            yield number


def _of_actors(reading: Reading, paragraph: Span) -> Iterator[str]:
    chosen = reading.selection.actor
    found = (actor for _, actor in reading.findings.mentions.within(paragraph))
    names = dict.fromkeys(actor.name for actor in found if reading.hidden_actors.marks(actor, chosen))
    if names:
        yield _tr("Actors: {names}.").format(names=", ".join(names))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BlockWords", text)
