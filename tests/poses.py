"""What is done in a window before its picture is taken: by `tests.states`, for eyes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from reader.gui.bars.actions import ActionId
from reader.gui.bars.brief_menu import BriefMenu
from reader.gui.bars.message_bar import Offer
from reader.gui.beside.beside_window import BesideWindow
from reader.gui.window.dialogs.second_dialog import SecondDialog
from reader.gui.window.main_window import MainWindow
from reader.model.document import Metadata
from reader.model.highlight import Comment, HighlightColour
from reader.model.source import Source
from reader.shelf.shelved import ReadingState
from tests.benchmarks.two_reports import Event, events, report
from tests.screenshots import pause

PAUSE_MS = 350  # for panes, scrolling and dialogs to come to rest
SITES = ("The Halvern Courier", "Orvane Evening Post", "")
TAGS: tuple[tuple[str, ...], ...] = (("water", "river"), (), ("council",))
Pose = Callable[[MainWindow], QWidget | None]  # the window that the picture is of, where it is another


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


def undo_over_pane(window: MainWindow) -> None:
    """Say something while a pane has taken the room of the article."""
    window.docks.open("actors_pane")
    undo(window)


def pane(name: str) -> Pose:
    def pose(window: MainWindow) -> None:
        window.docks.open(name)

    return pose


def brief(window: MainWindow) -> None:
    """Open the parts of the brief."""
    menu = window.findChild(BriefMenu)
    assert isinstance(menu, BriefMenu)
    menu.popup(window.mapToGlobal(QPoint(80, 80)))


def highlights(window: MainWindow) -> None:
    """Highlight sentences in every colour, some with comments and tags, and show them in their pane."""
    highlighting, sentences = window.session.highlighting, window.session.document.sentences
    said = {
        2: Comment("Who else was told of this? Compare with what the ministry said on Monday."),
        5: Comment("To quote in the second part.\n\nAsk for the wording of the original."),
    }
    for number, colour in zip((2, 3, 5, 8), HighlightColour, strict=True):
        marked = highlighting.add(sentences[number].span, colour)
        if marked is not None:
            highlighting.change(replace(marked, comment=said.get(number), tags=("talks", "to quote")[: number % 3]))
    window.docks.open("highlights_pane")


def comment(window: MainWindow) -> None:
    """Write on a highlight."""
    highlights(window)
    window.session.activate(window.session.document.sentences[5].span)
    trigger(ActionId.COMMENT)(window)


def fill_shelf(window: MainWindow) -> None:
    """Keep a dozen articles, in every state and with tags."""
    store = window.session.highlighting.store
    for number, event in enumerate(events()):
        metadata = Metadata(title=event.second[0][0].rstrip("."), site=SITES[number % len(SITES)])
        source = f"https://news{number % 4}.example.org/{event.name}"
        store.keep(replace(report(event.first), metadata=metadata, source=source))
    pause(PAUSE_MS)
    for number, found in enumerate(store.shelf.found("")):
        store.shelf.set_state(found.id, list(ReadingState)[number % len(ReadingState)])
        store.shelf.set_tags(found.id, TAGS[number % len(TAGS)])


def shelf_with(words: str) -> Pose:
    """Return what searches a full shelf."""

    def pose(window: MainWindow) -> None:
        fill_shelf(window)
        trigger(ActionId.SHELF)(window)
        dialog = next(each for each in window.findChildren(QDialog) if each.objectName() == "shelf_dialog")
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText(words)

    return pose


def ask_for_second(window: MainWindow) -> None:
    """Ask what to compare with, beside a full shelf."""
    fill_shelf(window)
    trigger(ActionId.COMPARE_ARTICLES)(window)


def beside(window: MainWindow) -> QWidget:
    """Compare two reports on one event, and choose a row of what was found."""
    event = events()[0]
    first, second = _kept(event, Path(mkdtemp()))
    window.open_source(Source.file(first))
    pause(8 * PAUSE_MS)
    trigger(ActionId.COMPARE_ARTICLES)(window)
    dialog = window.findChild(SecondDialog)
    assert isinstance(dialog, SecondDialog)
    dialog.source_chosen.emit(Source.file(second))
    dialog.reject()
    found = next(each for each in QApplication.topLevelWidgets() if isinstance(each, BesideWindow) and each.isVisible())
    found.resize(window.size())
    while found.compared is None:
        pause(PAUSE_MS)
    found.list.setCurrentIndex(found.list.model().index(1, 0))
    pause(PAUSE_MS)
    return found


def _kept(event: Event, folder: Path) -> tuple[Path, Path]:
    """Keep both reports of an event as files, each with its title."""
    paths = folder / "first.txt", folder / "second.txt"
    titles = "Dam above Halvern bursts", "Halvern flooded after dam gives way"
    for path, title, said in zip(paths, titles, (event.first, event.second), strict=True):
        path.write_text("\n\n".join((title, *(" ".join(part) for part in said if part))), "utf-8")
    return paths
