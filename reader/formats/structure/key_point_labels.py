"""Whether a line is what articles call the list of their own key points, in one of many languages."""

import re
from functools import cache

from reader.nlp.language_table import language_table

MAX_LABEL_LENGTH = 60  # characters; the longest wording with what may stand before and after it is shorter

_DECORATION = " \t\u00a0*_#=~[](){}<>|:;.,!?-–—•·►▶★☆✔✓➤→\"'“”«»‘’：。、【】「」\ufe0f📌🔑📝👉⚡💡🗝"
_LEAD = re.compile(
    r"(?:here(?:'s| is| are)|the|our|your|its|some|today's|this week's|"
    r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+"
)
_TAIL = re.compile(
    r"\s+(?:so far|at a glance|in brief|now|today|for today|this week|here|first|up front|right now|"
    r"(?:of|from|in) (?:this|the) (?:article|story|report|piece|post|paper|study)|"
    r"about (?:this|the) (?:article|story|report|study))$"
)
_MAX_LEADS = 3  # "Here are the five key takeaways"


def is_label(text: str) -> bool:
    """Tell whether the line is one of the usual wordings, whatever its case, colon and decoration."""
    if len(text) > MAX_LABEL_LENGTH:
        return False
    wording = _normal(text)
    for _ in range(_MAX_LEADS + 1):
        if wording in _wordings() or _TAIL.sub("", wording) in _wordings():
            return True
        shorter = _LEAD.sub("", wording, count=1)
        if shorter == wording:
            return False
        wording = shorter
    return False


def ends_with_colon(text: str) -> bool:
    """Tell whether the line announces what follows it."""
    return text.rstrip(" \t\u00a0*_").endswith((":", "："))


@cache
def _wordings() -> frozenset[str]:
    table = language_table("key-point-labels")
    return frozenset(wording.strip() for wordings in table.values() for wording in wordings.split("|"))


def _normal(text: str) -> str:
    straight = text.replace("’", "'").replace("‘", "'")
    return " ".join(straight.strip(_DECORATION).split()).casefold()
