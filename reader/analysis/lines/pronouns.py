"""Pronouns in an English sentence that only one before it explains, told by its parse: "..., he added", "their plan".

A pronoun is explained by somebody or something of its number that stands before it, or by the subject that a leading
clause waits for: "When he left, Ali Kaya ...".
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NOUNS, OBJECTS, PEOPLE, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_ONE = words_for("function-words.one_person")
_SEVERAL = words_for("function-words.several")
THING = word_set("it its itself")
_POINTING = word_set("this that these those")
_DOING = words_for("function-words.do") | {"done", "doing"}
_TIMES = words_for("measures.periods") | calendar_of(ENGLISH).names | {"time", "times", "today", "ago", "moment"}
_UNITS = words_for("measures.of_things")  # "eleven metres", and then "they"
_OPENINGS = (Relation.ADVCL, Relation.OBL, Relation.ADVMOD)
_PLACING = words_for("function-words.placing")
_SOURCES = word_set("according per")
_OWN_WORDS = (Relation.RELATIVE, Relation.ACL, Relation.NMOD)  # "those who", "that of"
_ANYBODY = words_for("function-words.anybody") | {"one", "who"}
_MAKING, _REACHING = word_set("make makes made making"), {PartOfSpeech.ADP, PartOfSpeech.ADV}
_COUNTING = (Relation.NUMMOD, Relation.DET, Relation.COMPOUND)
_ALL_IN_ONE = words_for("bodies.several")


class Pronouns:
    """The pronouns of one article, and the words of the names of its people."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        names = [token for token in parse.tokens if token.name is not NameLabel.OUTSIDE]
        self._people = frozenset(token.lower for token in names if token.name in PEOPLE)
        self._things = frozenset(token.lower for token in names if token.name not in PEOPLE)
        self._bearers: dict[str, Callable[[Token], bool]] = {
            **dict.fromkeys(_ONE, self._is_one),
            **dict.fromkeys(_SEVERAL, _are_several),
            **dict.fromkeys(THING, self._is_thing),
        }

    def unexplained(self, words: Collection[int], *, is_named: bool = False) -> Iterator[int]:
        """Yield the pronouns among the words of a line that nothing before explains; it may begin with a name."""
        ordered = sorted(words)
        for place, index in enumerate(ordered):
            if self._is_pointing(index):
                if not any(True for _ in queries.verbs_apart(self._parse, index, ordered[:place])):
                    yield index  # nothing is said before it but by what itself governs it
                continue
            fits = self._bearer_of(index)
            if fits is None or (is_named and fits == self._is_one):
                continue
            others = self._doing(index) | self._opening(index)
            before = [self._parse.tokens[each] for each in ordered[:place] if each not in others]
            after = [each for each in ordered[place:] if each not in others]
            if not any(map(fits, before)) and not _is_named_after(self._parse, index, after, fits):
                yield index

    def _bearer_of(self, index: int) -> Callable[[Token], bool] | None:
        """Return what tells who or what a pronoun can mean; None where it means nothing, or is explained after it."""
        token = self._parse.tokens[index]
        is_empty = token.part_of_speech is not PartOfSpeech.PRON or token.relation is Relation.EXPL
        if token.lower == "it" and self._parse.tokens[index - 1].lower in _MAKING:  # "made it to the shore"
            behind = range(index + 1, self._parse.sentence_of(index).stop)
            is_reaching = not _REACHING.isdisjoint(queries.parts_of_speech(self._parse, behind[:1]))
            is_empty |= is_reaching and Relation.XCOMP not in queries.relations(self._parse, behind)
        return None if is_empty else self._bearers.get(token.lower)

    def _is_pointing(self, index: int) -> bool:
        """Tell whether "this", "that" or the "so" of "did so" stands alone, with nothing behind it that tells what."""
        token = self._parse.tokens[index]
        is_so = token.lower == "so" and token.head == index - 1
        is_pronoun = token.part_of_speech is PartOfSpeech.PRON and Feature.RELATIVE not in token.features
        is_alone = token.lower in _POINTING and not queries.related(self._parse, index, *_OWN_WORDS)
        return (is_pronoun and is_alone) or (is_so and self._parse.tokens[index - 1].lower in _DOING)

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

    def _is_thing(self, token: Token) -> bool:
        """Tell whether "it" can mean a noun, or a name that is that of a firm or town anywhere in the article."""
        is_one = Feature.PLURAL not in token.features or token.name is not NameLabel.OUTSIDE
        is_person = token.name in PEOPLE and token.lower not in self._things
        return token.part_of_speech in NOUNS and is_one and token.lower not in _TIMES and not is_person


def _are_several(token: Token) -> bool:
    if token.part_of_speech in NOUNS and (Feature.PLURAL in token.features or token.relation is Relation.CONJ):
        return token.lower not in _UNITS | _TIMES
    if token.name is not NameLabel.OUTSIDE:
        return token.name not in PEOPLE
    return token.lower in _ALL_IN_ONE | _SEVERAL | _ANYBODY and token.relation not in _COUNTING


def _is_named_after(parse: Parse, index: int, after: Sequence[int], fits: Callable[[Token], bool]) -> bool:
    """Tell whether a pronoun stands in what opens a sentence, before a subject that it can mean."""
    root = queries.root_of(parse, parse.sentence_of(index))
    opening = next((each for each in (index, *queries.heads(parse, index)) if parse.tokens[each].head == root), index)
    if index >= root or parse.tokens[opening].relation not in _OPENINGS:
        return False
    subjects = (parse.tokens[each] for each in after if parse.tokens[each].relation in queries.SUBJECTS)
    named = next((each for each in subjects if each.part_of_speech is not PartOfSpeech.PRON), None)
    return named is not None and fits(named)
