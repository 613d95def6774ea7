"""What the methods of a summary are called. Must load none of them when it is imported."""

from collections.abc import Iterable

from reader.gui.tongue.words import translated


def method_name(method_id: str) -> str:
    """Return what people call a method."""
    from reader.analysis.summarizers import SUMMARIZERS

    return next((translated(method.name) for method in SUMMARIZERS if method.id == method_id), method_id)


def names_of(methods: Iterable[str]) -> str:
    """Return the names of methods in a row."""
    return ", ".join(map(method_name, methods))
