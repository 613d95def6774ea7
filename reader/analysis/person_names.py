"""Whether an English noun may mean a person."""

import re

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.language_table import words_for

_WORD = re.compile(r"\b[a-z][a-z-]*")
_HUMAN_ENDING = re.compile(
    r"[a-z-]*(?:man|woman|men|women|person|boy|girl|mother|father|er|or|ist|cian|eer|ee|(?<!m)ent|ant|ian|child|mate|year-old)"
)
_NO_HUMANS = words_for("people.nobody")
_HUMANS = words_for("people.anybody")


def may_be_somebody(text: str) -> bool:
    """Tell whether a noun in a stretch of text may mean a person."""
    return any(map(_is_human, _WORD.findall(text)))


def _is_human(word: str) -> bool:
    if word in _HUMANS or name_tables().has((word,), Entry.ROLE):
        return True
    return word not in _NO_HUMANS and _HUMAN_ENDING.fullmatch(word) is not None
