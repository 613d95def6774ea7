"""Whether the words of a statement stand in a text as the statement joins them. Stems in, shares of 0..1 out."""

from bisect import bisect_left
from collections.abc import Sequence

WINDOW = 8  # words; what stands further apart in a sentence has little to do with each other
_APART = "\0"  # between sentences


def distant_pairs(stems: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return the ordered pairs of words at most WINDOW apart: the skip-bigrams of ROUGE-S (Lin 2004)."""
    return frozenset(
        (first, second)
        for start, first in enumerate(stems, start=1)
        for second in stems[start : start + WINDOW]
        if first != second
    )


def wholeness(statement: Sequence[str], sentences: Sequence[Sequence[str]]) -> float:
    """Return the share of the statement's neighbours that stay together when it is cut out of the sentences.

    The cut takes the longest piece each time, as for extractive fragments (Grusky et al. 2018). One piece gives 1,
    word by word 0.
    """
    signs: dict[str, str] = {}
    asked, *held = (
        "".join(signs.setdefault(stem, chr(len(signs) + 1)) for stem in each) for each in (statement, *sentences)
    )
    text = _APART.join(held)
    start, pieces = 0, 0
    while start < len(asked):
        start += max(1, _longest(asked, start, text))
        pieces += 1
    return 1 - (pieces - 1) / max(1, len(asked) - 1)


def _longest(asked: str, start: int, text: str) -> int:
    """Return how many signs from a place on stand in the text side by side; where some do, fewer do."""
    found, tried = 0, 1
    while start + tried <= len(asked) and asked[start : start + tried] in text:
        found, tried = tried, 2 * tried
    return found + bisect_left(
        range(found + 1, min(tried, len(asked) - start + 1)),
        True,
        key=lambda size: asked[start : start + size] not in text,
    )
