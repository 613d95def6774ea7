"""What is really in the packaged program: nothing unused, nothing unnamed, nothing that must not be passed on."""

import hashlib
import json
import marshal
import sysconfig
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from reader.locations import NOTICES
from resources.packages.contents import BILL, LICENCE
from resources.packages.homeless import homes
from resources.packages.licences.rules import may_travel
from tests.packaged.test_left_out import excluded

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "glance-reader"
PROGRAM = FOLDER / "glance-reader"
INSIDE = FOLDER / "_internal"
TOLD_APART = {LICENCE, NOTICES, BILL, PROGRAM.name}  # at the top of the folder
REPLACEABLE = (
    "PySide6/__init__.py",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "shiboken6/__init__.py",
    "pycountry/__init__.py",
)
MAX_SIZE_MB = 340
LARGEST = 20

pytestmark = pytest.mark.packaged


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    if not PROGRAM.exists():
        pytest.fail("there is no packaged program yet: make package builds it")


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((FOLDER / BILL).read_text("utf-8"))
    return told


@pytest.fixture(scope="module")
def modules() -> dict[str, bytes]:
    """Return the modules in the program's archive, with their code."""
    readers = import_module("PyInstaller.archive.readers")
    archive = readers.CArchiveReader(str(PROGRAM)).open_embedded_archive("PYZ.pyz")
    return {name: archive.extract(name, raw=True) or b"" for name in archive.toc}


def files() -> Iterator[Path]:
    return (file for file in sorted(FOLDER.rglob("*")) if file.is_file() and not file.is_symlink())


def told_files(bill: dict[str, Any]) -> dict[str, str]:
    works = [*bill["components"], bill["metadata"]["component"]]
    inside = (file for work in works for file in work.get("components", ()))
    return {file["name"]: file["hashes"][0]["content"] for file in inside}


def test_it_is_small(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = {file: file.stat().st_size for file in files()}
    largest = sorted(sizes, key=sizes.__getitem__, reverse=True)[:LARGEST]

    with capsys.disabled():
        print(f"\n{sum(sizes.values()) / 1e6:.0f} MB in {len(sizes)} files, the largest:")
        print("\n".join(f"{sizes[file] / 1e6:6.1f} MB  {file.relative_to(FOLDER)}" for file in largest))

    assert sum(sizes.values()) < MAX_SIZE_MB * 1e6


def test_what_is_left_out_is_not_in_it(modules: dict[str, bytes]) -> None:
    names = excluded()
    folders = [INSIDE.joinpath(*name.split(".")) for name in names]

    assert "reader.app" in modules
    assert [module for module in modules if module.startswith(tuple(f"{name}." for name in names))] == []
    assert set(names).isdisjoint(modules)
    assert [folder for folder in folders if folder.exists()] == []


def test_the_bill_of_materials_names_every_file_as_it_is(bill: dict[str, Any]) -> None:
    told = told_files(bill)
    there = {file.relative_to(INSIDE).as_posix(): file for file in files() if file.is_relative_to(INSIDE)}

    assert {file.name for file in files() if not file.is_relative_to(INSIDE)} == TOLD_APART
    assert told.keys() == there.keys()
    assert [name for name, file in there.items() if digest(file) != told[name]] == []


def digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def test_the_bill_of_materials_names_qt_python_models_fonts_and_seeds(bill: dict[str, Any]) -> None:
    works = {work["name"]: work for work in bill["components"]}

    assert {"Qt", "Python", "PySide6_Essentials", "onnxruntime", "PDFium", "Inter", "Wikinews articles"} <= works.keys()
    assert [work["name"] for work in bill["components"] if work["type"] == "machine-learning-model"]
    assert bill["specVersion"] == "1.6"
    assert len({work["bom-ref"] for work in bill["components"]}) == len(bill["components"])


def test_no_work_under_the_gpl_is_in_it(bill: dict[str, Any]) -> None:
    licences = {work["name"]: work["licenses"][0]["expression"] for work in bill["components"]}

    assert [name for name, licence in licences.items() if not may_travel(licence, is_embedded=False)] == []
    assert [file.name for file in files() if file.name.startswith(("libreadline", "readline", "libgdbm"))] == []


@pytest.mark.parametrize("name", REPLACEABLE)
def test_what_is_under_the_lgpl_can_be_replaced(name: str, modules: dict[str, bytes]) -> None:
    assert (INSIDE / name).is_file()
    assert not [module for module in modules if module.split(".")[0] == name.split("/")[0]]


def test_the_notices_name_every_work(bill: dict[str, Any]) -> None:
    notices = (FOLDER / NOTICES).read_text("utf-8")

    assert [work["name"] for work in bill["components"] if f"  {work['bom-ref']}: " not in notices] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in notices
    assert "SIL OPEN FONT LICENSE" in notices


def test_no_path_of_the_building_machine_is_in_it(modules: dict[str, bytes]) -> None:
    ours = (f"{ROOT}/{name}/" for name in ("reader", "resources", "seeds", ".venv"))
    folders = [folder.encode() for folder in (*ours, sysconfig.get_path("purelib"), *homes())]

    named = [file for file in files() if any(folder in data for data in [file.read_bytes()] for folder in folders)]
    compiled = [name for name, code in modules.items() if any(folder in code for folder in folders)]
    absolute = [name for name, code in modules.items() if file_of(code).startswith("/")]

    assert (named, compiled, absolute) == ([], [], [])


def file_of(code: bytes) -> str:
    loaded = marshal.loads(code) if code else None
    return loaded.co_filename if isinstance(loaded, CodeType) else ""
