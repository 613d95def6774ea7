"""A new format, method, recognizer, export, pane or action is one file and one line: dialogs, menus, packages follow.

A copy of the package gets a toy of each kind, as a new file and its line in the registry, and tells what it offers.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOYS = Path(__file__).parent / "toys"


class Registry(NamedTuple):
    """Where a toy goes, unless the line says all; where it is listed, and how."""

    file: str | None
    listed_in: str
    after: str
    line: str
    imports: str = ""


REGISTRIES = (
    Registry(
        "reader/formats/readers/toy_file.py",
        "reader/formats/__init__.py",
        "    PdfReader(),\n",
        "    ToyReader(),\n",
        "from reader.formats.readers.toy_file import ToyReader\n",
    ),
    Registry(
        "reader/analysis/summarizers/toy_method.py",
        "reader/analysis/summarizers/__init__.py",
        "*CLASSIC_SUMMARIZERS, ",
        "ToySummarizer(), ",
        "from reader.analysis.summarizers.toy_method import ToySummarizer\n",
    ),
    Registry(
        "reader/analysis/recognizers/toy_engine.py",
        "reader/analysis/recognizers/__init__.py",
        "ParsedRecognizer(), ",
        "ToyRecognizer(), ",
        "from reader.analysis.recognizers.toy_engine import ToyRecognizer\n",
    ),
    Registry(
        "reader/exporters/toy_export.py",
        "reader/exporters/__init__.py",
        "    JsonExporter(),\n",
        "    ToyExporter(),\n",
        "from reader.exporters.toy_export import ToyExporter\n",
    ),
    Registry(
        "reader/gui/panes/toy_pane.py",
        "reader/gui/panes/__init__.py",
        "PANES = (\n",
        '    PaneSpec("toy_pane", "ToyPane", "A toy", IconName.ACTORS, "Ctrl+Alt+T"),\n',
    ),
    Registry(
        "reader/gui/window/acts/toy_action.py",
        "reader/gui/bars/reading_actions.py",
        "READING_ACTIONS = (\n",
        '    ActionSpec("toy", Menu.GO, "A To&y", "acts.toy_action", ("Ctrl+Alt+Y",), needs_article=False),\n',
    ),
    Registry(
        None,
        "reader/gui/look/settings.py",
        '    window_geometry = memory("window_geometry")  # where the window last stood\n',
        '    toy = flag("toy", default=False, shown=Shown(Group.LOOK, "Play with the toy"))\n',
    ),
)


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    pytest.importorskip("PySide6")
    copy = tmp_path_factory.mktemp("copy")
    for folder in ("reader", "resources/packages"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for part in (ROOT / "resources").iterdir():
        if part.name != "packages":
            (copy / "resources" / part.name).symlink_to(part)
    (copy / "seeds").symlink_to(ROOT / "seeds")
    for registry in REGISTRIES:
        _add(copy, registry)
    (copy / "article.toy").write_bytes(b"TOY!One came. Two left. Three stayed where they were.")
    environment = os.environ | {"PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.check_output([sys.executable, TOYS / "tell.py"], cwd=copy, env=environment, text=True)
    answer: dict[str, Any] = json.loads(told)
    return answer


def _add(copy: Path, registry: Registry) -> None:
    if registry.file:
        shutil.copy(TOYS / Path(registry.file).name, copy / registry.file)
    listed = copy / registry.listed_in
    before = listed.read_text(encoding="utf-8")
    assert before.count(registry.after) == 1
    first_import = before.index("from reader.")
    text = before[:first_import] + registry.imports + before[first_import:]
    listed.write_text(text.replace(registry.after, registry.after + registry.line), encoding="utf-8")


@pytest.mark.parametrize(
    "place",
    ["open dialog", "command line", "manual page", "desktop entry", "Windows installer", "macOS bundle", "read"],
)
def test_a_new_format_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["format"][place]


@pytest.mark.parametrize("place", ["menu", "command line", "manual page", "used"])
def test_a_new_method_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["method"][place]


@pytest.mark.parametrize("place", ["menu", "command line", "manual page"])
def test_a_new_recognizer_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["recognizer"][place]


@pytest.mark.parametrize("place", ["menu", "save dialog", "command line", "manual page", "used"])
def test_a_new_export_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["export"][place]


@pytest.mark.parametrize("place", ["menu", "toolbar", "window"])
def test_a_new_pane_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["pane"][place]


@pytest.mark.parametrize("place", ["menu", "palette", "page of help", "dialog of keys", "done"])
def test_a_new_action_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["action"][place]


@pytest.mark.parametrize("place", ["dialog", "exported file", "taken from a file"])
def test_a_new_setting_is_offered_in(place: str, offered: dict[str, Any]) -> None:
    assert "toy" in offered["setting"][place]
