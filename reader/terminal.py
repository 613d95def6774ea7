"""What this program writes to a terminal: words. A control character in them could drive it, so none goes through."""

import sys
from typing import TextIO, cast

from reader.model.characters.controls import shown


def guard_terminal() -> None:
    """See to it that whatever this process writes, prints or logs from now on is plain text."""
    sys.stdout, sys.stderr = guarded(sys.stdout), guarded(sys.stderr)


def guarded(stream: TextIO) -> TextIO:
    """Return a stream that writes a sign for each control character but tab and line end."""
    return cast("TextIO", _Guarded(stream)) if stream is not None else stream


class _Guarded:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(shown(text))

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)
