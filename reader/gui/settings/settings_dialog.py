"""All settings in one dialog, found by their words; what is chosen holds at once."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from reader.gui.look.boxes import column_of
from reader.gui.look.dialog import Dialog
from reader.gui.look.setting import Group, Setting
from reader.gui.look.settings import Settings, declared
from reader.gui.settings.controls import Control, control_for
from reader.gui.settings.value_names import group_name
from reader.gui.text.plain import PlainLabel
from reader.gui.tongue.words import counted, why
from reader.model.folding import folded
from reader.storage.whole_file import write_whole

SIZE, EDGE = QSize(560, 620), QSize(24, 24)
FILE_NAME = "glance-reader-settings.ini"
MOST_BYTES = 1_000_000  # of a file of settings; what is larger is none


class SettingsDialog(Dialog):
    """Made from the table of settings: one row for each that is shown there."""

    changed = Signal()
    keys_wished = Signal()
    type_wished = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__("settings_dialog", parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search the settings"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.textChanged.connect(self._show_matches)
        self._groups: list[tuple[PlainLabel, list[Control]]] = []
        self._says = PlainLabel(parent=self, name="hint", wraps=True)
        column_of(self._search, (self._rows(), 1), self._says, self._buttons(), within=self)
        self.fill(SIZE, parent.size() - EDGE)
        self.show_settings()

    def show_settings(self) -> None:
        """Show what the settings are."""
        for _heading, controls in self._groups:
            for control in controls:
                control.show_word(control.setting.word_of(self._settings))
        fields = [each.field for _, controls in self._groups for each in controls if each.field is not None]
        widest = max(field.sizeHint().width() for field in fields)
        for field in fields:  # in one column
            field.setFixedWidth(widest)

    # -- private -------------------------------------------------------------------------------------------------

    def _rows(self) -> QScrollArea:
        area, page = QScrollArea(self), QWidget()
        page.setObjectName("settings_page")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        for group in Group:
            heading = PlainLabel(group_name(group), page, name="heading")
            controls = [self._control(each, page) for each in declared() if each.shown and each.shown.group is group]
            self._groups.append((heading, controls))
        column_of(*(part for heading, controls in self._groups for part in (heading, *controls)), 0, within=page)
        area.setWidget(page)
        return area

    def _control(self, setting: Setting[object], page: QWidget) -> Control:
        words = QCoreApplication.translate("Settings", setting.shown.words if setting.shown else "")
        control = control_for(setting, words, page)
        control.chosen.connect(self._on_chosen)
        return control

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        for text, slot in (
            (self.tr("Letters and Lines…"), self.type_wished.emit),
            (self.tr("Keys…"), self.keys_wished.emit),
            (self.tr("Import…"), self._import),
            (self.tr("Export…"), self._export),
        ):
            box.addButton(self.button(text, slot), QDialogButtonBox.ButtonRole.ActionRole)
        return box

    @Slot()
    def _show_matches(self) -> None:
        """Show the rows that have all the words, in their group's name or their own."""
        wanted = folded(self._search.text()).split()
        for heading, controls in self._groups:
            for control in controls:
                found = folded(f"{heading.text()} {control.words()}")
                control.setVisible(all(word in found for word in wanted))
            heading.setVisible(any(not control.isHidden() for control in controls))

    @Slot(object, str)
    def _on_chosen(self, setting: Setting[object], word: str) -> None:
        if setting.take(self._settings, word):
            self.changed.emit()

    @Slot()
    def _export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export Settings"), FILE_NAME)
        if chosen:
            self.export_to(Path(chosen))

    @Slot()
    def _import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import Settings"), "", self.tr("Settings (*.ini)"))
        if chosen:
            self.import_from(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write what the reader chose, keys too, to a file."""
        try:
            write_whole(path, self._settings.exported())
            self._says.setText(self.tr("Saved: {path}").format(path=path))
        except OSError as problem:
            self._says.setText(self.tr("Not saved: {reason}").format(reason=why(problem)))

    def import_from(self, path: Path) -> None:
        """Take what a file says, as far as it is understood."""
        try:
            with path.open("rb") as file:
                count = self._settings.take(file.read(MOST_BYTES))
        except OSError as problem:
            self._says.setText(self.tr("Not read: {reason}").format(reason=why(problem)))
            return
        self._says.setText(counted("{count} setting was taken over.", "{count} settings were taken over.", count))
        self.show_settings()
        self.changed.emit()
