"""The style sheet of a rich text file: what a style's name or outline level says of its paragraphs."""

from dataclasses import dataclass, field

from reader.formats.markup.style_names import Styled, heading_at, role_named

MAX_BASES = 20  # a style that is based on itself must end somewhere


@dataclass(slots=True)
class Style:
    """A paragraph style while it is read."""

    number: int = 0
    base: int | None = None
    outline: int | None = None
    name: str = ""
    is_of_paragraphs: bool = True


@dataclass(slots=True)
class StyleSheet:
    """The paragraph styles by their number."""

    _styles: dict[int, Style] = field(default_factory=dict)

    def add(self, style: Style) -> None:
        """Take in a style; those of characters and sections share the numbers, and are passed over."""
        if style.is_of_paragraphs:
            self._styles.setdefault(style.number, style)

    def role_of(self, number: int | None, outline: int | None) -> Styled | None:
        """Return what style and outline level make of a paragraph; None for plain text."""
        chain = self._chain(number)
        named = next((role for each in chain if (role := role_named(each.name))), None)
        levels = (outline, *(each.outline for each in chain))
        level = next((each for each in levels if each is not None), None)
        return named or (heading_at(level + 1) if level is not None else None)

    def _chain(self, number: int | None) -> list[Style]:
        chain: list[Style] = []
        while number in self._styles and len(chain) < MAX_BASES:
            chain.append(self._styles[number])
            number = chain[-1].base if chain[-1].base != number else None
        return chain
