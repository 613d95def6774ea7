"""Brings the signs of notes and the notes together: by what the source says, or by the number that both bear."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from reader.formats.structure.blocks import Note
from reader.model.document import Footnote, Mark, MarkKind

_OWN_SIGN = re.compile(
    r"\s*(?:[\[(](\d{1,4}|[a-zA-Z]|[*†‡§¶#]{1,4})[\])]|(\d{1,4}|[a-zA-Z])[.):]\s|(\d{1,4}|[*†‡§¶#]{1,4})(?=\s|[A-Z]))"
)
_OWN_RAISED = re.compile(r"[⁰¹²³⁴-⁹ᵃ-ᶻ]{1,4}")
_RIMS = "[](). :"


def joined(
    noted: Sequence[tuple[Note, int, str]], marks: Iterable[Mark], text: str
) -> tuple[tuple[Mark, ...], tuple[Footnote, ...]]:
    """Return the marks, every sign with the index of its note, and the notes; one without a number has its sign's.

    `noted` are paragraphs by index with their note and their words, in order.
    """
    notes = _footnotes_of(noted)
    found = _with_targets(marks, notes, text)
    signs = {mark.target: _plain(mark.span.of(text)) for mark in reversed(found) if mark.kind is MarkKind.NOTE_SIGN}
    named = (replace(each, label=each.label or signs.get(str(at), "")) for at, (_, each) in enumerate(notes))
    return found, tuple(named)


def _footnotes_of(noted: Sequence[tuple[Note, int, str]]) -> tuple[tuple[Note, Footnote], ...]:
    found = []
    for _, group in groupby(noted, key=lambda each: id(each[0])):
        paragraphs = list(group)
        note, _, text = paragraphs[0]
        label = note.label.strip(_RIMS) or _own_label(text)
        found.append((note, Footnote(label, tuple(index for _, index, _ in paragraphs))))
    return tuple(found)


def _with_targets(marks: Iterable[Mark], notes: Sequence[tuple[Note, Footnote]], text: str) -> tuple[Mark, ...]:
    by_key = {key: number for number, (note, _) in reversed(list(enumerate(notes))) for key in note.keys}
    labels = Counter(footnote.label for _, footnote in notes)
    by_label = {each.label: number for number, (_, each) in enumerate(notes) if each.label and labels[each.label] == 1}

    def settled(mark: Mark) -> Mark:
        if mark.kind is not MarkKind.NOTE_SIGN:
            return mark
        found = by_key.get(mark.target or "", by_label.get(_plain(mark.span.of(text))))
        return replace(mark, target=None if found is None else str(found))

    return tuple(map(settled, marks))


def _own_label(text: str) -> str:
    raised = _OWN_RAISED.match(text)
    if raised:
        return _plain(raised[0])
    own = _OWN_SIGN.match(text)
    return next(filter(None, own.groups())) if own else ""


def _plain(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign).strip(_RIMS)
