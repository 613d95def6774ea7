"""The archive for any Linux: the program, what its desktop needs, and scripts that install it for one user."""

import gzip
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from resources.packages.linux.desktop_files import write, write_desktop_files
from resources.packages.linux.libraries import C_LIBRARY, PACKAGES, needs_of
from resources.packages.linux.release import NAME, ROOT, Release
from resources.packages.linux.tree import copy_bundle, settle

HERE = Path(__file__).resolve().parent / "one_user"
SCRIPTS = ("install.sh", "uninstall.sh")
LEVEL = 6  # of gzip: 9 takes three times as long for one per cent


def build_archive(bundle: Path, folder: Path, release: Release, *, site: str | None = None) -> Path:
    """Return the archive of a bundle, made in a folder."""
    name = f"{NAME}-{release.version}-linux-x86_64"
    archive = folder / f"{name}.tar.gz"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        tree = Path(scratch) / name
        lay_out(tree, bundle, release, site=site)
        _pack(tree, archive)
    return archive


def lay_out(tree: Path, bundle: Path, release: Release, *, site: str | None = None) -> None:
    """Fill a folder with what the archive holds."""
    copy_bundle(bundle, tree)
    write_desktop_files(tree / "share", release, site=site)
    for script in SCRIPTS:
        write(tree / script, (HERE / script).read_bytes())
    write(tree / "LICENSE", (ROOT / "LICENSE").read_bytes())
    write(tree / "README.txt", _read_me(bundle).encode())
    settle(tree, release.source_date, programs=(NAME, *SCRIPTS))


def _read_me(bundle: Path) -> str:
    needs = needs_of(bundle)
    others = [library for library in needs.required if PACKAGES[library] != C_LIBRARY]
    text = (HERE / "README.txt").read_text()
    return text.replace("@C_LIBRARY@", needs.c_library).replace("@LIBRARIES@", ", ".join(others))


def _pack(tree: Path, archive: Path) -> None:
    """Write a tar that tells neither who packed it nor when."""
    with (
        archive.open("wb") as file,
        gzip.GzipFile("", "wb", LEVEL, file, mtime=0) as pressed,
        tarfile.open(fileobj=pressed, mode="w|", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in (tree, *sorted(tree.rglob("*"))):
            tar.add(path, path.relative_to(tree.parent).as_posix(), recursive=False, filter=_without_owner)


def _without_owner(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
