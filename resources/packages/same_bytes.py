"""Build the last commit twice, in two folders, and tell which files differ: `make same-bytes`."""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("here", "somewhere-else-with-a-longer-name")
COMMIT = "HEAD"


def main() -> int:
    """Print the files that differ; return how many do."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = (fingerprints(build(Path(folder) / name)) for name in NAMES)
    different = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    print("\n".join(different) or f"{len(first)} files, the same bytes in both builds")
    return len(different)


def build(folder: Path) -> Path:
    """Build the commit in a folder of its own, and return the packaged program's folder."""
    folder.mkdir()
    archive = subprocess.run(["git", "archive", COMMIT], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "--extract", "--directory", folder], input=archive.stdout, check=True)
    made_at = subprocess.run(["git", "log", "-1", "--format=%ct", COMMIT], cwd=ROOT, capture_output=True, check=True)
    settled = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": made_at.stdout.decode().strip()}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build.spec"]
    subprocess.run(command, cwd=folder, env=os.environ | settled | {"PYI_LOG_LEVEL": "ERROR"}, check=True)
    return folder / "dist" / "glance-reader"


def fingerprints(folder: Path) -> Mapping[str, str]:
    """Return what every file and link below a folder is."""
    return {file.relative_to(folder).as_posix(): _fingerprint(file) for file in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_symlink() or file.is_file())


def _fingerprint(file: Path) -> str:
    if file.is_symlink():
        return f"link to {file.readlink()}"
    return f"{file.stat().st_mode:o} {hashlib.sha256(file.read_bytes()).hexdigest()}"


if __name__ == "__main__":
    sys.exit(main())
