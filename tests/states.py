"""Draw every state of the window, in light and dark, every theme and at many sizes, for eyes to look at one by one.

Run with `python -m tests.states FOLDER`, and the beginnings of names where not all is wished; no display is needed.
"""

import json
import os
import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QMenu, QWidget

from reader.gui.bars.actions import ActionId
from reader.gui.look.theme import ThemeChoice, follow_system_size, interface_font
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.model.source import Source
from reader.session.article.state import Stage
from reader.session.worker_process import WorkerProcess
from tests.poses import (
    PAUSE_MS,
    Pose,
    ask_for_second,
    beside,
    brief,
    choose_actor,
    comment,
    dossier,
    find,
    highlights,
    line,
    pane,
    shelf_with,
    side_by_side,
    trigger,
    undo,
    undo_over_pane,
)
from tests.screenshots import SEED, pause

SOON_MS = 60  # before an article has come
NORMAL = (1280, 800)
SMALL = (640, 360)  # 1920 x 1080 where everything is drawn three times as large
LARGE_LETTERS = 22
ARABIC = "\n\n".join(
    (
        "اجتماع في المدينة",
        "قال رئيس البلدية إن الاجتماع انتهى مساء الثلاثاء. وأضاف أن العمل في الجسر يبدأ في الربيع.",
        "NATO ليست طرفا في المشروع. ووافق المجلس على مبلغ 40 مليون يورو.",
        "ولم يحضر ممثلو السكان. وقالت متحدثة باسمهم إنهم سيرفعون دعوى أمام المحكمة الإدارية في العاصمة.",
        "ويقول المهندسون إن الجسر القديم لم يعد آمنا للشاحنات. وقد أغلق أحد مساريه منذ ثلاث سنوات، وتضطر الحافلات "
        "إلى سلوك طريق أطول. ويأمل التجار أن تعود الزبائن حين يفتح الجسر الجديد في خريف عام 2028.",
        "وتبلغ كلفة المشروع 40 مليون يورو، تدفع الدولة نصفها. وتدفع المدينة الباقي من رسوم المرور خلال عشر سنوات. "
        "وحذر خبير من أن الكلفة قد ترتفع إذا تأخر العمل شهرا واحدا.",
        "ومن المقرر أن يعقد المجلس جلسة أخرى في الشهر المقبل. ودعا رئيس البلدية السكان إلى الحضور وطرح أسئلتهم.",
    )
)


@dataclass(frozen=True)
class State:
    """One state: what is opened (None is nothing, a path, or a text), and what is done then.

    `letters` is the size of the system's letters in pixels, 0 for that of the design.
    """

    name: str
    opened: Path | str | None
    pose: Pose | None = None
    is_awaited: bool = True
    size: tuple[int, int] = NORMAL
    letters: int = 0
    is_mirrored: bool = False


def wait_until_done(window: MainWindow) -> None:
    """Wait until the article is analysed, or could not be opened."""
    while window.session.stage not in (Stage.READY, Stage.FAILED, Stage.EMPTY):
        pause(20)


STATES = (
    State("empty", None),
    State("loading", SEED, is_awaited=False),
    State("article", SEED),
    State("line", SEED, line),
    State("side-by-side", SEED, side_by_side),
    State("actor", SEED, choose_actor),
    State("dossier", SEED, dossier),
    State("who-said-what", SEED, trigger(ActionId.QUOTATIONS)),
    State("find", SEED, find),
    State("palette", SEED, trigger(ActionId.PALETTE)),
    State("type", SEED, trigger(ActionId.TYPE)),
    State("settings", SEED, trigger(ActionId.SETTINGS)),
    State("keys", SEED, trigger(ActionId.KEYS)),
    State("help", SEED, trigger(ActionId.HELP)),
    State("about", SEED, trigger(ActionId.ABOUT)),
    State("shelf", SEED, trigger(ActionId.SHELF)),
    State("link", None, trigger(ActionId.OPEN_LINK)),
    State("error", Path("/there/is/no/such-article.txt")),
    State("undo", SEED, undo),
    State("contents", SEED, pane("contents_pane")),
    State("when", SEED, pane("when_pane")),
    State("how-much", SEED, pane("how_much_pane")),
    State("left-out", SEED, pane("removed_pane")),
    State("highlights", SEED, pane("highlights_pane")),
    State("margin-hidden", SEED, trigger(ActionId.MARGIN)),
    State("summary-only", SEED, trigger(ActionId.SUMMARY_ONLY)),
    State("brief", SEED, brief),
    State("right-to-left", ARABIC),
    State("mirrored", ARABIC, line, is_mirrored=True),
    State("mirrored-actor", SEED, choose_actor, is_mirrored=True),
    State("mirrored-settings", ARABIC, trigger(ActionId.SETTINGS), is_mirrored=True),
    State("mirrored-palette", ARABIC, trigger(ActionId.PALETTE), is_mirrored=True),
    State("narrow-undo", SEED, undo, size=(640, 480)),
    State("narrow-pane-undo", SEED, undo_over_pane, size=(480, 600)),
    State("narrow-actor", SEED, choose_actor, size=(700, 520)),
    State("narrow-summary-only", SEED, trigger(ActionId.SUMMARY_ONLY), size=(480, 600)),
    State("narrow-type", SEED, trigger(ActionId.TYPE), size=SMALL),
    State("narrow-settings", SEED, trigger(ActionId.SETTINGS), size=SMALL),
    State("narrow-palette", SEED, trigger(ActionId.PALETTE), size=SMALL),
    State("narrow-find", SEED, find, size=SMALL),
)
LARGE = tuple(
    State(f"large-{name}", opened, pose, letters=LARGE_LETTERS)
    for name, opened, pose in (
        ("empty", None, None),
        ("article", SEED, line),
        ("actor", SEED, choose_actor),
        ("dossier", SEED, dossier),
        ("side-by-side", SEED, side_by_side),
        ("find", SEED, find),
        ("undo", SEED, undo),
        ("palette", SEED, trigger(ActionId.PALETTE)),
        ("type", SEED, trigger(ActionId.TYPE)),
        ("settings", SEED, trigger(ActionId.SETTINGS)),
        ("keys", SEED, trigger(ActionId.KEYS)),
        ("help", SEED, trigger(ActionId.HELP)),
        ("about", SEED, trigger(ActionId.ABOUT)),
        ("link", None, trigger(ActionId.OPEN_LINK)),
        ("when", SEED, pane("when_pane")),
        ("how-much", SEED, pane("how_much_pane")),
        ("brief", SEED, brief),
    )
)
LASTING = (  # what they keep is there in those that follow
    State("highlights-with-comments", SEED, highlights),
    State("comment", SEED, comment),
    State("shelf-full", SEED, shelf_with("")),
    State("shelf-found", SEED, shelf_with("water")),
    State("compare-with", SEED, ask_for_second),
    State("beside", SEED, beside),
    State("beside-narrow", SEED, beside, size=(640, 600)),
    State("large-highlights", SEED, highlights, letters=LARGE_LETTERS),
    State("large-comment", SEED, comment, letters=LARGE_LETTERS),
    State("large-shelf", SEED, shelf_with("water"), letters=LARGE_LETTERS),
    State("large-compare-with", SEED, ask_for_second, letters=LARGE_LETTERS),
    State("large-beside", SEED, beside, letters=LARGE_LETTERS),
)
ARTICLE = next(state for state in STATES if state.name == "article")
DEEP = (ThemeChoice.LIGHT, ThemeChoice.DARK)
WIDTHS = ((480, 600), (640, 480), (800, 600), (1366, 768), (1920, 1080), (3840, 2160))


def main(folder: Path, names: Collection[str] = ()) -> None:
    """Draw all into a folder, or those whose names begin with one of these."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        application = QApplication(["states", "-platform", f"offscreen:configfile={_large_screen(Path(home))}"])
        program = Program(application, WorkerProcess(), SEED, portable(Path(home), {}))
        for state, theme, name in _wanted():
            if not names or name.startswith(tuple(names)):
                path = folder / f"{name}.png"
                _draw(program, state, theme, path)
                print(path, flush=True)
        program.stop()


def _large_screen(folder: Path) -> Path:
    """Return a description of a screen on which every window has room."""
    screen = {"name": "large", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen |= dict(zip(("width", "height"), WIDTHS[-1], strict=True))
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return path


def _wanted() -> Iterator[tuple[State, ThemeChoice, str]]:
    for state, theme in product((*STATES, *LARGE), DEEP):
        yield state, theme, f"{state.name}-{theme}"
    for theme in ThemeChoice:
        yield ARTICLE, theme, f"theme-{theme}"
    for size in WIDTHS:
        yield replace(ARTICLE, size=size), ThemeChoice.LIGHT, f"width-{size[0]}"
    for state, theme in product(LASTING, DEEP):
        yield state, theme, f"{state.name}-{theme}"


def _draw(program: Program, state: State, theme: ThemeChoice, path: Path) -> None:
    settings = program.settings  # as a state before has left them
    settings.is_margin_hidden, settings.switched_panes, settings.has_seen_signs = False, frozenset(), True
    _set_up(state)
    program.set_theme(theme)
    window = _opened(program, state)
    shown = state.pose(window) if state.pose is not None else None
    pause(2 * PAUSE_MS if state.is_awaited else SOON_MS)
    _picture_of(shown or window, path)
    for each in (*program.beside, window):
        each.close()


def _set_up(state: State) -> None:
    """Have letters and direction of the system be those of a state."""
    right_to_left, left_to_right = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    QApplication.setLayoutDirection(right_to_left if state.is_mirrored else left_to_right)
    follow_system_size(state.letters)
    QApplication.setFont(interface_font())


def _opened(program: Program, state: State) -> MainWindow:
    program.open_window((Source.file(state.opened),) if isinstance(state.opened, Path) else ())
    window = program.windows[-1]
    window.resize(*state.size)
    QCursor.setPos(window.mapToGlobal(QPoint(4, window.height() - 4)))  # or the mouse would point at the first button
    pause(PAUSE_MS if state.is_awaited else SOON_MS)
    if isinstance(state.opened, str):
        window.session.open_text(state.opened)
        pause(PAUSE_MS)
    if state.is_awaited:
        wait_until_done(window)
    return window


def _picture_of(window: QWidget, path: Path) -> None:
    """Keep the window with the dialogs and popups that stand over it."""
    picture = window.grab()
    for part in _over(window):
        place = part.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        part.render(picture, place)
        _frame(picture, QRect(place, part.size()))
    picture.save(str(path))


def _frame(picture: QPixmap, area: QRect) -> None:
    """Draw the edge that the desktop gives to a dialog."""
    painter = QPainter(picture)
    painter.setPen(QColor("#808080"))
    painter.drawRect(area.adjusted(-1, -1, 0, 0))
    painter.end()


def _over(window: QWidget) -> Iterator[QWidget]:
    for part in (*window.findChildren(QDialog), *window.findChildren(QFrame), *window.findChildren(QMenu)):
        if part.isVisible() and part.isWindow():
            yield part


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
