"""What build.spec asks of PyInstaller on each system; PyInstaller itself is a stand-in that only remembers."""

import struct
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reader import __version__
from resources.packages import contents
from resources.packages.macos.bundle import DOCUMENTS, ICON_TYPES
from resources.packages.windows.version_resource import numbers_of

ROOT = Path(__file__).resolve().parents[2]
ICONS = ROOT / "resources" / "icons"
Calls = dict[str, dict[str, Any]]


class Remembered:
    """Stands for what PyInstaller makes: remembers how it was asked, and has the tables that a spec reads."""

    pure: tuple[Any, ...] = ()
    binaries = ()
    datas = ()
    scripts = (("pyi_rth_nltk", "", "PYSOURCE"), ("bundle_start", "", "PYSOURCE"))


def stand_in(name: str, calls: Calls) -> type[Remembered]:
    class Call(Remembered):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            calls[name] = named | {"arguments": arguments}

    return Call


def module(name: str, **members: Any) -> ModuleType:
    made = ModuleType(name)
    vars(made).update(members)
    return made


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls: Calls = {}
    made = {name: stand_in(name, calls) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    hooks: Calls = {
        "PyInstaller.utils.hooks": {
            "collect_data_files": lambda _name: [],
            "collect_submodules": lambda name: [name, f"{name}.english_web"],
            "copy_metadata": lambda _name: [],
        }
    }
    parts: Calls = {
        "PyInstaller": {},
        "PyInstaller.building": {},
        "PyInstaller.building.api": made,
        "PyInstaller.building.build_main": made,
        "PyInstaller.building.osx": made,
        "PyInstaller.utils": {},
    }
    for name, members in (parts | hooks).items():
        monkeypatch.setitem(sys.modules, name, module(name, **members))
    return calls


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = list(sys.path)
    told = tmp_path / "THIRD-PARTY-NOTICES.txt"
    told.write_text("all of them")
    monkeypatch.setattr(contents, "tell", lambda *_arguments, **_named: [told])
    (tmp_path / "dist" / "glance-reader").mkdir(parents=True)
    yield tmp_path
    sys.path[:] = path


def run_spec(work: Path, system: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    names: dict[str, Any] = {"SPECPATH": str(ROOT), "DISTPATH": str(work / "dist"), "workpath": str(work)}
    sysconfig.get_config_vars()  # Read once and kept: asked for first below, those of the other system are looked for.
    monkeypatch.setattr(sys, "platform", system)
    exec(compile((ROOT / "build.spec").read_text("utf-8"), "build.spec", "exec"), names)
    monkeypatch.undo()
    return names


def test_linux_gets_a_folder_and_no_bundle(work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    run_spec(work, "linux", monkeypatch)

    assert "BUNDLE" not in calls
    assert calls["COLLECT"]["name"] == "glance-reader"
    assert (calls["EXE"]["icon"], calls["EXE"]["version"], calls["EXE"]["console"]) == (None, None, True)
    assert (work / "dist" / "glance-reader" / "THIRD-PARTY-NOTICES.txt").read_text() == "all of them"


def test_windows_gets_an_icon_a_version_and_no_console(
    work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_spec(work, "win32", monkeypatch)

    assert calls["EXE"]["console"] is False
    assert Path(calls["EXE"]["icon"]).read_bytes()[:4] == b"\0\0\1\0"
    assert f"'ProductVersion', '{__version__}'" in Path(calls["EXE"]["version"]).read_text()


def test_macos_gets_a_bundle_that_knows_its_documents(
    work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_spec(work, "darwin", monkeypatch)

    bundle = calls["BUNDLE"]
    documents = bundle["info_plist"]["CFBundleDocumentTypes"]
    assert (bundle["name"], bundle["version"]) == ("Glance Reader.app", __version__)
    assert [each["CFBundleTypeName"] for each in documents] == list(DOCUMENTS)
    assert {each["LSHandlerRank"] for each in documents} == {"Alternate"}
    _binaries, datas, _program = calls["COLLECT"]["arguments"]
    assert ("THIRD-PARTY-NOTICES.txt", str(work / "THIRD-PARTY-NOTICES.txt"), "DATA") in datas


def test_the_icon_of_macos_holds_every_picture_whole(work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    run_spec(work, "darwin", monkeypatch)

    icon = Path(calls["BUNDLE"]["icon"]).read_bytes()
    assert icon[:8] == b"icns" + struct.pack(">I", len(icon))
    for pixels, kind in ICON_TYPES.items():
        picture = (ICONS / f"glance-reader-{pixels}.png").read_bytes()
        assert kind + struct.pack(">I", len(picture) + 8) + picture in icon


def test_hooks_that_slow_every_start_are_left_out(work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    run_spec(work, "linux", monkeypatch)

    assert [name for name, *_ in calls["EXE"]["arguments"][1]] == ["bundle_start"]


def test_what_is_left_out_is_not_asked_for_by_name(work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    names = run_spec(work, "linux", monkeypatch)

    asked = calls["Analysis"]["hiddenimports"]
    assert "punkt.data" in asked
    assert not set(asked) & set(names["EXCLUDED"])


@pytest.mark.parametrize(
    "path",
    [
        "resources/packages/notices.py",
        "resources/training/parser/blocks.py",
        "pycountry/databases/iso3166-1.json",
        "libcups.so.2",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/translations/qtbase_ru.qm",
        "PySide6/Qt/translations/qt_help_de.qm",
    ],
)
def test_files_that_nobody_opens_are_left_out(
    work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    names = run_spec(work, "linux", monkeypatch)

    assert names["used"]([(path, "", "DATA"), (path.replace("/", "\\"), "", "DATA")]) == []


@pytest.mark.parametrize(
    "path",
    [
        "resources/models/parser/model.onnx",
        "resources/models/parser/README.md",
        "pycountry/databases/iso639-3.json",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/translations/de.po",
        "onnxruntime/capi/libonnxruntime_providers_shared.so",
    ],
)
def test_files_that_the_program_opens_stay(
    work: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    names = run_spec(work, "linux", monkeypatch)

    assert names["used"]([(path, "", "DATA")]) == [(path, "", "DATA")]


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3.4.5", (1, 2, 3, 4)), ("2.0rc1", (2, 0, 0, 0))]
)
def test_windows_counts_a_version_in_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert numbers_of(version) == numbers
