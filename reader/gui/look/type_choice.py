"""How the reader wishes the article to be set; what is chosen here says nothing of colours."""

from dataclasses import dataclass, fields
from enum import StrEnum

DESIGNED_LINE, DESIGNED_MEASURE, DESIGNED_SPACING = 155, 66, 75
LINE_HEIGHTS = (110, 240)  # per cent of the size of the letters
MEASURES = (30, 120)  # characters of a line
SPACINGS = (0, 200)  # between paragraphs, per cent of a line


class Face(StrEnum):
    """The letters of the article; EASY is a face for those who find reading hard, where one is installed."""

    OURS = "ours"
    SANS = "sans"
    SYSTEM = "system"
    EASY = "easy"


@dataclass(frozen=True, slots=True)
class TypeChoice:
    """All that the reader may choose; each has the value of the design where nothing was."""

    face: Face = Face.OURS
    line_height: int = DESIGNED_LINE
    measure: int = DESIGNED_MEASURE
    spacing: int = DESIGNED_SPACING
    is_justified: bool = False

    @classmethod
    def parse(cls, text: str) -> "TypeChoice":
        """Return what `str` has written; ValueError for all else, and what is too much counts as the most."""
        words = dict(part.split(":", 1) for part in text.split())
        if set(words) != {field.name for field in fields(cls)}:
            raise ValueError(f"no type: {text}")
        return cls(
            Face(words["face"]),
            _within(LINE_HEIGHTS, words["line_height"]),
            _within(MEASURES, words["measure"]),
            _within(SPACINGS, words["spacing"]),
            bool(int(words["is_justified"])),
        )

    def __str__(self) -> str:
        numbers = f"line_height:{self.line_height} measure:{self.measure} spacing:{self.spacing}"
        return f"face:{self.face.value} {numbers} is_justified:{int(self.is_justified)}"


DESIGNED = TypeChoice()


def _within(bounds: tuple[int, int], word: str) -> int:
    return max(bounds[0], min(bounds[1], int(word)))
