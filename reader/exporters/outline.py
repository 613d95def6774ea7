"""What an export says, before it is set in any format: sections of lines, each with its place in the article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.exporters.addresses import address_of
from reader.exporters.places import Places
from reader.model.analysis import Analysis, Part
from reader.model.annotation import Actor, ActorKind, Concern, Doubt, DoubtKind, KeyPoint, Origin, Quotation, Verdict
from reader.model.characters.direction import isolated
from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.line import Line as ShownLine
from reader.model.line import whole_line, words_of
from reader.model.span import Span
from reader.model.span_index import words_around

VERDICT_WORDS = {
    Verdict.SAME: "says the same",
    Verdict.PART: "says part of it",
    Verdict.DIFFERS: "says something else",
    Verdict.ABSENT: "says nothing of it",
}
ORIGIN_WORDS = {Origin.AUTHOR: "The author's", Origin.GENERATED: "Chosen by Glance Reader"}
KIND_WORDS = {
    ActorKind.PERSON: "People",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.PLACE: "Places",
    ActorKind.GROUP: "Groups",
}
COMMENT = "Comment:"  # before what the reader says
_LIST_MARKER = re.compile(r"^(?:[(\[]?(?:\d{1,2}|[a-z])[.)\]](?=\s)|[-*•‣–—](?=\s))\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """Words of the article, what is to be said of them (ours, in small), their place and its web address.

    `own` is what the reader says of them, in lines as they were written.
    """

    text: str
    note: str
    address: str | None = None
    place: Span | None = None
    own: str = ""

    @property
    def apart(self) -> tuple[str, str]:
        """Words and note, as they stand in one line without turning each other's signs round."""
        text, note = isolated(self.text, self.note)
        return text, note


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together; the heading is None before the article's first heading."""

    heading: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the analysis, ready to be set."""

    title: str
    note: str
    groups: tuple[Group, ...]


def outline(document: Document, analysis: Analysis, *parts: Part) -> tuple[Section, ...]:
    """Return a section for each of the parts (all where none is named) that the analysis has and that is not empty."""
    places = Places(document)
    sections = (_SECTIONS[part](document, analysis, places) for part in parts or tuple(Part))
    return tuple(section for section in sections if any(group.lines for group in section.groups))


def _key_points(document: Document, analysis: Analysis, places: Places) -> Section:
    points = analysis.key_points
    if points is None:
        return Section("Key points", "", ())
    lines = tuple(
        Line(
            words_of_point(document, point),
            _point_note(document, point, points.origin, places),
            *_at(document, evidence_span(document, point)),
        )
        for point in points.items
    )
    return Section("Key points", ORIGIN_WORDS[points.origin], (Group(None, lines),))


def words_of_point(document: Document, point: KeyPoint) -> str:
    """Return what is shown of a key point, without the sign that its list gave it."""
    words = words_of(document, point.line) if point.line else document.plain_words(point.span)
    return _without_marker(one_line(words))


def _without_marker(text: str) -> str:
    """Return a line without the number that its list gave it: an export sets markers of its own."""
    return _LIST_MARKER.sub("", text) or text


def _point_note(document: Document, point: KeyPoint, origin: Origin, places: Places) -> str:
    at = places.of_sentences(evidence.sentence for evidence in point.evidence)
    at = f"compare with {at}" if at and origin is Origin.AUTHOR and point.verdict is None else at
    word = verdict_words(point) if origin is Origin.AUTHOR else "word for word" if point.line is None else "shortened"
    missing = ", ".join(one_line(document.plain_words(span)) for span in point.unexplained)
    doubts = [_doubt_note(document, doubt) for doubt in point.doubts]
    return _joined(", ".join(filter(None, (word, at))), *doubts, missing and f"not found in the text: {missing}")


def verdict_words(point: KeyPoint) -> str:
    """Return in words what the text says of a point, and that it is not sure where it is not."""
    if point.spoken_verdict is None:
        return ""
    return f"the text {'' if point.is_sure else 'probably '}{VERDICT_WORDS[point.spoken_verdict]}"


def _doubt_note(document: Document, doubt: Doubt) -> str:
    said = one_line(document.plain_words(doubt.span))
    if doubt.against is None:
        return f"the text does not say {'this of ' if doubt.concerns is Concern.WHO else ''}“{said}”"
    if doubt.kind is DoubtKind.NEGATION:
        return f"the text says the opposite: “{words_around(document, doubt.against)}”"
    told = one_line(document.plain_words(doubt.against))
    if doubt.concerns is Concern.WHO:
        return f"the text says this of “{told}”, not of “{said}”"
    verb = "names" if doubt.concerns is Concern.NAME else "says"
    return f"the text {verb} “{told}”, not “{said}”"


def evidence_span(document: Document, point: KeyPoint) -> Span | None:
    """Return the sentence that bears a point out best, None where none does."""
    return document.sentences[point.evidence[0].sentence].span if point.evidence else None


def _at(document: Document, span: Span | None) -> tuple[str | None, Span | None]:
    """Return the web address of a place, and the place."""
    return (address_of(document, span) if span else None), span


def _summary(document: Document, analysis: Analysis, places: Places) -> Section:
    if analysis.summary is None:
        return Section("Summary", "", ())
    chosen, lines = analysis.summary.shown, analysis.summary.lines_by_sentence(document)
    is_whole = all(lines[index] == whole_line(document, index) for index in chosen)
    how = "word for word" if is_whole else "some of them shortened"
    note = f"{len(chosen)} of {_count(len(document.sentences), 'sentence')}, {how}"
    groups = tuple(
        Group(heading, tuple(_sentence_line(document, lines[index], places) for index in indices))
        for heading, indices in groupby(chosen, places.heading_of)
    )
    return Section("Summary", note, groups)


def _sentence_line(document: Document, shown: ShownLine, places: Places) -> Line:
    index = shown.sentence
    at = _at(document, document.sentences[index].span)
    return Line(_without_marker(one_line(words_of(document, shown))), places.of_sentences([index]), *at)


def _actors(_document: Document, analysis: Analysis, places: Places) -> Section:
    actors = analysis.actors or ()
    groups = (Group(KIND_WORDS[kind], tuple(_actor_lines(actors, kind, places))) for kind in ActorKind)
    return Section("Actors", "", tuple(group for group in groups if group.lines))


def _actor_lines(actors: Iterable[Actor], kind: ActorKind, places: Places) -> Iterator[Line]:
    for actor in actors:
        if actor.kind is kind:
            also = _also_called(actor)
            yield Line(
                one_line(actor.name),
                _joined(
                    one_line(actor.role or ""),
                    also and f"also {', '.join(also)}",
                    _count(len(actor.mentions), "mention"),
                    places.of_spans(actor.mentions),
                ),
                place=actor.mentions[0] if actor.mentions else None,
            )


def _also_called(actor: Actor) -> list[str]:
    """Return the other names of an actor; one in other letters alone ("MARNHOLM") is the same."""
    names: dict[str, str] = {}
    for name in map(one_line, (actor.name, *actor.aliases)):
        names.setdefault(name.casefold(), name)
    return list(names.values())[1:]


def _quotations(document: Document, analysis: Analysis, places: Places) -> Section:
    names = {actor.id: actor.name for actor in analysis.actors or ()}
    lines = tuple(
        Line(
            one_line(document.plain_words(quotation.span)),
            _quotation_note(document, quotation, names, places),
            *_at(document, quotation.span),
        )
        for quotation in analysis.quotations or ()
    )
    return Section("Quotations", "", (Group(None, lines),))


def _quotation_note(document: Document, quotation: Quotation, names: dict[str, str], places: Places) -> str:
    speaker = _speaker(document, quotation, names)
    manner = "" if quotation.direct else "in other words"
    return ", ".join(filter(None, (speaker, manner, places.of_spans([quotation.span]))))


def _speaker(document: Document, quotation: Quotation, names: dict[str, str]) -> str:
    if quotation.actor in names:
        return one_line(names[quotation.actor])
    return one_line(_words(document, quotation.speaker))


def _words(document: Document, span: Span | None) -> str:
    return document.plain_words(span) if span else ""


def _dates(document: Document, analysis: Analysis, places: Places) -> Section:
    known = sorted((each for each in analysis.dates or () if each.iso), key=lambda each: each.iso or "")
    lines = tuple(_fact_line(document, (each.iso or "").replace("/", " to "), each.sentence, places) for each in known)
    return Section("When", "dates that are certain, in order of time", (Group(None, lines),))


def _quantities(document: Document, analysis: Analysis, places: Places) -> Section:
    lines = tuple(
        _fact_line(document, _joined_words(document, each.span, each.of), each.sentence, places)
        for each in analysis.quantities or ()
    )
    return Section("How much", "", (Group(None, lines),))


def _joined_words(document: Document, *spans: Span | None) -> str:
    return one_line(" ".join(document.plain_words(span) for span in spans if span))


def _fact_line(document: Document, told: str, sentence: int, places: Places) -> Line:
    span = document.sentences[sentence].span
    note = _joined(places.of_sentences([sentence]), places.sentence(sentence))
    return Line(told, note, *_at(document, span))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _joined(*pieces: str | list[str]) -> str:
    return "; ".join(str(piece) for piece in pieces if piece)


_SECTIONS = {
    Part.KEY_POINTS: _key_points,
    Part.SUMMARY: _summary,
    Part.ACTORS: _actors,
    Part.QUOTATIONS: _quotations,
    Part.DATES: _dates,
    Part.QUANTITIES: _quantities,
}
