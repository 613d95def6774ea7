import pytest

from reader.gui.text.utf16 import Utf16Map

TEXTS = ["", "plain", "😀 before", "a😀b😀😀c", "“curly” é", "👨‍👩‍👧 family"]


@pytest.mark.parametrize("text", TEXTS)
def test_positions_count_utf16_units(text: str) -> None:
    positions = Utf16Map(text)

    for offset in range(len(text) + 1):
        assert positions.to_qt(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert positions.to_code_point(positions.to_qt(offset)) == offset


def test_a_position_inside_a_pair_goes_to_its_character() -> None:
    assert Utf16Map("a😀b").to_code_point(2) == 1
