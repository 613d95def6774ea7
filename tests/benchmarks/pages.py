"""How much of Readability's test pages is read as Readability reads them: another program's answer, not the truth.

The measure is the multiset of words of a page (letters and digits, folded; a Chinese or Japanese character is a word)
of all paragraphs but title and byline, against the reference's text without its title: F1 a page, mean of pages. A
refused page counts 0. Beside it, in the same run: trafilatura. Pages whose reference is wrong, or has
under 50 words, are told apart.
"""

import gzip
import json
import re
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any

from reader.errors import FormatError
from reader.formats.readers.html_file import HtmlReader
from reader.model.document import Document, ParagraphKind
from tests.benchmarks.evaluation_data import evaluation_file, is_set_aside

DATA = "pages/reference.jsonl.gz"
MIN_WORDS = 50
LOW = 0.9  # pages below are listed
# Pages whose reference was read and is not the article: what is wrong with it.
WRONG_REFERENCES: dict[str, str] = {
    "firefox-nightly-blog": "keeps readers' comments",
    "hukumusume": "a portal, whose menus it keeps",
    "mozilla-1": "a page of products",
    "nytimes-4": "keeps labels of charts",
    "nytimes-5": "a front page",
    "telegraph": "leaves out captions",
}
_LEFT_OUT = (ParagraphKind.TITLE, ParagraphKind.BYLINE)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: F1 of both programs, how many words its reference has, and the processor time of ours."""

    name: str
    ours: float
    trafilatura: float
    words: int
    seconds: float

    @property
    def is_comparable(self) -> bool:
        """Tell whether its reference is long enough and not known to be wrong."""
        return self.words >= MIN_WORDS and self.name not in WRONG_REFERENCES


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--aside", action="store_true", help="measure the tenth that was set aside, not the others")
    parser.add_argument("--all", action="store_true", help="measure both")
    arguments = parser.parse_args()
    path = evaluation_file(DATA)
    if path is None:
        return
    lines = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]
    chosen = [each for each in lines if arguments.all or is_set_aside(each["page"]) == arguments.aside]
    pages = list(_measured(path, chosen))
    _print("all pages", pages)
    _print("comparable", [page for page in pages if page.is_comparable])
    times = [1_000 * page.seconds for page in pages]
    middle = f"median {median(times):.0f}, mean {mean(times):.0f}, most {max(times):.0f}"
    print(f"milliseconds of the processor a page: {middle}")
    for page in sorted((each for each in pages if each.ours < LOW), key=lambda page: page.ours):
        wrong = WRONG_REFERENCES.get(page.name, "")
        print(f"  {page.ours:.3f}  trafilatura {page.trafilatura:.3f}  {page.words:6} words  {page.name}  {wrong}")


def _measured(path: Path, lines: Iterable[dict[str, Any]]) -> Iterator[Page]:
    reader = HtmlReader()
    for line in lines:
        data = gzip.decompress((path.parent / f"{line['page']}.html.gz").read_bytes())
        expected = _words(line["text"]) - _words(line.get("title") or "")
        start = time.process_time()
        found = text_of(reader, data, line["page"], *_LEFT_OUT)
        seconds = time.process_time() - start
        scores = (f1(expected, _words(found)), f1(expected, _words(_trafilatura(data))))
        yield Page(line["page"], *scores, expected.total(), seconds)


def text_of(reader: HtmlReader, data: bytes, name: str, *left_out: ParagraphKind) -> str:
    """Return the text of a page without paragraphs of some kinds; that of a refused page is empty."""
    document = read(reader, data, name)
    if document is None:
        return ""
    return "\n".join(document.text_of(each.span) for each in document.paragraphs if each.kind not in left_out)


def read(reader: HtmlReader, data: bytes, name: str) -> Document | None:
    """Return the document of a page, or None where it is refused."""
    try:
        return reader.read(data, name)
    except FormatError:
        return None


def f1(expected: Counter[str], found: Counter[str]) -> float:
    """Return the harmonic mean of precision and recall of two multisets."""
    total = expected.total() + found.total()
    return 2 * (expected & found).total() / total if total else 1.0


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _trafilatura(page: bytes) -> str:
    from trafilatura import extract

    return extract(page) or ""


def _print(name: str, pages: list[Page]) -> None:
    ours, theirs = (mean(getattr(page, field) for page in pages) for field in ("ours", "trafilatura"))
    refused = sum(page.ours == 0 for page in pages)
    print(
        f"{name:12} F1 {ours:.4f}  trafilatura {theirs:.4f}  ({len(pages)} pages, {refused} refused or without a word)"
    )


if __name__ == "__main__":
    main()
