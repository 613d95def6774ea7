"""What is in the package (bill of materials) and on what terms (notices). Stops a build that nobody may pass on.

On a system whose libraries are not in `licences/known.toml` yet, the program can be built and used; a file beside it
names them, and no package is made of it.
"""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from reader.locations import NOTICES
from resources.packages.licences.inventory import components_of, entries_of
from resources.packages.licences.known import ROOT
from resources.packages.licences.rules import problems, unknowns
from resources.packages.notices import notices
from resources.packages.sbom import bill_of_materials

BILL = "glance-reader.cdx.json"
LICENCE = "LICENSE"
UNKNOWN = "NOT-TO-BE-PASSED-ON.txt"

TocEntry = tuple[str, str, str]


def tell(
    folder: Path, *, embedded: Iterable[TocEntry], files: Iterable[TocEntry], version: str, made_at: int
) -> list[Path]:
    """Write licence, notices and bill of materials into a folder; raise SystemExit where a licence forbids the package.

    `made_at` is in seconds since 1970.
    """
    components = components_of([*entries_of(embedded, is_embedded=True), *entries_of(files)])
    found = list(problems(components))
    if found:
        raise SystemExit("The package must not be passed on:\n" + "\n".join(found))
    (folder / NOTICES).write_text(notices(components), "utf-8")
    (folder / BILL).write_text(bill_of_materials(components, version=version, made_at=made_at), "utf-8")
    shutil.copyfile(ROOT / LICENCE, folder / LICENCE)
    return [folder / name for name in (LICENCE, NOTICES, BILL, *_note_unknown(folder, unknowns(components)))]


def _note_unknown(folder: Path, sentences: Iterable[str]) -> Iterable[str]:
    """Write down what must be looked up before a package is made of this, and return the name of the file, if any."""
    found = list(sentences)
    if not found:
        return ()
    (folder / UNKNOWN).write_text("\n".join(found) + "\n", "utf-8")
    print(f"Good for this computer only; see {UNKNOWN}:", *found, sep="\n", file=sys.stderr)
    return (UNKNOWN,)
