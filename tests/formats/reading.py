"""Short ways to read a text and to say what its paragraphs are."""

from textwrap import fill

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind

FIRST = (
    "The council of the town met on Monday evening to decide about the bridge over the river, "
    "which has been closed since the flood of last spring."
)
SECOND = (
    "Engineers told the members that repairs would take at least two years and cost more than the town earns "
    "in taxes in the same time."
)
THIRD = (
    "Nobody spoke against the plan. A vote is expected before the end of the month, when the budget has to be "
    "settled anyway."
)


def read(text: str, name: str = "article.txt") -> Document:
    """Return the document of a text under a file name."""
    return read_bytes(text.encode(), name, name=name)


def kinds(document: Document) -> str:
    """Return the kinds in order, as words."""
    return " ".join(paragraph.kind.value for paragraph in document.paragraphs)


def texts(document: Document, kind: ParagraphKind) -> list[str]:
    """Return the texts of the paragraphs of one kind."""
    return [document.text_of(paragraph.span) for paragraph in document.paragraphs if paragraph.kind is kind]


def wrapped(text: str, *, width: int = 72, first: str = "", rest: str = "") -> str:
    """Break one paragraph at a width, as mail programs do."""
    return fill(text, width, initial_indent=first, subsequent_indent=rest)
