"""The flash of a jump: one fading highlight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_spans import flash_highlight
from reader.gui.page.overlays import Highlights, Layer
from reader.model.span import Span

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

FLASH_MS = 600


class Flash(QObject):
    """Marks the goal of a jump once."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._span: Span | None = None
        self._animation: QVariantAnimation | None = None  # until there was a jump

    def start(self, span: Span) -> None:
        """Flash a span, and no other any more."""
        self._animation = self._animation or self._new_animation()
        self._animation.stop()
        self._span = span
        self._animation.start()

    def stop(self) -> None:
        """End at once."""
        if self._animation is not None:
            self._animation.stop()
        self._view.set_layer(Layer.FLASH, Highlights())

    def _new_animation(self) -> "QVariantAnimation":
        from PySide6.QtCore import QVariantAnimation

        animation = QVariantAnimation(self)
        animation.setDuration(FLASH_MS)
        animation.setStartValue(1.0)
        animation.setEndValue(0.0)
        animation.valueChanged.connect(self._on_value_changed)
        return animation

    @Slot(object)
    def _on_value_changed(self, strength: float) -> None:
        if self._span is not None:
            theme = self._view.style_of_page().theme
            self._view.set_layer(Layer.FLASH, flash_highlight(self._span, theme, strength))
