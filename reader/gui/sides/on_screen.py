"""How a window fits the screen that it opens on. Pure arithmetic, in logical pixels."""

from PySide6.QtCore import QRect, QSize

FRAME = QSize(16, 48)  # what a desktop puts around a window: borders, and its title


def first_size(wished: QSize, screen: QRect) -> QSize:
    """Return how large a window is at first: as wished, or as the screen has room."""
    return wished.boundedTo(screen.size() - FRAME)


def kept_on(window: QRect, screen: QRect) -> QRect:
    """Return where a window that was brought back stands: all of it on the screen."""
    size = first_size(window.size(), screen)
    left = max(screen.left(), min(window.left(), screen.right() + 1 - size.width()))
    above = FRAME.height() - FRAME.width() // 2  # the title, without which nobody could move the window
    top = max(screen.top() + above, min(window.top(), screen.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())
