"""Code points to Qt positions and back; the only file that knows that Qt counts UTF-16 units."""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts offsets of one text; characters beyond U+FFFF take two UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [match.start() for match in _WIDE.finditer(text)]
        self._wide_units = [offset + number for number, offset in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """Return the UTF-16 position of a code point offset."""
        return offset + bisect_left(self._wide, offset)

    def to_code_point(self, position: int) -> int:
        """Return the code point offset of a UTF-16 position; one inside a pair goes to the character's start."""
        passed = bisect_left(self._wide_units, position)
        if passed and self._wide_units[passed - 1] + 1 == position:
            return self._wide[passed - 1]
        return position - passed
