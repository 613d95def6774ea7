"""What comes onto the screen: a text, more of it, what was found in it; and what is kept of what was there."""

from dataclasses import replace

from reader.model.analysis import Analysis, Part
from reader.model.annotation import Actor, KeyPoint
from reader.model.document import Document
from reader.model.places import offset_in_changed
from reader.session.article.commands import Show
from reader.session.article.comparing import compare_anew
from reader.session.article.corrected import corrected
from reader.session.article.decision import Decision
from reader.session.article.state import Opening
from reader.session.selection import Selection

LATE = (Part.ACTORS, Part.QUOTATIONS, Part.DATES, Part.QUANTITIES)  # what is found after the summary


def show_article(decision: Decision, document: Document, opening: Opening) -> None:
    """Show what was opened, or the beginning of it; read again, it keeps its place, its language and its length."""
    state = decision.state
    is_same = opening.top is not None
    decision.set(
        source=opening.source,
        place=offset_in_changed(state.document, document, opening.top) if opening.top is not None else None,
        options=state.options if is_same else replace(state.options, language=None),
        rival=None,
        left_out=None,
        is_cut=False,
    )
    show_text(decision, document, is_same=is_same)


def show_text(decision: Decision, document: Document, *, is_same: bool) -> None:
    """Show another text, or another version of the same; nothing is found in it yet, and nothing chosen."""
    lines = decision.state.lines.of_same(document) if is_same else decision.state.lines.of_other(document)
    _forget_findings(decision, document)
    decision.set(lines=lines, selection=Selection(), analysing=None)
    decision.show(Show.DOCUMENT)
    compare_anew(decision)


def show_more(decision: Decision, document: Document) -> None:
    """Show a longer version of a text that is still arriving; what is in sight does not move."""
    lines = decision.state.lines
    _forget_findings(decision, document)
    decision.set(lines=lines.of_same(document))
    decision.show(Show.MORE)
    compare_anew(decision)


def show_sentences(decision: Decision, document: Document) -> None:
    """Take the sentences that were found in the text; where they are others than before, what was found goes."""
    state = decision.state
    before = state.document
    if document.sentences == before.sentences and document.language == before.language:
        return
    decision.set(document=document)
    if document.sentences != before.sentences:
        if before.is_segmented:
            _forget_findings(decision, document)
            decision.set(selection=Selection(actor=state.selection.actor))
            decision.show(Show.ANALYSIS)
        decision.set(lines=state.lines.of_same(document))
        compare_anew(decision)
    decision.show(Show.MORE)


def show_found(decision: Decision, found: Analysis) -> None:
    """Take what was found; what is on the screen and not found anew yet stays until it is."""
    state = decision.state
    if found.document_digest != state.document.digest:
        return
    kept = state.found
    if not found.is_complete and found.actors is None:
        found = replace(found, **{part: getattr(kept, part) for part in LATE})
    if found.is_provisional:
        found = replace(found, key_points=kept.key_points or found.key_points)
    decision.set(found=found)
    hold(decision)
    selection = decision.state.selection
    point = _same_point(_points_of(kept), _points_of(found), selection.point)
    decision.set(lines=state.lines.ranked(found.summary), selection=replace(selection, point=point))
    decision.show(Show.ANALYSIS)


def hold(decision: Decision) -> None:
    """Correct the actors as the reader wants them; the chosen one stays chosen, under another name if need be."""
    state = decision.state
    chosen = _actor_by_id(state.analysis, state.selection.actor)
    analysis = corrected(state.document, state.found, state.corrections)
    decision.set(analysis=analysis)
    if chosen is not None and analysis.actors is not None:
        decision.set(selection=replace(state.selection, actor=_namesake_of(analysis.actors, chosen)))


def _forget_findings(decision: Decision, document: Document) -> None:
    nothing = Analysis(document.digest)
    decision.set(document=document, found=nothing, analysis=nothing, settled=None)


def _points_of(analysis: Analysis) -> tuple[KeyPoint, ...]:
    return analysis.key_points.items if analysis.key_points else ()


def _same_point(before: tuple[KeyPoint, ...], now: tuple[KeyPoint, ...], number: int | None) -> int | None:
    """Return the number by which a point goes now; None where its sentence is no point any more."""
    if number is None or number >= len(before):
        return None
    return next((place for place, point in enumerate(now) if point.span == before[number].span), None)


def _actor_by_id(analysis: Analysis, actor_id: str | None) -> Actor | None:
    return next((actor for actor in analysis.actors or () if actor.id == actor_id), None)


def _namesake_of(actors: tuple[Actor, ...], actor: Actor) -> str | None:
    """Return the id of who has an actor's first mention now, where the actor itself is no more."""
    if any(each.id == actor.id for each in actors):
        return actor.id
    return next((each.id for each in actors if actor.mentions[0] in each.mentions), None)
