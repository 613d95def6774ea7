"""Which sections a summary should reach first: those of the outermost level, then those within them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.model.document import Document, Section

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Unreached:
    """The sections that no chosen sentence stands in yet; only sentences that are fit for a summary reach one."""

    def __init__(self, depths: Sequence[Sequence[int]], is_fit: "NDArray[Any]") -> None:
        import numpy

        self._depths = [numpy.array(groups) for groups in depths]
        self._waiting = [is_fit.copy() for _ in depths]

    def among(self, is_left: "NDArray[Any]") -> "NDArray[Any]":
        """Return which of those left may come next: any, once every section has been reached."""
        return next((waiting for waiting in self._waiting if waiting.any()), is_left)

    def take(self, sentence: int) -> None:
        """Count the sections of a sentence, one at each depth, as reached."""
        for groups, waiting in zip(self._depths, self._waiting, strict=True):
            waiting[groups == groups[sentence]] = False


def sections_by_depth(document: Document) -> tuple[tuple[int, ...], ...]:
    """Return for each depth, the outermost first, the section of that depth in which each sentence stands.

    A section is named by the index of its heading, -1 for what stands before the first. A text without headings has
    one depth with one section; a depth that parts nothing further than the one before is left out.
    """
    sections = (document.paragraphs[sentence.paragraph].section for sentence in document.sentences)
    places = [-1 if section is None else section for section in sections]
    levels = sorted({section.level for section in document.sections}) or [1]
    depths: list[tuple[int, ...]] = []
    parents = _parents(document.sections)
    for level in levels:
        ancestor_by_place = {place: _ancestor(document.sections, parents, place, level) for place in set(places)}
        groups = tuple(ancestor_by_place[place] for place in places)
        if not depths or len(set(groups)) > len(set(depths[-1])):
            depths.append(groups)
    return tuple(depths)


def places_in_sections(document: Document) -> tuple[int, ...]:
    """Return for each sentence how many of its own section stand before it."""
    places: list[int] = []
    seen: dict[int | None, int] = {}
    for sentence in document.sentences:
        section = document.paragraphs[sentence.paragraph].section
        places.append(seen.get(section, 0))
        seen[section] = places[-1] + 1
    return tuple(places)


def _parents(sections: Sequence[Section]) -> list[int]:
    """Return for each section the one that it lies in, -1 for one that lies in none."""
    parents: list[int] = []
    open_sections: list[int] = []
    for index, section in enumerate(sections):
        while open_sections and sections[open_sections[-1]].level >= section.level:
            open_sections.pop()
        parents.append(open_sections[-1] if open_sections else -1)
        open_sections.append(index)
    return parents


def _ancestor(sections: Sequence[Section], parents: Sequence[int], index: int, level: int) -> int:
    """Return the section of this level or further out in which a section lies, itself if it is far enough out."""
    while index >= 0 and sections[index].level > level:
        index = parents[index]
    return index
