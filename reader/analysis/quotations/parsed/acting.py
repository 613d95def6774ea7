"""Who makes a gesture right before quoted words of nobody: "Rossi shook his head. “Nobody asked us.”"."""

from bisect import bisect_right

from reader.analysis.quotations.parsed.governing import Governing
from reader.analysis.quotations.parsed.others import GENDERS
from reader.analysis.quotations.parsed.people import People
from reader.analysis.quotations.parsed.places import Places
from reader.analysis.quotations.reports.quoted import Quoted
from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation

_Named = tuple[Span, Actor]
_NAMING = frozenset({PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.PRON, PartOfSpeech.NUM})
_NOT_SHE = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL})


class Acting:
    """Reads the paragraphs with quoted words in one document; every doubt ends in None."""

    def __init__(self, document: Document, places: Places, people: People, governing: Governing) -> None:
        self._places, self._parse, self._people, self._governing = places, places.parse, people, governing
        self._quoted = Quoted(places.quoted)
        self._gestures = words_for("verbs.gesturing", language=self._parse.language)
        self._beside_gestures = words_for("verbs.gesturing_with", language=self._parse.language)
        self._paragraphs = [each.span for each in document.paragraphs]

    def before(self, span: Span) -> _Named | None:
        """Return whose gesture alone the sentence before tells, where quoted words close their paragraph."""
        number = bisect_right(self._paragraphs, span.start, key=lambda each: each.start) - 1
        within, paragraph = self._places.tokens_of(span), self._places.tokens_of(self._paragraphs[number])
        is_opening = self._parse.sentence_of(within.start).start == within.start > paragraph.start
        is_last = all(self._is(PartOfSpeech.PUNCT, each) for each in range(within.stop, paragraph.stop))
        if not (self._gestures and is_opening and is_last and self._may_be_own(within)):
            return None
        return self._acting(range(paragraph.start, within.start), self._parse.sentence_of(within.start - 1), within)

    def _may_be_own(self, within: range) -> bool:
        """Tell whether quoted words are a sentence, not a title, and do not speak of a he or she without an "I"."""
        features = [self._parse.tokens[each].features for each in within]
        is_first = any(Feature.FIRST_PERSON in each for each in features)
        of_her = (each for each in features if Feature.PERSONAL in each and each & GENDERS and not each & _NOT_SHE)
        return any(queries.is_finite(self._parse, each) for each in within) and (is_first or not any(of_her))

    def _acting(self, around: range, sentence: range, within: range) -> _Named | None:
        place = queries.span_of(self._parse, (around.start, around.stop - 1))
        people = {actor.id for _, actor in self._people.between(place.start, place.end)}
        subjects = queries.related(self._parse, queries.root_of(self._parse, sentence), Relation.NSUBJ)
        if len(subjects) != 1 or not self._is_gesture(sentence, subjects[0]) or self._quoted.length_within(place):
            return None
        name, actor = self._governing.speaker(subjects[0], within)
        return (name, actor) if name and actor and people <= {actor.id} else None

    def _is_gesture(self, sentence: range, subject: int) -> bool:
        """Tell whether a sentence has a verb of gestures, and no other, and names nobody and nothing besides."""
        own = queries.subtree(self._parse, subject)
        root, others = queries.root_of(self._parse, sentence), [each for each in sentence if each not in own]
        verbs = {root, *(each for each in others if self._is(PartOfSpeech.VERB, each))}
        named = (each for each in others if self._parse.tokens[each].part_of_speech in _NAMING)
        are_gestures = all(self._places.lower(each) in self._gestures for each in verbs)
        is_done = not queries.is_negated(self._parse, root) and not queries.is_passive(self._parse, root)
        return is_done and are_gestures and all(map(self._is_beside_gesture, named))

    def _is_beside_gesture(self, word: int) -> bool:
        is_owner = self._parse.tokens[word].relation in (Relation.NMOD_POSSESSIVE, Relation.DET)
        is_pronoun = self._is(PartOfSpeech.PRON, word)
        return (is_owner and is_pronoun) or self._places.lower(word) in self._beside_gestures

    def _is(self, part_of_speech: PartOfSpeech, word: int) -> bool:
        return self._parse.tokens[word].part_of_speech is part_of_speech
