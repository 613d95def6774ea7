"""Things in an English sentence that only one before it explains, told by its parse: "The data show", "this theory".

A definite noun is explained by what stands beside it ("the site of the crash"), by what its own sentence has said, by
the title, or is known of itself ("the police"), as what an article calls "the market" at first sight, where nothing is
said of that. What it has first spoken of in another way ("a new site"), and what only sorts a thing that has a name
("the channel"), is not.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cached_property

from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.plurals import singular
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PEOPLE, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_KNOWN = words_for("things.known", "things.known_in_a_line") - words_for("things.matters")
_KNOWN_BESIDE = words_for("things.matters")  # unless they are pointed at
_FAR = word_set("that those")  # what the title names is near: "this vote"
_POINTING = words_for("function-words.demonstratives") | {"such"}
_DEFINITE = _POINTING | {"the", "both"}
_INDEFINITE = word_set("a an another")
_EXPLAINING = (Relation.ACL, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.CCOMP, Relation.APPOS)
_MODIFYING = (Relation.AMOD, Relation.COMPOUND, Relation.NUMMOD, Relation.FLAT)
_NOT_COUNTED = (Relation.COMPOUND, Relation.FIXED, Relation.FLAT)
_TELL_NOTHING = words_for("function-words.adjectives_of_any")
_DOCUMENTS = words_for("things.documents") - _KNOWN - _KNOWN_BESIDE  # no law, record or story
_PEOPLE = words_for("people.sorts")
_SORTS = (  # what a name or event may be called
    words_for("things.misfortunes", "things.events", "things.sayings", "things.sorts", "things.sorts_of_places")
    | words_for("bodies.sorts")
    | _DOCUMENTS
    | _PEOPLE
)


class Definites:
    """The nouns of one article with what it has said of them."""

    def __init__(self, parse: Parse, title: Collection[str]) -> None:
        """Take a parse, and the stems of the words that every reader of the article knows."""
        self._parse, self._title = parse, title

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the nouns among the words of a line whose bearer stands before it."""
        ordered, shown = sorted(words), frozenset(words)
        for place, index in enumerate(ordered):
            if self._is_open(index, shown) and self._is_taken_up(index, ordered[:place]):
                yield index

    def _is_taken_up(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether an open noun means what a sentence before has told of."""
        own, start = self._single(index), self._parse.sentence_of(index).start
        is_in_title = stem(self._parse.tokens[index].lower, ENGLISH) in self._title
        if (is_in_title and not self._is_one_of(index, _FAR)) or any(self._single(each) == own for each in before):
            return False
        if self._is_one_of(index, _POINTING):
            over = frozenset(queries.heads(self._parse, index))
            return own not in _KNOWN and not any(self._is_new(each) for each in before if each not in over)
        if own in _SORTS:
            return start > 0 and not self._is_sort_of(own, before)
        first = self._first.get(own, index)
        if own in _KNOWN | _KNOWN_BESIDE or first >= start:
            return False
        is_subject = self._parse.tokens[index].relation in queries.SUBJECTS
        return is_subject or not self._is_open(first, frozenset(self._parse.sentence_of(first)))

    def speaks_of_before(self, index: int) -> bool:
        """Tell whether "the young firm" has nothing behind or joined to it that tells which, and not all know it."""
        token, telling = self._parse.tokens[index], (*_EXPLAINING, Relation.RELATIVE, Relation.COMPOUND)
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and self._single(index) not in _KNOWN | _KNOWN_BESIDE
        return is_noun and self._is_one_of(index, _DEFINITE) and not queries.related(self._parse, index, *telling)

    def _is_sort_of(self, sort: str, before: Sequence[int]) -> bool:
        """Tell whether a word that sorts a thing may mean one that its own sentence tells of before."""
        names = {self._parse.tokens[each].name for each in before}
        is_named = not names.isdisjoint(PEOPLE) if sort in _PEOPLE else not names <= {*PEOPLE, NameLabel.OUTSIDE}
        return is_named or any(map(self._is_new, before))

    def _is_open(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a definite noun has nothing beside it that tells which one is meant."""
        token = self._parse.tokens[index]
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and token.name is NameLabel.OUTSIDE
        if not is_noun or token.relation in _NOT_COUNTED or not self._is_one_of(index, _DEFINITE):
            return False
        behind = self._parse.tokens[index + 1 : index + 2] if index + 1 in words else ()
        if any(each.lower == "of" or each.name is not NameLabel.OUTSIDE for each in behind):
            return False  # however it was read: "the bank Oran"
        return not self._is_explained(index, words)

    def _is_explained(self, index: int, words: frozenset[int]) -> bool:
        explaining = queries.parts_of_speech(self._parse, self._own(index, words, *_EXPLAINING))
        if explaining - {PartOfSpeech.PRON}:
            return True  # "the site itself" is as open as "the site"
        modifiers = queries.lower(self._parse, self._own(index, words, *_MODIFYING))
        if modifiers - _TELL_NOTHING and not self._is_one_of(index, _POINTING):
            return True
        relatives = (queries.subtree(self._parse, each)[0] for each in self._own(index, words, Relation.RELATIVE))
        return bool(queries.lower(self._parse, relatives) - {","})

    def _single(self, index: int) -> str:
        return singular(self._parse.tokens[index].lower)

    def _own(self, index: int, words: frozenset[int], *relations: Relation) -> list[int]:
        """Return what hangs on a word by some relations, among the words of a line."""
        return [each for each in queries.related(self._parse, index, *relations) if each in words]

    def _is_one_of(self, index: int, determiners: Set[str]) -> bool:
        """Tell whether one of some determiners stands before a noun."""
        own = queries.related(self._parse, index, Relation.DET)
        return not determiners.isdisjoint(queries.lower(self._parse, own))

    def _is_new(self, index: int) -> bool:
        """Tell whether a noun is told of as something new: "a site"."""
        is_noun = self._parse.tokens[index].part_of_speech is PartOfSpeech.NOUN
        return is_noun and self._is_one_of(index, _INDEFINITE)

    @cached_property
    def _first(self) -> Mapping[str, int]:
        """The nouns, those that end names among them, by their singular, each where it stands first."""
        nouns = (
            index
            for index, token in enumerate(self._parse.tokens)
            if token.relation is not Relation.COMPOUND
            and (token.part_of_speech is PartOfSpeech.NOUN or self._is_named(index))
        )
        return {self._single(index): index for index in reversed([*nouns])}

    def _is_named(self, index: int) -> bool:
        """Tell whether a noun ends the name of what it is: "Brekka Lighthouse"."""
        token = self._parse.tokens[index]
        is_name = token.part_of_speech is PartOfSpeech.PROPN and token.name not in PEOPLE
        return is_name and bool(queries.related(self._parse, index, Relation.COMPOUND))
