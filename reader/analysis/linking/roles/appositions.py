"""Roles apart from the name by a comma: "Ann Smith, 57, the Kremlin spokesman", "The team's coach, Ann Smith, ..."."""

from collections.abc import Iterator, Sequence

from reader.analysis.linking.role_words import ARTICLES, PREPOSITIONS, is_qualifier, is_role, says_something
from reader.analysis.linking.roles.surroundings import Surroundings, Words
from reader.model.span import Span

_MOST_BEHIND, _MOST_BEFORE = 10, 7  # words
_ENDS = frozenset(",.;:)(–—") | {"who", "which", "and", "whose"} | {"said", "says", "told"}
_CLOSING = frozenset(",.;)")
_BREAKS = _ENDS | frozenset('"“”!?[')
_OPENERS = (("According", "to"), ("said",), ("says",))  # before "the team's coach, Ann Smith,"


class Appositions:
    """Finds roles behind the names of one document, and before a comma and a name."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def behind(self, tokens: Sequence[Span]) -> Iterator[str]:
        """Yield the role with which the tokens behind a name begin."""
        words = self._around.words(tokens)
        start = _start_behind(words)
        end = self._end(words, tokens, start)
        has_end = end < len(words) and words[end] in _CLOSING and end - start <= _MOST_BEHIND
        if start and has_end and self._is_role(words, tokens, start, end):
            yield self._around.text(tokens[start:end])

    def before_comma(self, tokens: Sequence[Span], behind: Sequence[Span]) -> Iterator[str]:
        """Yield the role before the comma with which the tokens before a name end; other tokens stand behind it."""
        words = self._around.words(tokens)
        if words[-1:] == (",",) and self._is_aside(behind):
            start, end = _start_before(words), len(words) - 1
            is_alone = 0 < end - start <= _MOST_BEFORE and _is_role_alone(words[start:end])
            if is_alone and not self._around.names_person(tokens[start:end]):
                yield self._around.text(tokens[start:end])

    def _end(self, words: Words, tokens: Sequence[Span], start: int) -> int:
        """Return where the apposition ends; "and treasurer" belongs to it."""
        end = _next_end(words, start)
        further = _next_end(words, end + 1) if end > start and words[end : end + 1] == ("and",) else end
        return further if further > end and self._is_role(words, tokens, end + 1, further) else end

    def _is_role(self, words: Words, tokens: Sequence[Span], start: int, end: int) -> bool:
        is_noun = not self._around.names_person(tokens[start:end]) and not self._around.tells(tokens[start:end])
        return says_something(words[start:end]) and is_noun

    def _is_aside(self, behind: Sequence[Span]) -> bool:
        """Tell whether "said" follows the name, or a comma, and then neither "and" nor another person, as in a list."""
        words = self._around.words(behind[:2])
        is_listed = words[1:] == ("and",) or self._around.names_person(behind[1:2])
        return words[:1] in (("said",), ("says",)) or (words[:1] == (",",) and not is_listed)


def _start_behind(words: Words) -> int:
    """Return where an apposition begins behind a name: past the comma, the age, "who is" and the article; 0 if none."""
    start = 1 if words[:1] == (",",) else 0
    if start and words[2:3] == (",",) and words[1].isdigit():
        start = 3
    if words[start : start + 2] == ("who", "is"):
        start += 2
    start += words[start : start + 1] == ("now",)
    return start + (words[start] in ARTICLES) if 0 < start < len(words) else 0


def _next_end(words: Words, start: int) -> int:
    return next((index for index in range(start, len(words)) if words[index] in _ENDS), len(words))


def _start_before(words: Words) -> int:
    """Return where the phrase before the last comma begins, behind "said" and an article."""
    start = len(words) - 1
    while start > 0 and words[start - 1] not in _BREAKS:
        start -= 1
    start += 2 * (words[start : start + 2] in _OPENERS)
    return start + (words[start] in ARTICLES)


def _is_role_alone(phrase: Words) -> bool:
    """Tell whether a phrase is a role and no part of a clause: nothing in it but names, qualifiers and the role."""
    head = next((index for index, word in enumerate(phrase) if word in PREPOSITIONS), len(phrase))
    plain = [word for word in phrase[: head - 1] if word.islower() and not is_qualifier(word) and not is_role(word)]
    return says_something(phrase) and plain in ([], ["'s"])
