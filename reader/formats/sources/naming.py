"""The name under which a source is spoken of in messages."""

from pathlib import PurePath

from reader.model.controls import shown_in_a_line


def name_of(source: str) -> str:
    """Return the file name of a path, or the source itself where it has none, with a sign for what would not show."""
    return shown_in_a_line(PurePath(source).name or source or "text")
