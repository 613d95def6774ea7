"""Of which person a sentence tells, who is named or spoken of in it, and who was told something."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence, Subject
from reader.analysis.quotations.reports.voices import Voices
from reader.model.annotation import Actor
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_APOSTROPHES = ("'", "’")
_ON = (Relation.FLAT, Relation.COMPOUND)  # the rest of a name


def topic_of(sentence: Sentence, parse: Parse) -> int | None:
    """Return the subject of a sentence, however it opens."""
    first = parse.first_from(sentence[0].span.start)
    is_read = first < len(parse.tokens)
    return queries.subject_of(parse, queries.root_of(parse, parse.sentence_of(first))) if is_read else None


def spoken_of(words: Span, parse: Parse, grammar: Grammar, voices: Voices) -> Iterator[Subject]:
    """Yield whom words call by name, "she" or "my sister"; not the Anna Berg of "I am Anna Berg"."""
    for each in parse.tokens_in(words):
        token, owners = parse.tokens[each], queries.related(parse, each, Relation.NMOD_POSSESSIVE)
        told = (queries.subtree(parse, subject) for subject in queries.related(parse, each, *queries.SUBJECTS))
        is_speaker = token.relation in _ON or any(Feature.FIRST_PERSON in queries.features(parse, one) for one in told)
        name = None if is_speaker else voices.named(each)
        if Feature.FIRST_PERSON in queries.features(parse, owners):
            yield Subject(token.span, gender=grammar.gendered_words.get(token.lower))
        elif called := voices.called(each) if token.part_of_speech is PartOfSpeech.PRON else name:
            yield called


def hearers_in(cues: Sequence[Span], parse: Parse, voices: Voices) -> Iterator[Actor]:
    """Yield whom somebody told something: "Berg told Meyer", who may answer."""
    verbs = (parse.first_from(cue.start) for cue in cues)
    told = (voices.named(each) for verb in verbs for each in queries.related(parse, verb, Relation.OBJ, Relation.IOBJ))
    return (each.person for each in told if each and each.person)


def named_in(pieces: Sequence[Piece]) -> Iterator[Actor]:
    """Yield who is named, but in "Berg's house"."""
    for at, piece in enumerate(pieces):
        if piece.actor is not None and not any(each.text in _APOSTROPHES for each in pieces[at + 1 : at + 2]):
            yield piece.actor
