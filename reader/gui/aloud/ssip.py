"""The words that are exchanged with a speech service (speech-dispatcher), by its protocol SSIP. No Qt.

https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
"""

from collections.abc import Iterator
from dataclasses import dataclass

END_OF_LINE = "\r\n"
RECEIVING, QUEUED = 230, 225
BEGIN, END = 701, 702
FAILURES = range(300, 600)
EVENTS = range(700, 800)
GREETING = (
    "SET SELF CLIENT_NAME user:glance-reader:article",
    "SET SELF NOTIFICATION BEGIN on",
    "SET SELF NOTIFICATION END on",
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the service says: a number, and the values on the lines before the last."""

    code: int
    values: tuple[str, ...] = ()


class Replies:
    """Makes replies of the bytes that come in, however they are cut."""

    def __init__(self) -> None:
        self._rest = b""
        self._values: list[str] = []

    def take(self, data: bytes) -> Iterator[Reply]:
        """Yield the replies that are whole by now."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            text = line.decode("utf-8", "replace").rstrip("\r")
            code, mark, value = text[:3], text[3:4], text[4:]
            if not code.isdecimal():
                continue
            if mark == "-":
                self._values.append(value)
            else:
                yield Reply(int(code), tuple(self._values))
                self._values.clear()


def settings_for(language: str | None, rate: int) -> tuple[str, ...]:
    """Return the commands that set the language, and how fast is spoken, from -100 to 100."""
    spoken = (f"SET SELF LANGUAGE {language}",) if language else ()
    return (*spoken, f"SET SELF RATE {max(-100, min(100, rate))}")


def as_data(words: str) -> str:
    """Return words as they follow SPEAK: a dot at the start of a line is doubled, and one alone ends them."""
    lines = (f".{line}" if line.startswith(".") else line for line in words.splitlines())
    return END_OF_LINE.join((*lines, ".")) + END_OF_LINE
