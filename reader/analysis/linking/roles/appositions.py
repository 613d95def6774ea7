"""Roles behind the comma after a name: "Ann Smith, 57, the Kremlin spokesman"."""

import re
from collections.abc import Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.linking.role_words import ARTICLES, says_something
from reader.analysis.linking.roles.surroundings import Surroundings, Words
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import any_of

_MOST_WORDS = 10
_ENDS = frozenset(",.;:)(–—") | {"who", "which", "and", "whose"} | {"said", "says", "told"}
_WHOSE, _PERIODS = any_of(words_for("function-words.possessives")), any_of(words_for("measures.periods"))
_TIMES = rf"\d|{any_of(calendar_of('en').names)}\b|{_WHOSE} (?:\d|(?:\w+ )?{_PERIODS}\b)"
_TIME = re.compile(rf" (?:in|since) (?i:{_TIMES}).*")  # "in January", "in her second week", not "in her field"
_CLOSING = frozenset(",.;)")
_OPENINGS = (("who", "is"), ("who", "works", "as"), ("who", "serves", "as"), ("who", "took", "over", "as"))


class Appositions:
    """Finds roles behind the names of one document."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def behind(self, tokens: Sequence[Span], *, is_apart: bool) -> Iterator[str]:
        """Yield the role with which the tokens behind a name begin; of "the cook, Ann Lee, the nun, X" it is X's."""
        words = self._around.words(tokens)
        start = _start_behind(words)
        end = self._end(words, tokens, start)
        has_end = end < len(words) and words[end] in _CLOSING and end - start <= _MOST_WORDS
        is_of_next = is_apart and self._around.names_person(tokens[end + 1 : end + 2])
        if start and has_end and not is_of_next and self._is_role(words, tokens, start, end):
            yield _TIME.sub("", self._around.text(tokens[start:end]))

    def _end(self, words: Words, tokens: Sequence[Span], start: int) -> int:
        """Return where the apposition ends; "and treasurer" belongs to it."""
        end = _next_end(words, start)
        joint = words[end : end + 1] if end > start else ()
        further = _next_end(words, end + 1) if joint == ("and",) else end
        is_list = end - start == 1 and words[end + 1 : end + 2] in (("a",), ("an",))
        if is_list and words[further : further + 1] != (",",):
            return end  # "They met Ann, a nurse and a priest."
        return further if further > end and self._is_role(words, tokens, end + 1, further) else end

    def _is_role(self, words: Words, tokens: Sequence[Span], start: int, end: int) -> bool:
        is_one = self._around.stands_for_one(tokens[start:end]) and not self._around.names_person(tokens[start:end])
        return says_something(words[start:end]) and is_one


def _start_behind(words: Words) -> int:
    """Return where an apposition begins behind a name: past the comma, the age, "who is" and the article; 0 if none."""
    start = 1 if words[:1] == (",",) else 0
    if start and words[2:3] == (",",) and words[1].isdigit():
        start = 3
    start += next((len(each) for each in _OPENINGS if words[start : start + len(each)] == each), 0)
    start += words[start : start + 1] in (("now",), ("also",))
    return start + (words[start] in ARTICLES) if 0 < start < len(words) else 0


def _next_end(words: Words, start: int) -> int:
    return next((index for index in range(start, len(words)) if words[index] in _ENDS), len(words))
