"""Bytes to characters. Guesses only where the bytes do not say, and then tells so."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from reader.errors import ErrorKind, FormatError
from reader.formats.sources.binary_files import binary_kind
from reader.message import Message

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = "cp1252"
_WIDER = {  # what browsers read for these names (WHATWG Encoding, section 4.2)
    "iso-8859-1": _WESTERN, "latin1": _WESTERN, "latin-1": _WESTERN, "us-ascii": _WESTERN, "ascii": _WESTERN,
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "shift_jis": "cp932", "x-sjis": "cp932", "tis-620": "cp874", "iso-8859-11": "cp874", "big5": "big5hkscs",
}  # fmt: skip
_PLAIN = "<p>\\u0041\\x41</p>"  # what encodings of text leave alone, and Python's escapes, "idna" and the like do not
# What languages in Latin letters write beyond ASCII, in the order in which equal readings are preferred.
_LATIN_READINGS = (
    (_WESTERN, "éèêëàâäáãåæçíìîïñóòôöõøúùûüßœ“”„‘’‚«»‹›–—…·°§£€¿¡²½©®\u00a0"),
    ("cp1250", "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäôľĺŕăâîşţđß“”„‘’‚«»–—…°§€\u00a0"),
    ("iso8859_2", "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäôľĺŕăâîşţđß§°\u00a0"),
    ("cp1254", "çğıİöşüâîû“”‘’–—…°€\u00a0"),
)
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_USUAL_CONTROLS = "\t\n\r\f\v\x85\x1b\x1a\x08"
_DAMAGED = Message("Some characters of the file are damaged; they are shown as �.")
_SAMPLE = 65_536  # bytes or characters that are looked at to tell text from other things
_MAX_ODD = 0.01  # of a text; more characters that nobody writes are no text
_MIN_PLAIN = 0.005  # of the signs of UTF-16 are spaces, line ends and the like
_PLAIN_SIGNS = " \n\r\t.,。，、！？"
_ASCII = bytes(range(32, 127))
_MAX_ASCII = 0.65  # of the bytes of UTF-16; every character of ASCII has a NUL beside it there
_MAX_BROKEN = 0.02  # of the characters outside ASCII; more, and the file is not damaged UTF-8
_MAX_LATIN = 0.3  # of the bytes beyond ASCII follow one another, where the letters are Latin
_MIN_GUESSABLE = 2_000  # bytes; a shorter sample is repeated, for the guess is made from frequencies
_HIGH_LINE = re.compile(rb"[^\n]{0,400}[\x80-\xff][^\n]{0,400}")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The characters, and what had to be guessed, as sentences for the reader."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> DecodedText:
    """Return the characters of a text file; raise FormatError, naming the file, where the bytes are no text."""
    kind = binary_kind(data)
    if kind:
        raise _not_text(name, kind)
    decoded = _decoded(data, name)
    return DecodedText(clean(decoded.text), decoded.warnings)


def text_encoding(name: str) -> str | None:
    """Return Python's name for an encoding that a page or mail names; None where ASCII is not a part of it.

    UTF-16 is none of these, as no page needs to name it: its zero bytes tell, or the page is not in it.
    """
    encoding = _WIDER.get(name.lower(), name)
    try:
        return encoding if _PLAIN.encode("ascii").decode(encoding, "replace") == _PLAIN else None
    except (LookupError, ValueError):
        return None


def clean(text: str) -> str:
    """Drop control characters and marks of byte order; line ends, tabs and no-break spaces stay."""
    return _DROPPED.sub("", text)


def _decoded(data: bytes, name: str) -> DecodedText:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _marked(data[len(bom) :], encoding)
    if b"\x00" in data:
        return _wide(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data) or _eight_bit(data, name)
    if _odd_share(text) > _MAX_ODD:
        raise _not_text(name)
    return DecodedText(text)


def _marked(data: bytes, encoding: str) -> DecodedText:
    text = data.decode(encoding, "replace")
    is_damaged = "\ufffd" in text and "\ufffd".encode(encoding) not in data
    return DecodedText(text, (_DAMAGED,) if is_damaged else ())


def _wide(data: bytes, name: str) -> DecodedText:
    """Read UTF-16 that lacks its mark, and ASCII in which a few NUL bytes strayed; all else with such is no text."""
    if sum(map(data[:_SAMPLE].count, _ASCII)) > _MAX_ASCII * len(data[:_SAMPLE]):
        if data.count(b"\x00") > _MAX_ODD * len(data):
            raise _not_text(name)
        return _decoded(data.replace(b"\x00", b""), name)
    readings = [_marked(data, encoding) for encoding in ("utf-16-le", "utf-16-be")]
    best = max(readings, key=lambda reading: _plain_share(reading.text))
    if _odd_share(best.text) > _MAX_ODD or _plain_share(best.text) < _MIN_PLAIN:
        raise _not_text(name)
    return best


def _plain_share(text: str) -> float:
    sample = text[:_SAMPLE]
    return sum(map(sample.count, _PLAIN_SIGNS)) / max(1, len(sample))


def _damaged(data: bytes) -> DecodedText | None:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return DecodedText(text, (_DAMAGED,)) if broken <= _MAX_BROKEN * beyond_ascii else None


def _eight_bit(data: bytes, name: str) -> DecodedText:
    encoding = _guess(data)
    text = data.decode(encoding, "replace")
    if max(_odd_share(text), text.count("\ufffd") / len(text)) > _MAX_ODD:
        raise _not_text(name)
    if encoding == _WESTERN:
        return DecodedText(text)
    return DecodedText(
        text, (Message("The file does not say how it is encoded; it was read as {encoding}.", encoding=encoding),)
    )


def _guess(data: bytes) -> str:
    sample = _sample(data)
    beyond_ascii = [byte > 0x7F for byte in sample]
    in_a_row = sum(one and next_one for one, next_one in pairwise(beyond_ascii))
    return _latin_guess(sample) if in_a_row <= _MAX_LATIN * sum(beyond_ascii) else _script_guess(sample)


def _latin_guess(sample: bytes) -> str:
    return max((encoding for encoding, _ in _LATIN_READINGS), key=lambda encoding: _latin_share(sample, encoding))


def _latin_share(sample: bytes, encoding: str) -> float:
    usual = dict(_LATIN_READINGS)[encoding]
    beyond_ascii = [sign for sign in sample.decode(encoding, "replace") if sign > "\x7f"]
    return sum(sign in usual or sign.lower() in usual for sign in beyond_ascii) / max(1, len(beyond_ascii))


def _script_guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample * (1 + _MIN_GUESSABLE // len(sample))).best()
    return best.encoding if best else _WESTERN


def _sample(data: bytes) -> bytes:
    """Return lines that have something to guess from: few bytes of a long text lie outside ASCII."""
    lines, size = [], 0
    for match in _HIGH_LINE.finditer(data):
        lines.append(match.group())
        size += len(match.group())
        if size > _SAMPLE:
            break
    return b"\n".join(lines)


def _odd_share(text: str) -> float:
    sample = text[:_SAMPLE]
    return sum(map(_is_odd, sample)) / len(sample) if sample else 0.0


def _is_odd(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cn", "Co", "Cs") and sign not in _USUAL_CONTROLS


def _not_text(name: str, kind: str | None = None) -> FormatError:
    looks = Message("looks like {kind}", kind=kind) if kind else Message("does not look like text")
    message = Message(
        "“{name}” {looks}; save the article as plain text or Markdown and open that file.", name=name, looks=looks
    )
    return FormatError(ErrorKind.BINARY, name, message)
