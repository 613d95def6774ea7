"""PDF files."""

from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated
from tests.formats.pdf_files import line, pdf_of


def _pdf(piece: str, *, per_page: int = 0) -> Pattern:
    """Repeat something in the content of a page; after `per_page` pieces another page begins."""

    def build(length: int) -> bytes:
        count = max(1, length // len(piece))
        size = per_page or count
        pages = [repeated(piece, len(piece) * min(size, count - at)) for at in range(0, count, size)]
        return pdf_of([line(NEWS[:80], 50), *pages])

    return build


_LINES = "".join(line(SENTENCE, 60 + 12 * at) + "\n" for at in range(40))
PDFS: dict[str, Pattern] = {
    "pdf": _pdf(_LINES, per_page=1),
    "pdf: one page": _pdf(line(SENTENCE, 60) + "\n"),
    "pdf: letters one by one": _pdf(line("a", 60) + "\n", per_page=2_000),
    "pdf: letters in one place": _pdf("BT /F1 10 Tf 1 0 0 1 50 500 Tm (a) Tj ET\n"),
    "pdf: lines in one page": _pdf("BT /F1 1 Tf 1 0 0 1 50 #.# Tm (Some words of it) Tj ET\n"),
    "pdf: columns": _pdf("BT /F1 2 Tf 1 0 0 1 # 500 Tm (Word) Tj ET\n", per_page=1_000),
    "pdf: fonts by turns": _pdf("BT /F1 9 Tf 1 0 0 1 50 500 Tm (a) Tj /F2 9 Tf (b) Tj ET\n", per_page=1_000),
    "pdf: sizes by turns": _pdf("BT /F1 #.5 Tf 1 0 0 1 50 500 Tm (word) Tj ET\n", per_page=500),
    "pdf: short pages": _pdf(line("Some words", 60) + "\n", per_page=1),
    "pdf: empty pages": _pdf("% nothing\n", per_page=1),
    "pdf: numbers": _pdf("".join(line(str(at), 60 + 12 * at) + "\n" for at in range(40)), per_page=1),
    "pdf: bullets": _pdf("".join(line("- a", 60 + 12 * at) + "\n" for at in range(40)), per_page=1),
    "pdf: one line": _pdf("(word ) Tj ", per_page=0),
    "pdf: saved states": _pdf("q "),
    "pdf: drawn lines": _pdf("10 # m 300 # l S\n", per_page=5_000),
    "pdf: rows": _pdf(
        "".join(line("12.5", 60 + 12 * at, x=50 + 60 * each) + "\n" for at in range(30) for each in range(5)),
        per_page=1,
    ),
}
