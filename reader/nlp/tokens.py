"""Words and signs: the one answer to what a token is."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reader.model.span import Span
from reader.nlp.stop_words import stop_words

if TYPE_CHECKING:
    from regex import Pattern

LETTERS_A_WORD, LETTERS_A_THAI_WORD = 1.65, 5.0  # where words are written together
_FIRST_KANA = "\u3040"
_UNSPACED_SCRIPTS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN_PATTERN = (
    rf"[{_UNSPACED_SCRIPTS}]+"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,:/]\d+)*"  # 3.5, 1,000, 12:30, 9/11
    rf"|[^\W{_UNSPACED_SCRIPTS}]+(?:['’][^\W\d_{_UNSPACED_SCRIPTS}]+)*"  # don't
    r"|[^\w\s]"
)
_UNSPACED = re.compile(f"[{_UNSPACED_SCRIPTS}]")
_PLAIN_TOKEN = re.compile(r"(?:[a-z]\.){2,}|\d+(?:[.,:/]\d+)*|[a-z\d_]+(?:'[a-z]+)*", re.ASCII)  # the same, but signs
_PLAIN_TEXT = re.compile(r"[\x00-\x7f‘’“”–—…]*")  # most of English
_PLAIN_SPAN = re.compile(  # the same there, with signs
    r"(?:[A-Za-z]\.){2,}|[0-9]+(?:[.,:/][0-9]+)*|[A-Za-z0-9_]+(?:['’][A-Za-z]+)*|[^A-Za-z0-9_ \t\n\r\f\v]"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(rf"[{_UNSPACED_SCRIPTS}]+|[^\W{_UNSPACED_SCRIPTS}]+(?:['’.,\-][^\W{_UNSPACED_SCRIPTS}]+)*")
_SPACED_WORD = re.compile(r"\w+(?:['’.,\-]\w+)*")  # the same in all other scripts


def token_spans(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return words, numbers and single signs in order; hyphens divide, apostrophes within a word do not.

    A run of a script that is written without spaces (Chinese, Japanese, Thai, ...) is one token. `within` is the part
    of the text that is asked of, as if nothing stood beside it.
    """
    return tuple(each_token(text, within))


def each_token(text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield the same one after the other, for who needs only the first."""
    start, end = (within.start, within.end) if within else (0, len(text))
    pattern = _PLAIN_SPAN if _PLAIN_TEXT.fullmatch(text, start, end) else _token()
    return (Span(*match.span()) for match in pattern.finditer(text, start, end))


def tokens(text: str) -> tuple[str, ...]:
    """Return the characters of the same tokens, where nobody asks where they stand; twice as fast."""
    pattern = _PLAIN_SPAN if _PLAIN_TEXT.fullmatch(text) else _token()
    return tuple(pattern.findall(text))


def words(text: str, language: str) -> tuple[str, ...]:
    """Return the content words in order: lower case, without stop words, signs and possessive endings.

    Runs of a script without spaces give character n-grams (Nie et al. 2000, for Chinese retrieval).
    """
    ignored = stop_words(language)
    return tuple(word for word in plain_words(text) if word not in ignored)


def plain_words(text: str) -> Iterator[str]:
    """Yield all words in order, lower case, stop words too."""
    plain = text.replace("’", "'").replace("“", '"').replace("”", '"')
    if plain.isascii():  # most sentences of English, and a book has 10,000
        found = _PLAIN_TOKEN.findall(plain.lower())
    else:
        found = [token.lower() for token in _token().findall(plain)]
    for token in found:
        if token.isascii() and token.isalpha():
            yield token
        elif _UNSPACED.match(token):
            yield from _grams(token)
        elif token[0].isalnum():
            yield _POSSESSIVE.sub("", token).rstrip(".")


def count_words(text: str) -> int:
    """Count words as people do: a hyphenated word once; where no spaces are written, as many as its letters make.

    Of a run of Chinese or Japanese that is 1.65 letters a word, as in the treebanks UD GSD (1.61 and 1.69), of Thai,
    Lao, Burmese and Khmer 5.
    """
    if text.isascii() or not _UNSPACED.search(text):
        return len(_SPACED_WORD.findall(text))
    return sum(_words_of_run(match[0]) for match in _WORD.finditer(text))


def _words_of_run(run: str) -> int:
    if not _UNSPACED.match(run):
        return 1
    return max(1, round(len(run) / (LETTERS_A_WORD if run[0] >= _FIRST_KANA else LETTERS_A_THAI_WORD)))


def _grams(run: str) -> Iterator[str]:
    size = 2 if run[0] >= _FIRST_KANA else 4  # a word of Thai has five letters, and two come again by chance
    return (run[index : index + size] for index in range(max(1, len(run) - size + 1)))


@cache
def _token() -> "Pattern[str]":
    """Return the pattern for the engine that takes combining marks for letters, as Hindi and others need."""
    import regex

    return regex.compile(_TOKEN_PATTERN)
