"""Content of a book or a word processor's file to a document: what writers mark by hand is read as in plain text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from reader.formats.markup.content import Content
from reader.formats.markup.inline import shifted
from reader.formats.markup.pictures import images_of, with_shown
from reader.formats.plain.code_lines import with_whole_code
from reader.formats.plain.lines import lines_of
from reader.formats.plain.lists import settle_lists
from reader.formats.readers.text_file import empty_error
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.paragraph_kinds import document_of
from reader.model.document import Document, Metadata


def article_of(
    content: Content,
    *,
    metadata: Metadata,
    load: Callable[[str], bytes | None] = lambda _name: None,
    seeks_title: bool = True,
    warnings: tuple[str, ...] = (),
) -> Document:
    """Return the document; raise FormatError where there is no text. `load` gives the bytes of a picture by its name.

    The title on the page goes before the one in `metadata`, which often is that of a template.
    """
    content = with_whole_code(content)
    blocks = list(_settled(content.blocks))
    if not blocks:
        raise empty_error(content.source)
    document = document_of(
        blocks,
        content.source,
        guesses_headings=all(block.form is not Form.HEADING for block in blocks),
        metadata=replace(metadata, title=None),
        warnings=warnings,
        seeks_title=seeks_title,
        images=images_of(content.pictures, load),
        removed=content.removed,
    )
    title = document.metadata.title or metadata.title
    return with_shown(replace(document, metadata=replace(document.metadata, title=title)))


def _settled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, typed lists as lists; those that were lists from the start keep their depth."""
    for is_list, run in groupby(blocks, lambda block: block.is_list_item or block.is_continuation):
        every = list(run)
        yield from every if is_list else settle_lists([_as_typed(block) for block in every])


def _as_typed(block: Block) -> Block:
    """Return a paragraph that begins with a typed bullet or number as an item, and a row of stars as no prose."""
    if block.form is not Form.PLAIN or block.is_quoted or block.is_continuation:
        return block
    lines = list(lines_of(block.text))
    if len(lines) != 1 or lines[0].quote_depth:
        return block
    line = lines[0]
    if line.is_rule:
        return replace(block, form=Form.CAPTION)
    if not line.marker:
        return block
    cut = len(block.text) - len(line.text)
    return replace(
        block,
        text=line.text,
        form=line.form,
        marker=line.marker if line.form is Form.BULLET else "",
        marks=shifted(block.marks, -cut),
    )
