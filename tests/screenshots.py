"""Draw the pictures of the documentation from the real program: its window, its worker, the sample article.

Run with `python -m tests.screenshots` for the pictures of the README, or with a folder for all; no display is needed.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from reader.gui.look.theme import ThemeChoice
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.model.source import Source
from reader.paths import seed_dir
from reader.session.article.state import Stage
from reader.session.worker_process import WorkerProcess

FOLDER = Path(__file__).parent.parent / "resources" / "screenshots"
SEED = seed_dir() / "putin-ceasefire-demands.txt"
SETTLE_MS = 900  # for scrolling, flashing and cards to come to rest


@dataclass(frozen=True)
class Shot:
    """One picture; `line` is the summary line that is chosen, None for the top of the article."""

    name: str
    theme: ThemeChoice
    size: tuple[int, int]
    line: int | None = None
    actor: str | None = None
    is_in_readme: bool = False


SHOTS = (
    Shot("reading-light", ThemeChoice.LIGHT, (1280, 800), is_in_readme=True),
    Shot("reading-dark", ThemeChoice.DARK, (1280, 800)),
    Shot("summary-light", ThemeChoice.LIGHT, (1920, 1080), line=0),
    Shot("summary-dark", ThemeChoice.DARK, (1920, 1080), line=0, is_in_readme=True),
    Shot("actor-light", ThemeChoice.LIGHT, (1280, 800), actor="Vladimir Putin"),
)


def main(folder: Path, shots: tuple[Shot, ...]) -> None:
    """Draw pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        program = Program(application, WorkerProcess(), SEED, portable(Path(home), {}))
        program.settings.has_seen_signs = True
        for path in _drawn(program, folder, shots):
            print(path)
        program.stop()


def _drawn(program: Program, folder: Path, shots: tuple[Shot, ...]) -> Iterator[Path]:
    for shot in shots:
        program.set_theme(shot.theme)
        program.open_window((Source.file(SEED),))
        window = program.windows[-1]
        window.resize(*shot.size)
        _wait_until_ready(window)
        _pose(window, shot)
        path = folder / f"{shot.name}.png"
        window.grab().save(str(path))
        window.close()
        program.reading_list.remember_place(window.session.document.digest, 0)
        yield path


def _pose(window: MainWindow, shot: Shot) -> None:
    session = window.session
    QCursor.setPos(window.mapToGlobal(QPoint(4, window.height() - 4)))  # or the mouse would point at the first button
    if shot.line is not None:
        session.activate(session.document.sentences[session.lines.shown()[shot.line]].span)
    if shot.actor is not None:
        session.select_actor(next(actor.id for actor in session.analysis.actors or () if actor.name == shot.actor))
    pause(SETTLE_MS)


def _wait_until_ready(window: MainWindow) -> None:
    loop = QEventLoop()
    while window.session.stage is not Stage.READY:
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def pause(milliseconds: int) -> None:
    """Let the window go on for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), SHOTS)
    else:
        main(FOLDER, tuple(shot for shot in SHOTS if shot.is_in_readme))
