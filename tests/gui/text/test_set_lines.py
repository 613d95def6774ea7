"""Text set in lines: where they end."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from reader.gui.look.theme import interface_font
from reader.gui.text.set_lines import set_lines


def test_the_sign_of_what_was_left_out_stands_in_no_line_of_its_own(qapp: QApplication) -> None:
    words, font = "The ferry to the island", interface_font()

    layout = set_lines(f"{words} …", font, QFontMetricsF(font).horizontalAdvance(words) + 1, 1.4)

    assert layout.lineAt(1).textLength() == len("island …")
