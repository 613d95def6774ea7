"""What a PDF gives back when its words are copied or searched."""

import re

# Qt draws a tab with the glyph of the blank, takes the lower code point for the glyph's meaning, and so tells readers
# that every blank is a tab (6.11). Meanings stand uncompressed, each in four digits: the file keeps its length.
_MEANINGS = re.compile(rb"(?<=beginbfrange\n).*?(?=\nendbfrange)", re.DOTALL)
_LISTED = re.compile(rb"\[[^\]]*\]")
_ALONE = re.compile(rb"(<[0-9A-F]{4}> <[0-9A-F]{4}> )<0009>")


def with_blanks(pdf: bytes) -> bytes:
    """Return a PDF of Qt's in which blanks mean blanks."""
    return _MEANINGS.sub(lambda match: _corrected(match.group()), pdf)


def _corrected(meanings: bytes) -> bytes:
    listed = _LISTED.sub(lambda match: match.group().replace(b"<0009>", b"<0020>"), meanings)
    return _ALONE.sub(rb"\1<0020>", listed)
