"""What trafilatura takes for the article: which segments of a page its answer holds. The only file that imports it."""

import logging
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.formats.formulas.of_page import formula_of
from reader.formats.web.segments import Segment
from reader.formats.web.shown import is_told

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CHILDREN = 10_000  # of one element; the time that trafilatura takes grows with their square
_PROBE = 60  # letters and digits at both ends of a long segment; between them trafilatura may have left something out
_MIN_FOUND = 4  # letters and digits; fewer stand in every text
_MAX_SEARCHED = 300_000  # letters of a text; in a longer one only whole paragraphs are looked for
_MANY = 5_000  # segments; of a larger page one reading is enough
_ASCII_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was found in a page, as its letters: whole, and by its paragraphs."""

    whole: str
    paragraphs: frozenset[str] = frozenset()

    def holds(self, text: str) -> bool:
        """Tell whether a text stands in it; of a long one both ends must."""
        letters = letters_of(text)
        if letters in self.paragraphs:
            return bool(letters)
        if len(letters) < _MIN_FOUND or (self.paragraphs and len(self.whole) > _MAX_SEARCHED):
            return False
        if len(letters) <= 2 * _PROBE:
            return letters in self.whole
        return letters[:_PROBE] in self.whole and letters[-_PROBE:] in self.whole


def votes(root: "HtmlElement", segments: Sequence[Segment]) -> list[bool]:
    """Return for every segment whether trafilatura counts it as text of the article; the tree stays as it is.

    Where it would take minutes, every paragraph of running text has a vote.
    """
    if any(len(element) > MAX_CHILDREN for element in root.iter()):
        return [segment.is_prose for segment in segments]
    found = _found(root, is_large=len(segments) > _MANY)
    return [found.holds(segment.heard or segment.text) for segment in segments]


def letters_of(text: str) -> str:
    """Return the letters and digits alone, in small letters: spaces and signs differ between two readings of a page."""
    letters = text.translate(_ASCII_SIGNS) if text.isascii() else "".join(filter(str.isalnum, text))
    return letters.casefold()


def _without_wrappers(root: "HtmlElement") -> "HtmlElement":
    """Return a copy without elements of a line that trafilatura takes for blocks, leaves out, or glues in."""
    if next(root.iter("q", "ruby", "math", "mjx-container", "time"), None) is None:
        return root
    from lxml import etree

    plain = deepcopy(root)
    etree.strip_elements(plain, "rt", "rp", "rtc", with_tail=False)
    etree.strip_tags(plain, "q", "ruby", "rb")
    for element in list(plain.iter()):
        if element.tag == "time" and is_told(element):
            element.drop_tag()
        elif isinstance(element.tag, str) and element.getparent() is not None and formula_of(element) is not None:
            element.drop_tree()
    return plain


def _found(root: "HtmlElement", *, is_large: bool) -> Found:
    from trafilatura import bare_extraction

    root = _without_wrappers(root)

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # finding nothing is no error of ours
    answer = bare_extraction(root, include_comments=False, with_metadata=False, fast=is_large)
    body = getattr(answer, "body", None)
    if body is None:
        return Found("")
    paragraphs = frozenset(letters_of("".join(element.itertext())) for element in body.iter() if element is not body)
    return Found(letters_of(" ".join(body.itertext())), paragraphs)
