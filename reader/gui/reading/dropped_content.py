"""What arrives by drop or clipboard: files, a link, or a text, with its structure where it has any."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from reader.model.source import Source, is_link

LONGEST_PATH = 4096  # characters
MANY_PARAGRAPHS = 2  # a single one is no structure: what a code editor copies is one, too
_TELLING = re.compile(r"<(?:h[1-6]|li|table|blockquote|figure|article)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Sources to open, or else a text; both empty where there is nothing to read.

    `html` is the text as it was marked up where it was copied; empty where that would tell no more than the words.
    A copy from the shelf is kept there already.
    """

    sources: tuple[Source, ...] = ()
    text: str = ""
    html: str = ""
    is_copy: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to read."""
        return not (self.sources or self.text.strip() or self.html)


def arrival_of(data: QMimeData | None) -> Arrival:
    """Return what a drop or the clipboard brings; a line that names an existing file counts as the file."""
    if data is None:  # an empty clipboard, on some platforms
        return Arrival()
    urls: list[QUrl] = data.urls()
    files = tuple(Source.file(url.toLocalFile()) for url in urls if url.isLocalFile())
    if files:
        return Arrival(files)
    text = data.text() if data.hasText() else ""
    if named := _named_file(text.strip()):
        return Arrival((Source.file(named),))
    if is_link(text):
        return Arrival((Source.link(text),))
    if not text.strip() and len(urls) == 1 and is_link(urls[0].toString()):
        return Arrival((Source.link(urls[0].toString(QUrl.ComponentFormattingOption.FullyEncoded)),))
    return Arrival(text=text, html=_telling_html(data, text))


def _telling_html(data: QMimeData, text: str) -> str:
    """Return the marked-up text where its marks tell more than the words, or there are no words besides it."""
    html = data.html() if data.hasHtml() else ""
    has_structure = bool(_TELLING.search(html)) or len(_PARAGRAPH.findall(html)) >= MANY_PARAGRAPHS
    is_all = not text.strip() and "<img" not in html
    return html if has_structure or is_all else ""


def _named_file(line: str) -> Path | None:
    if "\n" in line or not line.startswith(("/", "~")) or len(line) > LONGEST_PATH:
        return None
    path = Path(line).expanduser()
    try:
        return path if path.is_file() else None
    except OSError:
        return None
