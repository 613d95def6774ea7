"""What arrives by drop or clipboard: files, or text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Incoming:
    """Files to open, or else a text; both empty where there is nothing to read."""

    files: tuple[Path, ...] = ()
    text: str = ""


def incoming(data: QMimeData | None) -> Incoming:
    """Return what a drop or the clipboard brings; a line that names an existing file counts as the file."""
    if data is None:  # an empty clipboard, on some platforms
        return Incoming()
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return Incoming(files)
    text = data.text() if data.hasText() else ""
    named = _named_file(text.strip())
    return Incoming((named,)) if named else Incoming(text=text)


def is_link(text: str) -> bool:
    """Tell whether a text is a web address and nothing else."""
    return len(text.split()) == 1 and text.strip().lower().startswith(("http://", "https://"))


def _named_file(line: str) -> Path | None:
    if "\n" in line or not line.startswith(("/", "~")) or len(line) > 4096:
        return None
    path = Path(line).expanduser()
    try:
        return path if path.is_file() else None
    except OSError:
        return None
