"""The name under which a source is spoken of in messages."""

from pathlib import PurePath


def name_of(source: str) -> str:
    """Return the file name of a path, or the source itself where it has none."""
    return PurePath(source.replace("\x00", "")).name or source or "text"
