"""What paragraph styles say by their usual names, or those of their bases, in the files of any word processor."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

MAX_LEVEL = 8
MAX_BASES = 20  # a style that is based on itself must end somewhere
Id = str | int
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


@dataclass(slots=True)
class Style:
    """A style of a file; its id is None where it is of no paragraph, `outline` is the level of a heading from 0 on."""

    id: Id | None
    name: str = ""
    base: Id | None = None
    outline: int | None = None


@dataclass(slots=True)
class StyleSheet:
    """The paragraph styles of a file by their ids."""

    _styles: dict[Id, Style] = field(default_factory=dict)

    def add(self, style: Style) -> None:
        """Take in a style; those of characters and sections are passed over."""
        if style.id is not None:
            self._styles.setdefault(style.id, style)

    def role_of(self, style: Id | None, outline: int | None) -> Styled | None:
        """Return what style and outline level make of a paragraph: by name, base or level; None for plain text."""
        chain = self.chain(style)
        named = next(filter(None, (role_named(each.name) for each in chain)), None)
        levels = (outline, *(each.outline for each in chain))
        return named or heading_at(next((each for each in levels if each is not None), -1) + 1)

    def chain(self, style: Id | None) -> list[Style]:
        """Return a style, what it is based on, and so on."""
        chain: list[Style] = []
        while style in self._styles and len(chain) < MAX_BASES:
            chain.append(self._styles[style])
            style = chain[-1].base
        return chain
