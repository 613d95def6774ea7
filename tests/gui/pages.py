"""A reading page on the screen, fed by hand."""

from typing import cast

from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, load_fonts, theme_of
from reader.gui.page.rendering import PageStyle
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.window.reading_page import ReadingPage
from tests.gui.fake_worker import FakeWorker

TEXT = "\n\n".join(
    f"Anna spoke of matter {number} at some length, and nobody objected. "
    f"Bert listened to her for the whole of that long day, wrote down all she said, and said nothing himself. "
    f"The meeting {number} ended."
    for number in range(30)
)


class Bench:
    """Page, session and worker of one test."""

    def __init__(self, qtbot: QtBot, *, width: int = 1100, height: int = 700, zoom: float = 1.0) -> None:
        load_fonts()
        self.worker = FakeWorker()
        self.session = ReadingSession(cast(Worker, self.worker))
        self.page = ReadingPage(self.session, PageStyle(theme_of(ThemeChoice.LIGHT), zoom))
        self.page.is_motion_reduced = True
        self.page.resize(width, height)
        qtbot.addWidget(self.page)
        self.page.show()
        qtbot.waitExposed(self.page)

    def open(self, text: str) -> None:
        """Open a text."""
        self.session.open_text(text)
        self.worker.read()

    def read(self, text: str = TEXT, *, size: int = 12) -> None:
        """Open and analyse a text."""
        self.session.open_text(text)
        self.worker.answer(size=size)
