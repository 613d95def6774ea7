"""The dossiers that were left for others, as a way back."""

from collections.abc import Callable


class Trail:
    """The ids of the actors, the last one last; an actor who is no more is passed over."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._here: str | None = None

    def go(self, actor_id: str) -> None:
        """Come to an actor from the last one, if there was any."""
        if self._here not in (None, actor_id):
            self._ids.append(str(self._here))
        self._here = actor_id

    def go_back(self) -> str | None:
        """Return to the actor before; None at the beginning."""
        self._here = self._ids.pop() if self._ids else None
        return self._here

    def keep(self, is_there: Callable[[str], bool]) -> None:
        """Forget those who are no more."""
        self._ids = [each for each in self._ids if is_there(each)]

    def clear(self) -> None:
        """Begin anew."""
        self._ids.clear()
        self._here = None

    @property
    def last(self) -> str | None:
        """Who was left last."""
        return self._ids[-1] if self._ids else None
