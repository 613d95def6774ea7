"""Links in the window: from the command line, the list of what was read lately, and what is said of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QMenu
from pytestqt.qtbot import QtBot

from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.source import Source
from reader.session.recent import RecentArticle
from tests.gui.desks import SEED, opened, wait_until_read, wait_until_ready
from tests.gui.web_server import Site, article, site

LINK = Source.link("https://vell.example/a")


@pytest.fixture
def web() -> Iterator[Site]:
    with site({"/a": article()}) as served:
        yield served


def opened_link(program: Program, link: str, qtbot: QtBot) -> MainWindow:
    """Return a new window on a link, after its analysis."""
    program.open_window((Source.link(link),))
    window = program.windows[-1]
    qtbot.waitUntil(lambda: bool(window.session.document.text), timeout=30_000)
    wait_until_ready(window, qtbot)
    return window


def recent_menu(window: MainWindow) -> QMenu:
    window.top_bar.more_button.contents.aboutToShow.emit()
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open &Recent")
    menu.aboutToShow.emit()
    return menu


def test_a_window_opens_on_a_link(program: Program, qtbot: QtBot, web: Site) -> None:
    window = opened_link(program, f"{web.address}/a", qtbot)

    assert window.windowTitle().startswith("The harbour opens")
    assert window.session.source == Source.link(f"{web.address}/a")


def test_a_link_is_among_the_recent_articles_and_opens_again(program: Program, qtbot: QtBot, web: Site) -> None:
    window = opened_link(program, f"{web.address}/a", qtbot)
    window.open_source(Source.file(SEED))
    wait_until_read(window, qtbot)
    entry = recent_menu(window).actions()[1]
    assert (entry.text(), entry.toolTip()) == ("The harbour opens", f"{web.address}/a")

    entry.trigger()
    qtbot.waitUntil(lambda: window.session.source == Source.link(f"{web.address}/a"), timeout=30_000)

    assert program.reading_list.articles[0] == RecentArticle(Source.link(f"{web.address}/a"), "The harbour opens")
    wait_until_ready(window, qtbot)


def test_the_first_page_lists_links_with_their_host(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.reading_list.add(RecentArticle(LINK, "The harbour opens"))
    program.reading_list.add(RecentArticle(Source.link(f"{LINK}/b")))
    window = opened(program, None, qtbot)
    links: list[Source] = []
    monkeypatch.setattr(window.session, "open", links.append)
    assert window.empty_page is not None
    rows = window.empty_page.findChildren(QAbstractItemView)[0]

    rows.clicked.emit(rows.model().index(1, 0))

    assert [rows.model().index(row, 0).data() for row in range(2)] == ["vell.example", "The harbour opens"]
    assert links == [LINK]


def test_the_password_of_a_link_is_not_kept(program: Program, qtbot: QtBot, web: Site) -> None:
    window = opened_link(program, f"{web.address}/a".replace("://", "://mara:secret@"), qtbot)

    assert window.session.document.source == f"{web.address}/a"
    assert program.reading_list.articles[0] == RecentArticle(Source.link(f"{web.address}/a"), "The harbour opens")


def test_a_link_in_an_article_hands_a_mail_program_no_file(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    window = opened(program, None, qtbot)

    for address in ("mailto:mara@vell.example?attach=/etc/passwd&subject=a", "file:///etc/passwd", str(LINK)):
        window.page.link_activated.emit(address)

    assert [url.toString() for url in shown] == ["mailto:mara@vell.example?subject=a", str(LINK)]
