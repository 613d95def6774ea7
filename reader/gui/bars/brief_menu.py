"""The parts of the brief, as a menu in which each can be left out; and the templates of the reader's own."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.look.settings import Settings
from reader.gui.tongue.words import translated, why
from reader.locations import templates_beside


class BriefMenu(QMenu):
    """Filled when it is opened; what is left out holds now and later. `template_chosen` tells the file."""

    template_chosen = Signal(object)
    failed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setTitle(self.tr("Par&ts of the Brief"))
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_chosen)

    def left_out(self) -> frozenset[str]:
        """Return the parts that the reader does not want."""
        return self._settings.left_out_of_brief

    @Slot()
    def _fill(self) -> None:
        from reader.exporters import BriefPart

        self.clear()
        for part in BriefPart:
            action = self.addAction(translated(part.value))
            action.setCheckable(True)
            action.setData(part.value)
            action.setChecked(part.value not in self.left_out())
        if (folder := self._folder()) is not None:
            self._offer_templates(folder)

    def _offer_templates(self, folder: Path) -> None:
        from reader.exporters import templates_in

        self.addSeparator()
        for path in templates_in(folder):
            words = self.tr("Save by “{template}”…").format(template=path.name)
            self.addAction(words.replace("&", "&&")).setData(path)
        self.addAction(self.tr("&Templates of Your Own…")).setData(folder)

    def _folder(self) -> Path | None:
        settings = self._settings.file.path
        return templates_beside(settings) if settings is not None else None

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        if action.isCheckable():
            part = {str(action.data())}
            left_out = self.left_out()
            self._settings.left_out_of_brief = left_out - part if action.isChecked() else left_out | part
        elif action.data() == self._folder():
            self._open_folder(action.data())
        else:
            self.template_chosen.emit(action.data())

    def _open_folder(self, folder: Path) -> None:
        """Show the templates where files are shown, one to begin with among them."""
        from reader.exporters import write_example

        try:
            write_example(folder)
        except OSError as error:
            sentence = self.tr("The folder of templates “{folder}” cannot be made ({reason}).")
            self.failed.emit(sentence.format(folder=folder, reason=why(error)))
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
