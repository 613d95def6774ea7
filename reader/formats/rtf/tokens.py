"""Rich text as tokens (RTF specification 1.9.1): groups, control words, characters in bytes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

MAX_NUMBER = 2**31
_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|"
    r"(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_BINARY = "bin"


class TokenKind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SYMBOL = auto()
    BYTES = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A control word or symbol with its number, characters as bytes of some code page, or the edge of a group."""

    kind: TokenKind
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(TokenKind.OPEN), Token(TokenKind.CLOSE)


def tokens_of(data: bytes) -> Iterator[Token]:
    """Yield the tokens; binary data within the file is passed over."""
    text, at = data.decode("latin-1"), 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return
        at = match.end()
        kind = match.lastgroup
        if kind == "text":
            yield Token(TokenKind.BYTES, data=match["text"].encode("latin-1"))
        elif kind == "brace":
            yield _OPEN if match["brace"] == "{" else _CLOSE
        elif kind == "byte":
            yield Token(TokenKind.BYTES, data=bytes.fromhex(match["byte"]))
        elif kind == "symbol":
            yield Token(TokenKind.SYMBOL, match["symbol"])
        elif match["word"] == _BINARY:
            at += max(0, int(match["number"] or 0))
        elif match["word"]:
            number = None if match["number"] is None else max(-MAX_NUMBER, min(MAX_NUMBER, int(match["number"])))
            yield Token(TokenKind.WORD, match["word"], number)
