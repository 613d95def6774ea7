"""The texts that were pasted: a file for each, which stays until the user removes it, whatever else goes wrong."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from time import time

from reader.storage.private_folder import make_private
from reader.storage.whole_file import write_whole

TEXT, MARKED_UP = ".txt", ".html"  # what the names of the files end with
LONGEST_LINE = 80  # characters that say what a text is
_MARK = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text as it was pasted; `html` is the same with its marks, where it had any."""

    text: str
    html: str = ""

    @property
    def name(self) -> str:
        """What tells it from every other."""
        return sha256(f"{self.text}\0{self.html}".encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def first_line(self) -> str:
        """What a person knows it by."""
        from html import unescape

        words = self.text if self.text.strip() else unescape(_MARK.sub(" ", self.html))
        lines = (" ".join(line.split()) for line in words.split("\n"))
        line = next(filter(None, lines), "")
        return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1].rstrip()}…"


class PastedTexts:
    """Keeps them in memory alone where no folder is given."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._in_memory: dict[str, PastedText] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names of all texts."""
        try:
            found = sorted(self._folder.glob(f"*{TEXT}")) if self._folder else []
        except OSError:
            found = []
        return (*(path.stem for path in found), *(name for name in self._in_memory))

    def text(self, name: str) -> PastedText | None:
        """Return a text, None where there is none of this name."""
        if not name or self._folder is None:
            return self._in_memory.get(name)
        try:
            html = self._file(name, MARKED_UP)
            return PastedText(_text_in(self._file(name, TEXT)), _text_in(html) if html.exists() else "")
        except OSError:
            return None

    def moment(self, name: str) -> str:
        """Return when a text was pasted, in ISO 8601 and UTC; now where nothing tells."""
        try:
            written = self._file(name, TEXT).stat().st_mtime if self._folder else time()
        except OSError:
            written = time()
        return datetime.fromtimestamp(written, UTC).isoformat(timespec="seconds")

    def keep(self, pasted: PastedText) -> None:
        """Write a text, its marks first: it is there as soon as its words are; raise OSError where that cannot be."""
        if self._folder is None:
            self._in_memory[pasted.name] = pasted
            return
        make_private(self._folder)
        if pasted.html:
            write_whole(self._file(pasted.name, MARKED_UP), _bytes_of(pasted.html), is_private=True)
        write_whole(self._file(pasted.name, TEXT), _bytes_of(pasted.text), is_private=True)

    def remove(self, name: str) -> None:
        """Remove a text; where that cannot be, it stays in the list."""
        self._in_memory.pop(name, None)
        if name and self._folder is not None:
            for ending in (TEXT, MARKED_UP):
                with suppress(OSError):
                    self._file(name, ending).unlink()

    def _file(self, name: str, ending: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{Path(name).name}{ending}"


def _text_in(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogatepass")


def _bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
