"""The languages of passages of an OpenDocument text: a span has that of its style, or that of what holds it."""

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from reader.formats.markup.flow import Flow
from reader.formats.markup.office_languages import other_than
from reader.formats.odt.names import get
from reader.formats.odt.styles import Styles
from reader.model.document import MarkKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PIECES = 50  # of a text, which show its script


@dataclass(slots=True)
class Passages:
    """Opens and closes the marks of languages; only the innermost is open at a time."""

    flow: Flow
    styles: Styles
    _around: list[str] = field(default_factory=list)
    _open: str = ""

    def begin(self, family: str, element: "Element") -> None:
        """Begin a paragraph or a span."""
        text = "".join(islice(element.itertext(), _PIECES))
        said = self.styles.language_of(family, get(element, "text:style-name"), text)
        self._around.append(self._open)
        self._switch(self._open if said is None else other_than(self.styles.language, said))

    def end(self) -> None:
        """End what was begun last."""
        self._switch(self._around.pop())

    def _switch(self, language: str) -> None:
        if language == self._open:
            return
        if self._open:
            self.flow.close_mark(MarkKind.LANGUAGE)
        if language:
            self.flow.open_mark(MarkKind.LANGUAGE, language)
        self._open = language
