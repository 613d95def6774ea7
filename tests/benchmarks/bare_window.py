"""The least that a program with a window can be; `start_up` compares the start of ours with it."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Hello(QLabel):
    """Says when it was painted, in the words of the program itself, and leaves."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print("first-paint", file=sys.stderr, flush=True)
        QApplication.exit(0)


def show() -> int:
    """Show the window until it is painted."""
    application = QApplication(sys.argv)
    window = Hello("Hello")
    window.resize(1100, 800)
    window.show()
    return application.exec()


show()
