"""Initials before the turns of a conversation are no name of their own: "JF" or "J. F." is Jonas Feld."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.linking.forms import Named, initials, normal_words
from reader.analysis.linking.full_names import Words
from reader.model.annotation import ActorKind
from reader.model.document import Document


def named_in_full(document: Document, mentions: Sequence[Named]) -> list[Named]:
    """Return the mentions, initials that label a turn as the one person whose initials they are."""
    spoken = (paragraph.speaker for paragraph in document.paragraphs if paragraph.is_turn)
    labels = {each.start: document.text_of(each) for each in spoken if each}
    persons = {each.form.words for each in mentions if each.form.kind is ActorKind.PERSON and each.form.is_full}
    meant = {label: _meant(label, persons) for label in {*labels.values()}}
    return [_in_full(each, meant.get(labels.get(each.span.start, ""))) for each in mentions]


def _meant(label: str, persons: Iterable[Words]) -> Words | None:
    """Return the one whose initials a label is."""
    letters = re.sub(r"[.\s]", "", label)
    others = (each for each in persons if len("".join(each)) > len(letters))
    bearers = [each for each in others if letters.isupper() and (initials(each),) == normal_words(letters)]
    return bearers[0] if len(bearers) == 1 else None


def _in_full(mention: Named, words: Words | None) -> Named:
    return replace(mention, form=replace(mention.form, words=words, kind=ActorKind.PERSON)) if words else mention
