"""Parts of rows: strong as far as the interface's face goes, and cut where a word ends."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QApplication

from reader.gui.look.row_parts import Part, shortened
from reader.gui.palette.help_page import help_html

HEAVIEST = QFont.Weight.DemiBold  # of the interface's face; what is bolder would be the same letters drawn twice


def weights(document: QTextDocument) -> Iterator[int]:
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            yield fragments.fragment().charFormat().fontWeight()
            fragments += 1
        block = block.next()


def test_strong_words_are_in_a_weight_that_the_face_has(qapp: QApplication) -> None:
    assert Part("They differ", 13, "ink", is_strong=True).set_in(200).font().weight() == HEAVIEST


def test_so_are_the_headings_of_the_help(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(help_html([]))

    assert max(weights(document)) == HEAVIEST


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("The bay froze", 13, "The bay froze"),
        ("The bay froze early", 15, "The bay froze…"),
        ("The bay froze early", 13, "The bay froze…"),
        ("湾は" * 40, 10, "湾は" * 5 + "…"),
    ],
)
def test_what_is_too_long_ends_with_a_word(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected
