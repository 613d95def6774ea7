"""Speaks to Orca before 46, which hears no announcements, but says what a notification is called when it appears."""

import re
import shutil
import sys
from functools import cache, partial

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

HEARS_ANNOUNCEMENTS = 46  # the version of Orca


class OlderOrca(QWidget):
    """A notification that is never drawn; it says nothing where the screen reader does not need it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._asking: QProcess | None = None
        self._is_needed = False
        _install()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Have a sentence spoken; the first one waits until it is known which screen reader there is."""
        self.setAccessibleName(sentence)
        if self._is_needed:
            self._appear()
        elif self._asking is None:
            self._ask()

    def _ask(self) -> None:
        orca = shutil.which("orca") if sys.platform == "linux" and QAccessible.isActive() else None
        if orca is None:
            return
        program = QCoreApplication.instance()
        self._asking = QProcess(program)  # it may outlive the window
        self._asking.finished.connect(self._learn)
        self.destroyed.connect(self._asking.kill)
        if program is not None:
            program.aboutToQuit.connect(partial(_end, self._asking))
        self._asking.start(orca, ["--version"])

    @Slot()
    def _learn(self) -> None:
        told = bytes(self._asking.readAllStandardOutput().data()).decode(errors="replace") if self._asking else ""
        version = re.search(r"\d+", told)
        self._is_needed = version is not None and int(version[0]) < HEARS_ANNOUNCEMENTS
        if self._is_needed:
            self._appear()

    def _appear(self) -> None:
        event = QAccessibleEvent(self, QAccessible.Event.ObjectShow)  # a temporary would be gone too soon
        QAccessible.updateAccessibility(event)


def _end(asking: QProcess) -> None:
    if asking.state() is not QProcess.ProcessState.NotRunning:
        asking.kill()
        asking.waitForFinished(1_000)


@cache
def _install() -> None:
    QAccessible.installFactory(_notification)


def _notification(key: str, thing: QObject) -> QAccessibleWidget | None:
    if key == OlderOrca.__name__ and isinstance(thing, OlderOrca):
        return QAccessibleWidget(thing, QAccessible.Role.Notification)
    return None
