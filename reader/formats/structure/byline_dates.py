"""Parts a name from the date that follows it in the same line: "Jane Roe Monday, 3 November 2026"."""

from reader.formats.structure.dates import is_short_date

_MAX_DATE_WORDS = 10  # "on Monday, November 3, 2026 at 10:15 a.m. GMT"
_BETWEEN_NAMES = frozenset({"and", "&", "und", "et", "y", "e"})


def parted(line: str) -> tuple[str, str]:
    """Return the name, and the date at the end of the line, which is empty where there is none."""
    words = line.split()
    for start in range(max(1, len(words) - _MAX_DATE_WORDS), len(words)):
        if _may_end(words, start) and is_short_date(" ".join(words[start:])):
            return " ".join(words[:start]).rstrip(" ,;"), " ".join(words[start:])
    return line, ""


def _may_end(words: list[str], end: int) -> bool:
    """Tell whether a name may end here: "Nancy Friday" and "Theresa May" are whole names."""
    return words[end - 1].endswith((",", ";")) or words[end][0].isdigit() or _last_name_length(words[:end]) > 1


def _last_name_length(words: list[str]) -> int:
    """Return how many words the last of several names has."""
    breaks = [at + 1 for at, word in enumerate(words) if word.lower() in _BETWEEN_NAMES or word.endswith(",")]
    return len(words) - max(breaks, default=0)
