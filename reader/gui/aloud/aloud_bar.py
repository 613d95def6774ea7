"""The bar below the page while it is read aloud: pause, a sentence back and on, speed, the end."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui.aloud.reading_aloud import RATE_STEP, Aloud, ReadingAloud
from reader.gui.look.boxes import row_of
from reader.gui.look.settings import SPEECH_RATE
from reader.gui.text.plain import PlainLabel, set_tip


class AloudBar(QWidget):
    """Shows what one ReadingAloud does; hidden while it is silent."""

    def __init__(self, aloud: ReadingAloud, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("work_bar")  # looks like the other bar below the page
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._aloud = aloud
        self._speed = PlainLabel(parent=self)
        tip = self.tr("Pause, or go on with this sentence")
        self._pause = self._button(self.tr("Pause"), tip, aloud.play_or_pause)
        back = self._button(self.tr("Previous Sentence"), self.tr("Read the sentence before"), aloud.previous)
        on = self._button(self.tr("Next Sentence"), self.tr("Read the next sentence"), aloud.next)
        slower = self._button(self.tr("Slower"), self.tr("Speak more slowly"), aloud.slower)
        faster = self._button(self.tr("Faster"), self.tr("Speak faster"), aloud.faster)
        stop = self._button(self.tr("Stop"), self.tr("Read no more"), aloud.stop)
        parts = (self._pause, back, on, 0, slower, self._speed, faster, 0, stop)
        row_of(*parts, within=self, margins=(16, 6, 16, 6))
        aloud.changed.connect(self._show)
        self._show()

    def _button(self, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        set_tip(button, tip)
        button.clicked.connect(act)
        return button

    @Slot()
    def _show(self) -> None:
        state = self._aloud.state
        self.setVisible(state is not Aloud.SILENT)
        self._pause.setText(self.tr("Pause") if state is Aloud.SPEAKING else self.tr("Go On"))
        low, high = SPEECH_RATE
        step, count = (self._aloud.rate - low) // RATE_STEP + 1, (high - low) // RATE_STEP + 1
        self._speed.setText(self.tr("Speed {step} of {count}").format(step=step, count=count))
