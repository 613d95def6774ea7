"""Actors as the reader has put them right: pure, in the order of the corrections, the same each time.

Uses the text and the actors found in it, nothing else; loads no engine, so that the window can call it.
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.corrections.board import Board
from reader.analysis.corrections.brackets import with_sure_brackets
from reader.analysis.corrections.speakers import attributed, given_to
from reader.analysis.corrections.ways import applied
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, Quotation
from reader.model.correction import Attribute, Correction
from reader.model.document import Document

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
    """Return the analysis with its actors put right, its quotations given to who they are, no wrong name put in."""
    if analysis.actors is None:
        return analysis
    actors = corrected(document, analysis.actors, corrections, rules)
    quotations = _quotations(document, analysis, actors, corrections)
    if actors is analysis.actors and quotations == analysis.quotations:
        return analysis
    return replace(with_sure_brackets(document, analysis, actors), actors=actors, quotations=quotations)


def _in_order(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    most = max((actor.salience for actor in actors), default=0.0) or 1.0
    weighed = [replace(actor, salience=round(actor.salience / most, _DIGITS)) for actor in actors]
    return tuple(sorted(weighed, key=lambda actor: (-actor.salience, actor.mentions[0])))


def _quotations(
    document: Document, analysis: Analysis, actors: tuple[Actor, ...], corrections: Sequence[Correction]
) -> tuple[Quotation, ...] | None:
    found = analysis.quotations
    if found is None:
        return None
    if actors is not analysis.actors:
        found = given_to(found, analysis.actors or (), actors)
    return attributed(document, found, actors, [each for each in corrections if isinstance(each, Attribute)])
