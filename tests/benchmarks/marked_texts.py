"""Sentences of the project's own that were marked by hand (`data/SOURCES.md`), and how many marks are found.

Rules may be fitted on the lines of an odd number, "tune"; those of an even number are for measuring only.
"""

from collections import Counter
from pathlib import Path

from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented

FOLDER = Path(__file__).parent / "data"
HALVES = ("tune", "measure")


def halves(path: Path) -> dict[str, list[str]]:
    """Return the lines of a file, each with the use it may be put to."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {use: lines[first::2] for first, use in enumerate(HALVES)}


def document_of(text: str, language: str) -> Document:
    """Return a document of one paragraph."""
    return segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), language)


def f1(counts: Counter[str], hits: str) -> float:
    """Return the F1 of what was hit among what was "marked" and "found", in percent."""
    return 200 * counts[hits] / max(1, counts["marked"] + counts["found"])
