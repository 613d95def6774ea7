"""Decodes pictures in a thread; Qt lets go of the interpreter meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QRunnable, QSize
from PySide6.QtGui import QImage

from reader.gui.figures.pictures import decoded, on_paper
from reader.gui.look.theme import Theme


class Decoding(QRunnable):
    """One picture; the answer has its key, a pair of numbers, before the image."""

    def __init__(
        self,
        answer: Callable[[int, int, QImage], object],
        key: tuple[int, int],
        data: bytes,
        size: QSize,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._answer = answer
        self._key, self._data, self._size, self._theme = key, data, size, theme

    def run(self) -> None:
        image = decoded(self._data, self._size)
        shown = image if image.isNull() else on_paper(image, self._theme)
        try:
            self._answer(*self._key, shown)
        except RuntimeError:  # the view has gone meanwhile
            return
