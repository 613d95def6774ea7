"""Measures and faces of the printed page; all lengths in units of 1/16 point, so that rounding is never seen."""

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont

from reader.gui.look.theme import Theme, ThemeChoice, theme_of, typography

POINT = 16.0  # units
MILLIMETRE = POINT * 72 / 25.4

FULL_WIDTH = 210 * MILLIMETRE  # on narrower paper the white between and beside the columns shrinks with it
SIDE = 17 * MILLIMETRE
TOP = 25 * MILLIMETRE  # to the first line
BOTTOM = 22 * MILLIMETRE
GUTTER = 8 * MILLIMETRE  # left of the text: the paragraph numbers
GAP = 8 * MILLIMETRE  # between text and margin
WIDEST_TEXT = 116 * MILLIMETRE  # about 66 characters: longer lines lose the eye
WIDEST_NOTES = 60 * MILLIMETRE
TEXT_SHARE = 0.68  # of text and notes together, which makes 63 % of the whole block

_SERIFS = ("Georgia", "Noto Serif", "DejaVu Serif", "serif")
_SANS_SERIFS = ("Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "sans-serif")
_MONOSPACED = ("DejaVu Sans Mono", "Menlo", "Consolas", "monospace")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size of paper and where the columns stand on it."""

    width: float
    height: float
    left: float
    text_left: float
    text_width: float
    notes_left: float
    notes_width: float

    @property
    def bottom(self) -> float:
        """The lowest place for a line of the article or the margin."""
        return self.height - BOTTOM

    @property
    def right(self) -> float:
        """The right end of the block."""
        return self.notes_left + self.notes_width


def sheet_of(size: QSizeF) -> Sheet:
    """Return the measures for paper of this size in points; the block is centred."""
    width, height = size.width() * POINT, size.height() * POINT
    scale = min(1.0, width / FULL_WIDTH)
    gutter, gap = GUTTER * scale, GAP * scale
    room = width - 2 * SIDE * scale - gutter - gap
    text, notes = min(WIDEST_TEXT, room * TEXT_SHARE), min(WIDEST_NOTES, room * (1 - TEXT_SHARE))
    left = (width - gutter - text - gap - notes) / 2
    return Sheet(width, height, left, left + gutter, text, left + gutter + text + gap, notes)


@dataclass(frozen=True, slots=True)
class Face:
    """A font with its leading (units) and its colour."""

    font: QFont
    leading: float
    colour: QColor


@dataclass(frozen=True, slots=True)
class Faces:
    """The type roles of the printed page."""

    body: Face
    standfirst: Face
    title: Face
    headings: tuple[Face, Face, Face]
    quote: Face
    label: Face
    small: Face
    code: Face
    table: Face
    note: Face
    support: Face
    number: Face

    @property
    def signposts(self) -> tuple[Face, ...]:
        """The faces of what names the text rather than tells it: there no actor is underlined."""
        return (self.title, *self.headings, self.label)


def faces() -> Faces:
    """Return the faces in the light theme's colours, which print.

    Words of the article stand in the reading face, in the margin too: Inter shares the glyph of its closing quotation
    marks with modifier letters, and a PDF would give those back when the words are copied.
    """
    theme, kinds = theme_of(ThemeChoice.LIGHT), typography()
    ink, soft, accent = (theme.colour(role) for role in ("ink", "soft_ink", "accent"))
    serif, display = (kinds.reading_family, *_SERIFS), (kinds.display_family, kinds.reading_family, *_SERIFS)
    plain = (kinds.interface_family, *_SANS_SERIFS)
    return Faces(
        body=_face(serif, 10.5, 16, ink),
        standfirst=_face(serif, 12.5, 19, soft),
        title=_face(display, 25, 30, ink, weight=QFont.Weight.Bold),
        headings=(
            _face(display, 14, 18, ink, weight=QFont.Weight.Bold),
            _face(display, 12, 16, ink, weight=QFont.Weight.Bold),
            _face(display, 10.5, 16, ink, weight=QFont.Weight.Bold),
        ),
        quote=_face(serif, 10.5, 16, soft),
        label=_face(plain, 8, 12, accent, weight=QFont.Weight.DemiBold),
        small=_face(serif, 8.5, 12.5, soft),
        code=_face(_MONOSPACED, 8, 12, ink),
        table=_face(serif, 8.25, 12, ink),
        note=_face(serif, 8.5, 12, ink),
        support=_face(plain, 7.75, 12, soft),
        number=_face(plain, 6.75, 16, soft),
    )


def leave_letters_apart(font: QFont) -> None:
    """Set no ligatures: a PDF loses the letters of one that has no code point ("Th")."""
    for ligatures in ("liga", "clig", "dlig"):
        font.setFeature(QFont.Tag(ligatures), 0)


def paper_theme() -> Theme:
    """Return the theme whose colours print."""
    return theme_of(ThemeChoice.LIGHT)


def _face(
    families: tuple[str, ...],
    size: float,
    leading: float,
    colour: QColor,
    *,
    weight: QFont.Weight = QFont.Weight.Normal,
) -> Face:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(round(size * POINT))
    font.setWeight(weight)
    leave_letters_apart(font)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Face(font, leading * POINT, colour)
