"""Characters as fonts give them, to those that a text is written with."""

import pytest

from reader.formats.pdf.glyphs.letters import is_meaningless, letter, with_ligatures_mended


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("ﬁ", "fi"),
        ("ﬄ", "ffl"),
        ("\uf0b7", "•"),
        ("\ufffe", "-"),
        ("\ufefb", "لا"),
        ("\ue123", ""),
        ("\x07", ""),
        ("é", "é"),
    ],
)
def test_a_code_is_written_as_the_letters_it_stands_for(code: str, written: str) -> None:
    assert letter(ord(code)) == written


def test_a_code_beyond_unicode_means_nothing() -> None:
    assert letter(0x110000) == ""
    assert is_meaningless("\ufffd")


@pytest.mark.parametrize(("text", "mended"), [("\u6600\u6900ve", "five"), ("e\u6600\u6600ort", "effort"), ("昀", "昀")])
def test_ligatures_with_swapped_bytes_are_mended(text: str, mended: str) -> None:
    assert with_ligatures_mended(text) == mended
