"""How a word is capitalised, and how words are read whose capitals say nothing."""

from collections.abc import Callable, Sequence
from enum import IntEnum

_SHOUTED_SHARE = 0.6  # of the words with letters: from here on capitals are a manner of the sentence, not of a word
_SHOUTED_WORDS = 2  # a single word in capitals is rather an acronym


class Case(IntEnum):
    """The number that stands for a capitalisation in the network."""

    LOWER = 0
    NO_LETTERS = 1
    CAPITALS = 2
    INITIAL = 3
    MIXED = 4
    GUESSED = 5  # the sentence is in capitals: the word was re-cased, what it would look like is a guess


Form = tuple[str, Case]


def case_of(word: str) -> Case:
    """Return how a word is capitalised; a single capital counts as an initial one."""
    if word.islower():
        return Case.LOWER
    letters = [char for char in word if char.isalpha()]
    if not letters:
        return Case.NO_LETTERS
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return Case.CAPITALS
    if not any(char.isupper() for char in letters):
        return Case.LOWER
    return Case.INITIAL if letters[0].isupper() and not any(char.isupper() for char in letters[1:]) else Case.MIXED


def is_shouted(words: Sequence[str]) -> bool:
    """Tell whether a sentence is written in capitals."""
    longer = [word for word in words if len(word) > 1]
    capitals = sum(map(str.isupper, longer))
    if capitals < _SHOUTED_WORDS:
        return False
    return capitals >= _SHOUTED_SHARE * (capitals + sum(any(map(str.islower, word)) for word in longer))


def ways_to_read(words: Sequence[str], likeliest_form: Callable[[str], str]) -> list[tuple[Form, ...]]:
    """Return the forms in which the network reads each word, the likeliest first.

    It is one form, the word itself, but in a shouted sentence: all capitals may stand for a capital or for none.
    """
    plain = [word.replace("’", "'") if len(word) > 1 else word for word in words]
    if not is_shouted(plain):
        return [((word, case_of(word)),) for word in plain]
    return [_guesses(word, likeliest_form) if word.isupper() else ((word, case_of(word)),) for word in plain]


def _guesses(word: str, likeliest_form: Callable[[str], str]) -> tuple[Form, ...]:
    forms = (likeliest_form(word), word[:1] + word[1:].lower(), word.lower())
    return tuple((form, Case.GUESSED) for form in forms)
