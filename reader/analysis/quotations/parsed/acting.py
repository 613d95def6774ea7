"""Who acts beside quoted words of which nothing tells who says them: "Rossi shook his head. “Nobody asked us.”"."""

from bisect import bisect_right
from collections.abc import Iterator

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.parsed.governing import Governing
from reader.analysis.quotations.parsed.people import People
from reader.analysis.quotations.parsed.places import Places
from reader.analysis.quotations.reports.quoted import Quoted
from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.plurals import singular
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

_Named = tuple[Span, Actor]


class Acting:
    """Reads the paragraphs with quoted words in one document; every doubt ends in None."""

    def __init__(
        self, document: Document, places: Places, people: People, governing: Governing, grammar: Grammar | None
    ) -> None:
        self._places, self._parse, self._people, self._governing = places, places.parse, people, governing
        self._quoted = Quoted(places.quoted)
        self._voices = grammar.voices if grammar else frozenset()
        self._paragraphs = [each.span for each in document.paragraphs]

    def beside(self, span: Span) -> _Named | None:
        """Return the one person of whom the sentence before tells where quoted words close their paragraph.

        Or the one after, where they open it, and it has no more, and none before it has quoted words.
        """
        number = bisect_right(self._paragraphs, span.start, key=lambda each: each.start) - 1
        within, paragraph = self._places.tokens_of(span), self._places.tokens_of(self._paragraphs[number])
        if not any(queries.is_finite(self._parse, each) for each in within):
            return None  # a title
        before = range(paragraph.start, within.start)
        after = range(self._behind(within.stop, paragraph), paragraph.stop)
        if before and not after and self._parse.sentence_of(within.start).start == within.start:
            return self._acting(before, self._parse.sentence_of(before.stop - 1), within)
        is_apart = not before and after and self._parse.sentence_of(after.start) == after
        if not is_apart or (number and self._is_quoting(self._paragraphs[number - 1])):
            return None
        return self._acting(after, after, within)

    def _behind(self, word: int, paragraph: range) -> int:
        """Return where the signs end that stand from a word on."""
        signs = range(word, paragraph.stop)
        plain = (each for each in signs if self._parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT)
        return next(plain, paragraph.stop)

    def _acting(self, around: range, sentence: range, within: range) -> _Named | None:
        place = queries.span_of(self._parse, (around.start, around.stop - 1))
        people = {actor.id for _, actor in self._people.between(place.start, place.end)}
        speakers = {self._governing.speaker(each, within) for each in self._subjects(sentence)}
        name, actor = speakers.pop() if len(speakers) == 1 else (None, None)
        is_one = actor is not None and people <= {actor.id} and not self._is_quoting(place)
        may_be_another = any(
            singular(self._places.lower(each)) in self._voices for each in sentence
        )  # "read the letter"
        return (name, actor) if name and actor and is_one and not may_be_another else None

    def _subjects(self, sentence: range) -> Iterator[int]:
        """Yield the subjects of a sentence but those of what somebody says in it."""
        root = queries.root_of(self._parse, sentence)
        clauses = queries.related(self._parse, root, Relation.CCOMP)
        told = {each for clause in clauses for each in queries.subtree(self._parse, clause)}
        return (each for each in sentence if self._parse.tokens[each].relation in queries.SUBJECTS and each not in told)

    def _is_quoting(self, place: Span) -> bool:
        return self._quoted.length_within(place) > 0
