"""What stands in a dossier, row by row: pure functions from findings to rows; every row is a place in the article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from reader.analysis.company import Companion
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document, ParagraphKind
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.session.findings import Findings

MOST_CHARACTERS = 280  # of a row; of a longer sentence the part around the name is shown
BEFORE_NAME = 100  # characters that are kept before the name in such a part
_BREAKS = str.maketrans("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029", " " * 12)


class Section(StrEnum):
    """The three lists of a dossier."""

    MENTIONS = "mentions"
    QUOTATIONS = "quotations"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class Marked:
    """A name within the text of a row, by its first character and the one after its last."""

    start: int
    end: int
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Words of the article and where they stand; `unit` is the whole sentence or block, `goal` where a press leads.

    `number` is that of the paragraph, None where it has none; `lead` and `note` stand over the words, empty where there
    are none. `quotation` is what is quoted there, where that is what the row is about.
    """

    goal: Span
    unit: Span
    number: int | None
    text: str
    note: str = ""
    names: tuple[Marked, ...] = ()
    is_inner: bool = False
    lead: str = ""
    quotation: Quotation | None = None


@dataclass(frozen=True, slots=True)
class CompanionRow:
    """Another actor, with the number of shared sentences; open, those follow as rows."""

    actor: Actor
    count: int
    is_open: bool = False


Row = PlaceRow | CompanionRow


class Places:
    """The sentences and blocks of an article as rows show them."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._numbers = paragraph_numbers(findings.document)
        self.said = findings.document.silenced().text  # the article's text, blank where it is struck out

    @property
    def document(self) -> Document:
        """The article."""
        return self._findings.document

    def unit_of(self, span: Span) -> Span:
        """Return the sentence, or else the block, in which a span begins."""
        index = self._findings.index
        sentence, paragraph = index.sentence_at(span.start), index.paragraph_at(span.start)
        if sentence is not None:
            return self.document.sentences[sentence].span
        return self.document.paragraphs[paragraph].span if paragraph is not None else span

    def number_of(self, span: Span) -> int | None:
        """Return the number of the paragraph in which a span begins."""
        paragraph = self._findings.index.paragraph_of(span)
        return self._numbers.get(paragraph) if paragraph is not None else None

    def block_name(self, span: Span) -> str:
        """Return what kind of block it is where that is not running text."""
        paragraph = self._findings.index.paragraph_of(span)
        return _block_names().get(self.document.paragraphs[paragraph].kind, "") if paragraph is not None else ""


def mention_rows(places: Places, actor: Actor) -> tuple[PlaceRow, ...]:
    """Return a row for each sentence or block that names an actor, the name marked as often as it stands there."""
    rows = []
    for unit, mentions in groupby(actor.mentions, key=places.unit_of):
        names = tuple(mentions)
        note = places.block_name(unit)
        rows.append(_place_row(places, names[0], unit, note=note, names=[(name, actor.kind) for name in names]))
    return tuple(rows)


def quotation_rows(places: Places, quotations: Iterable[Quotation]) -> tuple[PlaceRow, ...]:
    """Return a row for each quotation, with the words that give it to its speaker."""
    return tuple(quotation_row(places, quotation, note=_said(places.document, quotation)) for quotation in quotations)


def quotation_row(places: Places, quotation: Quotation, *, lead: str = "", note: str = "") -> PlaceRow:
    """Return the row of a quotation, with words over it."""
    row = _place_row(places, quotation.span, quotation.span, note=note)
    return replace(row, lead=lead, quotation=quotation)


def fact_row(places: Places, span: Span, *, lead: str, note: str = "") -> PlaceRow:
    """Return the row of a date or quantity: the sentence it stands in, with what it comes to over it."""
    return replace(_place_row(places, span, places.unit_of(span), note=note, around=span.start), lead=lead)


def words_at(document: Document, span: Span) -> str:
    """Return words of the article on one line."""
    return document.plain_words(span).translate(_BREAKS)


def company_rows(
    places: Places, actor: Actor, company: Iterable[Companion], open_ids: frozenset[str]
) -> tuple[Row, ...]:
    """Return a row for each companion; after one that is open, the sentences shared with it."""
    rows: list[Row] = []
    for companion in company:
        is_open = companion.actor.id in open_ids
        rows.append(CompanionRow(companion.actor, len(companion.sentences), is_open))
        if is_open:
            rows += shared_rows(places, actor, companion)
    return tuple(rows)


def shared_rows(places: Places, actor: Actor, companion: Companion) -> Iterator[PlaceRow]:
    """Yield the sentences that two actors share, the names of both marked."""
    for index in companion.sentences:
        unit = places.document.sentences[index].span
        both = ((name, one.kind) for one in (actor, companion.actor) for name in _names_in(unit, one))
        names = sorted(both, key=lambda pair: pair[0])
        yield _place_row(places, unit, unit, names=names, is_inner=True)


def _names_in(unit: Span, actor: Actor) -> tuple[Span, ...]:
    first = bisect_left(actor.mentions, unit.start, key=lambda span: span.start)
    last = bisect_left(actor.mentions, unit.end, key=lambda span: span.start)
    return actor.mentions[first:last]


def _place_row(
    places: Places,
    goal: Span,
    unit: Span,
    *,
    note: str = "",
    names: Iterable[tuple[Span, ActorKind]] = (),
    is_inner: bool = False,
    around: int | None = None,
) -> PlaceRow:
    named = tuple(names)
    middle = named[0][0].start if named else unit.start if around is None else around
    shown = excerpt(places.said, unit, middle)
    before = "…" if shown.start > unit.start else ""
    after = "…" if shown.end < unit.end else ""
    text = before + shown.of(places.said).translate(_BREAKS) + after
    shift = len(before) - shown.start
    marks = (Marked(name.start + shift, name.end + shift, kind) for name, kind in named if shown.covers(name))
    return PlaceRow(goal, unit, places.number_of(goal), text, note, tuple(marks), is_inner)


def excerpt(text: str, unit: Span, name_start: int) -> Span:
    """Return the whole of a sentence or block, or of a long one the words around a name."""
    if len(unit) <= MOST_CHARACTERS:
        return unit
    start = unit.start
    if name_start - unit.start > MOST_CHARACTERS - BEFORE_NAME:
        start = _word_start(text, name_start - BEFORE_NAME, name_start)
    end = min(unit.end, start + MOST_CHARACTERS)
    return Span(start, end if end == unit.end else _word_end(text, end, start))


def _word_start(text: str, start: int, limit: int) -> int:
    blank = text.find(" ", start, limit)
    return blank + 1 if blank >= 0 else start


def _word_end(text: str, end: int, limit: int) -> int:
    blank = text.rfind(" ", limit + 1, end)
    return blank if blank > limit else end


def _said(document: Document, quotation: Quotation) -> str:
    """Return the words that give a quotation to its speaker, in their order: "said Peskov", "he added"."""
    around = sorted(span for span in (quotation.speaker, quotation.cue) if span)
    words = " ".join(words_at(document, span) for span in around)
    return words if quotation.direct else " · ".join(filter(None, (words, _tr("indirect"))))


def _block_names() -> dict[ParagraphKind, str]:
    return {
        ParagraphKind.TITLE: _tr("Title"),
        ParagraphKind.HEADING: _tr("Heading"),
        ParagraphKind.LABEL: _tr("Heading"),
        ParagraphKind.KEY_POINT: _tr("Key point"),
        ParagraphKind.CAPTION: _tr("Caption"),
        ParagraphKind.TABLE: _tr("Table"),
        ParagraphKind.BYLINE: _tr("By"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dossier", text)
