"""Names with a bracket in them: with both of a pair, or with none."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.model.annotation import Mention
from reader.model.span import Span

_PAIRS = ("()", "[]", "（）")


def with_paired_brackets(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, each that has a loose bracket without it and what stands behind it."""
    return tuple(replace(each, span=_paired(text, each.span)) for each in mentions)


def _paired(text: str, span: Span) -> Span:
    name = span.of(text)
    loose = re.escape("".join(pair for pair in _PAIRS if name.count(pair[0]) != name.count(pair[1])))
    kept = re.search(rf"[^\s{loose}]+(?:\s+[^\s{loose}]+)*", name) if loose else None
    return Span(span.start + kept.start(), span.start + kept.end()) if kept else span
