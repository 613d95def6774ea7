"""Words that a page draws twice, and those that a damaged file puts nowhere."""

from math import inf, nan

import pytest

from reader.formats.pdf.glyphs.frame import Way
from reader.formats.pdf.glyphs.placed import Placed
from reader.formats.pdf.glyphs.repeats import once
from reader.formats.pdf.glyphs.words import Style, Word


def placed(text: str, left: float, baseline: float) -> Placed:
    return Placed(Word(text, left, left + 20.0, baseline, Style(10.0)), Way(), is_seen=True)


def test_a_word_that_is_drawn_twice_in_one_place_is_read_once() -> None:
    words = [placed("tide", 10.0, 50.0), placed("tide", 10.4, 50.0), placed("tide", 90.0, 50.0)]

    assert [each.word.left for each in once(words)] == [10.0, 90.0]


@pytest.mark.parametrize("nowhere", [nan, inf])
def test_a_word_without_a_place_stays(nowhere: float) -> None:
    words = [placed("tide", nowhere, 50.0), placed("mill", 10.0, nowhere)]

    assert [each.word.text for each in once(words)] == ["tide", "mill"]
