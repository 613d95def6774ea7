"""Names with a bracket in them: with both of a pair, or with none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.model.annotation import Mention
from reader.model.span import Span

_CLOSING_OF = {"(": ")", "[": "]", "（": "）"}
_OPENING_OF = {closing: opening for opening, closing in _CLOSING_OF.items()}
_NAME_BEFORE = re.compile(r"[\w.'’-]+ ?\Z")
_LONGEST_BEFORE = 60  # characters


def with_paired_brackets(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions without loose brackets: the other is taken in where it is part of a name, else none is."""
    mended: list[Mention] = []
    for each in mentions:
        span = _paired(text, each.span)
        if mended and span.start < mended[-1].span.end:  # it has taken in the name before
            span = Span(mended.pop().span.start, span.end)
        mended.append(replace(each, span=span))
    return tuple(mended)


def _paired(text: str, span: Span) -> Span:
    loose = _first_loose(span.of(text))
    if loose is None:
        return span
    sign = span.of(text)[loose]
    whole = _with_other(text, span, sign)
    return _paired(text, whole) if whole else _without_end(text, span, loose)


def _first_loose(name: str) -> int | None:
    """Return where the first bracket stands that has no other."""
    opened = list[int]()
    for place, sign in enumerate(name):
        if sign in _CLOSING_OF:
            opened.append(place)
        elif sign in _OPENING_OF and (not opened or name[opened.pop()] != _OPENING_OF[sign]):
            return place
    return opened[0] if opened else None


def _with_other(text: str, span: Span, sign: str) -> Span | None:
    """Return the name with the other bracket: right behind it, or before it with the name before that."""
    if sign in _CLOSING_OF:
        return Span(span.start, span.end + 1) if text.startswith(_CLOSING_OF[sign], span.end) else None
    if not text.endswith(_OPENING_OF[sign], 0, span.start):
        return None
    before = _NAME_BEFORE.search(text[max(0, span.start - 1 - _LONGEST_BEFORE) : span.start - 1])
    is_name = before is not None and before.group()[:1].isupper()
    return Span(span.start - 1 - len(before.group()), span.end) if before and is_name else None


def _without_end(text: str, span: Span, loose: int) -> Span:
    """Return the name before a loose bracket, or what follows one at its beginning."""
    name = span.of(text)
    before, behind = name[:loose].rstrip(), name[loose + 1 :]
    if before:
        return Span(span.start, span.start + len(before))
    start = span.end - len(behind.lstrip())
    return _paired(text, Span(start, span.end)) if start < span.end else span
