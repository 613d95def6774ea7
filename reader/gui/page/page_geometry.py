"""Where article and margin stand on the page: one block of both, centred together. Pure arithmetic, in pixels."""

from dataclasses import dataclass, replace

GUTTER = 44  # of the text, at the side without the margin: paragraph numbers, bullets of quotes
GAP = 36  # between text and margin
EDGE = 16  # the least white at either side of the block
MIN_MARGIN = 190  # below this a card is a tower of words
GIVING_WAY = 0.85  # of a comfortable width, for text and margin; with less the margin folds into the text
LEAST_TEXT = 160  # of a very small window


@dataclass(frozen=True, slots=True)
class Widths:
    """What is wished of text and margin, and with how little each is still comfortable, in pixels."""

    text: int
    text_least: int
    margin: int
    margin_least: int


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """Horizontal places in the viewport; `margin_width` is 0 where no margin stands beside the text."""

    text_left: int
    text_width: int
    margin_left: int
    margin_width: int
    is_mirrored: bool = False  # the margin is at the left of the text, and the numbers at its right

    @property
    def text_right(self) -> int:
        """The right end of the article's lines."""
        return self.text_left + self.text_width

    @property
    def margin_right(self) -> int:
        """The right end of the margin."""
        return self.margin_left + self.margin_width

    @property
    def gap(self) -> tuple[int, int]:
        """The sides of the white between text and margin: that of the text, and that of the margin."""
        return (self.text_left, self.margin_right) if self.is_mirrored else (self.text_right, self.margin_left)

    def mirrored(self, viewport_width: int) -> "PageGeometry":
        """Return the same page with left for right."""
        text, margin = viewport_width - self.text_right, viewport_width - self.margin_right
        return replace(self, text_left=text, margin_left=margin, is_mirrored=not self.is_mirrored)


def page_geometry(viewport_width: int, wished: Widths) -> PageGeometry:
    """Fit the wished widths into the viewport: the margin gives way first, to its least; then both; then it folds."""
    room = viewport_width - 2 * EDGE - GUTTER - GAP
    least = round(GIVING_WAY * wished.text_least), max(MIN_MARGIN, round(GIVING_WAY * wished.margin_least))
    if room < sum(least):
        return text_alone(viewport_width, wished.text)
    margin = max(wished.margin_least, min(wished.margin, room - wished.text))
    text = min(wished.text, room - margin)
    if text < wished.text_least:
        text = max(least[0], round(room * wished.text_least / (wished.text_least + wished.margin_least)))
        margin = room - text
        if margin < least[1]:
            text, margin = room - least[1], least[1]
    block = GUTTER + text + GAP + margin
    left = max(EDGE, (viewport_width - block) // 2) + GUTTER
    return PageGeometry(left, text, left + text + GAP, margin)


def text_alone(viewport_width: int, text_width: int) -> PageGeometry:
    """Return the text in the middle, with its numbers at its left where there is room for them."""
    gutter = GUTTER if viewport_width - 2 * EDGE - GUTTER >= min(text_width, 2 * LEAST_TEXT) else EDGE
    text = max(LEAST_TEXT, min(text_width, viewport_width - 3 * EDGE - gutter))
    left = max(EDGE + gutter, (viewport_width - text) // 2)
    return PageGeometry(left, text, left + text, 0)
