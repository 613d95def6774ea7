"""What can be reached by its name, and which of it some words mean. No widgets here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from reader.gui.bars.actions import ACTIONS, MENU_TITLES, translated
from reader.model.document import Document, ParagraphKind
from reader.model.folding import folded
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from reader.session.findings import Findings

AROUND = 32  # characters on each side of a hit, by which its place is known
MOST_HITS = 2_000
MOST = 60  # entries that are shown; who wants another one says more


@dataclass(frozen=True, slots=True)
class Entry:
    """A command or a place; `group` says where it belongs, `keys` is its shortcut as it is written, or its paragraph.

    `hit` is what was found, in the words.
    """

    words: str
    group: str
    keys: str = ""
    action: QAction | None = None
    place: Span | None = None
    hit: Span | None = None


def command_entries(actions: Iterable[QAction]) -> Iterator[Entry]:
    """Yield what can be done now."""
    menus = {spec.id: translated(MENU_TITLES[spec.menu]).replace("&", "") for spec in ACTIONS}
    for action in actions:
        if action.isEnabled():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
            yield Entry(words, menus.get(action.objectName(), _tr("Pane")), keys, action)


def place_entries(findings: Findings) -> Iterator[Entry]:
    """Yield the headings and the actors of an article."""
    document = findings.document
    for paragraph in document.paragraphs:
        if paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
            yield Entry(document.plain_words(paragraph.span), _tr("Heading"), place=paragraph.span)
    for actor in findings.analysis.actors or ():
        if actor.mentions:
            yield Entry(actor.name, _tr("Actor"), place=actor.mentions[0])


def hit_entries(document: Document, hits: Sequence[Span]) -> Iterator[Entry]:
    """Yield the hits of a search, each in the words around it and with its paragraph."""
    index, numbers = SpanIndex(document), paragraph_numbers(document)
    for hit in hits[:MOST_HITS]:
        paragraph = index.paragraph_of(hit)
        if paragraph is not None:
            whole, number = document.paragraphs[paragraph].span, numbers.get(paragraph)
            words, found = _around(document, hit, whole)
            yield Entry(words, "", f"¶ {number}" if number else "", place=hit, hit=found)


def _around(document: Document, hit: Span, whole: Span) -> tuple[str, Span]:
    """Return a hit with some whole words before and after it, and its place in them."""
    start, end = max(whole.start, hit.start - AROUND), min(whole.end, hit.end + AROUND)
    start = start if start == whole.start else document.text.find(" ", start, hit.start) + 1 or start
    end = end if end == whole.end else max(document.text.rfind(" ", hit.end, end), 0) or end
    words = "".join(" " if sign.isspace() else sign for sign in document.text[start:end])
    before, after = "…" if start > whole.start else "", "…" if end < whole.end else ""
    return f"{before}{words}{after}", hit.shifted(len(before) - start)


def matching(entries: Iterable[Entry], words: str, document: Document, most: int = MOST) -> list[Entry]:
    """Return what some words mean, what begins with them first; a number means the paragraph that has it."""
    wanted = folded(words).split()
    found = [(place, entry) for entry in entries if (place := _place(folded(entry.words), wanted)) is not None]
    numbered = [_paragraph(document, int(words))] if words.strip().isascii() and words.strip().isdigit() else []
    best = [entry for _, entry in sorted(found, key=lambda pair: pair[0])]
    return [*filter(None, numbered), *best][:most]


def _place(text: str, wanted: list[str]) -> int | None:
    """Return how well all words are met: 0 where the first of them begins the text; None where one is missing."""
    if not all(word in text for word in wanted):
        return None
    if not wanted or text.startswith(wanted[0]):
        return 0
    return 1 if all(f" {word}" in f" {text}" for word in wanted) else 2


def _paragraph(document: Document, number: int) -> Entry | None:
    index = next((index for index, each in paragraph_numbers(document).items() if each == number), None)
    if index is None:
        return None
    span = document.paragraphs[index].span
    words = " ".join(document.plain_words(span).split(maxsplit=9)[:9])
    return Entry(_tr("Paragraph {number}: {words}…").format(number=number, words=words), _tr("Paragraph"), place=span)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
