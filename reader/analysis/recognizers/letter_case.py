"""How a word is capitalised, told apart as the neural model was taught it: its pieces are all in lower case."""

from enum import IntEnum


class LetterCase(IntEnum):
    """The number that stands for a capitalisation in the model."""

    LOWER = 0
    NO_LETTERS = 1
    CAPITALS = 2
    INITIAL = 3
    MIXED = 4


def letter_case(word: str) -> LetterCase:
    """Return how a word is capitalised; a single capital counts as an initial one."""
    letters = [char for char in word if char.isalpha()]
    if not letters:
        return LetterCase.NO_LETTERS
    uppers = [char.isupper() for char in letters]
    if len(letters) > 1 and all(uppers):
        return LetterCase.CAPITALS
    if all(char.islower() for char in letters):
        return LetterCase.LOWER
    return LetterCase.INITIAL if uppers[0] and not any(uppers[1:]) else LetterCase.MIXED
