"""Of whom a sentence tells, and who was told something, by the parse."""

from collections.abc import Iterator

from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.topics import person_in
from reader.model.annotation import Actor
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse


class ToldOf:
    """Reads the sentences of one document; without a parse they tell of nobody."""

    def __init__(self, parse: Parse | None) -> None:
        self._parse = parse

    def hearers(self, sentence: Sentence, cue: Span) -> Iterator[Actor]:
        """Yield whom somebody told something: "Berg told Meyer", who may answer."""
        verb = self._token_at(cue)
        if self._parse is not None and verb is not None:
            for each in queries.related(self._parse, verb, Relation.OBJ, Relation.IOBJ):
                yield from _persons_at(sentence, self._parse.tokens[each].span)

    def subject(self, sentence: Sentence) -> Actor | None:
        """Return the person of whom a sentence tells that opens with something else: "While it rained, Berg slept"."""
        first = self._token_at(sentence[0].span)
        if self._parse is None or first is None:
            return None
        root = queries.root_of(self._parse, self._parse.sentence_of(first))
        subject = queries.subject_of(self._parse, root)
        return None if subject is None else next(_persons_at(sentence, self._parse.tokens[subject].span), None)

    def _token_at(self, place: Span) -> int | None:
        """Return the word of the parse that stands where something begins."""
        at = self._parse.first_from(place.start) if self._parse is not None else 0
        return at if self._parse is not None and at < len(self._parse.tokens) else None


def _persons_at(sentence: Sentence, word: Span) -> Iterator[Actor]:
    within = (person_in(piece) for piece in sentence if piece.span.start <= word.start < piece.span.end)
    return (person for person in within if person is not None)
