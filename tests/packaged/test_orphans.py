"""What is done to libraries before they are packed, with ELF files of this machine."""

import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ELF files are Linux's")


def test_a_library_stays_only_while_something_needs_it() -> None:
    from resources.packages.orphans import without_orphans

    ssl, crypto, extension = real("_ssl"), "/opt/libcrypto.so.3", ("python3/_ssl.so", str(real("_ssl")), "EXTENSION")
    needed = ("libssl.so.3", str(ssl), "BINARY")
    orphan = ("libnobody.so.1", crypto, "BINARY")
    link, broken = ("libpdfium.so", "wheel/libpdfium.so", "SYMLINK"), ("libgone.so", "wheel/libgone.so", "SYMLINK")
    inside = ("wheel/libpdfium.so", crypto, "BINARY")

    assert without_orphans([extension, needed, orphan, link, broken, inside]) == [extension, needed, link, inside]


def test_what_a_needed_library_needs_stays_too() -> None:
    from resources.packages.orphans import needed_libraries

    (needs,) = needed_libraries([str(real("_ssl"))]).values()

    assert any(name.startswith("libssl.so") for name in needs)


def test_only_libraries_of_python_are_stripped(tmp_path: Path) -> None:
    from resources.packages.stripping import with_lean_python

    ours, other = str(real("_ssl")), str(real("_json"))
    entries = [
        ("python3.11/lib-dynload/_ssl.so", ours, "EXTENSION"),
        ("numpy.libs/libopenblas.so", other, "BINARY"),
        ("libpython3.11.so", "python/libpython3.11.so", "SYMLINK"),
    ]

    (lean, *rest) = with_lean_python(entries, tmp_path)

    assert rest == entries[1:]
    assert (lean[0], lean[2]) == (entries[0][0], entries[0][2])
    assert Path(lean[1]).is_relative_to(tmp_path)
    assert 0 < Path(lean[1]).stat().st_size <= Path(ours).stat().st_size


def test_the_home_of_python_is_blotted_out_without_moving_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    from resources.packages.homeless import without_homes

    monkeypatch.setattr(sys, "base_prefix", "/home/someone/python")

    assert without_homes(b"a/home/someone/python/lib\0b") == b"a/____________/python/lib\0b"


def test_the_homes_that_every_system_has_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    from resources.packages.homeless import without_homes

    monkeypatch.setattr(sys, "base_prefix", "/usr")

    assert without_homes(b"/usr/lib") == b"/usr/lib"


def test_a_build_is_told_by_its_bytes_links_and_rights(tmp_path: Path) -> None:
    from resources.packages.same_bytes import fingerprints

    (tmp_path / "folder").mkdir()
    file, link = tmp_path / "folder" / "file", tmp_path / "link"
    file.write_text("one")
    link.symlink_to("folder/file")
    before = fingerprints(tmp_path)
    file.chmod(0o755)
    after = fingerprints(tmp_path)

    assert before.keys() == {"folder/file", "link"}
    assert [name for name in before if before[name] != after[name]] == ["folder/file"]


def real(name: str) -> Path:
    import importlib.util

    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)


def test_pythons_own_settings_are_written_anew(tmp_path: Path) -> None:
    from resources.packages.homeless import homes, write_settings

    written = list(write_settings(tmp_path / "settings").glob("*.py"))

    assert written
    assert not [file for file in written if any(home in file.read_text("utf-8") for home in homes())]
