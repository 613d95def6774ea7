"""What becomes of every character of real PDF files, and of every word that pdftotext finds in them.

Accounted for: the characters that pdfium gives are in the text, in what was left out, or counted in a warning; the
stages of the reader add up. Words: those of `pdftotext` (poppler-utils, where it is installed), each as often as it
stands there, that are in the text or in what was left out. `python -m tests.benchmarks.pdf_accounts [FOLDER]`.
"""

import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median
from unicodedata import normalize

from reader.errors import FormatError
from reader.formats.pdf.glyphs.pages import opened
from reader.formats.pdf.reading import Reading
from reader.model.document import Document
from tests.benchmarks.evaluation_data import evaluation_file

_WORD = re.compile(r"\w+")


def main(arguments: list[str]) -> int:
    """Print a line for each file, and all of them together."""
    folder = Path(arguments[0]) if arguments else evaluation_file("documents")
    if folder is None:
        return 0
    recalls, given, missing = [], 0, 0
    for path in sorted(folder.glob("*.pdf")):
        row = _row(path)
        if row is None:
            continue
        recall, of_file, lacking = row
        recalls += [recall] if recall is not None else []
        given, missing = given + of_file, missing + lacking
    print(f"all: {1 - missing / max(1, given):.2%} of {given:,} characters accounted for")
    if recalls:
        print(f"words of pdftotext: median {median(recalls):.4f}, worst {min(recalls):.4f}")
    return 1 if missing else 0


def _row(path: Path) -> tuple[float | None, int, int] | None:
    started = time.process_time()
    try:
        with opened(path.read_bytes(), path.name) as file:
            reading = Reading(file, path.name, first=20)
            reading.read_to(file.page_count)
            document = reading.whole()
            account = reading.account(document)
            seconds = (time.process_time() - started) / file.page_count
    except FormatError as error:
        print(f"{path.name}: refused: {error}")
        return None
    recall = _recall(path, document)
    words = "" if recall is None else f", words {recall:.4f}"
    print(
        f"{path.name}: {account.given:,} characters, {account.lost:,} in a warning, {account.missing:,} missing"
        f"{words}, {seconds * 1000:.0f} ms a page"
    )
    return recall, account.given, account.missing


def _recall(path: Path, document: Document) -> float | None:
    tool = shutil.which("pdftotext")
    if tool is None:
        return None
    found = subprocess.run([tool, str(path), "-"], capture_output=True, check=False).stdout.decode("utf-8", "replace")
    wanted, shown = _words(found), _words("\n".join((document.text, *(each.text for each in document.removed))))
    return (wanted & shown).total() / max(1, wanted.total())


def _words(text: str) -> Counter[str]:
    joined = re.sub(r"[-\u00ad]\n+", "", normalize("NFKC", text)).replace("-", "")
    return Counter(_WORD.findall(joined.casefold()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
