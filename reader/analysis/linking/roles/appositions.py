"""Roles behind a name: "Dmitry Peskov, 57, the Kremlin spokesman, ...", "Peskov, who is the spokesman, ..."."""

from collections.abc import Iterator, Sequence

from reader.analysis.linking.role_words import ARTICLES, says_something
from reader.analysis.linking.roles.surroundings import Surroundings, Words
from reader.analysis.recognizers.names.name_ends import is_stray
from reader.model.span import Span

MAX_WORDS = 10
ENDS = frozenset(",.;:)(–—") | {"who", "which", "and", "whose"} | {"said", "says", "told"}
_CLOSING = frozenset(",.;)")
_ALL_ONES = (("all", "his"), ("all", "her"), ("all", "their"))  # "life"


class Appositions:
    """Finds roles behind the names of one document."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def behind(self, tokens: Sequence[Span]) -> Iterator[str]:
        """Yield the role with which the tokens behind a name begin."""
        tokens = tokens[_signs_at_start(self._around.words(tokens)) :]
        words = self._around.words(tokens)
        start = _start(words)
        if start is None:
            return
        end = self._end(words, tokens, start)
        has_end = end < len(words) and words[end] in _CLOSING and end - start <= MAX_WORDS
        if has_end and self._is_role(words, tokens, start, end):
            yield self._around.text(tokens[start : _end_of_office(words, start, end)])

    def _end(self, words: Words, tokens: Sequence[Span], start: int) -> int:
        """Return where the apposition ends; "and treasurer" belongs to it."""
        end = _next_end(words, start)
        further = _next_end(words, end + 1) if words[end : end + 1] == ("and",) else end
        return further if further > end and self._is_role(words, tokens, end + 1, further) else end

    def _is_role(self, words: Words, tokens: Sequence[Span], start: int, end: int) -> bool:
        return says_something(words[start:end]) and not self._around.names_person(tokens[start:end])


def _signs_at_start(words: Words) -> int:
    return next((index for index in range(len(words)) if not is_stray(words, index) or words[index] == "."), 0)


def _end_of_office(words: Words, start: int, end: int) -> int:
    """Return where "member of the party" ends in "member of the party all his life"."""
    ends = (index for index in range(start + 1, end) if words[index : index + 2] in _ALL_ONES)
    return next(ends, end)


def _start(words: Words) -> int | None:
    """Return where an apposition begins behind a name: past the comma, the age, "who is" and the article."""
    start = 1 if words[:1] == (",",) else 0
    if start and len(words) > 2 and words[1].isdigit() and words[2] == ",":
        start = 3
    if words[start : start + 2] == ("who", "is"):
        start += 2
    start += words[start : start + 1] == ("now",)
    return (start + (start < len(words) and words[start] in ARTICLES)) if start else None


def _next_end(words: Words, start: int) -> int:
    return next((index for index in range(start, len(words)) if words[index] in ENDS), len(words))
