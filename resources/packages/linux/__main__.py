"""Make packages for Linux of the folder that `make package` built: `python -m resources.packages.linux deb archive`."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from resources.packages.contents import UNKNOWN
from resources.packages.linux.archive import build_archive
from resources.packages.linux.checksums import write_checksums
from resources.packages.linux.deb import build_deb
from resources.packages.linux.release import NAME, ROOT, release_of
from resources.packages.linux.rpm import build_rpm

DIST = ROOT / "dist"


class Kind(StrEnum):
    """A kind of package."""

    DEB = "deb"
    ARCHIVE = "archive"
    RPM = "rpm"


BUILDERS: Mapping[Kind, Callable[..., Path]] = {
    Kind.DEB: build_deb,
    Kind.ARCHIVE: build_archive,
    Kind.RPM: build_rpm,
}


def main(arguments: list[str]) -> int:
    """Make the packages named, and the list of checksums of all that lie beside them; return the exit code."""
    options = _parser().parse_args(arguments)
    unknown = options.bundle / UNKNOWN
    if unknown.exists():
        print(f"No package is made of what nobody may pass on yet:\n{unknown.read_text()}", file=sys.stderr)
        return 1
    release = release_of(version=options.version)
    for kind in options.kinds:
        print(BUILDERS[kind](options.bundle, options.output, release, site=options.site))
    print(write_checksums(options.output))
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m resources.packages.linux", description=__doc__)
    parser.add_argument("kinds", nargs="+", type=Kind, metavar="KIND", help=f"any of: {', '.join(Kind)}")
    parser.add_argument("--bundle", type=Path, default=DIST / NAME, help="the program's folder")
    parser.add_argument("--output", type=Path, default=DIST, help="where packages are put")
    parser.add_argument("--version", help="another version than the project's, to try an upgrade")
    parser.add_argument("--site", help="address of a web site that has the pictures of resources/screenshots")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
