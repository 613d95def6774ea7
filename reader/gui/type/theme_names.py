"""What the themes are called."""

from PySide6.QtCore import QCoreApplication

from reader.gui.look.theme import ThemeChoice


def theme_names() -> dict[str, str]:
    """Return what each theme is called, by its value."""
    names = {
        ThemeChoice.SYSTEM: _tr("As the system"),
        ThemeChoice.LIGHT: _tr("Light"),
        ThemeChoice.SEPIA: _tr("Sepia"),
        ThemeChoice.DARK: _tr("Dark"),
        ThemeChoice.BLACK: _tr("Black"),
        ThemeChoice.CONTRAST: _tr("High contrast"),
        ThemeChoice.OWN: _tr("My own"),
    }
    return {theme.value: name for theme, name in names.items()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThemeNames", text)
