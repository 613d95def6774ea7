"""One quiet line below the first article that somebody opens: what the signs on the page mean."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui.look.boxes import row_of
from reader.gui.look.settings import Settings
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel
from reader.session.article.state import Stage


class SignsLine(QWidget):
    """Comes once, with the first analysis, and stays until it is dismissed or more is asked for."""

    def __init__(self, session: ReadingSession, settings: Settings, explain: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("signs_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._settings = session, settings
        words = PlainLabel(parent=self, wraps=True)
        words.setText(
            self.tr(
                "Beside the text: what carries it. Underlined: people (solid), organisations (double), places (dashed)."
            )
        )
        row = row_of((words, 1), within=self, margins=(16, 6, 16, 6))
        for text, slot in ((self.tr("All Signs (F1)"), explain.trigger), (self.tr("Dismiss"), self.hide)):
            button = QPushButton(text, self)
            button.clicked.connect(slot)
            button.clicked.connect(self.hide)
            row.addWidget(button)
        self.hide()
        session.stage_changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._session.stage is Stage.READY and not self._settings.has_seen_signs:
            self._settings.has_seen_signs = True
            self.show()
