"""Set words of the article by themselves, for the clipboard: headings, lists, tables, links and stress, no colours."""

from collections.abc import Iterator
from itertools import groupby

from reader.exporters.html.article import tag_of
from reader.exporters.html.words import Words
from reader.model.analysis import Analysis
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span

_GROUPS = {  # kinds of paragraphs of which several make one block
    ParagraphKind.LIST_ITEM: "ul",
    ParagraphKind.KEY_POINT: "ul",
    ParagraphKind.TABLE: "table",
}


def excerpt_html(document: Document, span: Span) -> str:
    """Return words as they are set; those of one paragraph alone go on in the line in which they are put."""
    numbers = [number for number, each in enumerate(document.paragraphs) if each.span.overlaps(span)]
    words = Words(document, Analysis(document.digest))
    if len(numbers) == 1:
        return words.excerpt(span, numbers[0])
    return "\n".join(_blocks(document, span, numbers, words))


def _blocks(document: Document, span: Span, numbers: list[int], words: Words) -> Iterator[str]:
    for group, together in groupby(numbers, lambda number: _GROUPS.get(document.paragraphs[number].kind)):
        told = (_block(document, span, number, words) for number in together)
        if group:
            yield f"<{group}>{''.join(told)}</{group}>"
        else:
            yield from told


def _block(document: Document, span: Span, number: int, words: Words) -> str:
    paragraph = document.paragraphs[number]
    group = _GROUPS.get(paragraph.kind)
    if group == "table":
        return f"<tr>{''.join(f'<td>{cell}</td>' for cell in words.cells_within(span, number))}</tr>"
    tag = "li" if group else tag_of(paragraph)
    return f'<{tag} dir="auto">{words.excerpt(paragraph.span.common(span), number)}</{tag}>'
