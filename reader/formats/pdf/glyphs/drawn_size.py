"""The size of type by the height of its letters, for fonts that are drawn to a measure of their own."""

from collections.abc import Iterable
from statistics import median

_HEIGHTS = {  # em, usual for book faces
    **dict.fromkeys("mnruvwxz", 0.44),
    **dict.fromkeys("aceos", 0.46),
    **dict.fromkeys("bdfhkl", 0.7),
    **dict.fromkeys("ABCDEFGHIKLMNOPRSTUVWXYZ", 0.69),
    **dict.fromkeys("0123456789", 0.66),
    **dict.fromkeys("gpqy", 0.65),
    **dict.fromkeys("†‡§¶", 0.9),
    **dict.fromkeys("*∗", 0.43),
}
_FALSE = 2.0  # times; a claim so far from what is seen is none
_STEP = 0.5  # points; what was drawn in dots is no nearer


def drawn_size(letters: Iterable[tuple[str, float]]) -> float | None:
    """Return the size in points that letters of these heights have; None where none of them tells."""
    sizes = [height / _HEIGHTS[letter] for letter, height in letters if letter in _HEIGHTS and height > 0]
    return max(_STEP, round(median(sizes) / _STEP) * _STEP) if sizes else None


def is_false(claimed: float, seen: float) -> bool:
    """Tell whether the size that a font claims cannot be that of letters seen in another."""
    return not seen / _FALSE <= claimed <= seen * _FALSE
