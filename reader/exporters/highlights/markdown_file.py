"""Highlights as Markdown for notes: each a quotation with its place, the comment and the tags under it."""

from collections.abc import Iterator

from reader.exporters.addresses import address_of
from reader.exporters.markdown_file import escaped, markdown_page
from reader.exporters.places import Places
from reader.exporters.taken import Taken, changed_words
from reader.model.headline import one_line
from reader.model.highlight import PlacedHighlight

LOST = "Not in the text any more"


class HighlightsMarkdownExporter:
    """Writes front matter, and the highlights in the order of the text."""

    id = "highlights-markdown"
    name = "Markdown"
    suffix = ".md"

    def export(self, taken: Taken) -> bytes:
        """Return the file."""
        return markdown_page(taken.document, highlight_blocks(taken))


def highlight_blocks(taken: Taken) -> Iterator[str]:
    """Yield the highlights, those that have no place any more under a heading of their own."""
    places, is_lost = Places(taken.document), False
    for each in taken.highlights:
        if each.span is None and not is_lost:
            is_lost = True
            yield f"## {LOST}"
        yield _block(taken, each, places)


def _block(taken: Taken, each: PlacedHighlight, places: Places) -> str:
    highlight, words = each.highlight, each.highlight.passage.words
    lines = [escaped(line) for line in map(one_line, words.split("\n")) if line]
    quoted = "\n>\n".join(f"> {line}" for line in lines)
    told = (_place(taken, each, places), highlight.colour.value, escaped(changed_words(each)))
    parts = [quoted, "*" + " · ".join(filter(None, told)) + "*"]
    if highlight.comment:
        parts += [escaped(line) for line in map(one_line, highlight.comment.text.split("\n")) if line]
    if highlight.tags:
        parts.append(" ".join(f"#{escaped(tag.replace(' ', '-'))}" for tag in highlight.tags))
    return "\n\n".join(parts)


def _place(taken: Taken, each: PlacedHighlight, places: Places) -> str:
    if each.span is None:
        return ""
    words, address = places.of_spans([each.span]), address_of(taken.document, each.span)
    return f"[{words}](<{address}>)" if words and address else words
