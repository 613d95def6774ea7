"""What may travel in the package, and how the notices and the bill of materials tell of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from resources.packages.contents import UNKNOWN, tell
from resources.packages.licences.component import Component, Entry, Kind, Text
from resources.packages.licences.inventory import components_of, entries_of
from resources.packages.licences.known import licence_of_package, parts
from resources.packages.licences.rules import may_travel, problems, unknowns
from resources.packages.notices import notices
from resources.packages.sbom import bill_of_materials

ROOT = Path(__file__).resolve().parents[2]
MADE_AT = 1_700_000_000


def component(licence: str, *, is_embedded: bool = False) -> Component:
    entry = Entry("folder/file", __file__, is_embedded)
    return Component("thing", "1.0", Kind.LIBRARY, licence, texts=(Text("LICENSE", "Do good."),), entries=(entry,))


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "LGPL-2.1-or-later",
        "MIT OR GPL-3.0-only",
        "BSD-3-Clause AND (MIT OR GPL-2.0-only)",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "BSD-3-Clause AND GPL-3.0-or-later WITH GCC-exception-3.1",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "CC-BY-SA-4.0 AND MIT",
    ],
)
def test_free_licences_and_the_lgpl_in_files_may_travel(licence: str) -> None:
    assert may_travel(licence, is_embedded=False)


@pytest.mark.parametrize(
    "licence",
    ["GPL-3.0-or-later", "AGPL-3.0-only", "MIT AND GPL-2.0-only", "GPL-2.0-only OR AGPL-3.0-only", "Proprietary", "()"],
)
def test_the_gpl_and_what_nobody_knows_may_not(licence: str) -> None:
    assert not may_travel(licence, is_embedded=False)


def test_the_lgpl_may_not_travel_inside_the_archive() -> None:
    (problem,) = problems([component("LGPL-2.1-only", is_embedded=True)])

    assert problem == "thing 1.0: LGPL-2.1-only may not travel inside the program's archive."


def test_a_licence_that_is_not_known_is_told_and_forbids_nothing_yet() -> None:
    (sentence,) = unknowns([component("")])

    assert not list(problems([component("")]))
    assert sentence == "thing 1.0: no licence is known."


def test_readline_would_stop_the_build() -> None:
    assert not may_travel(licence_of_package("libreadline8"), is_embedded=False)
    assert not may_travel(licence_of_package("libreadline8t64"), is_embedded=False)


def test_a_file_that_nobody_is_known_to_have_made_is_good_for_this_computer_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stranger, folder = tmp_path / "stranger.so", tmp_path / "bundle"
    stranger.touch()
    folder.mkdir()

    written = tell(
        folder, embedded=[], files=[("odd/stranger.so", str(stranger), "BINARY")], version="1.0", made_at=MADE_AT
    )

    assert (folder / UNKNOWN) in written
    assert "odd/stranger.so of unknown origin" in (folder / UNKNOWN).read_text()
    assert "odd/stranger.so" in capsys.readouterr().err


def test_files_are_told_by_who_made_them() -> None:
    import certifi
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Core.so.6"
    toc = [
        ("certifi", certifi.__file__, "PYMODULE"),
        ("json", json.__file__, "PYMODULE"),
        ("PySide6/Qt/lib/libQt6Core.so.6", str(qt), "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("resources/fonts/Inter-Regular.ttf", str(ROOT / "resources/fonts/Inter-Regular.ttf"), "DATA"),
        ("seeds/warhol-university-exhibits.md", str(ROOT / "seeds/warhol-university-exhibits.md"), "DATA"),
        ("reader.paths", str(ROOT / "reader/paths.py"), "PYMODULE"),
    ]

    found = {each.name: each for each in components_of(entries_of(toc))}

    assert set(found) == {"certifi", "Python", "Qt", "Inter", "Wikinews articles", "Glance Reader", "pyinstaller"}
    assert found["Qt"].version == PySide6.__version__
    assert found["Qt"].texts[0].words.lstrip().startswith("GNU LESSER GENERAL PUBLIC LICENSE")
    assert found["certifi"].licence == "MPL-2.0"
    assert found["Inter"].texts
    assert found["pyinstaller"].entries == ()


def test_every_part_that_is_known_has_its_wording() -> None:
    wordless = [part.component.name for part in parts() if not part.component.texts and part.texts_of is None]

    assert wordless in ([], ["ICU"])  # whose wording is the system's, where that has one


def test_notices_name_every_work_and_give_each_wording_once() -> None:
    first, second = component("MIT"), replace(component("MIT"), name="another")

    text = notices([first, second])

    assert "  thing 1.0: MIT\n  another 1.0: MIT\n" in text
    assert text.count("LICENSE: see text 1") == 2
    assert text.count("Do good.") == 1


def test_the_bill_tells_files_with_their_digests_and_is_the_same_each_time() -> None:
    own = replace(component("Apache-2.0"), name="Glance Reader")

    bills = [bill_of_materials([own, component("MIT")], version="1.2", made_at=MADE_AT) for _ in range(2)]

    assert bills[0] == bills[1]
    told = json.loads(bills[0])
    assert told["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"
    assert told["metadata"]["component"]["version"] == "1.2"
    (thing,) = told["components"]
    assert thing["licenses"] == [{"expression": "MIT"}]
    assert [file["name"] for file in thing["components"]] == ["folder/file"]
    assert len(thing["components"][0]["hashes"][0]["content"]) == 64


def test_what_must_not_travel_leaves_no_notices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resources.packages.contents.components_of", lambda _entries: [component("GPL-3.0-only")])

    with pytest.raises(SystemExit, match=r"GPL-3\.0-only may not travel"):
        tell(tmp_path, embedded=[], files=[], version="1.0", made_at=MADE_AT)

    assert list(tmp_path.iterdir()) == []
