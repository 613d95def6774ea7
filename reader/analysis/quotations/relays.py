"""Who spoke where another passes it on: "Reuters quoted Anna Berg as saying", "Berg was cited by Reuters as saying"."""

from dataclasses import dataclass

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.subjects import Subject, Subjects

MAX_PERSON = 16  # pieces between "quoted" and "as saying": a name and its apposition


@dataclass(frozen=True, slots=True)
class Relay:
    """Where "quoted" and the "as" of "as saying" stand in a sentence."""

    verb: int
    link: int


class Relays:
    """Finds "quoted ... as saying" by the words of one language."""

    def __init__(self, grammar: Grammar, subjects: Subjects) -> None:
        self._grammar = grammar
        self._subjects = subjects

    def at(self, sentence: Sentence, verb: int) -> Relay | None:
        """Return the relay to which a verb belongs, be it the "quoted" or the "saying" of it."""
        if sentence[verb].word in self._grammar.relays:
            return self._begun_at(sentence, verb)
        if sentence[verb].word not in self._grammar.participles or sentence[verb - 1].word != "as":
            return None
        for earlier in range(verb - 2, max(0, verb - MAX_PERSON), -1):
            if sentence[earlier].word in self._grammar.relays:
                return Relay(earlier, verb - 1)
        return None

    def _begun_at(self, sentence: Sentence, verb: int) -> Relay | None:
        for link in range(verb + 1, min(len(sentence) - 1, verb + MAX_PERSON)):
            if sentence[link].text == ";" or sentence[link].quoted is not None:
                return None
            if sentence[link].word == "as" and sentence[link + 1].word in self._grammar.participles:
                return Relay(verb, link)
        return None

    def quoted_by(self, sentence: Sentence, start: int, relay: Relay) -> tuple[Subject, int] | None:
        """Return who spoke and where the clause begins, looking no further left than the start."""
        found = self._subjects.before(sentence, start, relay.verb, may_be_passive=True)
        if found is None or self._is_passive(sentence, start, relay.verb):
            return found
        person = self._subjects.after(sentence, relay.verb + 1, relay.link)
        return None if person is None else (person, found[1])

    def _is_passive(self, sentence: Sentence, start: int, verb: int) -> bool:
        before = verb - 1
        while before > start and sentence[before].word in self._grammar.adverbs:
            before -= 1
        return before >= start and sentence[before].word in self._grammar.passives
