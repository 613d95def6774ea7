"""Characters as fonts of PDF files give them, to those that a text is written with."""

import re
from functools import cache
from unicodedata import normalize

_HYPHEN_AT_END = "\u00ad"  # a soft hyphen says: this word was broken here
_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
_SYMBOL_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0a8\uf076\uf0d8\uf0fc\uf0be\uf02d\uf0d2\ue00c\ue00a", "•")
_PDFIUM_HYPHENS = {"\x02": "-", "\ufffe": "-"}  # a hyphen that ends a line
_SPACING = str.maketrans({"\u2028": None, "\u2029": None, "\ufeff": None, "\u200b": None, "\u2060": None})
_LAM, _ALEFS = "\u0644", frozenset("\u0622\u0623\u0625\u0627")
_SWAPPED = re.compile("[\u6600\u6900\u6c00\u7400\u6a00]{2,}")  # f, i, l, t, j
_KNOWN = {**_LIGATURES, **_SYMBOL_BULLETS, **_PDFIUM_HYPHENS}

_BLANKS = frozenset("\t\n\r ")
_JOINED = 0x2060  # joins words and shows nothing

SOFT_HYPHEN = _HYPHEN_AT_END


@cache
def letter(code: int) -> str:
    """Return what a code stands for; an empty string where it means nothing."""
    character = chr(code) if code < 0x110000 else ""
    if character in _KNOWN:
        return _KNOWN[character]
    if "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        return normalize("NFKC", character)  # Arabic letters in the shape that their neighbours ask for
    return "" if is_meaningless(character) else character.translate(_SPACING)


def is_blank(character: str) -> bool:
    """Tell whether the character is white space; what else is below the blank is the number of a shape."""
    return character in _BLANKS or (character > " " and character.isspace())


def is_meaningless(character: str) -> bool:
    """Tell whether the character has no meaning outside its font: controls, private use, halves of pairs."""
    if not character or character in _KNOWN or is_blank(character):
        return not character
    is_private = "\ue000" <= character <= "\uf8ff" or character >= "\U000f0000"
    return (
        character < " "
        or "\x7f" <= character < "\xa0"
        or is_private
        or "\ud800" <= character <= "\udfff"
        or (character == "\ufffd")
    )


def with_pairs_joined(codes: list[int], letters: list[str]) -> None:
    """Write the letter beyond the first plane for the two halves by which it is given, in place."""
    for index, code in enumerate(codes[:-1]):
        after = codes[index + 1]
        if 0xD800 <= code < 0xDC00 <= after < 0xE000:
            joined = 0x10000 + ((code - 0xD800) << 10) + (after - 0xDC00)
            codes[index], codes[index + 1] = joined, _JOINED
            letters[index], letters[index + 1] = letter(joined), ""


def with_ligatures_mended(text: str) -> str:
    """Return the text with the letters of ligatures whose bytes came the wrong way round: U+6600 U+6900 for "fi".

    Ghostscript writes them so; the Chinese characters that they would be are rare, and never stand side by side.
    """
    return _SWAPPED.sub(lambda match: "".join(chr(ord(sign) >> 8) for sign in match.group()), text)


def is_turned_ligature(before: str, after: str) -> bool:
    """Tell whether the letters may be the Arabic ligature of lam and alef, which pdfium gives the wrong way round."""
    return after == _LAM and before in _ALEFS


def is_right_to_left(text: str) -> bool:
    """Tell whether most letters of the text are Hebrew or Arabic."""
    rtl = sum(
        "\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc" for sign in text
    )
    return rtl * 2 > sum(map(str.isalpha, text))
