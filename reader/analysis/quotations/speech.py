"""Whether quoted words are speech, or a title, a name or a word held at arm's length."""

import re

from reader.nlp.tokens import count_words

MIN_WORDS = 4  # fewer are speech only where someone is said to say them

OPENING_MARKS = frozenset("\"'“‘«„")
MARKS = "“”„‟\"«»「」『』‘’'‹› \u00a0\u202f"
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = 4  # letters; shorter words of a title may have small letters
_ENDS = (".", "!", "?", "…", "。", "！", "？")
_SIGNS_OF_SPEECH = (*_ENDS, "—", "–", "，")


def is_long_enough(text: str) -> bool:
    """Tell whether quoted words are speech even where nobody is named."""
    return count_words(text.strip(MARKS)) >= MIN_WORDS and not is_title(text)


def is_sentence(text: str) -> bool:
    """Tell whether quoted words end as a sentence does."""
    return text.rstrip(MARKS).endswith(_ENDS)


def is_title(text: str) -> bool:
    """Tell whether quoted words are written as the title of a work: capitals throughout, no sign at the end."""
    inner = text.strip(MARKS)
    words = [word for word in _WORD.findall(inner) if len(word) >= _SMALL]
    is_speech = inner.endswith(_SIGNS_OF_SPEECH) or not words
    return not is_speech and all(word[0].isupper() for word in words)
