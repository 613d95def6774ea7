"""A formula of Word within rich text: its groups are the elements of Office Math, named with an m before them."""

from typing import TYPE_CHECKING

from reader.formats.formulas.omml import VALUE, line_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMULA = "moMath"  # the word with which the group of a formula begins
AROUND_FORMULAS = frozenset({"moMathPara"})  # whose group is marked as new, and holds formulas to be read
_PROPERTIES = "Pr"
_MAX_DEPTH = 60  # of what has a meaning of its own; formulas that people read have ten


class GroupedFormula:
    """Takes what stands in the group of a formula, and gives its line."""

    def __init__(self) -> None:
        from lxml.etree import Element

        self._root: Element = Element(FORMULA)
        self._open: list[Element | None] = []  # of each group, once its first word has named it

    @property
    def is_over(self) -> bool:
        """Tell whether the group that ends now is that of the formula itself."""
        return not self._open

    def open(self) -> None:
        """Begin a group."""
        self._open.append(None)

    def close(self) -> None:
        """End a group; within properties its text is their value."""
        element = self._open.pop()
        above = self._innermost()
        if element is not None and element.text and above.tag.endswith(_PROPERTIES):
            element.set(VALUE, element.text.strip())

    def take_word(self, word: str) -> None:
        """Name the group that is open, where it has no name yet."""
        is_name = word.startswith("m") and len(word) > 1
        if self._open and self._open[-1] is None and is_name and len(self._open) <= _MAX_DEPTH:
            from lxml.etree import SubElement

            self._open[-1] = SubElement(self._innermost(), word[1:])

    def write(self, text: str) -> None:
        """Write characters, which stand in runs, or are the value of a property."""
        from lxml.etree import SubElement

        readable = "".join(filter(str.isprintable, text))
        element = self._innermost()
        if not readable:
            return
        if element.tag == "r":
            SubElement(element, "t").text = readable
        else:
            element.text = f"{element.text or ''}{readable}"

    def line(self) -> str:
        """Return what the formula says."""
        return line_of(self._root)

    def _innermost(self) -> "Element":
        return next((each for each in reversed(self._open) if each is not None), self._root)
