"""Says what this program is, which version, under which licences, and where it keeps what is the user's."""

from pathlib import Path

import PySide6
from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from reader import __version__
from reader.gui.look.boxes import Gap, column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.look.icons import application_icon
from reader.gui.look.theme import grown
from reader.gui.text.plain import PlainLabel, set_tip
from reader.locations import locations, notices_file

ICON = 56  # pixels
SIDE = 24
WIDTH = 520  # room for most paths
PATH_WIDTH = 340  # pixels; longer ones are shortened in the middle, their tool tip is whole


class AboutDialog(Dialog):
    """One page; its places can be copied, for who reports an error."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("about_dialog", parent)
        self.setWindowTitle(self.tr("About Glance Reader"))
        self._notices = notices_file()
        promise = self._line(self.tr("Everything runs on this computer. Apache License 2.0."), "words")
        places = self._line(self.tr("Where things are"), "heading"), self._places()
        parts = (self._head(), promise, Gap(4), *places, Gap(8), 0, self._buttons())
        column_of(*parts, within=self, margins=(SIDE, SIDE, SIDE, 16), spacing=12)
        self.fit(WIDTH, parent.width() - 2 * SIDE)

    def _head(self) -> QLayout:
        picture = PlainLabel(parent=self)
        picture.setPixmap(application_icon().pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
        picture.setAccessibleName(self.tr("The sign of Glance Reader"))
        words = column_of(
            self._line(self.tr("Glance Reader"), "name"),
            self._line(self.tr("Version {version}").format(version=__version__), "hint"),
            self._line(self.tr("Read an article at a glance, and check every line."), "words"),
            spacing=2,
        )
        head = row_of((picture, 0, Qt.AlignmentFlag.AlignTop), spacing=16)
        head.addLayout(words, 1)
        return head

    def _places(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, path) in enumerate(self._named().items()):
            grid.addWidget(self._line(name, "hint"), row, 0)
            grid.addWidget(self._path(path), row, 1)
        return grid

    def _named(self) -> dict[str, Path]:
        """Return what a reader may look for; the rest is for who prints it."""
        found = locations()
        return {
            self.tr("Settings"): found.settings_file,
            self.tr("Shelf"): found.shelf_file,
            self.tr("Corrections of actors"): found.corrections_file,
            self.tr("Crash reports"): found.crash_reports,
        }

    def _buttons(self) -> QLayout:
        copy = self.button(self.tr("&Copy Details"), self._copy)
        set_tip(copy, self.tr("Copy version and places, for a report of an error"))
        further = [copy]
        if self._notices is not None:
            licences = self.button(self.tr("&Licences"), self._show_licences)
            set_tip(licences, self.tr("Show the licences of all that is in this program"))
            further.append(licences)
        close = self.button(self.tr("Close"), self.accept, is_main=True)
        close.setFocus()
        return row_of(*further, 0, close)

    def _line(self, text: str, role: str) -> PlainLabel:
        return PlainLabel(text, self, name=role, wraps=role == "words")

    def _path(self, path: Path) -> PlainLabel:
        whole, label = str(path), self._line("", "path")
        home = str(Path.home())
        brief = whole.replace(home, "~", 1) if whole.startswith(home + "/") and home != "/" else whole
        label.setText(label.fontMetrics().elidedText(brief, Qt.TextElideMode.ElideMiddle, grown(PATH_WIDTH)))
        set_tip(label, whole)
        label.setAccessibleName(whole)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    @Slot()
    def _copy(self) -> None:
        facts = {"Glance Reader": __version__, "Qt": f"{PySide6.__version__} ({QGuiApplication.platformName()})"}
        lines = [f"{name}: {value}" for name, value in {**facts, **locations().named()}.items()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _show_licences(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._notices)))
