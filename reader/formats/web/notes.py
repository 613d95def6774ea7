"""Footnotes, sidenotes and references of a page: found by the signs that lead to them, or by what they say they are.

They are the article's wherever they stand, even hidden for a pop-up, and come after its text.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.formats.markup.markup_signs import begins_note, is_beside, is_note, is_reference, note_role
from reader.formats.structure.blocks import Block, Form, Note
from reader.formats.web.boilerplate.selection import Choice
from reader.formats.web.segments import Page, Segment, upward
from reader.model.document import MarkKind, ParagraphRole

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_SHARE = 0.4  # of the words of a page; what signs lead to and holds more is the text itself
_TOO_LARGE = frozenset({"html", "body", "article", "main"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_WORD = re.compile(r"(?:ftn|edn)\d+")  # which signs call _ftn1
_SIGN = re.compile(r"\W{0,2}\w{1,3}\W{0,2}|\W{1,3}")
_ITEMS = frozenset({"li", "dd", "tr"})


@dataclass(frozen=True, slots=True)
class Noted:
    """What a segment is as a note."""

    note: Note
    role: ParagraphRole


def notes_in(root: "HtmlElement", segments: Sequence[Segment]) -> dict[int, Noted]:
    """Return the segments that belong to notes, by index."""
    targets = _targets(root)
    places = _places(segments, targets)
    notes: dict[HtmlElement, Noted] = {}
    found = {}
    for index, segment in enumerate(segments):
        around = [each for each in upward(segment.element) if each in places]
        if not around:
            continue
        place = around[1] if len(around) > 1 and is_beside(around[0]) else around[0]
        item = _item_of(segment.element, place)
        if item not in notes:
            notes[item] = Noted(Note(tuple(_names_in(item))), _role(place, item))
        found[index] = notes[item]
    return found


def with_notes_last(page: Page, choice: Choice, notes: dict[int, Noted]) -> tuple[Page, Choice, dict[int, Noted]]:
    """Return all three with the notes taken in and behind the text; a heading right above them goes along."""
    signs = {index for index in notes if _is_sign(page.segments, notes, index)}
    moved = set(notes) | {index - 1 for index in notes if index and page.segments[index - 1].element.tag in _HEADINGS}
    chosen = [(is_chosen or index in moved) and index not in signs for index, is_chosen in enumerate(choice.chosen)]
    roles_ = [None if index in moved else role for index, role in enumerate(choice.roles)]
    order = sorted(range(len(page.segments)), key=lambda index: index in moved)
    before = [*accumulate((index not in moved for index in range(len(page.segments))), initial=0)]
    segments = tuple(page.segments[index] for index in order)
    pictures = tuple(replace(each, before=before[each.before]) for each in page.pictures)
    votes = [choice.votes[index] for index in order] if choice.votes else ()
    arranged = Choice(
        [chosen[index] for index in order], [roles_[index] for index in order], before[choice.first], votes
    )
    found = {at: notes[index] for at, index in enumerate(order) if index in notes}
    return replace(page, segments=segments, pictures=pictures), arranged, found


def _is_sign(segments: Sequence[Segment], notes: dict[int, Noted], index: int) -> bool:
    """Tell whether a line is nothing but the sign of the note that goes on below it."""
    is_alone = _SIGN.fullmatch(unicodedata.normalize("NFKC", segments[index].text)) is not None
    return is_alone and notes.get(index + 1) == notes[index]


def as_note(block: Block, noted: Noted) -> Block:
    """Return the block of a note, with the number that its list gives it; what was a sign in it is none."""
    marks = tuple(mark for mark in block.marks if mark.kind is not MarkKind.NOTE_SIGN)
    return replace(block, form=Form.CAPTION, marks=marks, level=0, marker="", role=noted.role, note=noted.note)


def _targets(root: "HtmlElement") -> dict[str, None]:
    """Return the places below them that signs lead to; what leads upward is the way back from a note."""
    signs = [each for each in root.iter("a") if is_reference(each)]
    if not signs:
        return {}
    order = {element: at for at, element in enumerate(root.iter())}
    named = {name: each for each in order if isinstance(each.tag, str) for name in _own_names(each)}
    fragments = ((sign, unquote((sign.get("href") or "").rpartition("#")[2])) for sign in signs)
    return {name: None for sign, name in fragments if name in named and order[named[name]] > order[sign]}


def _places(segments: Sequence[Segment], targets: dict[str, None]) -> set["HtmlElement"]:
    """Return the elements that are notes or hold them."""
    words: dict[HtmlElement, int] = {}
    counts = [segment.word_count for segment in segments]
    for segment, count in zip(segments, counts, strict=True):
        for element in upward(segment.element):
            words[element] = words.get(element, 0) + count
    limit = _MAX_SHARE * sum(counts)
    return {
        element
        for element, count in words.items()
        if element.tag not in _TOO_LARGE and (_is_place(element) or (count <= limit and _is_meant(element, targets)))
    }


def _is_place(element: "HtmlElement") -> bool:
    return is_note(element, element.tag) or is_beside(element)


def _is_meant(element: "HtmlElement", targets: dict[str, None]) -> bool:
    """Tell whether signs lead to an element, to its first words, or to most items of the list that it is."""
    if not targets:
        return False
    if element.tag in ("ol", "ul"):
        items = [each for each in element if each.tag == "li"]
        return bool(items) and 2 * sum(_is_meant(each, targets) for each in items) > len(items)
    if element.tag not in ("li", "p", "dd", "div", "tr", "aside"):
        return False
    first = next((child for child in element if not (element.text or "").strip()), None)
    names = [*_own_names(element), *(_own_names(first) if first is not None else ())]
    return any(name in targets for name in names)


def _item_of(element: "HtmlElement", place: "HtmlElement") -> "HtmlElement":
    """Return the one note among many that an element belongs to."""
    path = upward(element)
    within = path[: path.index(place) + 1]
    items = [each for each in within if each.tag in _ITEMS]
    if items:
        return items[-1]
    return next((each for each in reversed(within) if begins_note(each, each.tag)), within[0])


def _role(place: "HtmlElement", item: "HtmlElement") -> ParagraphRole:
    around = (note_role(each) for each in upward(item)[:4])
    is_cited = any(name.lower().startswith("cite") for name in _own_names(item))
    return ParagraphRole.REFERENCE if is_cited or ParagraphRole.REFERENCE in around else note_role(place)


def _names_in(item: "HtmlElement") -> list[str]:
    return [name for each in item.iter() if isinstance(each.tag, str) for name in _own_names(each)]


def _own_names(element: "HtmlElement") -> list[str]:
    own = element.get("id")
    names = (
        own,
        f"_{own}" if own and _OF_WORD.fullmatch(own) else None,
        element.get("name") if element.tag == "a" else None,
    )
    return [name for name in names if name]
