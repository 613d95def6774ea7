"""The package for Debian, Ubuntu and their kin, made with dpkg-deb: the same input gives the same bytes."""

import gzip
import os
import subprocess
import textwrap
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.locations import NOTICES
from resources.packages.linux.desktop_files import write, write_desktop_files
from resources.packages.linux.libraries import Needs, needs_of
from resources.packages.linux.release import NAME, Release
from resources.packages.linux.tree import PROGRAM_MODE, copy_bundle, settle, size_of

HERE = Path(__file__).resolve().parent / "debian"
LEVEL = "-z15"  # of zstd: half the time of 19, for two per cent more bytes
PROGRAM_FOLDER = Path("usr/lib") / NAME
# What the bundled libraries open by a path of the system: keyboards, and how fonts are found, with one at least.
DATA = ("fontconfig-config", "fonts-dejavu-core | fonts-noto-core | fonts-liberation", "xkb-data")
RECOMMENDED = ("shared-mime-info", "xdg-utils")  # kinds of files, and opening a link in the browser


def build_deb(bundle: Path, folder: Path, release: Release, *, site: str | None = None) -> Path:
    """Return the package of a bundle, made in a folder."""
    package = folder / f"{NAME}_{release.version}_amd64.deb"
    with TemporaryDirectory() as scratch:
        tree = Path(scratch) / NAME
        _lay_out(tree, bundle, release, site=site)
        write(tree / "DEBIAN" / "control", control_of(release, needs_of(bundle), size_of(tree)).encode())
        for script in ("postinst", "postrm"):
            write(tree / "DEBIAN" / script, (HERE / script).read_bytes())
        settle(tree, release.source_date, programs=(f"{PROGRAM_FOLDER}/{NAME}", "DEBIAN/postinst", "DEBIAN/postrm"))
        tree.chmod(PROGRAM_MODE)
        _pack(tree, package, release)
    return package


def control_of(release: Release, needs: Needs, size: int) -> str:
    """Return the control file; `size` is in bytes, where Debian wants KiB."""
    fields = {
        "VERSION": release.version,
        "MAINTAINER": release.maintainer,
        "INSTALLED_SIZE": str(-(-size // 1024)),
        "DEPENDS": ", ".join(sorted((*needs.debian_packages(), *DATA))),
        "RECOMMENDS": ", ".join(sorted((*needs.recommended_packages(), *RECOMMENDED))),
    }
    return _filled("control", fields)


def copyright_of(bundle: Path) -> str:
    """Return Debian's copyright file with the notices that the bundle carries; raise FileNotFoundError without them."""
    return _filled("copyright", {"NOTICES": _indented((bundle / NOTICES).read_text())})


def changelog_of(release: Release) -> str:
    """Return what is new, as Debian's tools read it."""
    points = "\n".join(
        textwrap.fill(f"* {point}", 78, initial_indent="  ", subsequent_indent="    ") for point in release.news
    )
    head = f"{NAME} ({release.version}) unstable; urgency=medium"
    return f"{head}\n\n{points}\n\n -- {release.maintainer}  {release.mail_date}\n"


def _lay_out(tree: Path, bundle: Path, release: Release, *, site: str | None) -> None:
    copy_bundle(bundle, tree / PROGRAM_FOLDER)
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("..") / "lib" / NAME / NAME)
    write_desktop_files(tree / "usr" / "share", release, site=site)
    documents = tree / "usr" / "share" / "doc" / NAME
    write(documents / "copyright", copyright_of(bundle).encode())
    write(documents / "changelog.gz", gzip.compress(changelog_of(release).encode(), 9, mtime=0))


def _pack(tree: Path, package: Path, release: Release) -> None:
    package.parent.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(release.source_date), "LC_ALL": "C.UTF-8"}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", LEVEL, "--build", str(tree), str(package)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _filled(name: str, fields: dict[str, str]) -> str:
    text = (HERE / name).read_text()
    for field, value in fields.items():
        text = text.replace(f"@{field}@", value)
    return text


def _indented(text: str) -> str:
    """Return a text as a field's further lines: a space before each, a dot where nothing stands."""
    return "\n".join(_lines(text.splitlines()))


def _lines(lines: Iterable[str]) -> Iterable[str]:
    return (f" {line.rstrip()}" if line.strip() else " ." for line in lines)
