"""Where article and margin stand on the page: one block of both, centred together. Pure arithmetic, in pixels."""

from dataclasses import dataclass

GRID = 4
GUTTER = 44  # left of the text: paragraph numbers, bullets of quotes
GAP = 36  # between text and margin
EDGE = 16  # the least white at either side of the block
MIN_TEXT = 280  # below this a line of the article is no longer comfortable
MIN_MARGIN = 190  # below this a card is a tower of words; the margin then closes


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """Horizontal places in the viewport; `margin_width` is 0 where there is no room for a margin."""

    text_left: int
    text_width: int
    margin_left: int
    margin_width: int

    @property
    def text_right(self) -> int:
        """The right end of the article's lines."""
        return self.text_left + self.text_width


def page_geometry(viewport_width: int, text_width: int, margin_width: int, margin_least: int) -> PageGeometry:
    """Fit the wished widths into the viewport: the margin gives way first, to its least; then both; then it closes."""
    room = viewport_width - 2 * EDGE - GUTTER - GAP
    text, margin = text_width, max(margin_least, min(margin_width, room - text_width))
    if text + margin > room:
        text, margin = (int(width * room / (text + margin)) for width in (text, margin))
    if margin < MIN_MARGIN or text < MIN_TEXT:
        margin = min(MIN_MARGIN, margin_least)
        text = min(text_width, room - margin)
    if text < MIN_TEXT:
        text = max(GRID, min(text_width, viewport_width - 2 * EDGE - GUTTER))
        left = max(EDGE + GUTTER, (viewport_width - text + GUTTER) // 2)
        return PageGeometry(left, text, left + text, 0)
    block = GUTTER + text + GAP + margin
    left = max(EDGE, (viewport_width - block) // 2) + GUTTER
    return PageGeometry(left, text, left + text + GAP, margin)
