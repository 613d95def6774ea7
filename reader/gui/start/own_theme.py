"""The theme that is the user's own: a TOML file among the settings, with the roles of the others."""

from pathlib import Path

from reader.gui.look.theme import Theme, ThemeChoice, read_theme, theme_of, words_of_theme
from reader.storage.whole_file import write_whole


class OwnTheme:
    """Read when it is chosen; where there is none yet, one to begin with is written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._theme: Theme | None = None

    def theme(self) -> Theme:
        """Return it as it was last read, or the light one where it could not be."""
        if self._theme is None:
            self.read()
        return self._theme or theme_of(ThemeChoice.LIGHT)

    def read(self) -> str:
        """Read the file anew; return what went wrong, nothing where it went well."""
        try:
            if not self._path.exists():
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._path, words_of_theme(ThemeChoice.LIGHT).encode("utf-8"), is_private=True)
            self._theme = read_theme(self._path.read_text("utf-8"))
        except (OSError, ValueError) as problem:
            return str(problem)
        return ""

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path
