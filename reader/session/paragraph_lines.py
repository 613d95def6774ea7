"""The line of any one paragraph, whatever the length of the summary; or why it has none. No widgets here."""

from collections.abc import Mapping
from enum import StrEnum

from reader.model.annotation import Summary
from reader.model.document import Document
from reader.model.line import MOST_OF_PARAGRAPH, Line, whole_line


class NoLine(StrEnum):
    """Why a paragraph has no line of its own."""

    NO_PROSE = "no_prose"  # a heading, a table, a caption
    ONE_SENTENCE = "one_sentence"
    SHORT = "short"  # a line would have most of its words
    KEY_POINT = "key_point"  # which says the best of it
    NONE_ALONE = "none_alone"  # no sentence of it can be read by itself


def line_of_paragraph(
    document: Document, summary: Summary, paragraph: int, shortened: Mapping[int, Line]
) -> int | NoLine:
    """Return the sentence of a paragraph whose line serves best, or why none does."""
    sentences = [index for index, each in enumerate(document.sentences) if each.paragraph == paragraph]
    if not sentences or not document.paragraphs[paragraph].is_prose:
        return NoLine.NO_PROSE
    alone = [index for index in sentences if index not in summary.unfit]
    lines = {index: shortened.get(index, whole_line(document, index)) for index in sentences}
    most = MOST_OF_PARAGRAPH * sum(_words(document, whole_line(document, index)) for index in sentences)
    serving = {index for index in alone if _words(document, lines[index]) < most} - summary.points
    best = next((index for index in summary.order_beside if index in serving), None)
    return best if best is not None else _reason(summary, sentences, alone)


def _reason(summary: Summary, sentences: list[int], alone: list[int]) -> NoLine:
    if len(sentences) == 1:
        return NoLine.ONE_SENTENCE
    if summary.points.intersection(sentences):
        return NoLine.KEY_POINT
    return NoLine.SHORT if alone else NoLine.NONE_ALONE


def _words(document: Document, line: Line) -> int:
    from reader.nlp.tokens import count_words

    return sum(count_words(document.plain_words(piece)) for piece in line.pieces)
