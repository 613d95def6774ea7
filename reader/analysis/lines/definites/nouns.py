"""The nouns and names of one article: what stands beside them, and where each is told first."""

from collections import Counter
from collections.abc import Collection, Mapping
from functools import cached_property

from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.plurals import singular
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Parse

POINTING = words_for("function-words.demonstratives") | {"such", "both"}
_INDEFINITE = word_set("a an another")
_JOINING = word_set("and or but")
NAMING = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)


class Nouns:
    """Looks up the nouns of one parse."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def single(self, index: int) -> str:
        """Return a word in the singular."""
        return singular(self._parse.tokens[index].lower)

    def related(self, index: int, words: frozenset[int], *relations: Relation) -> tuple[int, ...]:
        """Return what hangs on a word by some relations, among the words of a line."""
        return tuple([each for each in queries.related(self._parse, index, *relations) if each in words])

    def determiners(self, index: int, words: frozenset[int]) -> frozenset[str]:
        """Return "the", "this" and the like before a noun; "both" alone was read as if "and" followed."""
        both = () if self.related(index, words, Relation.CONJ) else self.related(index, words, Relation.CC)
        own = (self._parse.tokens[each].lower for each in (*self.related(index, words, Relation.DET), *both))
        return frozenset(word for word in own if word not in _JOINING)

    def articles(self, index: int) -> frozenset[str]:
        """Return the determiners of a word."""
        return frozenset(self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.DET))

    def is_pointed_at(self, index: int, words: Collection[str] = POINTING) -> bool:
        """Tell whether "this" or the like stands before a noun."""
        return not self.determiners(index, frozenset(self._parse.dependents[index])).isdisjoint(words)

    def is_new(self, index: int) -> bool:
        """Tell whether a noun is told of as something new: "a site"."""
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        determiners = queries.related(self._parse, index, Relation.DET)
        return any(self._parse.tokens[each].lower in _INDEFINITE for each in determiners)

    @cached_property
    def first(self) -> Mapping[str, int]:
        """The nouns by their singular, each where it stands first."""
        nouns = (
            index
            for index, token in enumerate(self._parse.tokens)
            if token.part_of_speech is PartOfSpeech.NOUN and token.relation is not Relation.COMPOUND
        )
        return {self.single(index): index for index in reversed([*nouns])}

    @cached_property
    def in_names(self) -> Mapping[str, int]:
        """The words behind the first of names of several, each where it stands first."""
        within = [index for name, _ in self._parse.names() for index in name[1:]]
        return {self.single(index): index for index in reversed(within)}

    @cached_property
    def kinds_at_first(self) -> frozenset[ActorKind]:
        """The kinds of which the first sentence names one alone."""
        end = self._parse.sentences[0].stop
        counts = Counter(kind for name, kind in self._parse.names() if name.start < end)
        return frozenset(kind for kind, count in counts.items() if count == 1)

    @cached_property
    def surnames(self) -> Mapping[str, int]:
        """The last words of names of several, each where it stands first."""
        last = [name[-1] for name, _ in self._parse.names() if len(name) > 1]
        return {self._parse.tokens[index].lower: index for index in reversed(last)}

    @cached_property
    def kinds(self) -> Mapping[int, ActorKind]:
        """The words of names with what these name."""
        return {index: kind for name, kind in self._parse.names() for index in name}
