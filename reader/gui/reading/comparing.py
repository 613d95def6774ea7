"""A second method beside the first, for the views: what it would show, and how many methods agree on a sentence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.annotation import Comparison
from reader.session.article.events import Compared

if TYPE_CHECKING:
    from reader.gui.reading.reading import Reading


class Comparing(QObject):
    """Answers for one of the methods, the rival; knows nothing of its own."""

    changed = Signal()

    def __init__(self, reading: "Reading") -> None:
        super().__init__(reading)
        self._reading = reading

    @property
    def rival(self) -> str | None:
        """The method that is set beside that of the summary."""
        return self._reading.state.rival

    @property
    def comparison(self) -> Comparison | None:
        """How every method ranks the article, as soon as that is known."""
        return self._reading.state.comparison

    @property
    def is_waiting(self) -> bool:
        """Tell whether the worker has still to answer."""
        return self._reading.state.comparing is not None

    @property
    def is_shown(self) -> bool:
        """Tell whether there is a second summary to show."""
        return self.rival is not None and self.ranking() is not None

    def start(self, rival: str) -> None:
        """Set another method beside that of the summary."""
        self._reading.handle(Compared(rival))

    def end(self) -> None:
        """Show one summary again."""
        self._reading.handle(Compared(None))

    def ranking(self) -> tuple[int, ...] | None:
        """Return the rival's ranking; None until it is there, or where the method would take too long."""
        return dict(self.comparison.rankings).get(self.rival or "") if self.comparison else None

    def sentences(self) -> tuple[int, ...]:
        """Return the sentences that the rival would show at this length, in source order."""
        return tuple(sorted((self.ranking() or ())[: self._reading.lines.size])) if self.rival else ()

    def choosing(self, sentences: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """Return which methods choose each of these sentences at this length."""
        size, rankings = self._reading.lines.size, self.comparison.rankings if self.comparison else ()
        chosen = [(method, frozenset(ranking[:size])) for method, ranking in rankings]
        return {index: tuple(method for method, found in chosen if index in found) for index in sentences}
