"""Speaks to Orca before 46, which hears no announcements, but says what a notification is called when it appears."""

import re
import shutil
import sys

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
        QAccessible.installFactory(_notification)

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
        self._asking = QProcess(self)
        self._asking.finished.connect(self._learn)
        if (program := QCoreApplication.instance()) is not None:
            program.aboutToQuit.connect(self._stop)
        self._asking.start(orca, ["--version"])

    @Slot()
    def _learn(self) -> None:
        told = bytes(self._asking.readAllStandardOutput().data()).decode(errors="replace") if self._asking else ""
        version = re.search(r"\d+", told)
        self._is_needed = version is not None and int(version[0]) < HEARS_ANNOUNCEMENTS
        if self._is_needed:
            self._appear()

    @Slot()
    def _stop(self) -> None:
        if self._asking is not None and self._asking.state() is not QProcess.ProcessState.NotRunning:
            self._asking.kill()
            self._asking.waitForFinished(1_000)

    def _appear(self) -> None:
        event = QAccessibleEvent(self, QAccessible.Event.ObjectShow)  # a temporary would be gone too soon
        QAccessible.updateAccessibility(event)


def _notification(key: str, thing: QObject) -> QAccessibleWidget | None:
    if key == OlderOrca.__name__ and isinstance(thing, OlderOrca):
        return QAccessibleWidget(thing, QAccessible.Role.Notification)
    return None
