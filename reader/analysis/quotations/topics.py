"""Of which person a sentence tells, who is named in it, and who was told something."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.piece import Piece, Sentence
from reader.analysis.quotations.reports.voices import Voices
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse

_APOSTROPHES = ("'", "’")


def topic_of(sentence: Sentence, parse: Parse, voices: Voices) -> Actor | None:
    """Return the person who is the subject of a sentence, however it opens."""
    first = parse.first_from(sentence[0].span.start)
    if first >= len(parse.tokens):
        return None
    subject = voices.called(queries.subject_of(parse, queries.root_of(parse, parse.sentence_of(first))))
    actor = subject.actor if subject is not None else None
    return actor if actor is not None and actor.kind is ActorKind.PERSON else None


def hearers_in(sentence: Sentence, cues: Sequence[Span], parse: Parse) -> Iterator[Actor]:
    """Yield whom somebody told something: "Berg told Meyer", who may answer."""
    for cue in cues:
        for each in queries.related(parse, parse.first_from(cue.start), Relation.OBJ, Relation.IOBJ):
            yield from _person_at(sentence, parse.tokens[each].span)


def _person_at(sentence: Sentence, word: Span) -> Iterator[Actor]:
    named = (piece.actor for piece in sentence if piece.span.start <= word.start < piece.span.end)
    return (actor for actor in named if actor is not None and actor.kind is ActorKind.PERSON)


def named_in(pieces: Sequence[Piece]) -> Iterator[Actor]:
    """Yield who is named, but in "Berg's house"."""
    for at, piece in enumerate(pieces):
        if piece.actor is not None and not any(each.text in _APOSTROPHES for each in pieces[at + 1 : at + 2]):
            yield piece.actor
