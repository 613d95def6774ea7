"""The mail that a mail answers, which mail programs put below it: known by the line above it, and by its marks."""

import re

from reader.formats.structure.punctuation import word_count

ATTRIBUTION = re.compile(
    r"(?:on|am|le|el|il|op|em|den|il giorno)\b.{3,200}?"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b[^:.]{0,80}:",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINAL = re.compile(
    r"-{3,} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original) ?-{3,}", re.I
)
_FORWARDED = re.compile(r"forwarded (?:message|by)|weitergeleitete nachricht|message transféré|mensaje reenviado", re.I)
_MAX_HEAD = 3  # lines over which a mail program may break the line above
_MAX_ABOVE = 300  # lines, almost all of them empty: what announces a mail has no more characters
_MIN_WORDS = 10  # of an answer; with fewer, what was said before is what there is to read


def announces_earlier(text: str) -> bool:
    """Tell whether a text begins with "On Sunday, Jane Roe wrote:" or its like."""
    return ATTRIBUTION.match(text.strip()) is not None or _ORIGINAL.match(text.strip()) is not None


def is_forwarded(text: str) -> bool:
    """Tell whether a text says that it was sent on: then it is what there is to read."""
    return _FORWARDED.search(text) is not None


def is_answer(text: str) -> bool:
    """Tell whether a text is enough of a mail by itself."""
    return word_count(text) >= _MIN_WORDS


def split_earlier(text: str) -> tuple[str, str]:
    """Return the letter, and the mail quoted below it down to the end; empty where there is none."""
    lines = text.split("\n")
    quotation = _quotation_at_end(lines)
    for at in range(len(lines)):
        head = " ".join(lines[at : at + _MAX_HEAD])
        if lines[at][:1] != ">" and announces_earlier(head) and _is_quoted_to_end(lines, at, quotation):
            letter, earlier = "\n".join(lines[:at]).rstrip(), "\n".join(lines[at:]).strip()
            return (letter, earlier) if is_answer(letter) and not is_forwarded(earlier) else (text, "")
    return text, ""


def _quotation_at_end(lines: list[str]) -> int | None:
    """Return where the quoted lines begin that go on to the end; None where there are none."""
    start = len(lines)
    while start and (lines[start - 1].startswith(">") or not lines[start - 1].strip()):
        start -= 1
    return next((at for at in range(start, len(lines)) if lines[at].startswith(">")), None)


def _is_quoted_to_end(lines: list[str], start: int, quotation: int | None) -> bool:
    if _ORIGINAL.match(lines[start].strip()):
        return True
    if quotation is None or quotation - start > _MAX_ABOVE:
        return False
    above = lines[start:quotation]
    is_unquoted = not any(line.startswith(">") for line in above)
    return is_unquoted and ATTRIBUTION.fullmatch(" ".join(above).strip()) is not None
