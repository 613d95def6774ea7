"""Somebody who presses, clicks, drags and types whatever comes, in a real window; the same whenever the seed is.

Run with `python -m tests.gui.monkey MINUTES [SEED]` for a long round; it ends with the first exception or Qt warning,
and tells how much memory was in use at its start, in its middle and at its end.
"""

import gc
import os
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QMessageLogContext,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from reader.gui.bars.actions import ActionId
from reader.gui.look.theme import ThemeChoice
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.model.source import Source
from reader.paths import seed_dir
from reader.session.worker_process import WorkerProcess

LEFT_ALONE = {  # what leaves the window, asks the system, or waits for an answer
    ActionId.OPEN, ActionId.CLOSE, ActionId.QUIT, ActionId.NEW_WINDOW, ActionId.SAVE, ActionId.SAVE_PDF, ActionId.PRINT,
    ActionId.SAVE_BRIEF, ActionId.SAVE_CITATION, ActionId.SAVE_HIGHLIGHTS, ActionId.SHOW_REPORTS,
    ActionId.SHOW_CORRECTIONS, ActionId.FULL_SCREEN, ActionId.OPEN_LINK, ActionId.CORRECT_ACTOR,
}  # fmt: skip
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_M, Qt.Key.Key_E, Qt.Key.Key_P, Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_Q,
    Qt.Key.Key_H, Qt.Key.Key_B, Qt.Key.Key_W, Qt.Key.Key_C, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Period,
)  # fmt: skip
MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,)
TEXTS = (
    "", "One line.", "# A title\n\nAnna Berg met Bert Holm in Lisbon. She thanked him.\n\n* a\n* b\n",
    "قال الرئيس إن الاجتماع انتهى. وأضاف أن العمل مستمر.", "首相は東京で会見した。「問題はない」と述べた。",
    "word " * 3000,
)  # fmt: skip
SIZES = ((1280, 800), (640, 480), (480, 400), (360, 320), (1920, 1080), (900, 300))


ANSWER_MS = 300
REST_MS = 4000
WARM = 500  # acts after which all is loaded that is ever needed


class Monkey:
    """Acts on one window; `done` are its acts, for who must find out what went wrong."""

    def __init__(self, program: Program, window: MainWindow, seed: int) -> None:
        self._program, self._window = program, window
        self._chance = random.Random(seed)
        self._actions = [name for name in window.actions_by_id if name not in LEFT_ALONE]
        self.done: list[str] = []
        self._clock = QTimer(window)  # for what waits for an answer in a loop of its own
        self._clock.setInterval(ANSWER_MS)
        self._clock.timeout.connect(self._answer)
        self._clock.start()

    @staticmethod
    def _answer() -> None:
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if waiting is not None:
            waiting.close()

    def act(self) -> None:
        """Do one thing, and let what follows from it happen."""
        acts = (self._trigger, self._trigger, self._press, self._press, self._press, self._click, self._click,
                self._resize, self._theme, self._drop, self._push, self._switch_pane, self._type)  # fmt: skip
        act = self._chance.choice(acts)
        self.done.append(f"{act.__name__}: {act()}")
        QApplication.processEvents()
        self._leave_dialogs()

    def rest(self, source: Source) -> None:
        """Open an article and wait, so that what is in memory is that of the same one each time."""
        self.end()
        self._window.open_source(source)
        QTest.qWait(REST_MS)
        self._clock.start()

    def end(self) -> None:
        """Leave what stands over the window."""
        self._clock.stop()
        for dialog in self._window.findChildren(QDialog):
            dialog.close()

    def _trigger(self) -> str:
        name = self._chance.choice(self._actions)
        self._window.actions_by_id[name].trigger()
        return name

    def _press(self) -> str:
        key, modifier = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        return f"{key.name} {modifier.name}"

    def _click(self) -> str:
        viewport = self._window.page.view.viewport()
        place = QPoint(
            self._chance.randrange(max(1, viewport.width())), self._chance.randrange(max(1, viewport.height()))
        )
        target: QWidget = viewport.childAt(place) or viewport
        inside = target.mapFrom(viewport, place)
        if target.isVisible() and self._window.page.view.anchorAt(place) == "":
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=inside)
        return f"{place.toTuple()} on {type(target).__name__}"

    def _resize(self) -> str:
        size = self._chance.choice(SIZES)
        self._window.resize(*size)
        return str(size)

    def _theme(self) -> str:
        theme = self._chance.choice([each for each in ThemeChoice if each is not ThemeChoice.OWN])
        self._program.set_theme(theme)
        return theme

    def _drop(self) -> str:
        data = QMimeData()
        if self._chance.random() < 0.5:
            path = self._chance.choice(sorted(seed_dir().glob("*.*")))
            data.setUrls([QUrl.fromLocalFile(str(path))])
        else:
            data.setText(self._chance.choice(TEXTS))
        place, button = QPointF(50, 50), Qt.MouseButton.LeftButton
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        self._window.dropEvent(QDropEvent(place, copy, data, button, none))
        return data.text()[:60]

    def _push(self) -> str:
        buttons = [each for each in self._window.findChildren(QAbstractButton) if self._may_push(each)]
        button = self._chance.choice(buttons) if buttons else None
        if button is not None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"{type(button).__name__} {button.accessibleName() if button else ''}"

    def _may_push(self, button: QAbstractButton) -> bool:
        menu = getattr(button, "menu", None)
        opens = menu is not None and menu() is not None
        words = f"{button.text()} {button.toolTip()}"
        is_left = any(word in words for word in ("Open", "Save", "Print", "Menu", "menu"))
        return (
            button.isVisible() and button.isEnabled() and not opens and not is_left and not hasattr(button, "contents")
        )

    def _switch_pane(self) -> str:
        toggle = self._chance.choice(self._window.docks.toggles)
        toggle.trigger()
        return toggle.text()

    def _type(self) -> str:
        field = self._chance.choice(list(self._window.findChildren(QLineEdit)) or [None])
        words = self._chance.choice(("a", "Putin", "the ", "ß", "«»", "zzz", "10"))
        if field is not None and field.isVisible():
            QTest.keyClicks(field, words)
        return words

    def _leave_dialogs(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible() and self._chance.random() < 0.5:
                dialog.close()


class Memory:
    """How much memory is in use through a round of some minutes, in KiB by how many acts had been done."""

    def __init__(self, minutes: float) -> None:
        self._start, self._length = time.monotonic(), minutes * 60
        self._found: list[tuple[int, int]] = []

    @property
    def is_over(self) -> bool:
        """Tell whether the round has taken its time."""
        return time.monotonic() >= self._start + self._length

    def is_due(self, acts: int) -> bool:
        """Tell whether to look: when all is warm, when half the time is over, and when all of it is."""
        parts = (acts >= WARM, time.monotonic() >= self._start + self._length / 2, self.is_over)
        return len(self._found) < len(parts) and all(parts[: len(self._found) + 1])

    def look(self, acts: int) -> None:
        """Measure."""
        self._found.append((acts, _resident()))

    def __str__(self) -> str:
        """Say what was found, and by how much it has grown."""
        found = ", ".join(f"{size:,} KiB after {acts:,}" for acts, size in self._found)
        sizes = [size for _acts, size in self._found] or [1]
        return f"in memory: {found or 'not measured'}; grown by {sizes[-1] / sizes[0] - 1:.1%}"


def _resident() -> int:
    """Return how many KiB of this process are in memory, without what only waits for being cleared away."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def main(minutes: float, seed: int) -> int:
    """Act for so long, and say what went wrong first."""
    wrong: list[str] = []

    def on_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if "This plugin does not support" not in message:
            wrong.append(message)

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        wrong.append("".join(traceback.format_exception(kind, error, trace)))

    application = QApplication([])
    qInstallMessageHandler(on_message)
    sys.excepthook = on_exception
    with tempfile.TemporaryDirectory() as home:
        program = Program(
            application, WorkerProcess(), seed_dir() / "putin-ceasefire-demands.txt", portable(Path(home), {})
        )
        program.open_window((program.sample(),))
        monkey, memory = Monkey(program, program.windows[-1], seed), Memory(minutes)
        while not memory.is_over and not wrong:
            monkey.act()
            QTest.qWait(5)
            if memory.is_due(len(monkey.done)):
                monkey.rest(program.sample())
                memory.look(len(monkey.done))
        program.stop()
    print(f"{len(monkey.done)} acts; {memory}")
    if wrong:
        print(*monkey.done[-12:], *wrong, sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
