"""The fields above a mail: found in it, decoded, and no longer than anybody writes them.

The library's own reading of them takes time and memory without measure over a thousand encoded words, a thousand
parameters or five hundred brackets. So it is asked for what was sent, and no more.
"""

import binascii
import re
from collections.abc import Sequence
from datetime import datetime
from email.message import Message
from email.policy import Compat32
from email.quoprimime import header_decode
from email.utils import collapse_rfc2231_value, parsedate_to_datetime
from itertools import groupby

from reader.formats.sources.encoding import clean, text_encoding

MAX_FIELD = 10_000  # characters of one field; what is read here has some hundred
_DATE = "Date"
_WORD = r"=\?([^?\s]{1,80})\?([bq])\?([^?]*)\?="  # RFC 2047, section 2
_WORDS = re.compile(r"{0}(?:\s*{0})*".format(_WORD.replace("(", "(?:")), re.IGNORECASE)
_PARTS = re.compile(_WORD, re.IGNORECASE)
_NAMED = re.compile(r'\s*(?P<name>(?:"(?:[^"\\]|\\.)*"|[^<"])*)<(?P<address>[^<>]*)')
_BEHIND = re.compile(r"\s*(?P<address>[^()\s]+)\s*\((?P<name>[^()]*)\)")
_QUOTING = re.compile(r'\\(?=.)|(?<!\\)"')  # around a name, and before signs within it
UNREADABLE = (ValueError, TypeError, LookupError)  # what the library raises over parameters that contradict each other


class ShortFields(Compat32):
    """How a mail is parsed: fields stay as they were sent, and are cut where they are longer than any."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:MAX_FIELD]


def field(message: Message, name: str) -> str | None:
    """Return a field in one line; None where it is absent or empty, or a date that no calendar holds."""
    written = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return None if name == _DATE and _is_beyond_calendars(written) else _decoded(written) or None


def sender(written: str) -> str | None:
    """Return the name in the field "From", or the address where there is none."""
    match = _NAMED.match(written) or _BEHIND.match(written)
    if match is None:
        return written.strip() or None
    return _QUOTING.sub("", match["name"]).strip() or match["address"].strip() or None


def charset(part: Message) -> str | None:
    """Return the encoding that a part names for itself."""
    try:
        return part.get_content_charset()
    except UNREADABLE:
        return None


def file_name(part: Message) -> str | None:
    """Return what the file of a part is called."""
    try:
        written = part.get_param("filename", "", header="content-disposition") or part.get_param("name", "")
        return _decoded(collapse_rfc2231_value(written or "")) or None
    except UNREADABLE:
        return None


def published(date: str | None) -> str | None:
    """Return the day of the field "Date" as in ISO 8601."""
    try:
        found: datetime | None = parsedate_to_datetime(date) if date else None
    except (ValueError, OverflowError):
        return None
    return found.date().isoformat() if found else None


def _is_beyond_calendars(date: str) -> bool:
    try:
        parsedate_to_datetime(date)
    except OverflowError:
        return True
    except ValueError:
        return False
    return False


def _decoded(written: str) -> str:
    """Return what a field says, in one line; where it holds bytes, they are UTF-8 (RFC 6532)."""
    whole = written.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return clean(" ".join(_WORDS.sub(_spelled_out, whole).split()))


def _spelled_out(words: re.Match[str]) -> str:
    """Return encoded words as characters; one may begin in one word and end in the next."""
    parts = groupby(_PARTS.findall(words.group()), key=lambda part: text_encoding(part[0].partition("*")[0]) or "utf-8")
    return "".join(b"".join(map(_bytes, same)).decode(encoding, "replace") for encoding, same in parts)


def _bytes(part: tuple[str, str, str]) -> bytes:
    _, coding, text = part
    if coding in "qQ":
        return header_decode(text).encode("latin-1", "replace")
    try:
        return binascii.a2b_base64(text.encode("ascii", "ignore") + b"==")
    except binascii.Error:
        return text.encode("utf-8", "replace")
