"""Which way a text runs: by most of its letters, so that a Latin name at its start turns no Arabic sentence round."""

import re
from unicodedata import bidirectional

SAMPLE = 4_000  # characters that tell it
TO_THE_LEFT = "\u200f"  # before a line that runs so
_ISOLATE, _END = "\u2068", "\u2069"
_RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def is_right_to_left(text: str) -> bool:
    """Tell whether more letters run to the left than to the right; half of them may be foreign names and numbers."""
    if _RUNS_LEFT.search(text) is None:
        return False
    ways = [bidirectional(sign) for sign in text[:SAMPLE]]
    return sum(way in ("R", "AL") for way in ways) > ways.count("L")


def direction_of(text: str) -> str:
    """Return "rtl" or "ltr", as HTML names the direction in which most of a text runs."""
    return "rtl" if is_right_to_left(text) else "ltr"


def isolated(*parts: str, runs_left: bool = False) -> tuple[str, ...]:
    """Return parts of a line so that none turns the signs of another round; as they are where all runs to the right."""
    if not runs_left and not any(_RUNS_LEFT.search(part) for part in parts):
        return parts
    return tuple(f"{_ISOLATE}{part}{_END}" if part else "" for part in parts)
