"""Words that are struck out, and the lines of a page that strike nothing."""

import pytest

from reader.formats.pdf.glyphs.rules import with_struck
from reader.formats.pdf.glyphs.words import Rule, Style, Word

WORDS = tuple(
    Word(text, left, right, 100.0, Style(10.0))
    for text, left, right in (("killed", 50, 80), ("twelve", 83, 113), ("x", 116, 121))
)


@pytest.mark.parametrize(
    ("line", "struck"),
    [
        (Rule(83, 113, 97.2), {"twelve"}),  # through its letters
        (Rule(50, 115, 96.5), {"killed", "twelve"}),  # on over the blank behind them
        (Rule(83, 113, 101.5), set()),  # below
        (Rule(83, 113, 92.0), set()),  # above, as in a radical
        (Rule(20, 300, 97.2), set()),  # of a diagram
        (Rule(83, 98, 97.2), set()),  # half a word: which letters is not known
        (Rule(116, 121, 97.2), set()),  # a letter of its own
    ],
)
def test_a_line_strikes_the_words_whose_middle_it_goes_through_and_where_it_ends(line: Rule, struck: set[str]) -> None:
    assert {word.text for word in with_struck(WORDS, [line]) if word.is_struck} == struck
