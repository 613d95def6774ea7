"""Bytes of a rich text file to characters, by the code page of the file or of the font."""

import codecs

SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "nestcell": " ", "nestrow": " ",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
_WESTERN = "cp1252"
_PAGE_OF_CHARSET = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip
_PAGE_OF_WORD = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": _WESTERN}
_SYMBOL_CHARSET = 2
_BULLETS = {0xB7: "•", 0xA7: "▪", 0xA8: "▪", 0xD8: "➢", 0xFC: "✓", 0x6F: "○", 0x76: "❖", 0x2D: "–"}


class CodePages:
    """Which code page the bytes are in: that of the font where it has one of its own, else that of the file."""

    def __init__(self) -> None:
        self._of_file = _WESTERN
        self._charsets: dict[int, int] = {}

    def take_word(self, word: str, number: int | None) -> None:
        """Take in a control word of the file's head."""
        if word in _PAGE_OF_WORD:
            self._of_file = _PAGE_OF_WORD[word]
        elif word == "ansicpg" and number:
            self._of_file = _known(f"cp{number}") or self._of_file

    def take_charset(self, font: int, charset: int) -> None:
        """Note the character set of a font."""
        self._charsets[font] = charset

    def decode(self, data: bytes, font: int | None) -> str:
        """Return the characters of bytes that are set in a font."""
        charset = self._charsets.get(font, 0) if font is not None else 0
        if charset == _SYMBOL_CHARSET:
            return "".join(_BULLETS.get(byte, chr(byte) if byte < 0x80 else "•") for byte in data)
        return data.decode(_PAGE_OF_CHARSET.get(charset, self._of_file), "replace")


def joined_surrogates(text: str) -> str:
    """Return the text with halves of UTF-16 pairs as the characters they make up."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_half(text) else text


def _has_half(text: str) -> bool:
    return any("\ud800" <= sign <= "\udfff" for sign in text)


def _known(name: str) -> str | None:
    name = {"cp10000": "mac_roman", "cp65001": "utf-8", "cp1361": "johab"}.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
