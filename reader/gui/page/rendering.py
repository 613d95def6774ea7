"""Document to the HTML that fills the article view: one Paragraph becomes one block, with the same number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from reader.gui.figures.tables import Table
from reader.gui.look.faces import Writing, family_for, writing_of
from reader.gui.look.theme import Theme, family_of, typography
from reader.gui.look.type_choice import DESIGNED, TypeChoice
from reader.gui.text.reserved_characters import LINE_BREAK, in_one_block
from reader.model.characters.direction import is_right_to_left
from reader.model.document import PROSE_KINDS, Document, Mark, MarkKind, Paragraph, ParagraphKind, ParagraphRole
from reader.model.note_links import TO_NOTE, ways_back
from reader.model.span import Span

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))

TABLE_SIZE = 14  # pixels at zoom 1
TABLE_LINE = 1.45
ROW_GAP = 0.4  # lines of white between two rows, with a rule in its middle

_SMALL = frozenset({ParagraphKind.BYLINE, ParagraphKind.CAPTION})
_TAGS = {
    MarkKind.EMPHASIS: "i",
    MarkKind.STRONG: "b",
    MarkKind.CODE: "tt",
    MarkKind.LINK: "a",
    MarkKind.RAISED: "sup",
    MarkKind.LOWERED: "sub",
    MarkKind.STRUCK: "s",
}


@dataclass(frozen=True)
class PageStyle:
    """How the page is set; `zoom` 1.0 is the designed size, `margin_columns` are those of cards beside each other.

    Without any the text stands alone, in the middle. The margin is where lines end, or crossed, where they begin.
    The title is nearer to the text where letters are large, or columns narrow since they are two articles'.
    """

    theme: Theme
    zoom: float = 1.0
    margin_columns: int = 1
    is_margin_crossed: bool = False
    choice: TypeChoice = DESIGNED
    is_one_of_two: bool = False

    def dressed(self, style: "PageStyle") -> "PageStyle":
        """Return another style with the margin of this one."""
        return replace(style, margin_columns=self.margin_columns, is_margin_crossed=self.is_margin_crossed)

    def pixels(self, size: float) -> int:
        """Return a designed size at this zoom."""
        return max(1, round(size * self.zoom))

    @property
    def row_gap(self) -> int:
        """The white between two rows of a table in pixels."""
        return round(self.pixels(TABLE_SIZE) * TABLE_LINE * ROW_GAP)

    @property
    def reading_family(self) -> str:
        """The face of the article."""
        return family_of(self.choice.face, typography().reading_family)

    @property
    def display_family(self) -> str:
        """The face of its title and headings."""
        return family_of(self.choice.face, typography().display_family)

    @property
    def body_size(self) -> int:
        """The article's type size in pixels."""
        return self.pixels(typography().body)


def to_html(document: Document, tables: tuple[Table, ...] = (), part: range | None = None) -> str:
    """Return one `<p>` a paragraph, in order, of all or of a part; `tables` are those of the document in it."""
    part = range(len(document.paragraphs)) if part is None else part
    marks = _marks_by_paragraph(document, part)
    paragraphs = document.paragraphs[part.start : part.stop]
    followers = (*document.paragraphs[part.start + 1 : part.stop + 1], None)
    openings = {index: opening for table in tables for index, opening in _openings_of_rows(table)}
    blocks = (
        (openings.get(index) or _opening(document, paragraph, _class_with(marks.get(index, ()), paragraph, follower)))
        + f"{_inline(document, paragraph.span, marks.get(index, ()))}</p>"
        for index, paragraph, follower in zip(part, paragraphs, followers, strict=False)
    )
    return "".join(blocks)


def _opening(document: Document, paragraph: Paragraph, name: str) -> str:
    direction = "rtl" if is_right_to_left(document.text_of(paragraph.span)) else "ltr"
    return f'<p dir="{direction}" class="{name}">'


def _openings_of_rows(table: Table) -> Iterator[tuple[int, str]]:
    """Yield the start tag of each row's paragraph; the rows of one table run in one direction."""
    direction = "rtl" if table.is_right_to_left else "ltr"
    for index in table.paragraphs:
        is_last = index == table.paragraphs[-1]
        name = "lastrow" if is_last else "headrow" if table.is_head(index) else "table"
        yield index, f'<p dir="{direction}" class="{name}">'


def list_indent(paragraph: Paragraph) -> int:
    """Return how deep a list item or key point stands, 0 for all else."""
    listed = paragraph.kind in (ParagraphKind.LIST_ITEM, ParagraphKind.KEY_POINT)
    return min(max(1, paragraph.level), 6) if listed else 0


def indent_of(paragraph: Paragraph) -> int:
    """Return how deep a paragraph stands: as an item, or below one that it goes on."""
    goes_on = paragraph.kind is ParagraphKind.BODY and paragraph.level
    return min(paragraph.level, 6) if goes_on else list_indent(paragraph)


def writing_in(document: Document) -> Writing | None:
    """Return in which forms the letters of an article are to be drawn, once its language is known."""
    return writing_of(document.language, document.text)


def style_sheet(style: PageStyle, writing: Writing | None = None) -> str:
    """Return the rules for the classes of `to_html`; letters that ours lack are in the forms of a writing."""
    kinds = typography()
    serif, display = (_with_other(each, writing) for each in (style.reading_family, style.display_family))
    plain = _with_other(kinds.interface_family, writing, is_serif=False)
    ink, soft, accent, link, small = (
        style.theme.colours[role] for role in ("ink", "text_soft", "accent", "link", "soft_ink")
    )
    body, tight, apart = style.choice.line_height / 100, 1.25, style.choice.spacing / 100
    title = max(kinds.heading, int(kinds.title / max(1, style.zoom, 2 * style.is_one_of_two) ** 0.5))
    even = "text-align:justify;" if style.choice.is_justified else ""
    rules = [
        _rule(style, "body", serif, kinds.body, body, ink, below=apart, extra=even),
        _rule(style, "standfirst", serif, kinds.standfirst, 1.5, soft, below=1.1),
        _rule(style, "title", display, title, tight, ink, below=0.45, extra="font-weight:700;"),
        _rule(style, "label", plain, kinds.page_interface, 1.5, accent, above=0.6, below=0.5, extra="font-weight:600;"),
        _rule(style, "byline", plain, kinds.page_interface, 1.5, small, below=1.2),
        _rule(style, "bylines", plain, kinds.page_interface, 1.5, small, below=0.2),
        _rule(style, "caption", plain, kinds.page_interface, 1.5, small, below=1.2),
        _rule(style, "code", "'monospace'", 15, 1.45, ink, below=1.0),
        _rule(style, "table", plain, TABLE_SIZE, TABLE_LINE, ink, below=ROW_GAP),
        _rule(style, "headrow", plain, TABLE_SIZE, TABLE_LINE, ink, below=ROW_GAP, extra="font-weight:600;"),
        _rule(style, "lastrow", plain, TABLE_SIZE, TABLE_LINE, ink, below=1.1),
        _rule(style, "quote", serif, kinds.body, body, soft, below=apart, inset=24, extra=even),
    ]
    for level, size in ((1, kinds.heading), (2, kinds.heading - 2), (3, kinds.body)):
        heading = f"heading{level}"
        rules.append(_rule(style, heading, display, size, 1.3, ink, above=1.5, below=0.5, extra="font-weight:700;"))
    for depth in range(1, 7):
        for name, below in (("item", apart * 0.53), ("lastitem", apart * 1.2)):
            rules.append(_rule(style, f"{name}{depth}", serif, kinds.body, body, ink, below=below, inset=24 * depth))
    return "".join(rules) + f"a{{color:{link};}}"


def _with_other(family: str, writing: Writing | None, *, is_serif: bool = True) -> str:
    """Return a family with the one for letters that it lacks, as a style sheet names them."""
    other = family_for(writing, is_serif=is_serif)
    return f"'{family}','{other}'" if other else f"'{family}'"


def _class_with(marks: Sequence[Mark], paragraph: Paragraph, follower: Paragraph | None) -> str:
    """Return the rule of a paragraph; a formula that stands alone is set as the text is."""
    is_formula = paragraph.kind is ParagraphKind.BODY and paragraph.role is ParagraphRole.DATA
    if is_formula and any(mark.kind is MarkKind.FORMULA for mark in marks):
        return ParagraphKind.BODY.value
    return _class_of(paragraph, follower)


def _class_of(paragraph: Paragraph, follower: Paragraph | None) -> str:
    """Return the rule of a paragraph; what stands in a row with its like keeps closer to it."""
    if paragraph.kind is ParagraphKind.HEADING:
        return f"heading{min(max(1, paragraph.level), 3)}"
    if paragraph.kind in PROSE_KINDS and not paragraph.is_prose:
        return "caption"
    depth = indent_of(paragraph)
    goes_on = follower is not None and indent_of(follower) > 0 if depth else _is_alike(paragraph, follower)
    if depth:
        return f"item{depth}" if goes_on else f"lastitem{depth}"
    return "bylines" if goes_on else paragraph.kind.value


def _is_alike(paragraph: Paragraph, follower: Paragraph | None) -> bool:
    """Tell whether a small line goes on with one of its like: who wrote it, when, what the picture shows."""
    return follower is not None and {paragraph.kind, follower.kind} <= _SMALL


def _rule(
    style: PageStyle,
    name: str,
    family: str,
    size: float,
    line: float,
    colour: str,
    *,
    above: float = 0,
    below: float = 0,
    inset: int = 0,
    extra: str = "",
) -> str:
    """Return a rule; what is inset is so where its lines begin."""
    pixels, none, inner = style.pixels(size), style.pixels(0), style.pixels(inset)
    mirrored = f'p.{name}[dir="rtl"]{{margin-left:{none}px;margin-right:{inner}px}}' if inset else ""
    return (
        f"p.{name}{{white-space:pre-wrap;font-family:{family};"
        f"font-size:{pixels}px;line-height:{round(pixels * line)}px;"
        f"color:{colour};margin-top:{round(pixels * line * above)}px;margin-bottom:{round(pixels * line * below)}px;"
        f"margin-left:{inner}px;{extra}}}{mirrored}"
    )


def _marks_by_paragraph(document: Document, part: range) -> dict[int, list[Mark]]:
    by_paragraph: dict[int, list[Mark]] = {}
    paragraphs = enumerate(document.paragraphs[part.start : part.stop], part.start)
    index, paragraph = next(paragraphs, (0, None))
    start = paragraph.span.start if paragraph is not None else 0
    end = document.paragraphs[part.stop - 1].span.end if part else 0
    marks = (mark for mark in (*document.marks, *ways_back(document)) if start <= mark.span.start < end)
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        while paragraph is not None and mark.span.start >= paragraph.span.end:
            index, paragraph = next(paragraphs, (0, None))
        if paragraph is not None and paragraph.span.covers(mark.span):
            by_paragraph.setdefault(index, []).append(mark)
    return by_paragraph


def _inline(document: Document, span: Span, marks: list[Mark] | tuple[Mark, ...]) -> str:
    if not marks:
        return _escaped(span.of(document.text))
    return "".join(_pieces(document, span, marks))


def _pieces(document: Document, span: Span, marks: list[Mark] | tuple[Mark, ...]) -> Iterator[str]:
    edges = sorted({span.start, span.end, *(edge for mark in marks for edge in (mark.span.start, mark.span.end))})
    begun = {start: [*group] for start, group in groupby(marks, key=lambda mark: mark.span.start)}
    over: list[Mark] = []
    for start, end in pairwise(edges):
        over = [*(mark for mark in over if mark.span.end > start), *begun.get(start, ())]
        piece = _escaped(document.text[start:end])
        for mark in over:
            piece = _tagged(piece, mark)
        yield piece


def _tagged(piece: str, mark: Mark) -> str:
    if mark.kind is MarkKind.FORMULA:
        return piece
    if mark.kind is MarkKind.LANGUAGE:
        family = family_for(writing_of(mark.target, piece))
        return f'<span style="font-family:{_as_html(family)}">{piece}</span>' if family else piece
    if mark.kind is MarkKind.NOTE_SIGN:
        sign = f"<sup>{piece}</sup>" if any(map(_is_on_the_line, piece)) else piece
        return f'<a href="{TO_NOTE}{mark.target}" style="text-decoration:none">{sign}</a>' if mark.target else sign
    tag = _TAGS[mark.kind]
    address = f' href="{_as_html(mark.target)}"' if mark.kind is MarkKind.LINK and mark.target else ""
    return f"<{tag}{address}>{piece}</{tag}>"


def _is_on_the_line(sign: str) -> bool:
    """Tell whether a character is not raised by itself, as ³ is."""
    return sign.isascii() and sign != ","


def _escaped(text: str) -> str:
    return _as_html(in_one_block(text)).replace(LINE_BREAK, "<br/>")


def _as_html(text: str) -> str:
    for letter, entity in _ENTITIES:
        text = text.replace(letter, entity)
    return text
