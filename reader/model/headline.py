"""What an article is called where it must be named in a line."""

from reader.model.document import Document, ParagraphKind

MAX_WORDS = 12  # enough to know an article without a title by, and still one line
_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"  # and blanks; a non-breaking space stays
_BLANKS = str.maketrans(_BREAKS, " " * len(_BREAKS))
_LOOSE_END = ",;:.–—-"


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


def _first_words(document: Document) -> str:
    prose = (paragraph for paragraph in document.paragraphs if paragraph.is_prose)
    first = next(prose, document.paragraphs[0] if document.paragraphs else None)
    words = document.plain_words(first.span).split() if first else []
    if len(words) <= MAX_WORDS:
        return " ".join(words)
    return " ".join(words[:MAX_WORDS]).rstrip(_LOOSE_END) + "…"
