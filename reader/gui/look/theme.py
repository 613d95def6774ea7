"""Colour and type by role, read from TOML; widgets ask here and never name a colour themselves."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from reader.model.annotation import ActorKind
from reader.paths import resource_dir


class ThemeChoice(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


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
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "rule",
}


def mixed(hue: QColor, ground: QColor, strength: float) -> QColor:
    """Return `hue` laid over `ground`, 0 nothing of it and 1 all of it."""
    over, under = ((colour.red(), colour.green(), colour.blue()) for colour in (hue, ground))
    return QColor(*(round(a * strength + b * (1 - strength)) for a, b in zip(over, under, strict=True)))


@cache
def theme_of(choice: ThemeChoice) -> Theme:
    """Return the light or the dark theme."""
    values = tomllib.loads((resource_dir() / "themes" / f"{choice.value}.toml").read_text("utf-8"))
    return Theme(values["is_dark"], values["colours"], values["strengths"])


@cache
def typography() -> Typography:
    """Return the type roles."""
    return Typography(**tomllib.loads((resource_dir() / "themes" / "type.toml").read_text("utf-8")))


def resolved(choice: ThemeChoice) -> ThemeChoice:
    """Return LIGHT or DARK, asking the desktop where the choice is SYSTEM."""
    if choice is not ThemeChoice.SYSTEM:
        return choice
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return ThemeChoice.DARK if is_dark else ThemeChoice.LIGHT


def load_fonts() -> None:
    """Make the shipped faces known to Qt."""
    for path in sorted((resource_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def interface_font(size: int | None = None, *, is_strong: bool = False) -> QFont:
    """Return the interface face; size in pixels."""
    font = QFont(typography().interface_family)
    font.setPixelSize(size or typography().interface)
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font
