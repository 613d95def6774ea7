"""The dateline before the news: a dash behind towns in capitals and perhaps more, or behind any town and a date."""

import re

from reader.nlp.language_table import language_table
from reader.nlp.word_set import any_of

_NAMES = language_table("calendar")["mul"]
_MONTHS, _WEEKDAYS = (any_of(_NAMES[each].replace("/", " ").split()) for each in ("months", "weekdays"))
_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſΆ-ΫЀ-Я"
_TOWN = rf"[{_CAPITAL}][{_CAPITAL}.'’ -]{{1,30}}[{_CAPITAL}]"
_PLACE = rf"(?!(?:\w\w )?(?i:{_WEEKDAYS}))[{_CAPITAL}][\w'’-]+(?: [{_CAPITAL}][\w'’-]+| [a-z]{{2,3}}){{0,3}}"
_DATE = rf"(?:[a-z]{{2,3}} )?(?:\d{{1,2}}(?:\.|er)?(?: de)? (?i:{_MONTHS})\b(?: de)?|(?i:{_MONTHS}) \d{{1,2}},) \d{{4}}"
_DAY = _DATE + r"|(?:\d{1,2}\.? [^\W\d_]+\.?|[^\W\d_]+\.? \d{1,2})(?: \d{4})?|\d{4}"
_STATE = rf"(?![{_CAPITAL}]\. ?[-–—])[{_CAPITAL}](?:[\w'’-]|\.(?! [{_CAPITAL}][a-z]))*(?: [{_CAPITAL}][\w.'’-]*)?"
_AGENCY = r" ?(?:\([\w. /-]{2,30}\)|/[\w. -]{2,30}/)"
PATTERN = (  # before what begins a sentence: "BERN (SDA) –", "Fulda, 14. Oktober 2026 –"
    rf"(?P<towns>{_TOWN}(?:/{_TOWN})*|{_PLACE}(?=, {_DATE}))(?:, (?:{_DAY}|{_STATE})){{0,3}}(?:{_AGENCY})?"
    r"(?: *[–—]+| +-+| *--+|(?<=\d)\.-) *(?=[“\"„«(]? ?[^\W_a-zß-öø-ÿ])"
)
_DATELINE = re.compile(PATTERN)


def dateline_of(text: str) -> re.Match[str] | None:
    """Return the dateline that opens a text, with its "towns"; none of a text in capitals."""
    return None if text.isupper() else _DATELINE.match(text)
