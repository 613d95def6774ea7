"""The ways between the signs of notes and the notes: addresses within the article, and the places that they mean."""

import re

from reader.model.document import Document, Footnote, Mark, MarkKind
from reader.model.span import Span

TO_NOTE, TO_SIGN = "#note-", "#sign-"
_INDEX = re.compile(rf"({TO_NOTE}|{TO_SIGN})(\d{{1,6}})")


def place_of(document: Document, address: str) -> Span | None:
    """Return the place that an address within the article leads to; None for all other addresses."""
    found = _INDEX.fullmatch(address)
    index = int(found[2]) if found else -1
    if found is None or not 0 <= index < len(document.footnotes):
        return None
    if found[1] == TO_NOTE:
        return document.paragraphs[document.footnotes[index].paragraphs[0]].span
    sign = next((mark for mark in document.marks if _means(mark, index)), None)
    return sign.span if sign is not None else None


def words_of(document: Document, address: str) -> str:
    """Return what a note says, to be shown at its sign; empty where an address leads to no note."""
    found = _INDEX.fullmatch(address)
    if found is None or found[1] != TO_NOTE or int(found[2]) >= len(document.footnotes):
        return ""
    paragraphs = document.footnotes[int(found[2])].paragraphs
    return "\n".join(document.text_of(document.paragraphs[index].span) for index in paragraphs)


def ways_back(document: Document) -> tuple[Mark, ...]:
    """Return the numbers before the notes as links that lead back to their signs."""
    meant = {mark.target for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN}
    numbers = (_number(document, note) for note in document.footnotes)
    return tuple(
        Mark(span, MarkKind.LINK, f"{TO_SIGN}{index}")
        for index, span in enumerate(numbers)
        if span is not None and str(index) in meant
    )


def _number(document: Document, note: Footnote) -> Span | None:
    start = document.paragraphs[note.paragraphs[0]].span.start
    shown = re.compile(rf"[\[(]?{re.escape(note.label)}[\])]?[.:]?").match(document.text, start) if note.label else None
    return Span(start, shown.end()) if shown else None


def _means(mark: Mark, index: int) -> bool:
    return mark.kind is MarkKind.NOTE_SIGN and mark.target == str(index)
