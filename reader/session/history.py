"""Back and forward: the places from which the reader jumped."""


class History:
    """Two stacks of offsets, as in a browser."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    def leave(self, offset: int) -> None:
        """Remember the place from which a jump starts."""
        if not self._behind or self._behind[-1] != offset:
            self._behind.append(offset)
        self._ahead.clear()

    def back(self, here: int) -> int | None:
        """Return the place to go back to, None at the beginning."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: int) -> int | None:
        """Return the place to go forward to, None at the end."""
        return self._step(self._ahead, self._behind, here)

    def clear(self) -> None:
        """Forget everything."""
        self._behind.clear()
        self._ahead.clear()

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether there is a place ahead."""
        return bool(self._ahead)

    @staticmethod
    def _step(source: list[int], target: list[int], here: int) -> int | None:
        if not source:
            return None
        target.append(here)
        return source.pop()
