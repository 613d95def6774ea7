"""What stands on a page: words at places. Positions are points, x to the right and y downward from the upper left."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look; `size` is that on the page, in points."""

    size: float
    is_bold: bool = False
    is_italic: bool = False
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Letters of one style without white space; `is_glued` where none stands before it either."""

    text: str
    left: float
    right: float
    baseline: float
    style: Style
    is_glued: bool = False
    target: str | None = None
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line that is drawn on a page."""

    left: float
    right: float
    height: float

    @property
    def length(self) -> float:
        """Return how long it is, in points."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page in the order of the file, right-to-left pages mirrored so that all begin at the left.

    `turned` are the words that stand otherwise than most of the page, each way with measures of its own; `aside` the
    words outside the visible page or slanted; `rules` what is drawn between them. `is_picture` is true of a page that
    shows a picture and next to no text; `codes` counts all characters but white space, `worded` those that are in
    words, `lost` those without a meaning. `is_as_shown` unless its places are mirrored, or measured another way round
    than it is shown.
    """

    index: int
    width: float
    height: float
    words: tuple[Word, ...] = field(default=())
    is_picture: bool = False
    lost: int = 0
    codes: int = 0
    worded: int = 0
    turned: tuple["Page", ...] = ()
    aside: str = ""
    rules: tuple[Rule, ...] = ()
    is_damaged: bool = False
    is_as_shown: bool = True

    @property
    def letters(self) -> int:
        """Return how many characters the page has, white space aside."""
        own = sum(len(word.text) for word in self.words) + sum(not sign.isspace() for sign in self.aside)
        return own + sum(each.letters for each in self.turned)
