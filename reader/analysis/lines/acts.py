"""Who does what in each sentence, told by the parse, so that a sentence may be seen to tell the same in other words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.support.negations import TURNING
from reader.analysis.support.opposites import opposite_stems
from reader.model.document import Document
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Parse

_ASSERTING = (Relation.ROOT, Relation.CCOMP, Relation.PARATAXIS, Relation.CONJ)  # not what is hoped or refused
_SAID = (Relation.CCOMP, Relation.PARATAXIS)


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody named does or is: the words of the name, the stem of the deed, its object or the state, and of
    what is done with the object."""

    name: frozenset[str]
    deed: str
    verb: str
    is_denied: bool

    def is_same(self, other: "Act") -> bool:
        """Tell whether two acts are one; a surname alone may mean who has a first name elsewhere."""
        is_one = self.name <= other.name or other.name <= self.name
        is_opposite = other.verb in opposite_stems(ENGLISH).get(self.verb, ())
        return is_one and not is_opposite and (self.deed, self.is_denied) == (other.deed, other.is_denied)


class Acts:
    """The acts of the sentences of one article; each sentence is looked at when it is first asked for."""

    def __init__(self, document: Document, parse: Parse) -> None:
        self._document, self._parse = document, parse
        self._known: dict[int, frozenset[Act]] = {}

    def tells_again(self, sentence: int, other: int) -> bool:
        """Tell whether a sentence has the act of somebody that another one has, and counts nothing that it does not."""
        is_act = any(one.is_same(act) for one in self._acts(sentence) for act in self._acts(other))
        return is_act and self._numbers(sentence) <= self._numbers(other)

    def _acts(self, sentence: int) -> frozenset[Act]:
        if sentence not in self._known:
            self._known[sentence] = frozenset(self._found(self._words(sentence)))
        return self._known[sentence]

    def _found(self, words: range) -> Iterator[Act]:
        for index in words:
            subject = queries.subject_of(self._parse, index)
            name = self._name(subject) if subject is not None and self._is_asserted(index) else None
            if name is not None:
                is_denied = queries.is_negated(self._parse, index)
                yield from (
                    Act(name, self._parse.stem(deed), self._parse.stem(index), is_denied) for deed in self._deeds(index)
                )

    def _deeds(self, predicate: int) -> Iterator[int]:
        """Yield a predicate and its object, whatever is done with that; that something is said is no deed."""
        thing = queries.object_of(self._parse, predicate)
        if not queries.related(self._parse, predicate, *_SAID):
            yield predicate
        is_noun = thing is not None and self._parse.tokens[thing].part_of_speech is PartOfSpeech.NOUN
        if thing is not None and is_noun and not self._is_turned(predicate):
            yield thing

    def _is_turned(self, predicate: int) -> bool:
        """Tell whether a predicate is denied or denies what is done: who rejects a plan does not back it."""
        return queries.is_negated(self._parse, predicate) or self._parse.stem(predicate) in TURNING

    def _is_asserted(self, predicate: int) -> bool:
        """Tell whether the text states a predicate: not in a condition, nor only to tell which is meant."""
        chain = (predicate, *queries.heads(self._parse, predicate))
        return all(self._parse.tokens[each].relation in _ASSERTING or self._is_open(each) for each in chain)

    def _is_open(self, clause: int) -> bool:
        has_subject = bool(queries.related(self._parse, clause, *queries.SUBJECTS))
        is_adverbial = self._parse.tokens[clause].relation is Relation.ADVCL
        return is_adverbial and not has_subject and not queries.is_finite(self._parse, clause)

    def _name(self, subject: int) -> frozenset[str] | None:
        """Return the words of the one name that a subject has."""
        if queries.related(self._parse, subject, Relation.CONJ):
            return None
        nouns = (subject, *queries.twins_of(self._parse, subject))
        words = (each for noun in nouns for each in queries.phrase_of(self._parse, noun))
        own = {self._names[each] for each in words if each in self._names}
        found = {self._names[subject]} if subject in self._names else own
        return frozenset(self._parse.tokens[each].lower for each in next(iter(found))) if len(found) == 1 else None

    @cached_property
    def _names(self) -> dict[int, range]:
        return {each: name for name, _ in self._parse.names() for each in name}

    def _numbers(self, sentence: int) -> frozenset[str]:
        words = (self._parse.tokens[each] for each in self._words(sentence))
        return frozenset(each.lower for each in words if each.part_of_speech is PartOfSpeech.NUM)

    def _words(self, sentence: int) -> range:
        return self._parse.words_of(self._document.sentences[sentence].span)
