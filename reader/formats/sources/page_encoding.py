"""In which encoding a web page is: it may say so itself, its server may, and either may be wrong."""

import re

from reader.formats.sources.encoding import DecodedText, clean, decode, text_encoding

_HEAD = 4_096  # bytes in which a page must say how it is encoded (HTML, section 4.2.5.5, asks for 1,024)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SAYS = (  # browsers do not ask the second where there is the first
    re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE),
    re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE),
)
_MIN_BEYOND = 3  # bytes of UTF-8 that follow the first of a letter; fewer may be a chance
_MAX_BROKEN = 0.001  # of the characters; more, and the page is not in the encoding that it names


def decode_page(data: bytes, name: str, said: str | None = None) -> DecodedText:
    """Return the characters of a page, by the encoding that it names, or `said` beforehand, if it is in that one."""
    if is_marked(data):
        return decode(data, name)
    text = as_utf8(data) or read_as(data, said or named_encoding(data) or "utf-8")
    return DecodedText(text) if text is not None else decode(data, name)


def as_utf8(data: bytes) -> str | None:
    """Return the characters where the bytes can only be UTF-8, whatever the page says; None where they may be others.

    What is written in another encoding breaks the rules of UTF-8 after a few letters beyond ASCII; a server that
    recodes a page forgets the line that names its encoding.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    beyond = len(data) - len(text)  # bytes that follow the first of a letter
    return clean(text) if beyond >= _MIN_BEYOND else None


def is_marked(data: bytes) -> bool:
    """Tell whether a mark at the beginning of a page tells its encoding."""
    return data.startswith(_BOMS)


def named_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names for itself."""
    matches = (pattern.search(data[:_HEAD]) for pattern in _SAYS)
    return next((match[1].decode("ascii") for match in matches if match), None)


def read_as(data: bytes, named: str) -> str | None:
    """Return the characters of a page that is said to be in an encoding; None where it is not."""
    encoding = text_encoding(named)
    text = data.decode(encoding, "replace") if encoding else None
    if text is None or text.count("\ufffd") + text.count("\x00") > _MAX_BROKEN * len(text):
        return None
    return clean(text)
