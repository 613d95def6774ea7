"""Pronouns for one person in an English sentence that only one before it explains, told by its parse: "..., he added".

A pronoun is explained by somebody who stands before it, or by the subject that a leading clause waits for: "When he
left, Ali Kaya ...".
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NOUNS, OBJECTS, PEOPLE, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_ONE = words_for("function-words.one_person")
_OPENINGS = (Relation.ADVCL, Relation.OBL, Relation.ADVMOD)
_PLACING = words_for("function-words.placing")
_SOURCES = word_set("according per")
_ANYBODY = words_for("function-words.anybody") | {"one", "who"}
_COUNTING = (Relation.NUMMOD, Relation.DET, Relation.COMPOUND)


class Pronouns:
    """The pronouns of one article, and the words of the names of its people."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._people = frozenset(token.lower for token in parse.tokens if token.name in PEOPLE)

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the pronouns for one person among the words of a sentence that nothing before explains."""
        ordered = sorted(words)
        for place, index in enumerate(ordered):
            token = self._parse.tokens[index]
            if token.lower not in _ONE or token.part_of_speech is not PartOfSpeech.PRON:
                continue
            others = self._doing(index) | self._opening(index)
            before = (self._parse.tokens[each] for each in ordered[:place] if each not in others)
            after = [each for each in ordered[place:] if each not in others]
            if not any(map(self._is_one, before)) and not self._is_named_after(index, after):
                yield index

    def _doing(self, index: int) -> frozenset[int]:
        """Return who does something to "him" or "them": that would be "himself" if they were the same."""
        token = self._parse.tokens[index]
        if token.relation not in OBJECTS or token.head is None or token.lower.endswith(("self", "selves")):
            return frozenset()
        if queries.has_case(self._parse, index, _PLACING):
            return frozenset()
        subject = queries.subject_of(self._parse, token.head)
        if subject is None:
            return frozenset()
        same = map(self._name, self._meant_by(subject))
        named = frozenset(chain(queries.subtree(self._parse, subject), *same))
        owners = (each for each in named if self._parse.tokens[each].relation is Relation.NMOD_POSSESSIVE)
        return named.difference(*(queries.subtree(self._parse, each) for each in owners))  # "Kern's mother saw him"

    def _meant_by(self, subject: int) -> tuple[int, ...]:
        """Return whom or what a relative "who" or "that" means."""
        verb = self._parse.tokens[subject].head
        if Feature.RELATIVE not in self._parse.tokens[subject].features or verb is None:
            return ()
        noun = self._parse.tokens[verb].head if queries.is_relative(self._parse, verb) else None
        return () if noun is None else (noun, *queries.appositions_of(self._parse, noun))

    def _opening(self, index: int) -> frozenset[int]:
        """Return the names that open a clause before its own pronoun: "Before Kern, he", "Working with Kern, he".

        Of "one of those whom she taught" neither is she.
        """
        token = self._parse.tokens[index]
        if token.relation not in queries.SUBJECTS or token.head is None:
            return frozenset()
        named = (each for each in queries.related(self._parse, token.head, Relation.OBL) if each < index)
        others = [each for each in named if not queries.has_case(self._parse, each, _SOURCES)]
        if queries.is_relative(self._parse, token.head):
            told_of = [*queries.heads(self._parse, token.head)]
            others += told_of[: 1 + (self._parse.tokens[told_of[0]].relation is Relation.NMOD)]
        clauses = (each for each in queries.related(self._parse, token.head, Relation.ADVCL) if each < index)
        open_ones = (each for each in clauses if not queries.related(self._parse, each, *queries.SUBJECTS))
        within = (queries.subtree(self._parse, each) for each in open_ones)
        return frozenset(chain(*(self._name(each) for each in others), *within))

    def _name(self, index: int) -> tuple[int, ...]:
        return (index, *queries.related(self._parse, index, Relation.FLAT, Relation.COMPOUND))

    def _is_one(self, token: Token) -> bool:
        is_anybody = token.lower in _ANYBODY and token.relation not in _COUNTING  # "one-year"
        if is_anybody or (token.name is not NameLabel.OUTSIDE and token.lower in self._people):
            return True
        is_noun = token.part_of_speech in NOUNS and token.name is NameLabel.OUTSIDE
        is_human = may_be_somebody(token.lower) or noun_kind(token.lower, ENGLISH) is NounKind.TRADER
        return is_noun and Feature.PLURAL not in token.features and is_human

    def _is_named_after(self, index: int, after: Sequence[int]) -> bool:
        """Tell whether a pronoun stands in what opens a sentence, before a subject that it can mean."""
        parse = self._parse
        root = queries.root_of(parse, parse.sentence_of(index))
        chain_up = (index, *queries.heads(parse, index))
        opening = next((each for each in chain_up if parse.tokens[each].head == root), index)
        if index >= root or parse.tokens[opening].relation not in _OPENINGS:
            return False
        subjects = (parse.tokens[each] for each in after if parse.tokens[each].relation in queries.SUBJECTS)
        named = next((each for each in subjects if each.part_of_speech is not PartOfSpeech.PRON), None)
        return named is not None and self._is_one(named)
