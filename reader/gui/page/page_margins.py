"""The margins of the article's page in its text view, for a width and a style."""

from PySide6.QtGui import QTextDocument

from reader.gui.look.theme import typography
from reader.gui.page.page_geometry import MIN_MARGIN, PageGeometry, Widths, page_geometry, text_alone
from reader.gui.page.rendering import PageStyle
from reader.model.characters.direction import SAMPLE, is_right_to_left

PAGE_TOP = 40  # white above the first line, in pixels at zoom 1
PAGE_BOTTOM = 120  # white below the last, so that it can be read at ease
COLUMN_GAP = 12  # between two columns of cards
NARROW_COLUMN = 0.75  # of the least margin: how far a column of several gives way
AVERAGE_READING_WIDTH = 0.50  # of a character of English text in the reading face, in ems
AVERAGE_INTERFACE_WIDTH = 0.52  # the same of the interface face


def geometry_of(text: str, width: int, style: PageStyle) -> PageGeometry:
    """Return where an article and its margin stand in a viewport: the margin where lines end, unless it is crossed."""
    page = geometry_for(width, style)
    is_mirrored = is_right_to_left(text[:SAMPLE]) is not style.is_margin_crossed
    return page.mirrored(width) if is_mirrored else page


def geometry_for(width: int, style: PageStyle) -> PageGeometry:
    """Return the same for lines that run to the right; wished widths are characters times their average width."""
    type_roles, size = typography(), style.body_size
    text = round(style.choice.measure * size * AVERAGE_READING_WIDTH)
    text_least = min(text, round(type_roles.measure_characters * size * AVERAGE_READING_WIDTH))
    if not style.margin_columns:
        return text_alone(width, text)
    card = size * type_roles.card_ratio * AVERAGE_INTERFACE_WIDTH
    wished, least = (round(type_roles.margin_characters * card), round(type_roles.margin_least_characters * card))
    if style.margin_columns > 1:
        divided = page_geometry(width, Widths(text, text_least, _columns_width(style, least), _least_divided(style)))
        if divided.margin_width >= _least_divided(style):
            return divided
    return page_geometry(width, Widths(text, text_least, wished, least))


def runs_left(page: PageGeometry, style: PageStyle) -> bool:
    """Tell whether the article of a page runs to the left."""
    return page.is_mirrored is not style.is_margin_crossed


def measure_of(width: int, style: PageStyle) -> int:
    """Return how many characters a line of a width has."""
    return round(width / (style.body_size * AVERAGE_READING_WIDTH))


def is_divided(page: PageGeometry, style: PageStyle) -> bool:
    """Tell whether the margin has the columns that the style asks for."""
    return style.margin_columns > 1 and page.margin_width >= _least_divided(style)


def is_folded(page: PageGeometry, style: PageStyle) -> bool:
    """Tell whether what the margin says stands under the paragraphs: there is one, and no room beside the text."""
    return style.margin_columns > 0 and not page.margin_width


def _least_divided(style: PageStyle) -> int:
    card = style.body_size * typography().card_ratio * AVERAGE_INTERFACE_WIDTH
    least = typography().margin_least_characters * card * NARROW_COLUMN
    return _columns_width(style, max(MIN_MARGIN, least))


def _columns_width(style: PageStyle, width: float) -> int:
    return round(style.margin_columns * width + (style.margin_columns - 1) * COLUMN_GAP)


def set_page_margins(
    blocks: QTextDocument, page: PageGeometry, style: PageStyle, *, width: int, room: tuple[int, int]
) -> None:
    """Set the white around the text in a viewport of a width; `room` is kept above and below besides."""
    frame = blocks.rootFrame()
    margins = frame.frameFormat()
    top, bottom = style.pixels(PAGE_TOP) + room[0], style.pixels(PAGE_BOTTOM) + room[1]
    sides = (page.text_left, width - page.text_right, top, bottom)
    if sides != (margins.leftMargin(), margins.rightMargin(), margins.topMargin(), margins.bottomMargin()):
        margins.setLeftMargin(sides[0])
        margins.setRightMargin(sides[1])
        margins.setTopMargin(sides[2])
        margins.setBottomMargin(sides[3])
        frame.setFrameFormat(margins)
