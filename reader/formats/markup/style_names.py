"""What the usual names of paragraph styles say, in the files of any word processor."""

import re
from dataclasses import dataclass
from enum import Enum, auto

MAX_LEVEL = 8
_HEADING = re.compile(r"heading[ _]?(\d{1,2})")
_CONTENTS = re.compile(
    r"(?:toc|contents|(?:user |illustration |table )?index)[ _](?:\d{1,2}|heading)|table of (?:figures|contents)"
)


class Role(Enum):
    """What a paragraph is by its style."""

    TITLE = auto()
    SUBTITLE = auto()
    HEADING = auto()
    QUOTE = auto()
    CAPTION = auto()
    CODE = auto()
    CONTENTS = auto()


@dataclass(frozen=True, slots=True)
class Styled:
    """A role; `level` is the depth of a heading, 1 the outermost."""

    role: Role
    level: int = 0


_NAMES = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    **dict.fromkeys(
        ("caption", "image caption", "table caption", "figure caption", "figurecaption", "captioned figure", "figure"),
        Role.CAPTION,
    ),
    **dict.fromkeys(("illustration", "drawing", "table", "text"), Role.CAPTION),  # LibreOffice's kinds of captions
    **dict.fromkeys(
        ("quote", "intense quote", "block text", "quotations", "quotation", "block quotation", "block quote"),
        Role.QUOTE,
    ),
    **dict.fromkeys(
        ("code", "source code", "code block", "html preformatted", "preformatted text", "macro text"), Role.CODE
    ),
}


def role_named(name: str) -> Styled | None:
    """Return the role that a style has by its name, whatever its case; None for all that are plain text."""
    name = name.lower().replace("_20_", " ").strip()
    heading = _HEADING.fullmatch(name)
    if heading or name == "heading":
        return heading_at(int(heading.group(1)) if heading else 1)
    if _CONTENTS.fullmatch(name):
        return Styled(Role.CONTENTS)
    return Styled(_NAMES[name]) if name in _NAMES else None


def heading_at(level: int) -> Styled | None:
    """Return the role of a heading; None for a level that none has."""
    return Styled(Role.HEADING, level) if 1 <= level <= MAX_LEVEL else None
