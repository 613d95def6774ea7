"""How each kind of paragraph is set on paper."""

from dataclasses import dataclass

from reader.gui.paper.rows import Marker
from reader.gui.paper.sheet import POINT, Face, Faces
from reader.model.document import Paragraph, ParagraphKind

INDENT = 14 * POINT  # of each level of a list
MAX_LEVEL = 4


@dataclass(frozen=True, slots=True)
class Style:
    """A face and the space around it, in units."""

    face: Face
    above: float = 0
    below: float = 0
    indent: float = 0
    marker: Marker | None = None
    keeps_with_next: bool = False


def style_of(paragraph: Paragraph, faces: Faces) -> Style:
    """Return the style of a paragraph."""
    kind = paragraph.kind
    if kind is ParagraphKind.HEADING:
        return _heading(paragraph.level, faces)
    if kind in (ParagraphKind.LIST_ITEM, ParagraphKind.KEY_POINT):
        return list_style(faces, paragraph.level)
    return _plain_styles(faces).get(kind, body_style(faces))


def body_style(faces: Faces) -> Style:
    """Return the style of running text."""
    return Style(faces.body, below=8 * POINT)


def label_style(faces: Faces) -> Style:
    """Return the style of the line above key points."""
    return Style(faces.label, above=8 * POINT, below=4 * POINT, keeps_with_next=True)


def list_style(faces: Faces, level: int = 1) -> Style:
    """Return the style of a list item or key point, of which the outermost level is 1."""
    indent = INDENT * min(max(1, level), MAX_LEVEL)
    return Style(faces.body, below=4 * POINT, indent=indent, marker=Marker.BULLET)


def _heading(level: int, faces: Faces) -> Style:
    face = faces.headings[min(max(1, level), len(faces.headings)) - 1]
    return Style(face, above=16 * POINT, below=5 * POINT, keeps_with_next=True)


def _plain_styles(faces: Faces) -> dict[ParagraphKind, Style]:
    quote = Style(faces.quote, below=8 * POINT, indent=INDENT, marker=Marker.QUOTE_RULE)
    return {
        ParagraphKind.TITLE: Style(faces.title, below=10 * POINT, keeps_with_next=True),
        ParagraphKind.STANDFIRST: Style(faces.standfirst, below=12 * POINT),
        ParagraphKind.LABEL: label_style(faces),
        ParagraphKind.QUOTE: quote,
        ParagraphKind.CAPTION: Style(faces.small, below=8 * POINT),
        ParagraphKind.TABLE: Style(faces.table, below=3 * POINT),
        ParagraphKind.CODE: Style(faces.code, below=8 * POINT),
        ParagraphKind.BYLINE: Style(faces.small, below=12 * POINT),
    }
