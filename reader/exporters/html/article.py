"""Set the article: a row for each paragraph, with the lines of the summary beside it."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from reader.exporters.html.pictures import picture
from reader.exporters.html.words import Words
from reader.model.analysis import Analysis
from reader.model.document import Document, Paragraph, ParagraphKind, ParagraphRole
from reader.model.headline import one_line
from reader.model.line import words_of
from reader.model.numbering import paragraph_numbers

_TAGS = {ParagraphKind.TITLE: "h1", ParagraphKind.QUOTE: "blockquote", ParagraphKind.CODE: "pre"}
_PLAIN = frozenset({ParagraphKind.TITLE, ParagraphKind.HEADING, ParagraphKind.BODY})
_OWN = frozenset({ParagraphRole.BODY, ParagraphRole.TURN})


class ArticleRows:
    """Sets one article; the author's key points stand at the top of the page already."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self._document = document
        self._words = Words(document, analysis)
        self._numbers = paragraph_numbers(document)
        self._lines = _lines_by_paragraph(document, analysis)
        self._notes = {note.paragraphs[0]: index for index, note in enumerate(document.footnotes) if note.paragraphs}
        self._at_the_top = _points(document)
        self._pictures: dict[int, list[str]] = {}
        for image in document.images:
            self._pictures.setdefault(image.before, []).append(picture(image))

    def rows(self) -> Iterator[str]:
        """Yield the blocks in order."""
        numbered = ((number, paragraph) for number, paragraph in enumerate(self._document.paragraphs))
        for is_table, group in groupby(numbered, key=lambda each: each[1].kind is ParagraphKind.TABLE):
            if is_table:
                yield from self._table([number for number, _ in group])
            else:
                for number, paragraph in group:
                    yield from self._pictures.get(number, ())
                    yield from self._row(number, paragraph)
        yield from self._pictures.get(len(self._document.paragraphs), ())

    def _table(self, numbers: list[int]) -> Iterator[str]:
        for number in numbers:
            yield from self._pictures.get(number, ())
        rows = (f"<tr>{''.join(f'<td>{cell}</td>' for cell in self._words.cells(number))}</tr>" for number in numbers)
        yield f'<div class="wide"><table>{"".join(rows)}</table></div>'

    def _row(self, number: int, paragraph: Paragraph) -> Iterator[str]:
        if number in self._at_the_top:
            return
        block = self._block(number, paragraph)
        lines = self._lines.get(number)
        if lines:
            beside = "".join(f'<p dir="auto"><a href="#s{index}">{escape(words)}</a></p>' for index, words in lines)
            yield f'<div class="row">{block}<aside>{beside}</aside></div>'
        else:
            yield block

    def _block(self, number: int, paragraph: Paragraph) -> str:
        tag = tag_of(paragraph)
        names = [paragraph.kind.value] if paragraph.kind not in _PLAIN else []
        names += [paragraph.role.value] if paragraph.role not in _OWN else []
        said = "".join(f' {name}="{value}"' for name, value in self._said(number, paragraph, " ".join(names)) if value)
        return f'<{tag} dir="auto"{said}>{self._words.paragraph(number)}{self._way_back(number)}</{tag}>'

    def _said(self, number: int, paragraph: Paragraph, names: str) -> Iterator[tuple[str, str]]:
        yield "class", names
        yield "id", f"note-{self._notes[number]}" if number in self._notes else ""
        yield "data-number", str(self._numbers.get(number, ""))
        is_deeper = paragraph.kind is ParagraphKind.LIST_ITEM and paragraph.level > 1
        yield "style", f"--level:{min(paragraph.level, 6)}" if is_deeper else ""

    def _way_back(self, number: int) -> str:
        note = self._notes.get(number)
        return f' <a class="back" href="#sign-{note}">↩</a>' if self._words.has_sign(note) else ""


def tag_of(paragraph: Paragraph) -> str:
    """Return the element that a paragraph is."""
    if paragraph.kind is ParagraphKind.HEADING:
        return f"h{min(max(paragraph.level, 1) + 1, 6)}"
    return _TAGS.get(paragraph.kind, "p")


def _points(document: Document) -> frozenset[int]:
    """Return the paragraphs that are the author's key points, and the words above them."""
    points = document.paragraphs_of_kind(ParagraphKind.KEY_POINT)
    labels = document.paragraphs_of_kind(ParagraphKind.LABEL)
    return frozenset(points) | {label for label in labels if label + 1 in points}


def _lines_by_paragraph(document: Document, analysis: Analysis) -> dict[int, list[tuple[int, str]]]:
    """Return for each paragraph the sentences that stand as lines beside it, and what is shown of them."""
    beside: dict[int, list[tuple[int, str]]] = {}
    if analysis.summary is not None:
        shown = analysis.summary.lines_by_sentence(document)
        for index in analysis.summary.lines:
            words = one_line(words_of(document, shown[index]))
            beside.setdefault(document.sentences[index].paragraph, []).append((index, words))
    return beside
