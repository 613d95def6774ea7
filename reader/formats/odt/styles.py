"""What the styles of an OpenDocument text say: roles of paragraphs, marks of characters, numbers of lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.formats.markup.language_tags import tag_of
from reader.formats.markup.numbering import whole
from reader.formats.markup.office_languages import Said
from reader.formats.markup.style_names import Styled, role_named
from reader.formats.odt.names import get, name_in_full, name_of_element
from reader.model.document import MarkKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_PARENTS = 20  # a style that is its own parent must end somewhere
USUAL = "Standard"  # the style of paragraphs that name none
_DEFAULT = ""  # what all styles begin with
_LANGUAGES = (
    ("fo:language", "fo:country"),
    ("style:language-asian", "style:country-asian"),
    ("style:language-complex", "style:country-complex"),
)
_NOTHING_SAID = Said()
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_OUTLINE = "outline of the headings"  # a name that no list has
_NUMBERED = frozenset({"text:list-level-style-number", "text:outline-level-style"})
_CHARACTERS = ("style:text-position", "style:text-line-through-style")
_CODE = frozenset({"source text", "source_text", "teletype", "example", "verbatim char", "html code"})


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None = None
    weight: str | None = None
    slant: str | None = None
    is_hidden: bool = False
    position: str | None = None
    line_through: str | None = None
    languages: Said = _NOTHING_SAID


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the items of one level are numbered; `kind` is empty for bullets."""

    kind: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown_levels: int = 1


@dataclass(slots=True)
class Styles:
    """The styles of a text by their names."""

    _styles: dict[tuple[str, str], _Style] = field(default_factory=dict)
    _levels: dict[tuple[str, int], ListLevel] = field(default_factory=dict)

    def role_of(self, style: str | None) -> Styled | None:
        """Return what a style makes of a paragraph; None for plain text."""
        return next((role for each in self._chain("paragraph", style) if (role := role_named(each.name))), None)

    def marks_of(self, family: str, style: str | None) -> tuple[MarkKind, ...]:
        """Return the marks that a style of this family ("text", "paragraph") gives to its characters."""
        chain = list(self._chain(family, style))
        is_code = family == "text" and any(each.name.lower().replace("_20_", " ") in _CODE for each in chain)
        position = _height(_first(each.position for each in chain) or "")
        found = (
            (MarkKind.STRONG, _first(each.weight for each in chain) in _BOLD),
            (MarkKind.EMPHASIS, _first(each.slant for each in chain) in ("italic", "oblique")),
            (MarkKind.CODE, is_code),
            (MarkKind.RAISED, position > 0),
            (MarkKind.LOWERED, position < 0),
            (MarkKind.STRUCK, (_first(each.line_through for each in chain) or "none") != "none"),
        )
        return tuple(kind for kind, is_set in found if is_set)

    def language_of(self, family: str, style: str | None, text: str) -> str | None:
        """Return the language that a style gives to a text; None where it says none, or only that of the file."""
        chain = takewhile(lambda each: each.name != USUAL, self._chain(family, style))
        return _first(each.languages.of(text) for each in chain)

    @property
    def language(self) -> str:
        """Return the language in which the text is written where nothing else is said; empty where it is not told."""
        said = (self._styles.get(("paragraph", name), _Style(name)).languages.western for name in (USUAL, _DEFAULT))
        return next(filter(None, map(tag_of, said)), "")

    def is_hidden(self, family: str, style: str | None) -> bool:
        """Tell whether a style hides its characters."""
        return any(each.is_hidden for each in self._chain(family, style))

    def level_of(self, style: str | None, depth: int) -> ListLevel:
        """Return how a list is numbered at a depth, 1 the outermost; a style may tell of fewer levels."""
        told = (self._levels.get((style or "", each)) for each in range(depth, 0, -1))
        return next((level for level in told if level is not None), ListLevel())

    def heading_level(self, depth: int) -> ListLevel:
        """Return how headings are numbered at a depth."""
        return self._levels.get((_OUTLINE, depth), ListLevel())

    def read(self, root: "Element") -> None:
        """Take in the styles of a part."""
        for element in root.iter(name_in_full("style:style"), name_in_full("style:default-style")):
            family, name = get(element, "style:family") or "", get(element, "style:name") or _DEFAULT
            self._styles[family, name] = _style(element, name)
        for element in root.iter(name_in_full("text:list-style")):
            self._read_list(element, get(element, "style:name") or "")
        for element in root.iter(name_in_full("text:outline-style")):
            self._read_list(element, _OUTLINE)

    def _read_list(self, element: "Element", name: str) -> None:
        for level in element:
            self._levels[name, whole(get(level, "text:level"), 0)] = _level(level)

    def _chain(self, family: str, style: str | None) -> Iterator[_Style]:
        for _ in range(MAX_PARENTS):
            if not style:
                return
            found = self._styles.get((family, style), _Style(style))  # some programs leave the usual ones undefined
            yield found
            style = found.parent


def _style(element: "Element", name: str) -> _Style:
    properties = next((each for each in element if name_of_element(each) == "style:text-properties"), None)
    weight, slant, display, position, line_through = (
        None if properties is None else get(properties, key)
        for key in ("fo:font-weight", "fo:font-style", "text:display", *_CHARACTERS)
    )
    return _Style(
        get(element, "style:display-name") or name,
        get(element, "style:parent-style-name"),
        weight,
        slant,
        display == "none",
        position,
        line_through,
        _NOTHING_SAID if properties is None else Said(*(_language(properties, *keys) for keys in _LANGUAGES)),
    )


def _language(properties: "Element", language: str, country: str) -> str | None:
    said, of_country = get(properties, language), get(properties, country)
    return f"{said}-{of_country}" if said and of_country and of_country != "none" else said


def _height(position: str) -> int:
    """Return whether characters stand above the line (1), below it (-1) or on it, as "super 58%" and "-33%" say."""
    said = (position.split() or [""])[0].lower()
    if said in ("super", "sub"):
        return 1 if said == "super" else -1
    share = whole(said.removesuffix("%").partition(".")[0], 0)
    return (share > 0) - (share < 0)


def _level(element: "Element") -> ListLevel:
    kind = get(element, "style:num-format") or ""
    if name_of_element(element) not in _NUMBERED or kind not in ("1", "a", "A", "i", "I"):
        return ListLevel()
    return ListLevel(
        kind,
        get(element, "style:num-prefix") or "",
        get(element, "style:num-suffix") or "",
        whole(get(element, "text:start-value"), 1),
        max(1, whole(get(element, "text:display-levels"), 1)),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
