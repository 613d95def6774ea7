"""What a desktop is told of the program: its entry, its description, its manual page."""

import os
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from unittest.mock import Mock
from xml.etree import ElementTree

import pytest

from reader.formats import READERS
from resources.packages.linux.desktop_files import ICON_SIZES, manual_page_of, metainfo_of, write_desktop_files
from resources.packages.linux.desktop_files import entry as desktop_entry
from resources.packages.linux.release import DESKTOP_ID, NAME, ROOT, Release, news_of

ENTRY = ROOT / "resources" / "packages" / "linux" / f"{DESKTOP_ID}.desktop"
RELEASE = Release("1.2.3", 1_800_000_000, "Someone <someone@example.invalid>", ("Reads more.", "Says “a < b”."))


@pytest.fixture
def entry() -> ConfigParser:
    parser = ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(desktop_entry())
    return parser


def validated(command: str, *arguments: str | Path) -> None:
    if shutil.which(command) is None:
        pytest.skip(f"{command} is not installed here")
    outcome = subprocess.run([command, *arguments], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_entry_is_offered_for_every_kind_of_file_that_is_read(entry: ConfigParser) -> None:
    offered = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")

    assert len(offered) == len(set(offered))
    assert set(offered) == {kind for reader in READERS for kind in reader.mime_types}


def test_the_entry_starts_the_program_with_files_and_its_actions_without(entry: ConfigParser) -> None:
    actions = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")

    assert entry["Desktop Entry"]["Exec"] == f"{NAME} %F"
    assert {entry[f"Desktop Action {action}"]["Exec"] for action in actions} == {
        f"{NAME} --clipboard",
        f"{NAME} --new-window",
    }


def test_no_package_makes_the_program_the_default_of_anything() -> None:
    files = [path for path in (ROOT / "resources" / "packages" / "linux").rglob("*") if path.is_file()]
    texts = [path.read_text() for path in files if path.suffix != ".pyc"]

    assert not [text for text in texts if re.search(r"mimeapps\.list|x-scheme-handler|xdg-mime", text)]


def test_the_window_names_the_entry_that_it_belongs_to(entry: ConfigParser) -> None:
    pytest.importorskip("PySide6")
    from reader.gui.start.program import Program

    application = Mock()
    Program._name(application)

    application.setDesktopFileName.assert_called_once_with(ENTRY.stem)  # Wayland
    application.setApplicationName.assert_called_once_with(entry["Desktop Entry"]["StartupWMClass"])  # X11


def test_the_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / ENTRY.name
    file.write_text(desktop_entry())

    validated("desktop-file-validate", file)


def test_the_description_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{DESKTOP_ID}.metainfo.xml"
    file.write_bytes(metainfo_of(RELEASE))

    validated("appstreamcli", "validate", "--no-net", file)


def test_the_description_with_pictures_on_a_site_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{DESKTOP_ID}.metainfo.xml"
    file.write_bytes(metainfo_of(RELEASE, site="https://example.org/glance/"))

    images = [image.text for image in ElementTree.parse(file).iter("image")]
    assert images[0] == "https://example.org/glance/reading-light.png"
    validated("appstreamcli", "validate", "--no-net", file)


def test_the_description_tells_what_is_new() -> None:
    told = ElementTree.fromstring(metainfo_of(RELEASE)).find("releases/release")

    assert told is not None
    assert (told.get("version"), told.get("date")) == ("1.2.3", "2027-01-15")
    assert [line.text for line in told.iter("li")] == list(RELEASE.news)


def test_what_is_new_is_read_from_the_changelog() -> None:
    changelog = "# Changelog\n\n## 2.0\n\n* One\n  point.\n* Two.\n\n## 1.0\n\n* Old.\n"

    assert news_of(changelog, "2.0") == ("One point.", "Two.")
    assert news_of(changelog, "3.0") == ()


def test_this_version_is_in_the_changelog() -> None:
    from reader import __version__

    assert news_of((ROOT / "CHANGELOG.md").read_text(), __version__)


@pytest.mark.parametrize("arguments", [("--help",), ("analyze", "--help"), ("compare", "--help")], ids=" ".join)
def test_the_manual_page_has_every_option(arguments: tuple[str, ...]) -> None:
    environment = os.environ | {"COLUMNS": "80"}
    told = subprocess.check_output([sys.executable, "-m", "reader", *arguments], cwd=ROOT, env=environment, text=True)
    page = manual_page_of(RELEASE).replace("\\-", "-")

    options = set(re.findall(r"--[a-z][a-z-]+", told))
    assert options
    assert [option for option in sorted(options) if not re.search(rf"{option}\b(?!-)", page)] == []


def test_the_manual_page_names_every_choice() -> None:
    told = subprocess.check_output([sys.executable, "-m", "reader", "analyze", "--help"], cwd=ROOT, text=True)
    page = manual_page_of(RELEASE)

    choices = {choice for group in re.findall(r"\{([^}]+)\}", told) for choice in re.split(r",\s*", group)}
    assert [choice for choice in sorted(choices) if choice not in page] == []


def test_the_manual_page_has_no_option_that_is_gone() -> None:
    told = "".join(
        subprocess.check_output([sys.executable, "-m", "reader", *arguments], cwd=ROOT, text=True)
        for arguments in (("--help",), ("analyze", "--help"))
    )

    listed = set(re.findall(r"^\.B.*?(--[a-z-]+)", manual_page_of(RELEASE).replace("\\-", "-"), re.MULTILINE))
    assert listed - set(re.findall(r"--[a-z-]+", told)) == set()


def test_a_share_folder_has_all_that_a_desktop_looks_for(tmp_path: Path) -> None:
    write_desktop_files(tmp_path, RELEASE)

    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {
        f"applications/{DESKTOP_ID}.desktop",
        f"metainfo/{DESKTOP_ID}.metainfo.xml",
        f"man/man1/{NAME}.1.gz",
        f"icons/hicolor/scalable/apps/{NAME}.svg",
        *(f"icons/hicolor/{size}x{size}/apps/{NAME}.png" for size in ICON_SIZES),
    }
