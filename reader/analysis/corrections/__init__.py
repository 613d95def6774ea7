"""Actors as the reader has put them right: pure, in the order of the corrections, the same each time.

Uses the text and the actors found in it, nothing else; loads no engine, so that the window can call it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.corrections.board import Board
from reader.analysis.corrections.ways import applied
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, Quotation
from reader.model.correction import Correction
from reader.model.document import Document
from reader.model.span import Span

_DIGITS = 4  # of salience, as the analysis has it


def corrected(
    document: Document, actors: tuple[Actor, ...], corrections: Sequence[Correction], rules: Sequence[Correction] = ()
) -> tuple[Actor, ...]:
    """Return the actors after the rules for all articles, then the corrections of this one; the very same if none fit.

    An actor keeps its id unless it is merged away or dropped. Mentions never overlap, if those given do not.
    """
    board = Board(document, actors, frozenset(actor.id for actor in actors), is_strict=True)
    for rule in rules:
        board = applied(rule, board)
    board = replace(board, is_strict=False)
    for correction in corrections:
        board = applied(correction, board)
    return actors if board.actors == actors else _in_order(board.actors)


def corrected_analysis(
    document: Document, analysis: Analysis, corrections: Sequence[Correction], rules: Sequence[Correction] = ()
) -> Analysis:
    """Return the analysis with its actors put right, and its quotations given to who they are now."""
    if analysis.actors is None:
        return analysis
    actors = corrected(document, analysis.actors, corrections, rules)
    if actors is analysis.actors:
        return analysis
    return replace(analysis, actors=actors, quotations=_given_to(analysis, actors))


def _in_order(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    most = max((actor.salience for actor in actors), default=0.0) or 1.0
    weighed = [replace(actor, salience=round(actor.salience / most, _DIGITS)) for actor in actors]
    return tuple(sorted(weighed, key=lambda actor: (-actor.salience, actor.mentions[0])))


def _given_to(analysis: Analysis, actors: Sequence[Actor]) -> tuple[Quotation, ...] | None:
    if analysis.quotations is None:
        return None
    owner = {span: actor.id for actor in actors for span in actor.mentions}
    heirs = {actor.id: _heir(actor, owner) for actor in analysis.actors or ()}
    return tuple(replace(each, actor=_speaker(each, owner, heirs)) for each in analysis.quotations)


def _speaker(quotation: Quotation, owner: dict[Span, str], heirs: dict[str, str | None]) -> str | None:
    """Return whose name stands beside the words; of a pronoun, who the one meant is now."""
    if quotation.speaker in owner:
        return owner[quotation.speaker]
    return heirs.get(quotation.actor) if quotation.actor is not None else None


def _heir(actor: Actor, owner: dict[Span, str]) -> str | None:
    """Return who has most of an actor's mentions now."""
    now = Counter(owner[span] for span in actor.mentions if span in owner)
    if now.get(actor.id):
        return actor.id
    return max(now, key=lambda each: (now[each], each), default=None)
