"""The package for Fedora, openSUSE and their kin, made with rpmbuild of the same tree of files as Debian's."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from resources.packages.linux.desktop_files import write, write_desktop_files
from resources.packages.linux.libraries import C_LIBRARY, PACKAGES, Needs, needs_of
from resources.packages.linux.release import NAME, ROOT, Release
from resources.packages.linux.tree import copy_bundle, settle

SPECIFICATION = Path(__file__).resolve().parent / f"{NAME}.spec"
DATA = ("fontconfig", "xkeyboard-config")
ARCHITECTURE = "x86_64"


def build_rpm(bundle: Path, folder: Path, release: Release, *, site: str | None = None) -> Path:
    """Return the package of a bundle, made in a folder."""
    with TemporaryDirectory() as scratch:
        tree = Path(scratch) / "tree"
        _lay_out(tree, bundle, release, site=site)
        specification = Path(scratch) / SPECIFICATION.name
        specification.write_text(specification_of(release, needs_of(bundle)))
        return _build(specification, tree, folder, release)


def specification_of(release: Release, needs: Needs) -> str:
    """Return what rpmbuild follows."""
    fields = {
        "VERSION": release.version,
        "MAINTAINER": release.maintainer,
        "REQUIRES": "\n".join(f"Requires: {need}" for need in (*capabilities_of(needs), *DATA)),
        "RECOMMENDS": "\n".join(f"Recommends: {_capability(library)}" for library in needs.optional),
    }
    text = SPECIFICATION.read_text()
    for field, value in fields.items():
        text = text.replace(f"@{field}@", value)
    return text


def capabilities_of(needs: Needs) -> tuple[str, ...]:
    """Return the names under which every distribution with rpm knows the libraries required."""
    others = [_capability(library) for library in needs.required if PACKAGES[library] != C_LIBRARY]
    return (f"libc.so.6(GLIBC_{needs.c_library})(64bit)", *others)


def _capability(library: str) -> str:
    return f"{library}()(64bit)"


def _lay_out(tree: Path, bundle: Path, release: Release, *, site: str | None) -> None:
    program = tree / "usr" / "lib" / NAME
    copy_bundle(bundle, program)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / NAME).symlink_to(Path("..") / "lib" / NAME / NAME)
    write_desktop_files(tree / "usr" / "share", release, site=site)
    write(tree / "usr" / "share" / "licenses" / NAME / "LICENSE", (ROOT / "LICENSE").read_bytes())
    settle(tree, release.source_date, programs=(f"usr/lib/{NAME}/{NAME}",))


def _build(specification: Path, tree: Path, folder: Path, release: Release) -> Path:
    top = specification.parent
    settings = {
        "_topdir": top / "work",
        "_tree": tree,
        "_source_date": release.source_date,
        "_dbpath": top / "database",
    }
    defines = [word for name, value in settings.items() for word in ("--define", f"{name} {value}")]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(top), "SOURCE_DATE_EPOCH": str(release.source_date)}
    command = ["rpmbuild", "-bb", "--quiet", "--target", ARCHITECTURE, *defines, str(specification)]
    subprocess.run(command, env=environment, check=True)
    made = next((top / "work" / "RPMS" / ARCHITECTURE).glob("*.rpm"))
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(made, folder / made.name))
