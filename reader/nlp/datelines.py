"""The dateline before the news, told by its form: towns in capitals, perhaps a state, a day, an agency, and a dash."""

import re

from reader.nlp.language_table import language_table
from reader.nlp.word_set import any_of

_MONTHS = any_of(language_table("calendar")["mul"]["months"].replace("/", " ").split())
_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſΆ-ΫЀ-Я"
_TOWN = rf"[{_CAPITAL}][{_CAPITAL}.'’ -]{{1,30}}[{_CAPITAL}]"
_WRITTEN_OUT = rf"(?:[a-z]{{2,3}} )?\d{{1,2}}(?:er)? (?:de )?(?i:{_MONTHS})\b(?: de)? \d{{4}}"  # "le 1er mars 2027"
_DAY = _WRITTEN_OUT + r"|(?:\d{1,2}\.? [^\W\d_]+\.?|[^\W\d_]+\.? \d{1,2})(?: \d{4})?|\d{4}"
_STATE = rf"(?![{_CAPITAL}]\. ?[-–—])[{_CAPITAL}](?:[\w'’-]|\.(?! [{_CAPITAL}][a-z]))*(?: [{_CAPITAL}][\w.'’-]*)?"
_AGENCY = r" ?(?:\([\w. /-]{2,30}\)|/[\w. -]{2,30}/)"
PATTERN = (  # as it stands before what begins a sentence
    rf"(?P<towns>{_TOWN}(?:/{_TOWN})*)(?:, (?:{_DAY}|{_STATE})){{0,3}}(?:{_AGENCY})?"
    r"(?: *[–—]+| +-+| *--+|(?<=\d)\.-) *(?=[“\"„«(]? ?[^\W_a-zß-öø-ÿ])"
)
_DATELINE = re.compile(PATTERN)


def dateline_of(text: str) -> re.Match[str] | None:
    """Return the dateline that opens a text, with its "towns"; none of a text in capitals."""
    return None if text.isupper() else _DATELINE.match(text)
