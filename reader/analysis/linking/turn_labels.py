"""Initials before the turns of a conversation are no name of their own: "JF" or "J. F." is Jonas Feld."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.linking.forms import Named, initials, normal_words
from reader.model.annotation import ActorKind
from reader.model.document import Document

MOST_INITIALS = 3


def named_in_full(document: Document, mentions: Sequence[Named]) -> list[Named]:
    """Return the mentions, initials that label a turn as the one person whose initials they are."""
    spoken = (paragraph.speaker for paragraph in document.paragraphs if paragraph.is_turn)
    labels = {each.start: document.text_of(each) for each in spoken if each}
    persons = {each.form.words: each for each in mentions if each.form.kind is ActorKind.PERSON and each.form.is_full}
    return [_in_full(each, labels.get(each.span.start, ""), list(persons.values())) for each in mentions]


def _in_full(mention: Named, label: str, persons: Sequence[Named]) -> Named:
    letters = re.sub(r"[.\s]", "", label)
    if not letters.isupper() or len(letters) > MOST_INITIALS:
        return mention
    others = (each for each in persons if len("".join(each.form.words)) > len(letters))
    meant = [each for each in others if (initials(each.form.words),) == normal_words(letters)]
    form = replace(mention.form, words=meant[0].form.words, kind=ActorKind.PERSON) if len(meant) == 1 else mention.form
    return replace(mention, form=form)
