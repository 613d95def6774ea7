"""The bar below the page while it is read aloud: pause, a sentence back and on, speed, the end."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.gui.aloud.reading_aloud import RATE_STEP, Aloud, ReadingAloud
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
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        self._pause = self._button(self.tr("Pause"), self.tr("Pause, or go on with this sentence"), row)
        back = self._button(self.tr("Previous Sentence"), self.tr("Read the sentence before"), row)
        on = self._button(self.tr("Next Sentence"), self.tr("Read the next sentence"), row)
        row.addStretch()
        slower = self._button(self.tr("Slower"), self.tr("Speak more slowly"), row)
        row.addWidget(self._speed)
        faster = self._button(self.tr("Faster"), self.tr("Speak faster"), row)
        row.addStretch()
        stop = self._button(self.tr("Stop"), self.tr("Read no more"), row)
        for button, act in (
            (self._pause, aloud.play_or_pause),
            (back, aloud.previous),
            (on, aloud.next),
            (slower, aloud.slower),
            (faster, aloud.faster),
            (stop, aloud.stop),
        ):
            button.clicked.connect(act)
        aloud.changed.connect(self._show)
        self._show()

    def _button(self, text: str, tip: str, row: QHBoxLayout) -> QPushButton:
        button = QPushButton(text, self)
        set_tip(button, tip)
        row.addWidget(button)
        return button

    @Slot()
    def _show(self) -> None:
        state = self._aloud.state
        self.setVisible(state is not Aloud.SILENT)
        self._pause.setText(self.tr("Pause") if state is Aloud.SPEAKING else self.tr("Go On"))
        low, high = SPEECH_RATE
        step, count = (self._aloud.rate - low) // RATE_STEP + 1, (high - low) // RATE_STEP + 1
        self._speed.setText(self.tr("Speed {step} of {count}").format(step=step, count=count))
