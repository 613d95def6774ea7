"""Fonts that do not say which letters they show: what is given for them is the bare number of each shape."""

import re
from itertools import chain

_MIN_SIGNS = 60  # of a font on a page; fewer do not tell
_MIN_RUN = 4.0  # signs in a row; fonts of formulas have shorter runs, and their letters mostly are what they seem
_MAX_CONTROLS = 0.25
_MIN_LETTERS = 0.3
_WORD = re.compile(r"[A-Za-z]{4,}")
_MIN_WORD_LETTERS = 60
_MIN_VOWELS = 0.2  # of the letters of words; languages have a third and more
_VOWELS = frozenset("aeiouyAEIOUY")


def says_nothing(written: str) -> bool:
    """Tell whether what a font writes, breaks between its runs, can be no words of any language."""
    runs = ["".join(run.split()) for run in written.split("\n")]
    text = "".join(runs)
    if len(text) < _MIN_SIGNS or len(text) < _MIN_RUN * sum(map(bool, runs)):
        return False
    controls = sum(sign < " " or "\x7f" <= sign < "\xa0" for sign in written)
    if controls > _MAX_CONTROLS * len(written):
        return True
    if sum(map(str.isalnum, text)) < _MIN_LETTERS * len(text):
        return True
    letters = list(chain.from_iterable(_WORD.findall(text)))
    return len(letters) >= _MIN_WORD_LETTERS and sum(each in _VOWELS for each in letters) < _MIN_VOWELS * len(letters)
