"""One control for each kind of setting, made from its declaration; it speaks in the words of the file."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider, QWidget

from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.setting import Setting
from reader.gui.settings.value_names import value_names
from reader.gui.text.plain import PlainLabel

STEP = 10  # of a number
ROOM_FOR_SLIDER = 160  # pixels


class Control(QWidget):
    """Shows what a setting is and tells what is chosen anew."""

    chosen = Signal(object, str)

    def __init__(self, setting: Setting[object], words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting, self._said = setting, words
        self._is_showing = False
        self.field: QWidget | None = None  # that stands beside its label

    def show_word(self, word: str) -> None:
        """Show a value as it is written in the file, without telling anyone."""
        self._is_showing = True
        self._show(word)
        self._is_showing = False

    def words(self) -> str:
        """Return all that can be read here, to be searched."""
        return self._said

    def _show(self, word: str) -> None:
        raise NotImplementedError

    def _tell(self, word: str) -> None:
        if not self._is_showing:
            self.chosen.emit(self.setting, word)

    def _with_label(self, of: QWidget, *further: QWidget) -> None:
        label = PlainLabel(self._said, self, wraps=True)
        label.setBuddy(of)
        of.setAccessibleName(self._said)
        self.field = QWidget(self)
        row_of(of, *further, within=self.field, margins=(0, 0, 0, 0))
        row_of((label, 1), self.field, within=self, margins=(0, 0, 0, 0))
        self.field.setMinimumHeight(QComboBox().sizeHint().height())  # a slider's row is as tall as all others


class Flag(Control):
    """On or off."""

    def __init__(self, setting: Setting[object], words: str, parent: QWidget) -> None:
        super().__init__(setting, words, parent)
        self._box = QCheckBox(words, self)
        self._box.toggled.connect(self._on_toggled)
        row_of(self._box, within=self, margins=(0, 0, 0, 0))

    def _show(self, word: str) -> None:
        self._box.setChecked(word == "1")

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self._tell(str(int(is_on)))


class Number(Control):
    """A number within bounds."""

    def __init__(self, setting: Setting[object], words: str, bounds: tuple[int, int], parent: QWidget) -> None:
        super().__init__(setting, words, parent)
        self._slider, self._says = QSlider(Qt.Orientation.Horizontal, self), PlainLabel(parent=self)
        self._slider.setRange(*bounds)
        self._slider.setSingleStep(STEP)
        self._slider.setMinimumWidth(ROOM_FOR_SLIDER)
        self._says.setMinimumWidth(self._says.fontMetrics().horizontalAdvance(f"{bounds[1]}0"))
        self._says.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._slider.valueChanged.connect(self._on_changed)
        self._with_label(self._slider, self._says)

    def _show(self, word: str) -> None:
        self._slider.setValue(int(word))
        self._says.setText(word)

    @Slot(int)
    def _on_changed(self, value: int) -> None:
        self._says.setText(str(value))
        self._tell(str(value))


class OneOf(Control):
    """One of several."""

    def __init__(self, setting: Setting[object], words: str, parent: QWidget) -> None:
        super().__init__(setting, words, parent)
        self._box = QComboBox(self)
        self._box.activated.connect(self._on_activated)
        self._with_label(self._box)

    def words(self) -> str:
        return " ".join((self._said, *(self._box.itemText(place) for place in range(self._box.count()))))

    def _show(self, word: str) -> None:
        self._box.clear()
        for value, name in value_names(self.setting.key, word).items():
            self._box.addItem(name, value)
        self._box.setCurrentIndex(self._box.findData(word))

    @Slot()
    def _on_activated(self) -> None:
        self._tell(str(self._box.currentData()))


class SomeOf(Control):
    """Any of several."""

    def __init__(self, setting: Setting[object], words: str, parent: QWidget) -> None:
        super().__init__(setting, words, parent)
        self._boxes: Mapping[str, QCheckBox] = {
            value: QCheckBox(name, self) for value, name in value_names(setting.key, "").items()
        }
        for box in self._boxes.values():
            box.setAccessibleName(f"{words}: {box.text()}")
            box.toggled.connect(self._on_toggled)
        column_of(PlainLabel(words, self), row_of(*self._boxes.values(), 0), within=self, margins=(0, 0, 0, 0))

    def words(self) -> str:
        return " ".join((self._said, *(box.text() for box in self._boxes.values())))

    def _show(self, word: str) -> None:
        for value, box in self._boxes.items():
            box.setChecked(value in word.split())

    @Slot()
    def _on_toggled(self) -> None:
        self._tell(" ".join(sorted(value for value, box in self._boxes.items() if box.isChecked())))


def control_for(setting: Setting[object], words: str, parent: QWidget) -> Control:
    """Return the control that fits the declaration of a setting."""
    if setting.bounds is not None:
        return Number(setting, words, setting.bounds, parent)
    if isinstance(setting.default, bool):
        return Flag(setting, words, parent)
    return SomeOf(setting, words, parent) if setting.is_several else OneOf(setting, words, parent)
