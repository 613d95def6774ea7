"""The line that shows why an article was found."""

import pytest

from reader.shelf.lines import line_of

TEXT = "The bay froze early this year. " * 5 + "Only the Café stayed open. " + "The bay is wide. " * 20


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("cafe", "…"),
        ('"the café stayed"', "…"),
        ('"early bay"', ""),
        ("bay cafe", "…"),
        ("bay", "The bay froze early"),
        ("nothing of it", ""),
        ("", ""),
    ],
)
def test_the_rarest_word_says_which_line(words: str, start: str) -> None:
    line = line_of(TEXT, words)

    assert line.startswith(start)
    assert "Café" in line or "cafe" not in words
    assert bool(line) is bool(start)


def test_a_short_text_is_its_line() -> None:
    assert line_of("Ice\nand  wind.", "wind") == "Ice and wind."
