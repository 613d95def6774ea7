"""How soon the first pages of a long PDF file and a long book are there, and the whole: seconds, and times the first.

The files are made here: printed pages of the test files over and over, and 60 chapters of words drawn from the sample
articles.
"""

import random
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pypdfium2

from reader.formats import open_document
from reader.model.document import Document
from reader.paths import seed_dir
from tests.formats.office import zipped

PAGES = 700
CHAPTERS = 60
CHAPTER_WORDS = 3_000
FILES = Path(__file__).resolve().parents[1] / "formats" / "files"
PRINTED = ("warhol-university-exhibits-two-columns.pdf", "global-warming-and-crops-small-pages.pdf")


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        for name, data in (("long.pdf", long_pdf()), ("long.epub", long_book())):
            path = Path(folder) / name
            path.write_bytes(data)
            _print_times(path)


def long_pdf() -> bytes:
    """Return a PDF file of 700 printed pages."""
    whole = pypdfium2.PdfDocument.new()
    sources = [pypdfium2.PdfDocument(FILES / name) for name in PRINTED]
    while len(whole) < PAGES:
        for source in sources:
            whole.import_pages(source)
    stream = BytesIO()
    whole.save(stream)
    for document in (whole, *sources):
        document.close()
    return stream.getvalue()


def long_book() -> bytes:
    """Return an EPUB book of a million characters."""
    words = " ".join(path.read_text("utf-8") for path in sorted(seed_dir().glob("*.txt"))).split()
    chance = random.Random(7)
    chapters = {f"{number}.xhtml": _chapter(number, words, chance) for number in range(CHAPTERS)}
    items = "".join(f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(CHAPTERS))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(CHAPTERS))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>A long book</dc:title></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "book.opf": package}
    return zipped({**members, **chapters}, first="mimetype")


def _chapter(number: int, words: list[str], chance: random.Random) -> str:
    paragraphs = (
        " ".join(chance.choices(words, k=100)).replace("<", "").replace("&", "") for _ in range(CHAPTER_WORDS // 100)
    )
    body = "".join(f"<p>{text}.</p>" for text in paragraphs)
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Chapter {number + 1}</h1>{body}</body></html>'


def _print_times(path: Path) -> None:
    times: list[float] = []
    start = perf_counter()

    def note(_version: Document) -> None:
        times.append(perf_counter() - start)

    document = open_document(path, on_version=note)
    whole = perf_counter() - start
    print(
        f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {len(document.text):,} characters; "
        f"first after {times[0]:.2f} s, whole after {whole:.2f} s ({whole / times[0]:.0f} times), {len(times)} versions"
    )


if __name__ == "__main__":
    main()
