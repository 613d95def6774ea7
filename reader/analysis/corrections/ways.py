"""What each kind of correction does to the actors; one that finds nothing to do gives the same board back."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch

from reader.analysis.corrections.board import Board, share_of, touching
from reader.analysis.corrections.places import occurrences
from reader.model.annotation import Actor, ActorKind
from reader.model.correction import (
    Add,
    Attribute,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Rename,
    SplitAlias,
    SplitMention,
)
from reader.model.span import Span


@singledispatch
def applied(correction: Correction, board: Board) -> Board:
    """Return the board after a correction."""
    raise TypeError(correction, board)


@applied.register
def _merge(correction: Merge, board: Board) -> Board:
    goals, meant = board.found(correction.into), board.meant(correction.name)
    if not goals or not meant or goals[0].id == meant[0][0].id:
        return board
    return _joined(board, *meant[0], goals[0])


@applied.register
def _split_alias(correction: SplitAlias, board: Board) -> Board:
    for actor in board.found(correction.name):
        spans = board.mentions_called(actor, correction.alias)
        if spans and len(spans) < len(actor.mentions):
            return _parted(board, actor, spans)
    return board


@applied.register
def _split_mention(correction: SplitMention, board: Board) -> Board:
    found = board.mention_at(correction.place)
    if found is None:
        return board
    actor, span = found
    goals = board.found(correction.into) if correction.into else ()
    if goals and goals[0].id != actor.id:
        return board.moved(actor, (span,), goals[0])
    return _parted(board, actor, (span,)) if not goals and len(actor.mentions) > 1 else board


@applied.register
def _change_kind(correction: ChangeKind, board: Board) -> Board:
    board = _with_missed(board, correction.name, correction.kind)
    for actor, spans in board.meant(correction.name):
        if actor not in board.actors or actor.kind is correction.kind:
            continue
        if len(spans) == len(actor.mentions):
            board = _of_kind(board, actor, correction.kind)
        elif spans:
            board = board.without(actor, spans).with_new(spans, correction.kind, share_of(actor, len(spans)))
    return board


@applied.register
def _rename(correction: Rename, board: Board) -> Board:
    if not correction.to.strip():
        return board
    board = _with_missed(board, correction.name, correction.kind)
    found = board.found(correction.name)
    if not found or found[0].name == correction.to:
        return board
    actor = found[0]
    surfaces = dict.fromkeys((actor.name, *actor.aliases))
    aliases = tuple(each for each in surfaces if each != correction.to and board.mentions_called(actor, each))
    return board.put(replace(actor, name=correction.to, aliases=aliases))


@applied.register
def _not_an_actor(correction: NotAnActor, board: Board) -> Board:
    for actor, spans in board.meant(correction.name):
        board = board.without(actor, spans) if spans else board
    return board


@applied.register
def _add(correction: Add, board: Board) -> Board:
    own = Name(correction.words, correction.kind)
    goals = board.found(correction.to) if correction.to else replace(board, is_strict=True).found(own)
    goal = goals[0] if goals else None
    mentions, free, displaced = board.mentions(), list[Span](), defaultdict[str, list[Span]](list)
    for place in occurrences(board.document, correction.words):
        touched = touching(mentions, place)
        if _has_room(board, place, touched, goal):
            free.append(place)
            for span, actor in touched:
                displaced[actor.id].append(span)
    return _with_names(board, correction.kind, free, displaced, goal) if free else board


@applied.register
def _attribute(_correction: Attribute, board: Board) -> Board:
    return board  # it is about what was said; the actors are who they were


def _with_missed(board: Board, name: Name, kind: ActorKind | None) -> Board:
    """Return the board with an actor whom an engine has missed, where the words stand in the text and are nobody's.

    Of a rule for all articles, one word is not enough: "May" may be anything there.
    """
    if kind is None or board.found(name) or (board.is_strict and len(name.words.split()) == 1):
        return board
    return replace(_add(Add(name.words, kind), replace(board, is_strict=True)), is_strict=board.is_strict)


def _has_room(board: Board, place: Span, touched: Sequence[tuple[Span, Actor]], goal: Actor | None) -> bool:
    """Tell whether a name can stand here; not where it does already, nor within a longer one."""
    if any(not place.covers(span) for span, _ in touched):
        return False
    return not any(span == place and (board.is_strict or actor == goal) for span, actor in touched)


def _with_names(
    board: Board, kind: ActorKind, free: list[Span], displaced: dict[str, list[Span]], goal: Actor | None
) -> Board:
    weight = board.usual_weight() * len(free)
    for actor in board.actors:
        board = board.without(actor, displaced[actor.id]) if actor.id in displaced else board
    if goal is None:
        return board.with_new(free, kind, weight)
    nobody = replace(goal, mentions=(), salience=0.0)
    return board.given(next((each for each in board.actors if each.id == goal.id), nobody), free, weight)


def _joined(board: Board, actor: Actor, spans: tuple[Span, ...], goal: Actor) -> Board:
    role = goal.role or (actor.role if goal.kind is ActorKind.PERSON else None)
    return board.moved(actor, spans, replace(goal, role=role))


def _parted(board: Board, actor: Actor, spans: tuple[Span, ...]) -> Board:
    return board.without(actor, spans).with_new(spans, actor.kind, share_of(actor, len(spans)))


def _of_kind(board: Board, actor: Actor, kind: ActorKind) -> Board:
    """Return the board with an actor of another kind, who is one with the actor of that name and kind, if any."""
    changed = replace(actor, kind=kind, role=actor.role if kind is ActorKind.PERSON else None)
    same = next((each for each in board.actors if each.name == actor.name and each.kind is kind), None)
    board = board.put(changed)
    return board if same is None else _joined(board, same, same.mentions, changed)
