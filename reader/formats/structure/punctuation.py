"""How a line of text begins and ends: the small signs that structure is read from. Knows no language."""

import re
from functools import cache

SENTENCE_FINAL = frozenset(".!?…。！？．؟۔।॥։")
_CLOSING = re.compile(r"(?:[^\w.!?…。！？．؟۔।॥։,;:、，；：،؛&/\\|–—-]|_)+\Z")  # quotes, brackets, emoji, white space
_OPENING = "\"'“‘„«‹([{「『（【〈《¿¡*_ \u00a0"
_TAIL = 24  # characters; more closing marks than this do not follow one another
_SAMPLE = 4_000  # characters; enough to tell a short paragraph from a long one
_UNSPACED = (  # Thai and Lao, kana, Han; a pattern of these takes longer to compile than all others together
    ("\u0e00", "\u0eff"),
    ("\u3001", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff01", "\uff60"),
)
_SPACED = frozenset(map(chr, (*range(0x0E00), *range(0x2000, 0x2070))))  # nearly all letters, and quotes and dashes


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends as a sentence does, closing quotes and brackets aside."""
    return last_sign(text) in SENTENCE_FINAL


def last_sign(text: str) -> str:
    """Return the last character that is no closing mark, or an empty string."""
    return _CLOSING.sub("", text[-_TAIL:])[-1:]


def first_sign(text: str) -> str:
    """Return the first character that is no opening mark, or an empty string."""
    return text[:_TAIL].lstrip(_OPENING)[:1]


def starts_lower(text: str) -> bool:
    """Tell whether the first letter is a small one."""
    return first_sign(text).islower()


def has_case(character: str) -> bool:
    """Tell whether the script of the character knows capitals."""
    return character.islower() or character.isupper()


@cache
def is_unspaced(character: str) -> bool:
    """Tell whether the script of the character is written without spaces between words."""
    return any(first <= character <= last for first, last in _UNSPACED)


def has_sentence_signs(character: str) -> bool:
    """Tell whether the script of the character ends its sentences with a sign; Thai and Lao leave a blank."""
    first, last = _UNSPACED[0]
    return not first <= character <= last


def word_count(text: str) -> int:
    """Return about how many words the text has; two characters make a word where no spaces are written."""
    sample = text[:_SAMPLE]
    words = len(sample.split()) + (0 if sample.isascii() else _count_unspaced(sample) // 2)
    return words if len(text) <= _SAMPLE else words * len(text) // _SAMPLE


def _count_unspaced(text: str) -> int:
    unspaced = set(text) - _SPACED
    return sum(text.count(character) for character in unspaced if is_unspaced(character)) if unspaced else 0
