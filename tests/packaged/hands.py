"""A screen of its own, with hands (real mouse and keys, by xdotool) and eyes (pictures of what is on it).

Run as a module it is what stands beside the program on that screen: a file to drag (`drag FILE`), or an eye (`look`),
which saves a picture of the screen to each path that it reads, and answers with a line.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import numpy
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.x_server import x_server

TIME_LIMIT_S = 60
MODULE = "tests.packaged.hands"
DRAG_PLACE = QPoint(1400, 1000)  # of the file to drag: beside every window of the program


Found = TypeVar("Found")


class Screen:
    """An X server without a window manager."""

    def __init__(self, display: str, home: Path) -> None:
        self.environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "DISPLAY": display,
            "XDG_RUNTIME_DIR": str(home),
        }
        self._home = home
        self._eye: subprocess.Popen[str] | None = None

    def do(self, *act: str | float) -> str:
        """Move the mouse, press keys, or ask about windows; return what xdotool prints."""
        command = ["/usr/bin/xdotool", *map(str, act)]
        run = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=TIME_LIMIT_S)
        return run.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, as fast as a person."""
        self.do("key", "--delay", 60, *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self.do("type", "--delay", 20, text)

    def window(self, title: str) -> str:
        """Return the window whose title begins with these words, once it is on the screen, and give it the keys."""
        found = wait_for(lambda: self.do("search", "--onlyvisible", "--name", f"^{title}").split())
        self.do("windowfocus", "--sync", found[-1])
        return found[-1]

    def has_window(self, title: str) -> bool:
        """Tell whether a window with such a title is on the screen."""
        return bool(self.do("search", "--onlyvisible", "--name", f"^{title}"))

    def picture(self) -> QImage:
        """Return what is on the screen now."""
        self._eye = eye = self._eye or self._helper("look")
        assert eye.stdin is not None
        assert eye.stdout is not None
        file = self._home / "screen.bmp"  # the quickest to write and to read
        print(file, file=eye.stdin, flush=True)
        assert eye.stdout.readline(), "the eye is shut"
        return QImage(str(file))

    def close_eye(self) -> None:
        """End the process that takes pictures."""
        if self._eye is not None:
            self._eye.communicate(timeout=TIME_LIMIT_S)

    def drag(self, file: Path, to: QPoint) -> None:
        """Take a file with the mouse, carry it to a place and let it go."""
        source = self._helper("drag", file)
        try:
            self.window("A file to drag")
            here = DRAG_PLACE + QPoint(30, 30)
            self.do("mousemove", here.x(), here.y(), "mousedown", 1)
            for step in range(1, 21):
                place = here + (to - here) * step / 20
                self.do("mousemove", place.x(), place.y(), "sleep", 0.03)
            self.do("sleep", 0.3, "mouseup", 1, "sleep", 0.3)
        finally:
            source.terminate()
            source.communicate(timeout=TIME_LIMIT_S)

    def slide(self, start: QPoint, to: QPoint) -> None:
        """Press the mouse in one place and let it go in another."""
        self.do("mousemove", start.x(), start.y(), "mousedown", 1)
        self.do("sleep", 0.1, "mousemove", to.x(), to.y(), "sleep", 0.1, "mouseup", 1)

    def _helper(self, *arguments: str | Path) -> "subprocess.Popen[str]":
        environment = os.environ | self.environment | {"QT_QPA_PLATFORM": "xcb"}
        folder, pipe = Path(__file__).parents[2], subprocess.PIPE
        command = [sys.executable, "-m", MODULE, *arguments]
        return subprocess.Popen(command, env=environment, cwd=folder, stdin=pipe, stdout=pipe, text=True)


@contextmanager
def screen(home: Path) -> Iterator[Screen]:
    """Start an X server on a free number, and end it."""
    assert shutil.which("xdotool"), "xdotool is missing; make test installs it"
    with x_server() as display:
        shown = Screen(display, home)
        try:
            yield shown
        finally:
            shown.close_eye()


def wait_for(look: Callable[[], Found]) -> Found:
    """Look again until there is something to see; fail after a minute."""
    end = time.monotonic() + TIME_LIMIT_S
    while not (found := look()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)
    return found


def places_of(colour: QColor, image: QImage, *, top: int = 0, bottom: int = 0) -> list[QPoint]:
    """Return the points of exactly this colour, between two lines of the screen."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    points = numpy.frombuffer(plain.constBits(), numpy.uint32).reshape(plain.height(), plain.width())
    rows, columns = numpy.nonzero(points[top : bottom or plain.height()] == colour.rgb())
    return [QPoint(x, top + y) for x, y in zip(columns.tolist(), rows.tolist(), strict=True)]


class FileToDrag(QLabel):
    """What a file manager shows of a file."""

    def __init__(self, file: Path) -> None:
        super().__init__("a file")
        self._file = file
        self.setWindowTitle("A file to drag")
        self.setGeometry(DRAG_PLACE.x(), DRAG_PLACE.y(), 120, 80)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._file))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main(deed: str, *files: str) -> int:
    """Show a file to drag until it is enough, or save a picture of the screen for each path that comes."""
    application = QApplication([])
    if deed == "look":
        for path in sys.stdin:
            print(QGuiApplication.primaryScreen().grabWindow(0).save(path.rstrip("\n")), flush=True)
        return 0
    shown = FileToDrag(*map(Path, files))
    shown.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
