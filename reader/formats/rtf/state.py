"""What is in force at a place of a rich text file; a group begins with that of the group around it."""

from dataclasses import dataclass
from enum import Enum, auto


class Destination(Enum):
    """Where the characters of a group go."""

    TEXT = auto()
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()
    STYLE = auto()
    INFO = auto()
    TITLE = auto()
    AUTHOR = auto()
    MARKER = auto()  # the number or bullet of a list item
    INSTRUCTION = auto()  # of a field
    SHAPE = auto()  # of which only the text in it is read
    FORMULA = auto()


# Groups by their first word. All others that are marked as new ("\*") lead nowhere.
DESTINATIONS = {
    "fonttbl": Destination.FONTS,
    "stylesheet": Destination.STYLES,
    "info": Destination.INFO,
    "listtext": Destination.MARKER,
    "pntext": Destination.MARKER,
    "fldinst": Destination.INSTRUCTION,
    "shp": Destination.SHAPE,
    "shpinst": Destination.SHAPE,
    **dict.fromkeys(
        (
            "colortbl", "pict", "nonshppict", "objdata", "header", "headerl", "headerr", "headerf", "footer",
            "footerl", "footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private",
            "xe", "tc", "tcn", "rxe", "txe", "pntxta", "pntxtb", "nonesttables", "shprslt", "sp", "listtable",
            "listoverridetable", "revtbl", "rsidtbl", "themedata", "datastore", "falt", "panose",
        ),
        Destination.NOWHERE,
    ),
}  # fmt: skip

OF_INFO = {"title": Destination.TITLE, "author": Destination.AUTHOR}

_SWITCHES = {
    "b": "is_bold", "i": "is_italic", "v": "is_hidden", "deleted": "is_deleted", "strike": "is_struck",
    "striked": "is_struck",
}  # fmt: skip
_LANGUAGES = {"lang": "language", "langfe": "asian_language", "deflang": "usual_language"}
_HEIGHTS = {"super": 1, "up": 1, "sub": -1, "dn": -1, "nosupersub": 0}


@dataclass(slots=True)
class State:
    """Formatting of characters and of the paragraph."""

    destination: Destination = Destination.TEXT
    is_bold: bool = False
    is_italic: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_struck: bool = False
    height: int = 0  # of characters: 1 raised, -1 lowered
    font: int | None = None
    language: int | None = None  # as numbers of Windows tell it
    asian_language: int | None = None
    usual_language: int | None = None
    unicode_skip: int = 1
    link: str | None = None
    style: int | None = None
    outline: int | None = None
    is_in_table: bool = False
    indent: int = 0
    list_level: int = 0

    def take(self, word: str, number: int | None) -> bool:
        """Do as a control word says; tell whether it is one of formatting."""
        if word in _SWITCHES:
            setattr(self, _SWITCHES[word], number != 0)
        elif word in _HEIGHTS:
            self.height = 0 if number == 0 else _HEIGHTS[word]
        elif word == "pard":
            self.reset_paragraph()
        elif word == "plain":
            self.reset_characters()
        elif word == "f":
            self.font = number
        elif word in _LANGUAGES:
            setattr(self, _LANGUAGES[word], number)
        elif word == "uc":
            self.unicode_skip = max(0, number or 0)
        else:
            return self._take_paragraph_word(word, number)
        return True

    def _take_paragraph_word(self, word: str, number: int | None) -> bool:
        if word == "s":
            self.style = number
        elif word == "outlinelevel":
            self.outline = number
        elif word == "intbl":
            self.is_in_table = True
        elif word == "li":
            self.indent = max(0, number or 0)
        elif word == "ilvl":
            self.list_level = (number or 0) + 1
        else:
            return False
        return True

    def reset_paragraph(self) -> None:
        """Do as the word "pard" says."""
        self.style = self.outline = None
        self.is_in_table = False
        self.indent = self.list_level = 0

    def reset_characters(self) -> None:
        """Do as the word "plain" says."""
        self.is_bold = self.is_italic = self.is_hidden = self.is_struck = False
        self.height = 0
        self.font = self.language = self.asian_language = None
