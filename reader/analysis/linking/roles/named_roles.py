"""Roles that a name between commas explains: "The team's coach, Ann Smith, ..."."""

from collections.abc import Iterator, Sequence

from reader.analysis.linking.role_words import ARTICLES, PREPOSITIONS, is_qualifier, is_role, says_something
from reader.analysis.linking.roles.appositions import ENDS
from reader.analysis.linking.roles.surroundings import Surroundings, Words
from reader.analysis.linking.roles.titles import MAX_WORDS
from reader.model.span import Span

_BREAKS = ENDS | frozenset('"“”!?[')
_OPENERS = (("According", "to"), ("said",), ("says",))  # before "the team's coach, Ann Smith,"


class NamedRoles:
    """Finds roles before a comma and a name in one document."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def before_comma(self, tokens: Sequence[Span], behind: Sequence[Span]) -> Iterator[str]:
        """Yield the role before the comma with which the tokens before a name end; other tokens stand behind it."""
        words = self._around.words(tokens)
        if words[-1:] != (",",) or not self._is_aside(behind):
            return
        start = _start(words)
        phrase = words[start:-1]
        is_short = 0 < len(phrase) <= MAX_WORDS and (start < 3 or words[start - 1] in _BREAKS | ARTICLES)
        if is_short and _is_role_alone(phrase) and not self._around.names_person(tokens[start:-1]):
            yield self._around.text(tokens[start:-1])

    def _is_aside(self, behind: Sequence[Span]) -> bool:
        """Tell whether "said" follows the name, or a comma, and then neither "and" nor another person, as in a list."""
        words = self._around.words(behind[:2])
        is_listed = words[1:] == ("and",) or self._around.names_person(behind[1:2])
        return words[:1] in (("said",), ("says",)) or (words[:1] == (",",) and not is_listed)


def _start(words: Words) -> int:
    """Return where the phrase before the last comma begins, behind "said" and an article."""
    start = len(words) - 1
    while start > 0 and words[start - 1] not in _BREAKS and words[start - 1 : start] not in _OPENERS:
        start -= 1
    if words[start : start + 2] in _OPENERS:
        start += 2
    return start + (words[start] in ARTICLES)


def _is_role_alone(phrase: Words) -> bool:
    """Tell whether a phrase is a role and no part of a clause: nothing in it but names, qualifiers and the role."""
    head = next((index for index, word in enumerate(phrase) if word in PREPOSITIONS), len(phrase))
    plain = [word for word in phrase[: head - 1] if word.islower() and not is_qualifier(word) and not is_role(word)]
    return says_something(phrase) and plain in ([], ["'s"])
