"""Colour and type by role, read from TOML; widgets ask here and never name a colour themselves."""

import tomllib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from reader.gui.look.type_choice import Face
from reader.model.annotation import ActorKind
from reader.model.highlight import HighlightColour
from reader.paths import resource_dir


class ThemeChoice(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    BLACK = "black"
    CONTRAST = "contrast"
    OWN = "own"


EASY_FACES = ("OpenDyslexic", "Atkinson Hyperlegible", "Atkinson Hyperlegible Next", "Lexend")  # that may be installed
TINTS = (
    "mention",
    "mention_selected",
    "mention_faded",
    "sentence",
    "flash",
    "search",
    "hover",
    "selection",
    "faded",
    "highlight",
)


@dataclass(frozen=True, slots=True)
class Typography:
    """Faces, and sizes in pixels at zoom 1."""

    reading_family: str
    display_family: str
    interface_family: str
    body: int
    line_height: float
    title: int
    heading: int
    standfirst: int
    card_ratio: float
    interface: int
    small: int
    page_interface: int
    page_small: int
    measure_characters: int
    margin_characters: int
    margin_least_characters: int


@dataclass(frozen=True)
class Theme:
    """Colours by role; `tint` lays a role over the paper by a named strength."""

    is_dark: bool
    colours: dict[str, str]
    strengths: dict[str, float]

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return QColor(self.colours[role])

    def kind_colour(self, kind: ActorKind) -> QColor:
        """Return the hue of a kind of actor."""
        return self.colour(kind.value)

    def tint(self, role: str, strength: str) -> QColor:
        """Return the opaque mix of a role's hue over the paper."""
        return mixed(self.colour(role), self.colour("paper"), self.strengths[strength])

    def palette(self) -> QPalette:
        """Return the palette that every widget draws with."""
        palette = QPalette()
        for role, name in _PALETTE_ROLES.items():
            palette.setColor(role, self.colour(name))
        palette.setColor(QPalette.ColorRole.Highlight, self.tint("accent", "selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self.colour("ink"))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            faded = mixed(self.colour("ink"), self.colour("chrome"), 0.45)
            palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
        return palette


COLOUR_ROLES = (
    "paper", "chrome", "ink", "text_soft", "soft_ink", "rule", "edge", "accent", "link", "warning",
    *(kind.value for kind in ActorKind), *(colour.value for colour in HighlightColour),
)  # fmt: skip
_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "chrome",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ToolTipBase: "chrome",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "soft_ink",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "rule",
}


def mixed(hue: QColor, ground: QColor, strength: float) -> QColor:
    """Return `hue` laid over `ground`, 0 nothing of it and 1 all of it."""
    over, under = ((colour.red(), colour.green(), colour.blue()) for colour in (hue, ground))
    return QColor(*(round(a * strength + b * (1 - strength)) for a, b in zip(over, under, strict=True)))


@cache
def theme_of(choice: ThemeChoice) -> Theme:
    """Return one of the themes that come with the program."""
    return read_theme(words_of_theme(choice))


def words_of_theme(choice: ThemeChoice) -> str:
    """Return what stands in the file of one of these themes."""
    return (resource_dir() / "themes" / f"{choice.value}.toml").read_text("utf-8")


def read_theme(words: str) -> Theme:
    """Return the theme that a TOML file describes; ValueError where a colour or a strength is missing or is none."""
    values = tomllib.loads(words)
    if not {"is_dark", "colours", "strengths"} <= values.keys():
        raise ValueError("is_dark, [colours] and [strengths] belong into a theme")
    colours, strengths = values["colours"], values["strengths"]
    for role in COLOUR_ROLES:
        if not QColor.isValidColorName(str(colours.get(role, ""))):
            raise ValueError(f"{role} is no colour")
    for name in TINTS:
        if not isinstance(strengths.get(name), float) or not 0 <= strengths[name] <= 1:
            raise ValueError(f"{name} is no number from 0.0 to 1.0")
    return Theme(bool(values["is_dark"]), {role: QColor(colours[role]).name() for role in COLOUR_ROLES}, strengths)


def typography() -> Typography:
    """Return the type roles."""
    if not _sizes:
        follow_system_size(0)
    return _sizes[0]


def family_of(face: Face, ours: str) -> str:
    """Return the family of a face on this computer; `ours` is that of the design in this place."""
    if face is Face.SANS:
        return typography().interface_family
    if face is Face.SYSTEM:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if face is Face.EASY:
        return next((each for each in EASY_FACES if each in QFontDatabase.families()), ours)
    return ours


def resolved(choice: ThemeChoice) -> ThemeChoice:
    """Return a theme with colours of its own, asking the desktop where the choice is SYSTEM."""
    if choice is not ThemeChoice.SYSTEM:
        return choice
    hints = QGuiApplication.styleHints()
    if hints.colorScheme() == Qt.ColorScheme.Dark:
        return ThemeChoice.DARK
    wishes = hints.accessibility()
    wants_more = wishes is not None and wishes.contrastPreference() == Qt.ContrastPreference.HighContrast
    return ThemeChoice.CONTRAST if wants_more else ThemeChoice.LIGHT


def load_fonts() -> None:
    """Make the shipped faces known to Qt."""
    for path in sorted((resource_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def follow_system_size(pixels: int) -> None:
    """Set the interface in letters as large as the system's, where these are larger than the design's."""
    designed = Typography(**tomllib.loads((resource_dir() / "themes" / "type.toml").read_text("utf-8")))
    interface = max(designed.interface, pixels)
    small = round(designed.small * interface / designed.interface)
    _sizes.clear()
    _sizes.append(replace(designed, interface=interface, small=small))


def grown(pixels: float) -> int:
    """Return a length of the design as it is beside letters as large as the system has them."""
    return round(pixels * typography().interface / typography().page_interface)


_sizes: list[Typography] = []


def interface_font(size: int | None = None, *, is_strong: bool = False) -> QFont:
    """Return the interface face; size in pixels."""
    font = QFont(typography().interface_family)
    font.setPixelSize(size or typography().interface)
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font
