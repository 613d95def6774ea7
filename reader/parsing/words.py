"""Cut a sentence into words as treebanks cut them, from the program's own tokens.

Treebanks differ from plain tokens by what a sentence hangs on: "don't" and "l'homme" are two words each, the full stop
of an abbreviation belongs to it, and a hyphen divides words in English alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.model.span import Span
from reader.nlp.tokens import token_spans

_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\w/?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\w+")
_APOSTROPHES = frozenset("'’")
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|m|d|ll|re|ve))$", re.IGNORECASE)
_ELISION = re.compile(r"^(?!aujourd)[^\W\d_]+['’](?=\w)", re.IGNORECASE)
_FRENCH_ENCLITIC = re.compile(
    r"^-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce|moi|toi|les?|la|lui|leur|y|en)$", re.IGNORECASE
)
_HYPHENS = "-‐‑"
_REPEATED = ".!?*-–—=_`"  # several of them are one sign
_CLOSING = "\"'”’»)]}"
_ROMANIAN = re.compile(
    r"^(?:(?:d?in|prin|într|dintr|printr|te|le|ne|mi|ți|[slmnivcd])-(?=\w)|(?:să|și|nu|că|de|ce)(?=-\w))", re.IGNORECASE
)
_ELIDING = frozenset({"fr", "it"})
_DIVIDING_HYPHENS = frozenset({"en"})
_ORDINALS = frozenset({"de", "da", "nb", "fi", "cs"})  # write "3." for "third"


def word_spans(text: str, span: Span, language: str) -> tuple[Span, ...]:
    """Return the words of a sentence in order; of nothing but white space there are none."""
    tokens = list(_with_addresses(text, span))
    tokens = _joined(text, tokens, language)
    return tuple(part for token in tokens for part in _divided(text, token, language))


def _with_addresses(text: str, span: Span) -> Iterator[Span]:
    """Yield the program's tokens, but addresses, handles and tags whole."""
    start = span.start
    for match in _ADDRESS.finditer(text, span.start, span.end):
        yield from _plain(text, start, match.start())
        yield Span(*match.span())
        start = match.end()
    yield from _plain(text, start, span.end)


def _plain(text: str, start: int, end: int) -> tuple[Span, ...]:
    return token_spans(text, Span(start, end)) if start < end else ()


def _joined(text: str, tokens: Sequence[Span], language: str) -> list[Span]:
    """Join what belongs together: rows of one sign, abbreviations with their stop, hyphened words that are one."""
    joined: list[Span] = []
    for index, token in enumerate(tokens):
        is_beside = bool(joined) and joined[-1].end == token.start
        if is_beside and _belongs(text, joined[-1], token, tokens[index + 1 :], language):
            joined[-1] = Span(joined[-1].start, token.end)
        else:
            joined.append(token)
    return joined


def _belongs(text: str, before: Span, token: Span, rest: Sequence[Span], language: str) -> bool:
    """Tell whether a token goes on the word right before it."""
    left, right = before.of(text), token.of(text)
    if left[-1] == right and right in _REPEATED:
        return True
    if not right[0].isalnum() and right not in _HYPHENS:
        return right == "." and left[-1].isalnum() and _is_abbreviated(text, left, token, rest, language)
    if language in _DIVIDING_HYPHENS:
        return False
    if right in _HYPHENS:
        return left[-1].isalnum() and bool(rest) and rest[0].start == token.end and rest[0].of(text)[0].isalnum()
    return left[-1] in _HYPHENS and len(left) > 1


def _is_abbreviated(text: str, word: str, stop: Span, rest: Sequence[Span], language: str) -> bool:
    """Tell whether a full stop belongs to its word: within a sentence it does, after a number where it means a rank."""
    if all(token.of(text) in _CLOSING for token in rest):
        return False
    if word[-1].isdigit():
        return word.isdigit() and language in _ORDINALS and rest[0].start > stop.end
    return rest[0].start > stop.end or rest[0].of(text)[0] in ",;:)" or len(word) == 1


def _divided(text: str, token: Span, language: str) -> Iterable[Span]:
    """Yield the words of a token."""
    word = token.of(text)
    if language == "en" and not _APOSTROPHES.isdisjoint(word) and (clitic := _CLITIC.search(word)) and clitic.start():
        return _parts(token, clitic.start())
    if language in _ELIDING and (elided := _ELISION.match(word)):
        first, second = _parts(token, elided.end())
        return (first, *_divided(text, second, language))
    if language == "fr" and (hyphen := word.find("-")) > 0 and _FRENCH_ENCLITIC.match(word[hyphen:]):
        return _parts(token, hyphen)
    if language == "ro" and (joint := _ROMANIAN.match(word)):
        first, second = _parts(token, joint.end())
        return (first, *_divided(text, second, language))
    return (token,)


def _parts(token: Span, length: int) -> tuple[Span, Span]:
    return Span(token.start, token.start + length), Span(token.start + length, token.end)
