"""How many rows of figures of real PDF files come as one row with their name: `python -m tests.benchmarks.pdf_rows`.

A row is a line of `pdftotext -layout` (poppler-utils) with three cells of figures or more, cells being two blanks or
dots apart. It is whole where one paragraph has its name and its figures in their order. With the name of a folder every
PDF file in it is measured; neighbours in other columns count against the row there, so that is a lower bound.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from reader.errors import FormatError
from reader.formats import open_document
from tests.benchmarks.evaluation_data import evaluation_file

NAMED = {  # files, and how many columns of characters their tables have: beside one stand plots
    "pdfplumber--ca-warn-report.pdf": 999,
    "pdfplumber--federal-register-2020-17221.pdf": 999,
    "pdfplumber--ag-energy-round-up-2017-02-24.pdf": 125,
    "pdfplumber--nics-background-checks-2015-11-rotated.pdf": 999,
    "pdfplumber--issue-140-example.pdf": 999,
    "grobid--Wang-paperAVE2008.pdf": 999,
    "pdf.js--issue14297.pdf": 999,
}
_MIN_FIGURES = 3  # cells of a row
_MAX_FEET = 8  # rows of one name; more are the feet of pages
_APART = re.compile(r"\s{2,}|\s*\.{2,}\s*|\t")
_LETTER, _DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
_BLANKS_AND_DOTS = re.compile(r"[\s.]+")


def main(arguments: list[str]) -> int:
    """Print a line for each file, and those rows that are not whole where only one is named."""
    folder = Path(arguments[0]) if arguments else evaluation_file("documents")
    if folder is None or shutil.which("pdftotext") is None:
        print("skipped: needs the documents and pdftotext")
        return 0
    paths = sorted(folder.glob("*.pdf")) if folder.is_dir() else [folder]
    found = wanted = 0
    for path in paths:
        if arguments or path.name in NAMED:
            rows = _rows(path)
            lacking = _lacking(path, rows)
            found, wanted = found + len(rows) - len(lacking), wanted + len(rows)
            print(f"{path.name}: {len(rows) - len(lacking)} of {len(rows)} rows whole")
            for row in lacking if folder.is_file() else ():
                print("   ", " | ".join(row))
    print(f"all: {found} of {wanted} rows whole")
    return 0


def _rows(path: Path) -> list[list[str]]:
    """Return the cells of each row of figures."""
    made = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
    lines = (line[: NAMED.get(path.name, 999)].strip() for line in made.splitlines())
    rows = [[cell for cell in _APART.split(line) if cell] for line in lines]
    figures = [row for row in rows if sum(map(_is_figure, row)) >= _MIN_FIGURES]
    feet = Counter(row[0] for row in figures if _LETTER.search(row[0]) and _DIGIT.search(row[-1]))
    return [row for row in figures if feet[row[0]] <= _MAX_FEET]


def _is_figure(cell: str) -> bool:
    digits, letters = len(_DIGIT.findall(cell)), len(_LETTER.findall(cell))
    return digits > 0 and digits >= letters


def _lacking(path: Path, rows: list[list[str]]) -> list[list[str]]:
    try:
        document = open_document(path)
    except FormatError as error:
        print(f"{path.name}: {error}")
        return rows
    paragraphs = [_bare(document.text_of(each.span)) for each in document.paragraphs]
    paragraphs += [_bare(line) for each in document.paragraphs for line in document.text_of(each.span).split("\n")]
    return [row for row in rows if not any(_has(paragraph, row) for paragraph in paragraphs)]


def _has(paragraph: str, row: list[str]) -> bool:
    name = next((cell for cell in row if not _is_figure(cell)), "")
    if _bare(name)[:12] not in paragraph:
        return False
    at = 0
    for cell in row:
        if _is_figure(cell):
            at = paragraph.find(_bare(cell), at)
            if at < 0:
                return False
            at += len(_bare(cell))
    return True


def _bare(text: str) -> str:
    return _BLANKS_AND_DOTS.sub("", text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
