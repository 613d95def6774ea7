"""What stands in a widget."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


def child(of: QWidget, kind: type[Part]) -> Part:
    """Return the first widget of a kind that is there."""
    found = of.findChild(kind)
    assert found is not None
    return found
