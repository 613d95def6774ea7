"""Raised and lowered characters of a paragraph: 10⁶ and CO₂ as characters, the sign of a note under its mark.

Set on the line they would be other words and other numbers: 106, 20193, 51/2. Every format gives what its source raises
or lowers as marks over plain characters; here alone is decided what they mean.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate

from reader.model.document import Mark, MarkKind
from reader.model.span import Span

_SCRIPTS = frozenset({MarkKind.RAISED, MarkKind.LOWERED})
_UP = str.maketrans(
    "0123456789+-−–=()abcdefghijklmnoprstuvwxyz",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
)
_DOWN = str.maketrans("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_FRACTIONS = dict(
    zip(
        (["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8"]),
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        strict=True,
    )
)
_TRADE = {"TM": "™", "SM": "℠"}
_SMALL_ORDINALS = {"a": "ª", "o": "º"}
_LETTERS_OF_NOTES = frozenset("abcdefgh")
_FIGURES = re.compile(r"[-+−–=()\d]+")
_POWER = re.compile(r"[+−–-]\d{1,3}|\d{0,2}[+−–-]|\d{1,3}")  # −9, 2+, 6
_ONE_SIGN = r"(?:\d{1,3}|[*†‡§¶#]{1,4}|[a-zA-Z])\)?"
_NOTE = re.compile(rf"{_ONE_SIGN}(?:(?:\s?[,;–-]\s?|(?<=\))\s?){_ONE_SIGN})*[,;]?")
_CLOSED = re.compile(r"[^()]*\)")
_BRACKETED = re.compile(r"\[[^\[\]]{1,40}\](?:\s?[,–-]?\s?\[[^\[\]]{1,40}\])*|\((?:\d{1,3}|[a-z*†‡])\)")
_YEAR = re.compile(r"(?<![\d.,×*=^])(?:1[4-9]|20)\d\d\Z")
_LONG_NUMBER = re.compile(r"\d[.,]\d+\Z")  # 1,200 and 12.5 are raised to no power
_NUMBER = re.compile(r"\d\Z")
_SHORT_NUMBER = re.compile(r"(?<![\d.,])\d{1,2}\Z")
_WORD_BEHIND = re.compile(r"\s[^\W\d_]{2}")
_LETTER = re.compile(r"(?:(?<![^\W\d_])(?<!['’.])|(?<=\d))[^\W\d_]\Z")  # a letter alone, as x or 5 m
_UNIT = re.compile(r"(?:(?<![^\W_])|(?<=\d))(?:[kcdhnµμp]m|ft|yd|Pa|kPa|eV|Hz|sin|cos|tan|log|ln|exp)\Z")
_UNIT_LIKE_A_WORD = re.compile(r"\d[\s\u00a0]?(?:in|mi|sec|min|rad|mol|kg|mg|cd)\Z")
_BRACKET = re.compile(r"[(\[{]([^()\[\]{}]{1,30})[)\]}]\Z")
_WORD = re.compile(r"[^\W\d_]{3,}")
MAX_LENGTH = 40  # characters; what is longer is a line that its writer set small


def settled(text: str, marks: Iterable[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """Return a paragraph's text and marks with the raised and lowered as characters where there are such."""
    marks = tuple(marks)
    if not any(mark.kind in _SCRIPTS or mark.kind is MarkKind.NOTE_SIGN for mark in marks):
        return text, marks
    signs, scripts = _told_apart(text, marks)
    others = [mark for mark in marks if mark.kind not in _SCRIPTS and mark.kind is not MarkKind.NOTE_SIGN]
    rewriting, settled_marks = _Rewriting(text), list[Mark]()
    for sign in signs:
        rewriting.put(sign.span, _sign(sign.span.of(text)))
    above: Mark | None = None
    for mark in _without_fractions(text, scripts, rewriting):
        written, kind = _meaning(text, mark, above)
        above = mark
        rewriting.put(mark.span, written)
        if kind is not None:
            settled_marks.append(replace(mark, kind=kind))
    return rewriting.text(), rewriting.moved([*others, *signs, *settled_marks])


def _told_apart(text: str, marks: tuple[Mark, ...]) -> tuple[list[Mark], list[Mark]]:
    """Return the signs of notes with what is raised about them, as brackets and a page, and what else is raised."""
    signs = sorted((mark for mark in marks if mark.kind is MarkKind.NOTE_SIGN), key=lambda each: each.span)
    scripts: list[Mark] = []
    for mark in sorted((each for each in marks if each.kind in _SCRIPTS), key=lambda each: each.span):
        touching = [at for at, sign in enumerate(signs) if _touches(sign.span, mark.span)]
        if not touching:
            scripts.append(_without_end(text, mark))
        edges = [signs[at].span.start for at in touching[1:]] + [mark.span.end]
        for at, end in zip(touching, edges, strict=False):
            sign = signs[at].span
            start = min(sign.start, mark.span.start) if at == touching[0] else sign.start
            signs[at] = replace(signs[at], span=Span(start, max(sign.end, end)))
    return signs, scripts


def _without_end(text: str, mark: Mark) -> Mark:
    """Return a mark without its last sign where that is a full stop, or alone closes a bracket of the line."""
    start, last = mark.span.start, mark.span.end - 1
    is_open = text.rfind("(", 0, start) > text.rfind(")", 0, start) and not _CLOSED.match(text, last + 1)
    closes = text[last] == ")" and is_open and "(" not in text[start:last]
    return replace(mark, span=Span(start, last)) if start < last and (closes or text[last] == ".") else mark


def _touches(sign: Span, raised: Span) -> bool:
    return sign.start < raised.end and raised.start <= sign.end and len(raised) <= MAX_LENGTH


@dataclass(slots=True)
class _Rewriting:
    """A text in which other characters stand in place of some stretches that do not overlap, and its marks move."""

    source: str
    _put: list[tuple[Span, str]] = field(default_factory=list)

    def put(self, span: Span, written: str) -> None:
        """Have other characters stand in a place."""
        if span.of(self.source) != written:
            self._put.append((span, written))
            self._put.sort()

    def text(self) -> str:
        """Return the text as it is now."""
        pieces, at = [], 0
        for span, written in self._put:
            pieces += [self.source[at : span.start], written]
            at = span.end
        return "".join([*pieces, self.source[at:]])

    def moved(self, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        """Return the marks where their words are now, in order; those whose words are gone are none any more."""
        starts, ends = [-1, *(span.start for span, _ in self._put)], [0, *(span.end for span, _ in self._put)]
        distances = [*accumulate((len(written) - len(span) for span, written in self._put), initial=0)]

        def place(offset: int, *, is_end: bool) -> int:
            at = bisect_right(starts, offset - is_end) - 1
            if offset < ends[at]:  # within what is replaced
                offset = ends[at] if is_end else starts[at]
            is_behind = at > 0 and offset < ends[at]
            return offset + distances[at - is_behind]

        spans = ((mark, place(mark.span.start, is_end=False), place(mark.span.end, is_end=True)) for mark in marks)
        moved = [replace(mark, span=Span(start, end)) for mark, start, end in spans if start < end]
        return tuple(sorted(moved, key=lambda mark: (mark.span.start, -mark.span.end)))


def _without_fractions(text: str, scripts: list[Mark], rewriting: _Rewriting) -> list[Mark]:
    """Write ½ where a raised and a lowered number stand about a stroke; return the others."""
    others: list[Mark] = []
    for mark in scripts:
        above = others[-1] if others else None
        between = text[above.span.end : mark.span.start] if above else ""
        if above and mark.kind is MarkKind.LOWERED and above.kind is MarkKind.RAISED and between in ("/", "⁄", "∕"):
            upper, lower = above.span.of(text), mark.span.of(text)
            if upper.isdecimal() and lower.isdecimal():
                others.pop()
                rewriting.put(Span(above.span.start, mark.span.end), fraction(upper, lower))
                continue
        others.append(mark)
    return others


def fraction(upper: str, lower: str) -> str:
    """Return a fraction of two numbers in one character, or as ¹¹⁄₃₂."""
    return _FRACTIONS.get(f"{upper}/{lower}") or f"{upper.translate(_UP)}⁄{lower.translate(_DOWN)}"


def raised(written: str) -> str:
    """Return raised characters; empty where Unicode lacks one of them."""
    return _translated(written, _UP)


def lowered(written: str) -> str:
    """Return lowered characters; empty where Unicode lacks one of them."""
    return _translated(written, _DOWN)


def _translated(written: str, table: dict[int, int]) -> str:
    return written.translate(table) if all(ord(sign) in table for sign in written) else ""


def _meaning(text: str, mark: Mark, above: Mark | None) -> tuple[str, MarkKind | None]:
    """Return the characters that stand for what is raised or lowered, and the mark that they still need."""
    written = mark.span.of(text)
    if above is not None and above.span.end == mark.span.start and _is_of_variable(text, above, written):
        return _power(written), None
    if mark.kind is MarkKind.LOWERED:
        return _lowered(written)
    if len(written) > MAX_LENGTH:
        return written, None
    return _raised(text[: mark.span.start], written, text[mark.span.end :])


def _is_of_variable(text: str, index: Mark, written: str) -> bool:
    """Tell whether a number is a power of a letter that has an index, as in xᵢ²."""
    is_variable = index.kind is MarkKind.LOWERED and _LETTER.search(text[: index.span.start]) is not None
    return is_variable and _POWER.fullmatch(written) is not None


def _lowered(written: str) -> tuple[str, MarkKind | None]:
    if _FIGURES.fullmatch(written) or len(written) == 1 or (_is_sum(written) and lowered(written)):
        low = written.translate(_DOWN)
        return low, None if low != written else MarkKind.LOWERED
    return written, MarkKind.LOWERED if len(written) <= MAX_LENGTH else None


def _raised(before: str, written: str, after: str) -> tuple[str, MarkKind | None]:
    if written in _TRADE:
        return _TRADE[written], None
    if _BRACKETED.fullmatch(written):
        return written, MarkKind.NOTE_SIGN
    if written in _SMALL_ORDINALS and _SHORT_NUMBER.search(before):
        return _SMALL_ORDINALS[written], None
    if written == "e" and _SHORT_NUMBER.search(before) and _WORD_BEHIND.match(after):
        return written, None  # "3e siècle"
    if is_power(before, written) or (written.isdecimal() and _opens_word(before, after)):
        return _power(written), None
    return (_sign(written), MarkKind.NOTE_SIGN) if _NOTE.fullmatch(written) else (written, MarkKind.RAISED)


def _sign(written: str) -> str:
    """Return the sign of a note in raised characters; one in brackets, or a star, is told from the words as it is."""
    signs = written.translate(_UP)
    return signs if _NOTE.fullmatch(written) and not any(map(_is_plain, signs)) else written


def _is_plain(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _power(written: str) -> str:
    return raised(written) or f"^({written})"


def _opens_word(before: str, after: str) -> bool:
    """Tell whether a number stands before what it is raised for: ¹⁴C, or a note at the place of notes."""
    return not before[-1:].strip("(/–-−·×\u00a0 ") and after[:1].isalnum()


def is_power(before: str, written: str) -> bool:
    """Tell whether what is raised belongs to the number, letter or unit before it: 10⁶, x², m²."""
    if not before:
        return False
    if _NUMBER.search(before):
        is_noted = _YEAR.search(before) or _LONG_NUMBER.search(before) or written in _LETTERS_OF_NOTES
        return not is_noted and (_POWER.fullmatch(written) is not None or _is_sum(written))
    if _LETTER.search(before):
        return _POWER.fullmatch(written) is not None or len(written) == 1 or _is_sum(written)
    if _UNIT.search(before) or _UNIT_LIKE_A_WORD.search(before):
        return re.fullmatch(r"[−–-]?[1-9]", written) is not None
    bracket = _BRACKET.search(before)
    if bracket:
        return not _WORD.search(bracket[1]) and _POWER.fullmatch(written) is not None
    return before[-1:].isalnum() and re.fullmatch(r"\d{0,2}[+−–]", written) is not None  # Ca²⁺


def _is_sum(written: str) -> bool:
    """Tell whether it is made of numbers, single letters and signs between them: 2n, n+1, 1/2."""
    return re.fullmatch(r"[−–-]?(?:\d+|[a-z])(?:[-+−–/.·]?(?:\d+|[a-z]))*", written) is not None and not re.search(
        r"[a-z]{2}", written
    )
