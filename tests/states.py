"""Draw every state of the window, in light and dark, every theme and at many sizes, for eyes to look at one by one.

Run with `python -m tests.states FOLDER`; no display is needed.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QWidget

from reader.gui.bars.actions import ActionId
from reader.gui.bars.message_bar import Offer
from reader.gui.look.theme import ThemeChoice
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.model.source import Source
from reader.session.article.state import Stage
from reader.session.worker_process import WorkerProcess
from tests.screenshots import SEED, pause

SOON_MS = 60  # before an article has come
PAUSE_MS = 350  # for panes, scrolling and dialogs to come to rest
NORMAL = (1280, 800)
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

Pose = Callable[[MainWindow], None]


@dataclass(frozen=True)
class State:
    """One state: what is opened (None is nothing, a path, or a text), and what is done then."""

    name: str
    opened: Path | str | None
    pose: Pose | None = None
    is_awaited: bool = True


def wait_until_done(window: MainWindow) -> None:
    """Wait until the article is analysed, or could not be opened."""
    while window.session.stage not in (Stage.READY, Stage.FAILED, Stage.EMPTY):
        pause(20)


def trigger(*names: ActionId) -> Pose:
    """Return what triggers actions, one after the other."""

    def pose(window: MainWindow) -> None:
        for name in names:
            window.actions_by_id[name].trigger()
            pause(PAUSE_MS)

    return pose


def choose_actor(window: MainWindow) -> None:
    window.session.select_actor(next(actor.id for actor in window.session.analysis.actors or ()))


def dossier(window: MainWindow) -> None:
    choose_actor(window)
    trigger(ActionId.DOSSIER)(window)


def line(window: MainWindow) -> None:
    window.session.activate(window.session.document.sentences[window.session.lines.shown()[0]].span)


def find(window: MainWindow) -> None:
    trigger(ActionId.FIND)(window)
    window.find_bar.enter("Ukraine", 0)


def side_by_side(window: MainWindow) -> None:
    trigger(ActionId.COMPARE)(window)
    pause(4 * PAUSE_MS)


def undo(window: MainWindow) -> None:
    window.message_bar.say_briefly_with_offer("“Vladimir Putin” is not an actor any more.", Offer.UNDO, "Undo")


def pane(name: str) -> Pose:
    def pose(window: MainWindow) -> None:
        window.docks.open(name)

    return pose


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
    State("right-to-left", ARABIC),
)
ARTICLE = next(state for state in STATES if state.name == "article")
DEEP = (ThemeChoice.LIGHT, ThemeChoice.DARK)
WIDTHS = ((480, 600), (640, 480), (800, 600), (1366, 768), (1920, 1080), (3840, 2160))


def main(folder: Path) -> None:
    """Draw all into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        program = Program(application, WorkerProcess(), SEED, portable(Path(home), {}))
        for state, theme, size, name in _wanted():
            path = folder / f"{name}.png"
            _draw(program, state, theme, size, path)
            print(path, flush=True)
        program.stop()


def _wanted() -> Iterator[tuple[State, ThemeChoice, tuple[int, int], str]]:
    for state, theme in product(STATES, DEEP):
        yield state, theme, NORMAL, f"{state.name}-{theme}"
    for theme in ThemeChoice:
        yield ARTICLE, theme, NORMAL, f"theme-{theme}"
    for size in WIDTHS:
        yield ARTICLE, ThemeChoice.LIGHT, size, f"width-{size[0]}"


def _draw(program: Program, state: State, theme: ThemeChoice, size: tuple[int, int], path: Path) -> None:
    settings = program.settings  # as a state before has left them
    settings.is_margin_hidden, settings.switched_panes, settings.has_seen_signs = False, frozenset(), True
    program.set_theme(theme)
    window = _opened(program, state, size)
    if state.pose is not None:
        state.pose(window)
    pause(2 * PAUSE_MS if state.is_awaited else SOON_MS)
    _picture_of(window, path)
    window.close()


def _opened(program: Program, state: State, size: tuple[int, int]) -> MainWindow:
    program.open_window((Source.file(state.opened),) if isinstance(state.opened, Path) else ())
    window = program.windows[-1]
    window.resize(*size)
    QCursor.setPos(window.mapToGlobal(QPoint(4, window.height() - 4)))  # or the mouse would point at the first button
    pause(PAUSE_MS if state.is_awaited else SOON_MS)
    if isinstance(state.opened, str):
        window.session.open_text(state.opened)
        pause(PAUSE_MS)
    if state.is_awaited:
        wait_until_done(window)
    return window


def _picture_of(window: MainWindow, path: Path) -> None:
    """Keep the window with the dialogs and popups that stand over it."""
    picture = window.grab()
    for part in _over(window):
        part.render(picture, part.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()))
    picture.save(str(path))


def _over(window: MainWindow) -> Iterator[QWidget]:
    for part in (*window.findChildren(QDialog), *window.findChildren(QFrame)):
        if part.isVisible() and part.isWindow():
            yield part


if __name__ == "__main__":
    main(Path(sys.argv[1]))
