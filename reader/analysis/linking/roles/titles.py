"""Roles right before a name: "Kremlin spokesman Dmitry Peskov"."""

from collections.abc import Iterator, Sequence

from reader.analysis.linking.role_words import ARTICLES, COURTESY, KINSHIP, is_qualifier, is_role, is_vague
from reader.analysis.linking.roles.surroundings import Surroundings, Words
from reader.analysis.recognizers.names.name_rules import is_cut_short
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import ActorKind
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

MAX_WORDS = 7
_ADJECTIVES = word_set("major general")  # ranks only with a capital: "a major Warhol donor" has none
_FEW = 4  # words of a role up to its "and"
_OPENING = ARTICLES | words_for("function-words.possessives") | {"'s", "’s"}
_HOLDING = frozenset({"-", "."})  # stand behind a half of a word, or a word cut short


class Titles:
    """Finds roles before the names of one document."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def before(self, tokens: Sequence[Span]) -> Iterator[str]:
        """Yield the role with which the tokens before a name end."""
        words = self._around.words(tokens)
        end = next((each for each in range(len(words), 0, -1) if words[each - 1] not in COURTESY), 0)
        if end > 1 and words[end - 2].islower() and is_role(words[end - 2]) and is_cut_short(words[end - 1]):
            end -= 1  # "Council leader" before "Cllr"
        last = self._end_of_title(words[:end])
        if last is None:
            return
        start = last
        while start > 0 and end - start < MAX_WORDS and self._continues(words, tokens, start, last):
            start = self._step(words, tokens, start)
        while words[start] in _HOLDING:
            start += 1
        if not is_vague(words[start:end]):
            yield self._around.text(tokens[start:end])

    def _end_of_title(self, words: Words) -> int | None:
        """Return the index after the role beside the name: the end, or in "Minister of Education" that of Minister."""
        if words and is_role(words[-1]) and words[-1] not in _ADJECTIVES:
            return len(words)
        index = next((each for each in range(len(words), 0, -1) if not _is_of_field(words, each - 1)), 0)
        is_field = 1 < index < len(words) and words[-1][0].isupper()
        is_office = is_field and words[index - 1] in ("of", "for") and words[index - 2][0].isupper()
        return index - 1 if is_office and is_role(words[index - 2]) else None

    def _continues(self, words: Words, tokens: Sequence[Span], start: int, last: int) -> bool:
        """Tell whether the word before belongs to the role."""
        word, name = words[start - 1], self._around.name_ending_with(tokens[start - 1])
        is_name = name is not None and name.kind is not ActorKind.PERSON
        if word == "and" and start > 1 and is_role(words[start - 2]):
            return _is_of_one(words[: start - 1]) and self._around.name_ending_with(tokens[start - 2]) is None
        is_joined = word == "-" and tokens[start - 2].end + 1 == tokens[start].start  # no dash of a dateline
        is_half = start > 1 and (is_joined or (word == "." and is_cut_short(words[start - 2])))  # "Asst."
        is_title = name_tables().has(words[start - 1 : start + 1], Entry.TITLE)  # "Rear Admiral"
        if start == last or is_name or is_half or is_title or is_role(word) or is_qualifier(word):
            return True
        return word not in COURTESY and self._around.is_of_office(tokens[start - 1], tokens[start].start)

    def _step(self, words: Words, tokens: Sequence[Span], start: int) -> int:
        """Return the index where the word, or the whole name that ends there, begins."""
        name = self._around.name_ending_with(tokens[start - 1])
        if name is None:
            return start - 2 if words[start - 1] in _HOLDING else start - 1
        return next((index for index, token in enumerate(tokens) if token.start == name.span.start), start - 1)


def _is_of_one(words: Words) -> bool:
    """Tell "Economist" before "and author" from "The victim" and "His wife", who may be somebody else."""
    opening = {word.lower() for word in words[-_FEW:]}
    return opening.isdisjoint(_OPENING) and words[-1].lower() not in KINSHIP


def _is_of_field(words: Words, index: int) -> bool:
    """Tell whether a word may be one of "the Trade and Fisheries", whose minister somebody is."""
    around = words[index - 1 : index] + words[index + 1 : index + 2]
    is_joint = words[index] == "and" and len(around) > 1 and all(word[0].isupper() for word in around)
    return is_joint or words[index][0].isupper() or words[index] in ARTICLES
