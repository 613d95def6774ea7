"""What an article is called where it must be named in a line, or in a file's name."""

import re

from reader.model.document import Document, ParagraphKind

MAX_WORDS = 12  # enough to know an article without a title by, and still one line
_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"  # and blanks; a non-breaking space stays
_BLANKS = str.maketrans(_BREAKS, " " * len(_BREAKS))
_LOOSE_END = ",;:.–—-"
MOST_WORDS, MOST_LETTERS = 8, 60  # of a title in a file's name
MOST_BYTES, MOST_OF_TOLD = 160, 60  # systems allow 255 to a name, with what is put behind it
_SIGN = re.compile(r"[^\w\s-]")


def headline_of(document: Document) -> str:
    """Return the article's title, else its first words with an ellipsis; empty for an empty document."""
    return title_of(document) or _first_words(document)


def title_of(document: Document) -> str:
    """Return the article's title; empty where it has none."""
    if title := one_line(document.metadata.title or ""):
        return title
    titles = document.paragraphs_of_kind(ParagraphKind.TITLE)
    return one_line(document.plain_words(document.paragraphs[titles[0]].span)) if titles else ""


def one_line(text: str) -> str:
    """Return the text with each run of breaks and blanks as one blank; a non-breaking space stays."""
    return " ".join(filter(None, text.translate(_BLANKS).split(" ")))


def file_name(title: str, told: str = "") -> str:
    """Return the first words of a title and what is told of it, in small letters, for a file's name without ending."""
    name = _short(_SIGN.sub("", title).split()[:MOST_WORDS], MOST_BYTES) or "article"
    return "-".join(filter(None, (name, _short(_SIGN.sub("", told).split(), MOST_OF_TOLD))))


def _short(words: list[str], most: int) -> str:
    """Return words with hyphens between, as many as there is room for in bytes; a longer one is cut."""
    name = "-".join(words).lower().strip("-")
    cut = name[:MOST_LETTERS].encode()[:most].decode(errors="ignore")
    return cut if cut == name else (cut.rpartition("-")[0] or cut).strip("-")


def _first_words(document: Document) -> str:
    prose = (paragraph for paragraph in document.paragraphs if paragraph.is_prose)
    first = next(prose, document.paragraphs[0] if document.paragraphs else None)
    words = document.plain_words(first.span).split() if first else []
    if len(words) <= MAX_WORDS:
        return " ".join(words)
    return " ".join(words[:MAX_WORDS]).rstrip(_LOOSE_END) + "…"
