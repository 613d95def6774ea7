"""Initials before the turns of a conversation are no name of their own: "JF" is Jonas Feld."""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.linking.forms import Named, initials
from reader.model.annotation import ActorKind
from reader.model.document import Document

MOST_INITIALS = 3


def named_in_full(document: Document, mentions: Sequence[Named]) -> list[Named]:
    """Return the mentions, initials that label a turn as the one person whose initials they are."""
    labels = {paragraph.speaker for paragraph in document.paragraphs if paragraph.is_turn}
    persons = {each.form.words: each for each in mentions if each.form.kind is ActorKind.PERSON and each.form.is_full}
    return [_in_full(each, list(persons.values())) if each.span in labels else each for each in mentions]


def _in_full(label: Named, persons: Sequence[Named]) -> Named:
    letters = label.form.surface.replace(".", "")
    if not letters.isupper() or len(letters) > MOST_INITIALS:
        return label
    meant = [each for each in persons if initials(each.form.words) == letters.casefold()]
    form = replace(label.form, words=meant[0].form.words, kind=ActorKind.PERSON) if len(meant) == 1 else label.form
    return replace(label, form=form)
