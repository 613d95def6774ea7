"""Text that is shown and not said: struck words and signs of notes, taken out of what is quoted or read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from reader.model.span import Span

_CLINGING = frozenset(".,;:!?)]}»”’…%")  # no blank stands before them


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def without(text: str, span: Span, silent: Sequence[Span]) -> str:
    """Return the characters of a span without those of the silent spans, nor the second of two blanks around them."""
    within = _within(span, silent)
    if not within:
        return span.of(text)
    kept, at = "", span.start
    for hole in (*within, Span(span.end, span.end + 1)):
        kept = _joined(kept, text[at : hole.start])
        at = hole.end
    return kept.strip()


def blanked(text: str, silent: Iterable[Span]) -> str:
    """Return a text of the same length that has blanks in silent spans."""
    pieces, at = [], 0
    for hole in silent:
        pieces += [text[at : hole.start], " " * len(hole)]
        at = hole.end
    return "".join([*pieces, text[at:]])


def _within(span: Span, silent: Sequence[Span]) -> list[Span]:
    first = bisect_right(silent, span.start, key=lambda each: each.end)
    last = bisect_left(silent, span.end, key=lambda each: each.start)
    return [span.common(each) for each in silent[first:last]]


def _joined(before: str, after: str) -> str:
    if before[-1:].isspace():
        after = after.lstrip(" ")
        before = before.rstrip(" ") if after[:1] in _CLINGING else before
    return before + after
