"""What stands in the margin of each paragraph, in words: chosen sentences, and the support of author's points."""

from collections import defaultdict
from dataclasses import dataclass

from reader.exporters.places import Places
from reader.gui.margin.cards import doubt_sentence, missing_words, shown_support, verdict_words
from reader.gui.margin.summary_cards import MARK_SIGN
from reader.gui.paper.rows import NoteForm
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, Origin, Support
from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.line import words_of
from reader.model.span_index import SpanIndex


@dataclass(frozen=True, slots=True)
class MarginNote:
    """Words for the margin; `offset` is the code point of the text that they stand level with."""

    offset: int
    words: str
    form: NoteForm = NoteForm.SENTENCE
    support: Support | None = None


def margin_notes(document: Document, analysis: Analysis | None) -> dict[int, list[MarginNote]]:
    """Return the notes by the index of their paragraph, in source order."""
    notes: dict[int, list[MarginNote]] = defaultdict(list)
    places = Places(document)
    lines = analysis.summary.lines_by_sentence(document) if analysis and analysis.summary else {}
    for index in analysis.summary.lines if analysis and analysis.summary else ():
        sentence, words = document.sentences[index], one_line(words_of(document, lines[index]))
        notes[sentence.paragraph].append(MarginNote(sentence.span.start, words))
    for index in analysis.summary.marks if analysis and analysis.summary else ():
        sentence = document.sentences[index]
        notes[sentence.paragraph].append(MarginNote(sentence.span.start, MARK_SIGN, NoteForm.PLACE))
    if analysis and analysis.key_points and analysis.key_points.origin is Origin.AUTHOR:
        _add_support(notes, document, analysis.key_points.items, places)
    return notes


def place_note(point: KeyPoint, places: Places) -> MarginNote:
    """Return the note of a point in the text's own words: where it stands, and what bears it out."""
    return MarginNote(point.span.start, _numbers(point, places), NoteForm.PLACE)


def _add_support(
    notes: dict[int, list[MarginNote]], document: Document, points: tuple[KeyPoint, ...], places: Places
) -> None:
    index = SpanIndex(document)
    for point in points:
        paragraph = index.paragraph_of(point.span)
        if paragraph is not None:
            words = point_words(document, point, places)
            notes[paragraph].append(MarginNote(point.span.start, words, NoteForm.SUPPORT, shown_support(point)))


def _numbers(point: KeyPoint, places: Places) -> str:
    return places.of_sentences(evidence.sentence for evidence in point.evidence)


def point_words(document: Document, point: KeyPoint, places: Places) -> str:
    """Return what is said of a point of the author's, in lines: how it stands to the text, and what differs."""
    words = " · ".join(filter(None, (verdict_words(point), _numbers(point, places))))
    doubts = (one_line(doubt_sentence(document, doubt)) for doubt in point.doubts)
    return "\n".join(filter(None, (words, *doubts, missing_words(document, point))))
