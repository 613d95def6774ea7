"""What a start may load before the article can be read."""

import os
import subprocess
import sys

import pytest

from reader.paths import seed_dir

SEED = seed_dir() / "putin-ceasefire-demands.txt"

FIRST_PAINT = """
import sys
from reader import app
make = app._task
def watched(*arguments):
    from reader.gui.start import unattended  # not before: Qt is loaded with it
    tell = unattended.QuitAfterPaint._tell
    def list_modules(watch):
        print(*sorted(sys.modules))
        tell(watch)
    unattended.QuitAfterPaint._tell = list_modules
    return make(*arguments)
app._task = watched
sys.exit(app.main(["--quit-after-paint", sys.argv[1]]))
"""

NOT_NEEDED = [
    "PySide6.QtPrintSupport",
    "charset_normalizer",
    "cryptography",
    "html",
    "httpx",
    "json",
    "lxml",
    "mammoth",
    "markdown_it",
    "multiprocessing",
    "nltk",
    "numpy",
    "pycrfsuite",
    "pypdfium2",
    "reader.analysis",
    "difflib",
    "reader.anchors",
    "reader.exporters",
    "reader.formats",
    "reader.gui.access.announcing",
    "reader.gui.bars.signs_line",
    "reader.gui.figures.pictures",
    "reader.gui.figures.table_setting",
    "reader.gui.lately.when_quiet",
    "reader.gui.lately.empty_page",
    "reader.gui.panes.actors_pane",
    "reader.gui.paper",
    "reader.gui.paper.printing",
    "reader.gui.highlights.selection_bar",
    "reader.gui.reading.dropped_content",
    "reader.gui.settings",
    "reader.gui.tongue.catalog",
    "reader.gui.tongue.translator",
    "reader.model.correction",
    "reader.model.two_articles.findings",
    "reader.shelf",
    "sqlite3",
    "sumy",
    "trafilatura",
]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of all modules that are loaded when a plain text file is first painted."""
    home = str(tmp_path_factory.mktemp("home"))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home}
    run = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(SEED)], env=environment, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return frozenset(run.stdout.split())


def test_the_article_is_painted_by_its_own_modules(loaded: frozenset[str]) -> None:
    assert {"PySide6.QtWidgets", "reader.gui.page.article_view"} <= loaded


@pytest.mark.parametrize("name", NOT_NEEDED)
def test_the_first_paint_waits_for_nothing_that_it_does_not_need(loaded: frozenset[str], name: str) -> None:
    assert name not in loaded
