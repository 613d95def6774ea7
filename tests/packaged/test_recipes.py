"""The recipes for Windows and macOS, and for machines that build releases, as far as Linux can check them."""

import re
import subprocess
from pathlib import Path

import pytest

from reader.formats import READERS
from resources.packages.windows.file_types import FILE, registry_lines

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = (ROOT / "resources" / "packages" / "windows" / "glance-reader.iss").read_text("utf-8")
IMAGE = ROOT / "resources" / "packages" / "macos" / "make-dmg.sh"
WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
NEEDED_KEYS = ("AppId", "AppName", "AppVersion", "DefaultDirName", "OutputBaseFilename", "PrivilegesRequired")


def section(name: str) -> list[str]:
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", INSTALLER, re.MULTILINE | re.DOTALL)
    assert found is not None
    return [line for line in found[1].splitlines() if line and not line.startswith(";")]


@pytest.mark.parametrize("key", NEEDED_KEYS)
def test_the_installer_says_what_inno_setup_asks_for(key: str) -> None:
    assert [line for line in section("Setup") if line.startswith(f"{key}=")]


def test_the_installer_takes_files_that_exist() -> None:
    named = re.findall(r"\{#Root\}\\([\w.\\-]+)$", "\n".join(section("Setup")), re.MULTILINE)

    assert named
    assert all((ROOT / name.replace("\\", "/")).exists() or name == "dist" for name in named)


def test_the_installer_offers_every_format_and_seizes_none() -> None:
    offered = re.findall(r"Classes\\(\.\w+)\\OpenWithProgids", "\n".join(registry_lines()))
    defaults = re.findall(r"Subkey: \"Software\\Classes\\\.\w+\";", "\n".join((INSTALLER, *registry_lines())))

    assert f'#include Root + "\\{FILE.relative_to(ROOT)}"'.replace("/", "\\") in section("Registry")
    assert offered == [suffix for reader in READERS for suffix in reader.suffixes]
    assert defaults == []


def test_every_line_of_the_registry_is_taken_out_again() -> None:
    own, *rest = (line for line in (*section("Registry"), *registry_lines()) if not line.startswith("#include"))

    assert own.endswith("Flags: uninsdeletekey")
    assert all("{#Id}\\" in line or line.endswith("Flags: uninsdeletevalue") for line in rest)


def test_the_script_for_the_disk_image_is_a_shell_script_that_can_be_run() -> None:
    checked = subprocess.run(["sh", "-n", IMAGE], capture_output=True, text=True)

    assert (checked.returncode, checked.stderr) == (0, "")
    assert IMAGE.stat().st_mode & 0o100


def test_the_script_for_the_disk_image_asks_for_a_version() -> None:
    done = subprocess.run(["sh", IMAGE], capture_output=True, text=True)

    assert done.returncode != 0
    assert "say which version" in done.stderr


def test_releases_are_built_on_the_three_systems() -> None:
    assert re.findall(r"^  (\w+):\n    runs-on: (\w+)", WORKFLOW, re.MULTILINE) == [
        ("linux", "ubuntu"),
        ("windows", "windows"),
        ("macos", "macos"),
    ]
    assert WORKFLOW.count("if-no-files-found: error") == 3


def test_actions_are_pinned_to_a_commit_and_may_only_read() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW)

    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in used)
    assert re.findall(r"^permissions:\n((?:  .*\n)+)", WORKFLOW, re.MULTILINE) == ["  contents: read\n"]
    assert "\t" not in WORKFLOW


def test_the_files_that_the_workflow_runs_are_there() -> None:
    named = re.findall(r"(?:resources/packages/[\w./-]+|\.ci/run|build\.spec)", WORKFLOW)

    assert len(set(named)) == 4
    assert all((ROOT / name).exists() for name in named)
