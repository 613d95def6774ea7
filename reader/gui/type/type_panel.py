"""The panel behind Aa: letters, size, lines and colours; every change is seen in the article at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QPushButton, QSlider, QWidget

from reader.gui.look.theme import EASY_FACES, ThemeChoice
from reader.gui.look.type_choice import LINE_HEIGHTS, MEASURES, SPACINGS, Face, TypeChoice
from reader.gui.text.plain import PlainLabel
from reader.gui.tongue.words import counted, translated
from reader.gui.type.theme_names import theme_names

SIZES = (60, 400)  # per cent of the designed size
STEP = 5
WIDTH = 348  # pixels
EDGE = 8  # between the panel and the side of its window


class TypePanel(QFrame):
    """Shows what is chosen and tells what is chosen anew; it keeps nothing itself."""

    type_chosen = Signal(object)
    zoom_chosen = Signal(int)
    theme_chosen = Signal(object)
    own_wished = Signal(bool)
    reset = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("type_panel")
        self.setAccessibleName(self.tr("Text and colours"))
        self._shown = TypeChoice()
        self._is_showing = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._face = self._choices(self.tr("Letters"), face_names())
        self._size, self._size_says = self._slider(self.tr("Size"), SIZES)
        self._line, self._line_says = self._slider(self.tr("Line height"), LINE_HEIGHTS)
        self._measure, self._measure_says = self._slider(self.tr("Line length"), MEASURES, step=2)
        self._spacing, self._spacing_says = self._slider(self.tr("Between paragraphs"), SPACINGS)
        self._justified = QCheckBox(self.tr("Both edges even"), self)
        self._justified.toggled.connect(self._tell_type)
        self._grid.addWidget(self._justified, self._grid.rowCount(), 1, 1, 2)
        self._own = QCheckBox(self.tr("For this article alone"), self)
        self._own.clicked.connect(self.own_wished)
        self._grid.addWidget(self._own, self._grid.rowCount(), 1, 1, 2)
        self._theme = self._choices(self.tr("Colours"), theme_names())
        back = QPushButton(self.tr("As Designed"), self)
        back.clicked.connect(self.reset)
        self._grid.addWidget(back, self._grid.rowCount(), 1, 1, 2)
        self._face.activated.connect(self._tell_type)
        self._theme.activated.connect(self._tell_theme)
        self._size.valueChanged.connect(self._tell_zoom)
        for slider in (self._line, self._measure, self._spacing):
            slider.valueChanged.connect(self._tell_type)
        self.setMinimumWidth(WIDTH)

    def show_choice(self, choice: TypeChoice, zoom: int, theme: ThemeChoice) -> None:
        """Show what is chosen, without telling anyone."""
        self._is_showing, self._shown = True, choice
        self._face.setCurrentIndex(self._face.findData(choice.face.value))
        self._theme.setCurrentIndex(self._theme.findData(theme.value))
        for slider, value in (
            (self._size, zoom),
            (self._line, choice.line_height),
            (self._measure, choice.measure),
            (self._spacing, choice.spacing),
        ):
            slider.setValue(value)
        self._justified.setChecked(choice.is_justified)
        self._is_showing = False
        self._say()

    def show_own(self, *, is_own: bool, may_be: bool) -> None:
        """Show whether all but the colours is for this article alone, and whether it may be."""
        self._own.setChecked(is_own)
        self._own.setEnabled(may_be)

    def open_under(self, button: QWidget) -> None:
        """Show the panel under its button, within the window."""
        window = button.window().frameGeometry()
        self.resize(min(max(WIDTH, self.sizeHint().width()), window.width() - 2 * EDGE), self.sizeHint().height())
        place = button.mapToGlobal(QPoint(0, button.height()))
        left = max(window.left(), min(place.x(), window.right() - self.width() - EDGE))
        self.move(left, place.y())
        self.show()
        self._face.setFocus()

    # -- private -------------------------------------------------------------------------------------------------

    def _choices(self, name: str, entries: Mapping[str, str]) -> QComboBox:
        box = QComboBox(self)
        for value, words in entries.items():
            box.addItem(words, value)
        self._label(name, box)
        self._grid.addWidget(box, self._grid.rowCount() - 1, 1, 1, 2)
        return box

    def _slider(self, name: str, bounds: tuple[int, int], *, step: int = STEP) -> tuple[QSlider, PlainLabel]:
        slider, says = QSlider(Qt.Orientation.Horizontal, self), PlainLabel(parent=self)
        slider.setRange(*bounds)
        slider.setSingleStep(step)
        slider.setPageStep(step * 4)
        self._label(name, slider)
        row = self._grid.rowCount() - 1
        self._grid.addWidget(slider, row, 1)
        self._grid.addWidget(says, row, 2)
        says.setMinimumWidth(says.fontMetrics().horizontalAdvance(counted("{count} letter", "{count} letters", 120)))
        return slider, says

    def _label(self, name: str, of: QWidget) -> None:
        label = PlainLabel(name, self)
        label.setBuddy(of)
        of.setAccessibleName(name)
        self._grid.addWidget(label, self._grid.rowCount(), 0)

    def _say(self) -> None:
        percent: Callable[[int], str] = self.tr("{number} %").replace("{number}", "{}").format
        self._size_says.setText(percent(self._size.value()))
        self._line_says.setText(percent(self._line.value()))
        self._measure_says.setText(counted("{count} letter", "{count} letters", self._measure.value()))
        self._spacing_says.setText(percent(self._spacing.value()))

    @Slot()
    def _tell_type(self) -> None:
        if self._is_showing:
            return
        self._shown = TypeChoice(
            Face(self._face.currentData()),
            self._line.value(),
            self._measure.value(),
            self._spacing.value(),
            self._justified.isChecked(),
        )
        self._say()
        self.type_chosen.emit(self._shown)

    @Slot()
    def _tell_zoom(self) -> None:
        self._say()
        if not self._is_showing:
            self.zoom_chosen.emit(self._size.value())

    @Slot()
    def _tell_theme(self) -> None:
        self.theme_chosen.emit(ThemeChoice(self._theme.currentData()))


def face_names() -> dict[str, str]:
    """Return what the faces are called that there are on this computer."""
    names = {
        Face.OURS: translated("Literata, a book face"),
        Face.SANS: translated("Inter, without serifs"),
        Face.SYSTEM: translated("That of the system"),
    }
    easy = next((each for each in EASY_FACES if each in QFontDatabase.families()), None)
    if easy is not None:
        names[Face.EASY] = easy
    return {face.value: name for face, name in names.items()}
