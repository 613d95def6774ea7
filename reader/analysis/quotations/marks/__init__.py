"""Where quoted words stand: pairs of marks of all kinds, over sentences and paragraphs. Knows no language.

A mark without a partner is passed over, so that the rest of the paragraph is read as if it were not there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.analysis.quotations.marks.single import RunningSingles, SingleMarks
from reader.analysis.quotations.speech import MARKS
from reader.model.document import Document
from reader.model.span import Span

_DOUBLE = re.compile(  # and as typewriters set them; within a word of Hebrew it is an abbreviation
    "[“”„‟«»「」『』]|(?<![א-ת])\"|\"(?![א-ת])|(?<!['’])(?:''|’’)(?!['’])|``|‘‘|(?<![^\\s(]),,(?=\\w)"
)
_CLOSERS_OF = {"“": '”“"', "”": "”", "„": '“”"', "‟": "”", '"': '"”', "«": "»", "»": "«", "「": "」", "『": "』"}
_OPENERS_OF = {
    sign: "".join(opener for opener, closers in _CLOSERS_OF.items() if sign in closers)
    for sign in "".join(_CLOSERS_OF.values())
}
_TYPED = dict.fromkeys(("''", "’’", "``", "‘‘"), '"') | {",,": "„"}
_OPENS_ONLY = frozenset("„‟「『«“")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009([{—–-/:'‘¿¡")
_BLANKS = frozenset(" \t\n\u00a0\u202f\u2009")


@dataclass
class _Open:
    """The marks that nothing has closed yet: where they stand, and which of them are of one sign."""

    places: list[int] = field(default_factory=list)
    by_sign: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  # places in the list of places

    def add(self, sign: str, at: int) -> None:
        self.by_sign[sign].append(len(self.places))
        self.places.append(at)

    def last(self, signs: str) -> int | None:
        """Return which is the last of some signs, None where none is open."""
        return max((self.by_sign[sign][-1] for sign in signs if self.by_sign[sign]), default=None)

    def close(self, number: int) -> int:
        """Take out a mark, and those after it that were never closed; return where it stands."""
        at = self.places[number]
        del self.places[number:]
        for numbers in self.by_sign.values():
            while numbers and numbers[-1] >= number:
                numbers.pop()
        return at


@dataclass
class _Paragraph:
    """The double marks of one paragraph: the pairs, and those that nothing closes."""

    text: str
    offset: int
    pairs: list[Span] = field(default_factory=list)
    left_open: _Open = field(default_factory=_Open)

    def read(self) -> None:
        for match in _DOUBLE.finditer(self.text):
            self._take(_TYPED.get(match[0], match[0]), match.start(), match.end())

    def _take(self, sign: str, at: int, end: int) -> None:
        """Take a mark; two that are typed count as one."""
        before = self.text[at - 1] if at else " "
        after = self.text[end] if end < len(self.text) else " "
        if sign == '"' and before.isdigit() and self.left_open.last('"“') is None:
            return  # inches or seconds
        partner = self.left_open.last(_OPENERS_OF.get(sign, ""))
        looks_open = before in _BEFORE_OPENING and after not in _BLANKS
        if partner is not None and not (looks_open and sign in '"“' and before != "-"):
            self.pairs.append(Span(self.offset + self.left_open.close(partner), self.offset + end))
        elif sign in _OPENS_ONLY or not (before.isalnum() or before in ".,!?…" or after in _BLANKS):
            self.left_open.add(sign, at)


def quoted_spans(document: Document) -> tuple[Span, ...]:
    """Return the outermost quoted stretches of the prose in order, each with its marks; none of somebody's turn.

    One that is opened again at the start of each further paragraph, as long speech is set, is one stretch. Marks with
    nothing between them quote nothing.
    """
    pairs: list[Span] = []
    running_singles = RunningSingles()
    running: int | None = None  # where speech began that an earlier paragraph left open
    for paragraph in document.paragraphs:
        if not paragraph.is_prose or paragraph.is_turn:
            running = None
            running_singles = RunningSingles()
            continue
        text = document.text_of(paragraph.span)
        found = _Paragraph(text, paragraph.span.start)
        found.read()
        singles = SingleMarks(text, paragraph.span.start, list(outermost(found.pairs)))
        pairs += running_singles.joined(singles)
        running = _carried_on(found, running, paragraph.span)
        pairs += found.pairs
    return tuple(pair for pair in outermost(pairs) if pair.of(document.text).strip(MARKS))


def _carried_on(found: _Paragraph, running: int | None, span: Span) -> int | None:
    """Join what an earlier paragraph left open to the opening of this one; return where open speech now began."""
    opening = found.text[:1].replace("'", '"').replace("`", '"')
    if running is not None and opening in _CLOSERS_OF:
        first = next((pair for pair in found.pairs if pair.start == span.start), None)
        if first is not None:
            found.pairs[found.pairs.index(first)] = Span(running, first.end)
        elif found.left_open.places[:1] == [0]:
            return running
    return next((found.offset + each for each in found.left_open.places if found.text[each] != ","), None)


def outermost(pairs: list[Span]) -> Iterator[Span]:
    """Yield the stretches that lie in none of the others, in order."""
    end = -1
    for pair in sorted(pairs, key=lambda each: (each.start, -each.end)):
        if pair.start >= end:
            yield pair
            end = pair.end
