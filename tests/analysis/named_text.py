"""Actors by hand: who goes by which names in a text."""

import re
from collections.abc import Mapping, Sequence

from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span

Names = Mapping[str, tuple[ActorKind, Sequence[str]]]


def named(document: Document, names: Names) -> tuple[Actor, ...]:
    """Return an actor for each key, with every place that none of the longer names covers; those without are none."""
    surfaces = {surface: name for name, (_, others) in names.items() for surface in (name, *others)}
    longest_first = sorted(surfaces, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in longest_first))
    spans: dict[str, list[Span]] = {name: [] for name in names}
    for found in pattern.finditer(document.text):
        spans[surfaces[found.group()]].append(Span(*found.span()))
    return tuple(_actor(document, name, names[name][0], found) for name, found in spans.items() if found)


def _actor(document: Document, name: str, kind: ActorKind, spans: Sequence[Span]) -> Actor:
    surfaces = dict.fromkeys(document.text_of(span) for span in spans)
    aliases = tuple(surface for surface in surfaces if surface != name)
    return Actor(name.casefold().replace(" ", "-"), name, kind, None, 1 / len(name), aliases, tuple(spans))
