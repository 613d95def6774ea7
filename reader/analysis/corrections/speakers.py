"""Who has said what once the actors are put right: what was found, and what the reader says of a quotation."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.analysis.corrections.board import Board
from reader.analysis.corrections.places import passage_of, place_of
from reader.model.annotation import Actor, Quotation
from reader.model.correction import Attribute, Passage
from reader.model.document import Document
from reader.model.span import Span

MOST_CHARACTERS = 160  # of a quotation that are kept: enough to know it by


def passage_of_quotation(document: Document, quotation: Quotation) -> Passage:
    """Return what finds a quotation again: its first words, and what stands around them."""
    start = quotation.span.start
    return passage_of(document, Span(start, min(quotation.span.end, start + MOST_CHARACTERS)))


def given_to(
    quotations: Sequence[Quotation], before: Sequence[Actor], actors: Sequence[Actor]
) -> tuple[Quotation, ...]:
    """Return the quotations given to who their speakers are among the corrected actors."""
    owner = {span: actor.id for actor in actors for span in actor.mentions}
    heirs = {actor.id: _heir(actor, owner) for actor in before}
    return tuple(replace(each, actor=_speaker(each, owner, heirs)) for each in quotations)


def attributed(
    document: Document, quotations: Sequence[Quotation], actors: tuple[Actor, ...], wishes: Sequence[Attribute]
) -> tuple[Quotation, ...]:
    """Return the quotations given to whom the reader names; an actor who is no more leaves them as they are."""
    board, found = Board(document, actors), list(quotations)
    for wish in wishes:
        number = _number_at(document, found, wish.place)
        if number is None:
            continue
        if wish.to is None:
            found[number] = replace(found[number], actor=None, speaker=None, cue=None)
        else:
            found[number] = _said_by(found[number], board, board.found(wish.to))
    return tuple(found)


def _said_by(quotation: Quotation, board: Board, goals: Sequence[Actor]) -> Quotation:
    """Return the quotation with its speaker; the name of somebody else beside it does not say who speaks."""
    if not goals:
        return quotation
    others = {span for actor in board.actors if actor.id != goals[0].id for span in actor.mentions}
    if quotation.speaker in others:
        return replace(quotation, actor=goals[0].id, speaker=None, cue=None)
    return replace(quotation, actor=goals[0].id)


def _number_at(document: Document, quotations: Sequence[Quotation], passage: Passage) -> int | None:
    """Return which quotation stands at a passage: of several, the one whose ends are nearest."""
    place = place_of(document, passage)
    if place is None:
        return None
    touching = [number for number, each in enumerate(quotations) if each.span.overlaps(place)]
    return min(touching, key=lambda number: _distance(quotations[number].span, place), default=None)


def _distance(span: Span, place: Span) -> tuple[int, int]:
    return abs(span.start - place.start), abs(span.end - place.end)


def _speaker(quotation: Quotation, owner: Mapping[Span, str], heirs: Mapping[str, str | None]) -> str | None:
    """Return whose name stands beside the words; of a pronoun, who the one meant is now."""
    if quotation.speaker is not None and quotation.speaker in owner:
        return owner[quotation.speaker]
    return heirs.get(quotation.actor) if quotation.actor is not None else None


def _heir(actor: Actor, owner: Mapping[Span, str]) -> str | None:
    """Return who has most of an actor's mentions now."""
    now = Counter(owner[span] for span in actor.mentions if span in owner)
    if now.get(actor.id):
        return actor.id
    return max(now, key=lambda each: (now[each], each), default=None)
