"""The packaged program as a person uses it: real mouse and keys on a screen, and what is seen there."""

import subprocess
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.paths import seed_dir
from tests.packaged.hands import TIME_LIMIT_S, Screen, places_of, screen, wait_for

PROGRAM = Path(__file__).resolve().parents[2] / "dist" / "glance-reader" / "glance-reader"
PICTURE = Path(__file__).resolve().parents[2] / "build" / "driven.png"  # for eyes
SEED = seed_dir() / "putin-ceasefire-demands.txt"
SEED_TITLE = "Putin’s demand to halt"
OTHER = seed_dir() / "warhol-university-exhibits.md"
OTHER_TITLE = "Warhol"
LIGHT, DARK = theme_of(ThemeChoice.LIGHT), theme_of(ThemeChoice.DARK)
TOP_BAR = 90  # pixels, below the room that is left for a window's title
PAPER = QPoint(20, 400)  # a point of the page beside the text

pytestmark = pytest.mark.packaged


class Driven:
    """The program that runs, its screen, and the home that it writes to."""

    def __init__(self, process: "subprocess.Popen[str]", on: Screen, home: Path) -> None:
        self.process, self.screen, self._home = process, on, home

    def start_again(self, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        """Start the program once more, as a double click does."""
        command = [PROGRAM, *arguments]
        return subprocess.run(
            command, env=self.screen.environment, cwd=self._home, capture_output=True, text=True, timeout=TIME_LIMIT_S
        )

    def quit(self) -> dict[str, str]:
        """Leave by the key for it, and return the settings that the program kept."""
        self.screen.press("ctrl+q")
        assert self.process.wait(TIME_LIMIT_S) == 0
        parser = ConfigParser(interpolation=None)
        parser.read(self._home / ".config" / "GlanceReader" / "GlanceReader.ini", "utf-8")
        return dict(parser["General"])

    def lines(self, kind: str) -> list[list[str]]:
        """Return what the program kept of what was read, the lines of one kind."""
        file = self._home / ".local" / "share" / "GlanceReader" / "reading-list.txt"
        rows = (line.split("\t") for line in file.read_text("utf-8").splitlines())
        return [row for row in rows if row[0] == kind]


@pytest.fixture
def driven(tmp_path: Path) -> Iterator[Driven]:
    if not PROGRAM.exists():
        pytest.fail("there is no packaged program yet: make package builds it")
    with screen(tmp_path) as on:
        command = [PROGRAM, SEED]
        with subprocess.Popen(command, env=on.environment, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
            on.window(SEED_TITLE)
            wait_for(lambda: is_analysed(on.picture()) and is_at_rest(on))
            yield Driven(process, on, tmp_path)
            process.terminate()


def is_analysed(image: QImage) -> bool:
    """Tell whether the analysis has come to its end: people are underlined in the text."""
    return len(places_of(LIGHT.colour("person"), image, top=TOP_BAR)) > 100


def is_at_rest(on: Screen) -> bool:
    """Tell whether nothing changes for a moment; what is pressed while the analysis is being shown may be lost."""
    before = on.picture()
    on.do("sleep", 0.5)
    return on.picture() == before


def handle_of(image: QImage) -> QPoint:
    """Return the middle of the slider's handle: where the accent's colour is highest in the top bar."""
    found = places_of(LIGHT.colour("accent"), image, bottom=TOP_BAR)
    columns = {x: [point.y() for point in found if point.x() == x] for x in {point.x() for point in found}}
    tallest = max(map(len, columns.values()))
    middle = sorted(x for x, rows in columns.items() if len(rows) >= tallest - 1)
    return QPoint(middle[len(middle) // 2], sum(columns[middle[0]]) // len(columns[middle[0]]))


def is_dark_by_menu(on: Screen) -> bool:
    """Go through the menu to the dark theme, anew where a busy machine opened a menu later than the next key came."""
    on.press("Escape", "Escape")
    for key in ("F10", "v", "t", "d"):
        on.press(key)
        on.do("sleep", 0.4)
    return on.picture().pixelColor(PAPER) == DARK.colour("paper")


def is_slid(on: Screen, *, beyond: int) -> bool:
    """Slide the handle to the right, and tell whether it stands beyond a place."""
    handle = handle_of(on.picture())
    on.slide(handle, handle + QPoint(40, 0))
    return handle_of(on.picture()).x() > beyond


def goes_to_a_line(on: Screen) -> bool:
    """Go to the next line, and tell whether one is chosen; a letter that comes with the analysis itself may be lost."""
    on.press("j")
    return len(places_of(LIGHT.tint("accent", "sentence"), on.picture(), top=TOP_BAR)) > 1_000


def is_named_in_the_dialog(on: Screen) -> bool:
    """Write a file's name into the dialog, anew where a busy machine lost its first letters."""
    if on.has_window("Open an Article"):
        on.window("Open an Article")
        on.press("Escape", "Escape")
    if not on.has_window(OTHER_TITLE):
        on.window(SEED_TITLE)
        on.press("ctrl+o")
        on.window("Open an Article")
        on.do("sleep", 0.4)
        on.write(str(OTHER))
        on.press("Return")
        on.do("sleep", 2)
    return on.has_window(OTHER_TITLE)


def test_a_file_is_opened_by_the_dialog(driven: Driven) -> None:
    assert wait_for(lambda: is_named_in_the_dialog(driven.screen))


def test_a_file_is_opened_by_a_drop(driven: Driven) -> None:
    driven.screen.drag(OTHER, to=QPoint(600, 500))

    driven.screen.window(OTHER_TITLE)


def test_a_second_start_hands_its_file_over_and_ends(driven: Driven) -> None:
    second = driven.start_again(OTHER)

    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    driven.screen.window(OTHER_TITLE)
    assert not driven.screen.has_window(SEED_TITLE)
    assert driven.process.poll() is None


def test_a_second_start_may_ask_for_a_window_of_its_own(driven: Driven) -> None:
    second = driven.start_again("--new-window", OTHER)

    assert second.returncode == 0
    driven.screen.window(OTHER_TITLE)
    assert driven.screen.has_window(SEED_TITLE)


def test_words_are_found(driven: Driven) -> None:
    colour = LIGHT.tint("group", "search")
    assert places_of(colour, driven.screen.picture(), top=TOP_BAR) == []

    driven.screen.press("ctrl+f")
    driven.screen.write("Crimea")
    driven.screen.press("Return")

    wait_for(lambda: len(places_of(colour, driven.screen.picture(), top=TOP_BAR)) > 100)


def test_the_slider_changes_the_length_of_the_summary(driven: Driven) -> None:
    before = driven.screen.picture()
    handle = handle_of(before)

    wait_for(lambda: is_slid(driven.screen, beyond=handle.x() + 20))


def test_a_jump_goes_to_the_place_which_is_remembered(driven: Driven) -> None:
    wait_for(lambda: goes_to_a_line(driven.screen))
    driven.screen.press("j", "j", "j")  # down to the last one
    wait_for(lambda: driven.screen.picture() == driven.screen.picture())

    driven.quit()

    (place,) = driven.lines("place")
    assert int(place[-1]) > 0


def test_the_dark_theme_is_chosen_by_the_menu_and_kept(driven: Driven) -> None:
    assert driven.screen.picture().pixelColor(PAPER) == LIGHT.colour("paper")

    wait_for(lambda: is_dark_by_menu(driven.screen))

    PICTURE.parent.mkdir(exist_ok=True)
    driven.screen.picture().save(str(PICTURE))
    assert driven.quit()["theme"] == "dark"


def test_quitting_leaves_nothing_behind(driven: Driven, tmp_path: Path) -> None:
    driven.quit()

    assert driven.process.stderr is not None
    assert driven.process.stderr.read() == ""
    assert not list(tmp_path.rglob("*.log"))
    assert not list(tmp_path.rglob("*.socket"))
