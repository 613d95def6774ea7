"""Gives every paragraph its kind, for all formats: what marks and neighbours say, and no list of an article's words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.formats.structure.author_points import AuthorPoints, find_author_points
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.builder import DocumentBuilder
from reader.formats.structure.bylines import Byline, read_byline
from reader.formats.structure.forms import said_by_form, settle_forms
from reader.formats.structure.headings import HeadingLook, find_headings, heading_look, headings_in_bold, level_of
from reader.formats.structure.references import settle_references
from reader.formats.structure.side_lines import settle_side_lines
from reader.formats.structure.top_matter import (
    TopMatter,
    date_of_dateline,
    find_standfirst,
    find_top_matter,
    first_below,
    is_italic_standfirst,
)
from reader.formats.structure.turns import settle_turns
from reader.model.document import Document, Image, MarkKind, Metadata, ParagraphKind, ParagraphRole, Removed

_Placed = TypeVar("_Placed", Image, Removed)

_KIND_OF_FORM = {
    Form.PLAIN: ParagraphKind.BODY,
    Form.BULLET: ParagraphKind.LIST_ITEM,
    Form.NUMBERED: ParagraphKind.LIST_ITEM,
    Form.HEADING: ParagraphKind.HEADING,
    Form.CODE: ParagraphKind.CODE,
    Form.TABLE: ParagraphKind.TABLE,
    Form.CAPTION: ParagraphKind.CAPTION,
    Form.TITLE: ParagraphKind.TITLE,
    Form.STANDFIRST: ParagraphKind.STANDFIRST,
    Form.BYLINE: ParagraphKind.BYLINE,
    Form.KEY_POINT: ParagraphKind.KEY_POINT,
}


@dataclass(frozen=True, slots=True)
class _Structure:
    """Block indices of everything that is more than its form says."""

    points: AuthorPoints
    top: TopMatter
    headings: frozenset[int]
    standfirst: int | None


def document_of(
    blocks: Sequence[Block],
    source: str,
    *,
    guesses_headings: bool,
    metadata: Metadata,
    warnings: tuple[str, ...] = (),
    seeks_title: bool = True,
    images: Iterable[Image] = (),
    removed: Iterable[Removed] = (),
) -> Document:
    """Return the article that the blocks make up; `metadata` goes before what the text says of itself.

    A book that begins with a chapter has its title elsewhere: without `seeks_title` the first heading stays one.
    `images` and `removed` stand before the block that they count, and before the first paragraph that it becomes.
    """
    builder = DocumentBuilder()
    places: list[int] = []  # of each block, and of the end, among the paragraphs
    end = len(blocks)
    blocks = [replace(block, index=index) for index, block in enumerate(blocks)]
    blocks = settle_turns(settle_references(settle_forms(settle_side_lines(blocks, metadata.byline or ""))))
    inner = [block for block in blocks if block.form is not Form.CAPTION]  # captions stand between, and say nothing
    structure = _structure(inner, guesses_headings=guesses_headings, seeks_title=seeks_title)
    kinds = (_kind(index, block, structure) for index, block in enumerate(inner))
    levels = iter(_levels(inner, structure))
    for block in blocks:
        is_caption = block.form is Form.CAPTION
        kind = ParagraphKind.CAPTION if is_caption else next(kinds)
        level = 0 if is_caption else next(levels)
        if kind is ParagraphKind.TITLE and structure.top.name:
            block = replace(block, text=structure.top.name, marks=())
        text = _text(block, kind)
        speaker = block.speaker if text == block.text else None
        places += [builder.paragraph_count] * (block.index + 1 - len(places))
        builder.add(
            kind,
            text,
            level=level,
            marks=block.marks,
            role=_role(block),
            speaker=speaker,
            note=block.note,
            places=block.places,
        )
    places += [builder.paragraph_count] * (end + 1 - len(places))
    found = _metadata(inner, structure.top, metadata)
    signer, date = said_by_form(blocks)
    bylines = (read_byline(block.text) for block in blocks if block.form is Form.BYLINE)
    below = next((byline for byline in bylines if byline and byline.author), Byline())
    published = found.published or date or date_of_dateline(blocks) or below.published
    signed = replace(found, byline=found.byline or signer or below.author, published=published)
    document = builder.build(source, metadata=signed, warnings=warnings)
    return replace(document, images=_moved(images, places), removed=_moved(removed, places))


def _moved(values: Iterable[_Placed], places: Sequence[int]) -> tuple[_Placed, ...]:
    return tuple(replace(value, before=places[min(value.before, len(places) - 1)]) for value in values)


def _role(block: Block) -> ParagraphRole:
    """Return what a block is for; a formula that stands alone is no sentence."""
    formulas = sum(len(mark.span) for mark in block.marks if mark.kind is MarkKind.FORMULA)
    is_formula = formulas and formulas >= len(block.text.rstrip(" .,;"))
    return ParagraphRole.DATA if is_formula and block.role is ParagraphRole.BODY else block.role


def _structure(blocks: Sequence[Block], *, guesses_headings: bool, seeks_title: bool) -> _Structure:
    points = find_author_points(blocks)
    taken = points.labels | points.points
    top = find_top_matter(blocks, taken=taken) if seeks_title else TopMatter()
    special = taken | top.bylines.keys() | ({top.title} if top.title is not None else set())
    first = first_below(blocks, top)
    special |= {first} if first is not None and is_italic_standfirst(blocks, first, top) else set()
    written = {index for index, block in enumerate(blocks) if block.form is Form.HEADING}
    guessed = find_headings(blocks, points=points.points, taken=frozenset(special)) if guesses_headings else frozenset()
    bold = headings_in_bold(blocks)
    headings = frozenset(
        index for index in (written | guessed | bold) - special if index + 1 not in top.bylines or index in written
    )
    standfirst = find_standfirst(blocks, top=top, markers=taken, headings=headings)
    return _Structure(points, top, headings - {standfirst}, standfirst)


def _kind(index: int, block: Block, structure: _Structure) -> ParagraphKind:
    found = _found_kind(index, structure)
    if found is not None:
        return found
    if block.is_quoted and block.form in (Form.PLAIN, Form.BULLET, Form.NUMBERED):
        return ParagraphKind.QUOTE
    return _KIND_OF_FORM[block.form]


def _found_kind(index: int, structure: _Structure) -> ParagraphKind | None:
    found = (
        (index in structure.points.labels, ParagraphKind.LABEL),
        (index in structure.points.points, ParagraphKind.KEY_POINT),
        (index == structure.top.title, ParagraphKind.TITLE),
        (index in structure.top.bylines, ParagraphKind.BYLINE),
        (index == structure.standfirst, ParagraphKind.STANDFIRST),
        (index in structure.headings, ParagraphKind.HEADING),
    )
    return next((kind for is_found, kind in found if is_found), None)


def _text(block: Block, kind: ParagraphKind) -> str:
    return block.text if kind in (ParagraphKind.LIST_ITEM, ParagraphKind.KEY_POINT) else block.marked_text


def _levels(blocks: Sequence[Block], structure: _Structure) -> list[int]:
    written = [blocks[index].level for index in structure.headings if blocks[index].form is Form.HEADING]
    outermost, above = min(written, default=1), 0
    levels = []
    for index, block in enumerate(blocks):
        if index in structure.headings and block.form is Form.HEADING:
            above = block.level - outermost + 1
            levels.append(above)
        elif index in structure.headings:
            levels.append(above + _guessed_level(blocks, index, structure))
        else:
            levels.append(block.level if block.is_list_item or block.is_continuation else 0)
    return levels


def _guessed_level(blocks: Sequence[Block], index: int, structure: _Structure) -> int:
    block = blocks[index]
    is_below_part = index - 1 in structure.headings and heading_look(blocks[index - 1].text) is HeadingLook.CHAPTER
    return level_of(block.text, is_below_part=is_below_part)


def _metadata(blocks: Sequence[Block], top: TopMatter, given: Metadata) -> Metadata:
    bylines = top.bylines.values()
    return replace(
        given,
        title=given.title or top.name or (blocks[top.title].plain_words if top.title is not None else None),
        byline=given.byline or _first(byline.author for byline in bylines),
        published=given.published or _first(byline.published for byline in bylines),
        site=given.site or _first(byline.site for byline in bylines),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
