"""People in an English sentence who are called by what they are, told by its parse: "the retired farmer said".

Papers call so whom they have told of before: "the tall farmer" means who was called a farmer. Who holds an office ("the
mayor of Oran", "the prime minister") or is told apart by a clause is known without.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import chain

from reader.analysis.person_names import is_person, may_be_somebody
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

LANGUAGE = "en"
_PERSONS = (NameLabel.PERSON, NameLabel.PERSON_ON)
_DOING = (*queries.SUBJECTS, Relation.NMOD_POSSESSIVE)
_MODIFYING = (Relation.AMOD, Relation.COMPOUND, Relation.NUMMOD)
_TELLING_WHICH = (Relation.ACL, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.APPOS, Relation.CCOMP, Relation.FLAT)
_TIMES = word_set("year month week day")
_NEW = word_set("a an another")
_NO_LONGER = word_set("former retired")
_ANY_OR_ONE = words_for("function-words.any_or_one")
_OFFICES = words_for("people.offices")


class Roles:
    """The people of one article who are called by what they are."""

    def __init__(self, parse: Parse, title: Collection[str]) -> None:
        """Take a parse, and the stems of the words that every reader of the article knows."""
        self._parse, self._title = parse, title

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield those words of a line that mean somebody whom only a sentence before names."""
        ordered = sorted(words)
        for place, index in enumerate(ordered):
            is_meant = self._is_aged(index) or self._is_role(index) or self._is_of_a_people(index)
            if is_meant and not self._is_told(index) and not self._may_be_named(ordered[:place]):
                yield index

    def _is_role(self, index: int) -> bool:
        """Tell whether somebody is called "the retired farmer", "the tall farmer" where a farmer has been told of."""
        token = self._parse.tokens[index]
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and token.name is NameLabel.OUTSIDE
        is_one = is_noun and Feature.PLURAL not in token.features and is_person(token.lower)
        if not is_one or not self._is_definite(index) or self._is_placed(index):
            return False
        modifiers = {self._parse.tokens[each].lower for each in queries.related(self._parse, index, *_MODIFYING)}
        if not modifiers:
            return False
        is_only_one = not _ANY_OR_ONE.isdisjoint(modifiers) or any(each.endswith("est") for each in modifiers)
        is_one_person = not modifiers.isdisjoint(_NO_LONGER) or any(map(self._is_age, self._parse.dependents[index]))
        is_again = token.lower not in _OFFICES and self._is_told_of(token.lower, self._parse.sentence_of(index).start)
        return not is_only_one and (is_one_person or is_again)

    def _is_told_of(self, noun: str, end: int) -> bool:
        """Tell whether somebody new was called so before: "a farmer"."""
        return any(self._parse.tokens[each].lower == noun and self._is_new(each) for each in range(end))

    def _is_new(self, index: int) -> bool:
        determiners = queries.related(self._parse, index, Relation.DET)
        return any(self._parse.tokens[each].lower in _NEW for each in determiners)

    def _is_aged(self, index: int) -> bool:
        """Tell whether somebody is called "the 17-year-old", with no noun behind it."""
        return self._is_age(index) and self._is_definite(index)

    def _is_age(self, index: int) -> bool:
        if self._parse.tokens[index].lower != "old":
            return False
        return any(self._parse.tokens[each].lower in _TIMES for each in self._parse.dependents[index])

    def _is_of_a_people(self, index: int) -> bool:
        """Tell whether somebody is called "the Frenchman"; "the French" are many."""
        token = self._parse.tokens[index]
        is_one = token.name is NameLabel.GROUP and token.lower.endswith(("man", "woman"))
        return is_one and self._is_definite(index)

    def _is_definite(self, index: int) -> bool:
        determiners = queries.related(self._parse, index, Relation.DET)
        is_doing = self._parse.tokens[index].relation in _DOING
        return is_doing and any(self._parse.tokens[each].lower == "the" for each in determiners)

    def _is_placed(self, index: int) -> bool:
        """Tell whether a land or an institution is named with a role, of which there may be one: "the Oran coach"."""
        phrase = (self._parse.tokens[each].name for each in queries.phrase_of(self._parse, index))
        return any(name is not NameLabel.OUTSIDE and name not in _PERSONS for name in phrase)

    def _is_told(self, index: int) -> bool:
        """Tell whether something beside a role tells who has it, the title names it, or nobody stands before it."""
        if stem(self._parse.tokens[index].lower, LANGUAGE) in self._title or self._is_first(index):
            return True
        behind = self._parse.tokens[index + 1 : index + 2]
        if any(each.name is not NameLabel.OUTSIDE for each in behind):
            return True
        relatives = queries.related(self._parse, index, Relation.RELATIVE)
        telling = (each for each in queries.related(self._parse, index, *_TELLING_WHICH) if not self._is_aside(each))
        clauses = (each for each in relatives if self._first_word(each) != ",")
        return any(True for _ in chain(telling, clauses))

    def _is_aside(self, index: int) -> bool:
        """Tell whether words say where somebody is from, or how old they are: "..., 54,"."""
        cases = {self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE)}
        return cases == {"from"} or self._parse.tokens[index].part_of_speech is PartOfSpeech.NUM

    def _first_word(self, index: int) -> str:
        return self._parse.tokens[queries.subtree(self._parse, index)[0]].lower

    def _may_be_named(self, before: Sequence[int]) -> bool:
        """Tell whether a line names somebody, or tells of somebody new, before a role."""
        return any(map(self._is_somebody, before))

    def _is_somebody(self, index: int) -> bool:
        token = self._parse.tokens[index]
        if token.relation in (Relation.COMPOUND, Relation.FLAT):
            return False
        return token.name in _PERSONS or (self._is_new(index) and may_be_somebody(token.lower))

    def _is_first(self, index: int) -> bool:
        """Tell whether nobody is named or new before the sentence of a role."""
        return self._first_person >= self._parse.sentence_of(index).start

    @cached_property
    def _first_person(self) -> int:
        return next(filter(self._is_somebody, range(len(self._parse.tokens))), len(self._parse.tokens))
