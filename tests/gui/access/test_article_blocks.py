"""The article as a tree of headings, paragraphs, lists, tables and links."""

from reader.gui.access.article_blocks import ArticleBlocks, Block, BlockKind
from reader.model.document import Document, ParagraphKind
from tests.documents import make_document
from tests.gui.access.samples import article


def said(document: Document, block: Block) -> str:
    return document.text_of(block.span) if block.span else ""


def every_part(blocks: ArticleBlocks) -> list[Block]:
    found = list(blocks.blocks)
    for block in found:  # grows while it is walked
        found += blocks.parts_of(block)
    return found


def test_every_block_is_told_by_what_it_is() -> None:
    kinds = [block.kind for block in ArticleBlocks(article()).blocks]

    assert kinds == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
        BlockKind.HEADING,
        BlockKind.LIST,
        BlockKind.QUOTE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def test_headings_stand_below_the_title() -> None:
    headings = [block for block in ArticleBlocks(article()).blocks if block.kind is BlockKind.HEADING]

    assert [block.level for block in headings] == [1, 2, 3]


def test_without_a_title_the_outermost_heading_has_the_first_level() -> None:
    document = make_document((ParagraphKind.HEADING, "First"), "Words.")

    assert ArticleBlocks(document).blocks[0].level == 1


def test_items_have_the_depth_at_which_they_stand() -> None:
    blocks = ArticleBlocks(article())
    (found,) = (block for block in blocks.blocks if block.kind is BlockKind.LIST)

    assert [(item.kind, item.level) for item in blocks.parts_of(found)] == [
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 2),
        (BlockKind.ITEM, 1),
    ]


def test_cells_know_the_name_of_their_column() -> None:
    document = article()
    blocks = ArticleBlocks(document)
    (table,) = (block for block in blocks.blocks if block.kind is BlockKind.TABLE)
    cells = [blocks.parts_of(row) for row in blocks.parts_of(table)]

    assert [[said(document, cell) for cell in row] for row in cells] == [
        ["Payer", "Million euros"],
        ["State", "20"],
        ["Tolls", "22"],
    ]
    assert {cell.kind for cell in cells[0]} == {BlockKind.HEADER_CELL}
    assert [blocks.column_name(cell) for cell in cells[1]] == ["Payer", "Million euros"]


def test_links_and_signs_of_notes_are_parts_of_what_they_stand_in() -> None:
    document = article()
    links = [block for block in every_part(ArticleBlocks(document)) if block.kind is BlockKind.LINK]

    addresses = {said(document, link): link.address for link in links}
    assert addresses["new bridge"] == "https://example.org/bridge"
    assert addresses["bicycles"] == "https://example.org/bikes"
    assert addresses["¹"] == "#note-0"
    assert len(links) == 4  # the last leads from the note back


def test_every_paragraph_is_found_in_the_tree_once() -> None:
    document = article()
    parts = every_part(ArticleBlocks(document))

    own = [part for part in parts if part.kind not in (BlockKind.LINK, BlockKind.CELL, BlockKind.HEADER_CELL)]
    assert sorted(part.paragraph for part in own if part.span) == list(range(len(document.paragraphs)))


def test_an_empty_article_has_no_blocks() -> None:
    assert ArticleBlocks(Document("", ())).blocks == ()
