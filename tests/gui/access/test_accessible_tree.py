"""The window as a screen reader walks it: everything that takes the keyboard says what it is."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from tests.gui.access.samples import ARTICLE
from tests.gui.desks import SEED, opened

Role = QAccessible.Role
FOUND_DEEP = 40  # levels, more than any window has


def interfaces(whole: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield whole
    for number in range(whole.childCount() if depth < FOUND_DEEP else 0):
        part = whole.child(number)
        if part is not None and part.isValid():
            yield from interfaces(part, depth + 1)


def focusable(window: MainWindow) -> dict[str, str]:
    """Return the names of what takes the keyboard, by what it is."""
    found: dict[str, str] = {}
    for each in interfaces(QAccessible.queryAccessibleInterface(window)):
        state, widget = each.state(), each.object()
        if state.focusable and not state.invisible:
            what = f"{type(widget).__name__} {widget.objectName()}" if widget is not None else str(each.role())
            found[f"{what} {len(found)}"] = each.text(QAccessible.Text.Name).strip()
    return found


def test_nothing_that_takes_the_keyboard_is_without_a_name(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    found = focusable(window)
    assert len(found) > 15
    assert [what for what, name in found.items() if not name] == []


def test_headings_and_links_of_an_article_are_in_the_tree_of_its_window(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "river.md"
    file.write_text(ARTICLE, encoding="utf-8")
    window = opened(program, file, qtbot)

    roles = Counter(each.role() for each in interfaces(QAccessible.queryAccessibleInterface(window.page.view)))
    counted = {role: roles[role] for role in (Role.Heading, Role.Link, Role.List, Role.ListItem, Role.Table)}
    assert counted == {Role.Heading: 3, Role.Link: 4, Role.List: 1, Role.ListItem: 3, Role.Table: 1}
