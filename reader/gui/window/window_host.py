"""What a window asks of the program as a whole."""

from typing import TYPE_CHECKING, Protocol

from reader.gui.look.settings import Settings
from reader.gui.look.theme import Theme, ThemeChoice
from reader.model.analysis import AnalysisOptions
from reader.model.source import Source
from reader.session.reading_list import ReadingList

if TYPE_CHECKING:
    from reader.model.two_articles.findings import Article


class Host(Protocol):
    """The program: its settings, its theme, its windows."""

    settings: Settings
    reading_list: ReadingList

    def theme(self) -> Theme:
        """Return the theme in use."""
        ...

    def set_theme(self, choice: ThemeChoice) -> None:
        """Choose a theme for all windows."""
        ...

    def follow_settings(self) -> None:
        """Have all windows be as the settings say."""
        ...

    def open_window(self, sources: tuple[Source, ...] = (), *, is_private: bool = False) -> None:
        """Open a window for each file or link, or an empty one; a private one keeps nothing of what is read in it."""
        ...

    def compare(self, article: "Article", options: AnalysisOptions, second: Source, copy: str = "") -> None:
        """Open a window in which another article stands beside this one; `copy` is its text, where it is kept."""
        ...

    def sample(self) -> Source:
        """Return the sample article."""
        ...

    def quit(self) -> None:
        """Close all windows."""
        ...
