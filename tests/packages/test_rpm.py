"""The package for Fedora, openSUSE and their kin, of a tiny stand-in for the bundle."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from resources.packages.linux import rpm
from resources.packages.linux.libraries import Needs
from resources.packages.linux.release import NAME, Release

RELEASE = Release("1.2.3", 1_700_000_000, "Someone <someone@example.invalid>", ("Reads more.",))
NEEDS = Needs(frozenset({"libc.so.6", "libm.so.6", "libGL.so.1", "libcups.so.2"}), "2.36")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(rpm, "needs_of", lambda bundle: NEEDS)
    folder = tmp_path / "bundle"
    folder.mkdir()
    (folder / NAME).write_text("#!/bin/sh\n")
    return folder


def built(bundle: Path, folder: Path) -> Path:
    if shutil.which("rpmbuild") is None:
        pytest.skip("rpmbuild is not installed here")
    return rpm.build_rpm(bundle, folder, RELEASE)


def test_libraries_are_required_by_the_names_that_all_distributions_share() -> None:
    lines = rpm.specification_of(RELEASE, NEEDS).splitlines()

    assert {"Requires: libc.so.6(GLIBC_2.36)(64bit)", "Requires: libGL.so.1()(64bit)"} <= set(lines)
    assert "Version: 1.2.3" in lines
    assert [line for line in lines if "cups" in line] == ["Recommends: libcups.so.2()(64bit)"]
    assert not [line for line in lines if line.count("@") > 1]


def test_the_package_installs_and_goes_without_a_trace(bundle: Path, tmp_path: Path) -> None:
    package = built(bundle, tmp_path)
    if os.geteuid() != 0:
        pytest.skip("only root may install below a folder")
    system = tmp_path / "system"

    run = ["rpm", "--root", str(system), "--dbpath", "/database"]
    subprocess.run([*run, "--nodeps", "--noscripts", "--install", package], check=True, capture_output=True)
    command = system / "usr" / "bin" / NAME
    assert command.resolve() == system / "usr" / "lib" / NAME / NAME
    assert command.stat().st_mode & 0o777 == 0o755

    subprocess.run([*run, "--erase", NAME], check=True, capture_output=True)
    assert not [path for path in system.rglob("*") if "glance" in path.name.casefold()]


def test_the_same_bundle_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    first = built(bundle, tmp_path / "first")
    (bundle / NAME).touch()
    second = built(bundle, tmp_path / "second")

    assert first.read_bytes() == second.read_bytes()
