"""Things in an English sentence that only one before it explains, told by its parse: "The data show", "this theory".

A definite noun is explained by what stands beside it ("the site of the crash"), by what its own sentence has said, by
the title, or is known of itself ("the police"), as what an article calls "the market" at first sight. What it has first
spoken of in another way ("a new site"), and what only sorts a thing that has a name ("the channel"), is not.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import takewhile

from reader.analysis.recognizers.noun_kinds import may_be_somebody
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.plurals import singular
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NOUNS, PEOPLE, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_KNOWN = words_for("things.known", "things.known_in_a_line") - words_for("things.matters")
_KNOWN_BESIDE = words_for("things.matters")  # unless they are pointed at
_FAR = word_set("that those")  # what the title names is near: "this vote"
_POINTING = words_for("function-words.demonstratives") | {"such"}
_PARTS = words_for("function-words.parts_of_many")
_BOTH = word_set("both")
_DEFINITE = _POINTING | {"the"} | _BOTH
_INDEFINITE = word_set("a an another")
_TELLING_WHAT = (Relation.ACL, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.CCOMP)
_EXPLAINING = (*_TELLING_WHAT, Relation.APPOS)
_TELLING_WHICH = (Relation.ACL, Relation.RELATIVE, Relation.NMOD_POSSESSIVE)
_MODIFYING = (Relation.AMOD, Relation.COMPOUND, Relation.NUMMOD, Relation.FLAT)
_NOT_COUNTED = (Relation.COMPOUND, Relation.FIXED, Relation.FLAT)
_TELL_NOTHING = words_for("function-words.adjectives_of_any")
_BODIES = words_for("bodies.sorts")
_BETWEEN_TWO = words_for("things.between_two")
_JOINTS = {  # with a clause that tells it: "the point is to win"
    "point": word_set("that to"),
    **dict.fromkeys(word_set("criticism objection argument"), word_set("that")),
}
_DOCUMENTS = words_for("things.documents") - _KNOWN - _KNOWN_BESIDE  # no law, record or story
_EVENTS = words_for("things.misfortunes", "things.events")
_SORTS: dict[str, ActorKind | None] = {  # what a name or event may be called, and the kind of the name
    **dict.fromkeys(_EVENTS | _DOCUMENTS | words_for("things.sayings", "things.sorts")),
    **dict.fromkeys(words_for("people.sorts"), ActorKind.PERSON),
    **dict.fromkeys(_BODIES, ActorKind.ORGANISATION),
    **dict.fromkeys(words_for("things.sorts_of_places"), ActorKind.PLACE),
}
_OF_LANDS = (ActorKind.PERSON, ActorKind.ORGANISATION)  # "the Danish firm"; "the Danish capital" is but one
_AMOUNTS = (PartOfSpeech.DET, PartOfSpeech.PRON, PartOfSpeech.NUM, PartOfSpeech.ADJ)
_SAME = "same"
_OTHER_HALF = {
    "similar": word_set("to as"),
    "such": word_set("as"),
    _SAME: word_set("as that who which when where and since for times"),
}
_EACH = word_set("each every all both")


class Definites:
    """The nouns of one article with what it has said of them."""

    def __init__(self, parse: Parse, title: Collection[str]) -> None:
        """Take a parse, and the stems of the words that every reader of the article knows."""
        self._parse, self._title = parse, title

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the nouns among the words of a line whose bearer stands before it."""
        ordered, shown = sorted(words), frozenset(words)
        for place, index in enumerate(ordered):
            is_open = self._is_open(index, shown) and self._is_taken_up(index, ordered[:place])
            if is_open or self._is_compared(index, ordered) or self._is_part(index, ordered[:place]):
                yield index

    def _is_part(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a place in a row or a share is told of what a line does not name: "The fifth sank"."""
        token, parse = self._parse.tokens[index], self._parse
        is_object = token.relation is Relation.OBJ and self._is_one_of(index, _DEFINITE)
        if token.lower not in _PARTS or not (is_object or token.relation in queries.SUBJECTS):
            return False
        behind = [each.lower for each in parse.tokens[index + 1 : index + 2]]
        is_told = behind == ["of"] or bool(queries.related(parse, index, *_TELLING_WHICH))
        others = (each for each in before if parse.tokens[each].head != index)
        return (behind == [","] or not is_told) and Feature.PLURAL not in queries.features(parse, others)

    def _is_taken_up(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether an open noun means what a sentence before has told of."""
        own, start = self._single(index), self._parse.sentence_of(index).start
        if self._is_one_of(index, _BOTH) and Relation.CONJ in queries.relations(self._parse, before):
            return False
        is_in_title = stem(self._parse.tokens[index].lower, ENGLISH) in self._title
        if (is_in_title and not self._is_one_of(index, _FAR)) or any(self._single(each) == own for each in before):
            return False
        if self._is_one_of(index, _POINTING):
            over = frozenset(queries.heads(self._parse, index))
            return own not in _KNOWN and not any(self._is_new(each) for each in before if each not in over)
        if own in _SORTS:
            return self._may_be_sorted(own, start) and not self._is_sort_of(own, index, before)
        first = self._first.get(own, index)
        if own in _KNOWN | _KNOWN_BESIDE or not start:
            return False
        is_of_two = own in _BETWEEN_TWO and Relation.CONJ not in queries.relations(self._parse, before)
        if is_of_two or self._is_described(index, before):
            return True
        if first >= start:
            return self._parse.tokens[index].relation not in queries.SUBJECTS and self._is_counted_out(index)
        return not self._is_open(first, frozenset(self._parse.sentence_of(first)))

    def speaks_of_before(self, index: int) -> bool:
        """Tell whether "the young firm" has nothing behind or joined to it that tells which, and not all know it."""
        token, telling = self._parse.tokens[index], (*_EXPLAINING, Relation.RELATIVE, Relation.COMPOUND)
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and self._single(index) not in _KNOWN | _KNOWN_BESIDE
        return is_noun and self._is_one_of(index, _DEFINITE) and not queries.related(self._parse, index, *telling)

    def _is_counted_out(self, index: int) -> bool:
        """Tell whether some of several things are meant: "one of the boats"."""
        amount = (self._parse.tokens[each] for each in queries.heads(self._parse, index))
        is_amount = next(amount, self._parse.tokens[index]).part_of_speech in _AMOUNTS
        own = self._parse.dependents[index]
        is_part = self._parse.tokens[index].relation is Relation.NMOD and "of" in queries.lower(self._parse, own)
        return is_part and is_amount and Relation.CONJ not in queries.relations(self._parse, own)

    def _is_described(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a clause says what somebody without a name did: "The keeper, who had lost a shoe, fell"."""
        clauses = queries.related(self._parse, index, Relation.RELATIVE)
        words = (queries.subtree(self._parse, each) for each in clauses)
        is_named = any(self._parse.tokens[each].name in PEOPLE for each in before)
        return not is_named and any(queries.lower(self._parse, each[:2]) == {",", "who"} for each in words)

    def _may_be_sorted(self, sort: str, start: int) -> bool:
        """Tell whether anything stands before a sentence that a word can sort; a body mostly has a name."""
        return min(self._first_name, self._first.get(sort, start)) < start if sort in _BODIES else start > 0

    def _is_sort_of(self, sort: str, index: int, before: Sequence[int]) -> bool:
        """Tell whether a word that sorts a thing may mean one of its own sentence, or one that the opening names."""
        beside, kind = self._beside(index), _SORTS[sort]
        others = [each for each in before if each not in beside]
        told = [self._parse.tokens[each] for each in others]
        is_person = kind is ActorKind.PERSON
        fitting = (each for each in others if is_person or not may_be_somebody(self._parse.tokens[each].lower))
        is_new = any(map(self._is_new, fitting))
        if sort in _EVENTS:
            return is_new or any(True for _ in queries.verbs_apart(self._parse, index, before))
        if kind is ActorKind.PERSON and Feature.PLURAL in self._parse.tokens[index].features:
            return any(each.part_of_speech in NOUNS and Feature.PLURAL in each.features for each in told)
        if kind is None:
            return is_new or any(each.name not in (*PEOPLE, NameLabel.OUTSIDE) for each in told)
        return is_new or kind in self._kinds_at_first or any(self._kinds.get(each) is kind for each in others)

    def _beside(self, index: int) -> frozenset[int]:
        """Return who does something to a thing, and what it tells something of: it is neither, but may be an owner."""
        token = self._parse.tokens[index]
        if token.relation is Relation.APPOS:
            return frozenset()
        doer = queries.subject_of(self._parse, token.head) if token.head is not None else None
        told_of = takewhile(self._is_told_of, queries.heads(self._parse, index))
        others = [index, *told_of, *([] if doer is None else [doer])]
        words = frozenset(word for each in others for word in queries.subtree(self._parse, each))
        owners = (each for each in words if self._parse.tokens[each].relation is Relation.NMOD_POSSESSIVE)
        return words.difference(*(queries.subtree(self._parse, each) for each in owners))

    def _is_told_of(self, index: int) -> bool:
        """Tell whether a word is a noun, or a clause about one: "head" and "led" in "a head who led the firm"."""
        token = self._parse.tokens[index]
        is_open = token.part_of_speech in NOUNS or token.relation is Relation.ACL
        is_open = is_open and not queries.related(self._parse, index, *queries.SUBJECTS)
        return is_open or token.relation is Relation.RELATIVE

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
        own, start = self._parse.tokens[index].lower, self._parse.sentence_of(index).start  # one, and not several
        is_told_before = _SORTS.get(own) is ActorKind.PERSON and self._first.get(own, index) < start
        relations = _TELLING_WHAT if is_told_before else _EXPLAINING  # "the boy, Ed Kern," tells only who
        explaining = queries.parts_of_speech(self._parse, self._own(index, words, *relations))
        joints = queries.related(self._parse, self._parse.tokens[index].head or index, Relation.MARK)
        behind = queries.lower(self._parse, (each for each in joints if each > index))
        if explaining - {PartOfSpeech.PRON} or not behind.isdisjoint(_JOINTS.get(own, ())):
            return True  # "the site itself" is as open as "the site"
        telling = (each for each in self._own(index, words, *_MODIFYING) if not self._is_descriptive(each, index))
        modifiers = queries.lower(self._parse, telling)
        if modifiers - _TELL_NOTHING and not self._is_one_of(index, _POINTING):
            return True
        relatives = (queries.subtree(self._parse, each)[0] for each in self._own(index, words, Relation.RELATIVE))
        return bool(queries.lower(self._parse, relatives) - {","})

    def _is_descriptive(self, modifier: int, noun: int) -> bool:
        """Tell whether a word tells of a known thing what it is, not which: "Oran-based", of whom it has told."""
        token, behind = self._parse.tokens[modifier], self._parse.tokens[modifier - 1].lower == "-"
        sort = _SORTS.get(self._single(noun))
        is_kind = sort is ActorKind.PERSON and token.relation is Relation.AMOD and token.name is NameLabel.OUTSIDE
        is_land = token.name is NameLabel.GROUP and sort in _OF_LANDS
        return is_kind or is_land or (behind and token.part_of_speech is PartOfSpeech.VERB)

    def _is_compared(self, index: int, words: Sequence[int]) -> bool:
        """Tell whether a noun is set beside something that the line does not hold: "a similar order"."""
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        place = bisect_left(words, index)
        own = (each for each in queries.related(self._parse, index, Relation.AMOD) if each < index)
        modifiers = queries.lower(self._parse, (each for each in own if self._parse.tokens[each + 1].lower != "-"))
        before, after = words[:place], words[place + 1 :]
        compared = modifiers & _OTHER_HALF.keys()
        lacking = {each for each in compared if _OTHER_HALF[each].isdisjoint(queries.lower(self._parse, after))}
        lacking -= {_SAME} if lacking and self._is_shared(index, words, before) else set()
        return bool(lacking) and Relation.CONJ not in queries.relations(self._parse, before)

    def _is_shared(self, index: int, words: Sequence[int], before: Sequence[int]) -> bool:
        """Tell whether several of a line have "the same" of something, or the line tells which, or all know it."""
        is_told = self._is_explained(index, frozenset(words) - set(queries.related(self._parse, index, *_MODIFYING)))
        is_of_many = Feature.PLURAL in queries.features(self._parse, before) or self._single(index) in _KNOWN
        return is_told or is_of_many or not _EACH.isdisjoint(queries.lower(self._parse, words))

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

    @cached_property
    def _first_name(self) -> int:
        """The first word of the first name; before it there is none that a sort could stand for."""
        names = (index for index, token in enumerate(self._parse.tokens) if token.name is not NameLabel.OUTSIDE)
        return next(names, len(self._parse.tokens))

    @cached_property
    def _kinds_at_first(self) -> frozenset[ActorKind]:
        """The kinds of which the first sentence names one alone."""
        end = self._parse.sentences[0].stop
        counts = Counter(kind for name, kind in self._parse.names() if name.start < end)
        return frozenset(kind for kind, count in counts.items() if count == 1)

    @cached_property
    def _kinds(self) -> Mapping[int, ActorKind]:
        """The words of names with what these name."""
        return {index: kind for name, kind in self._parse.names() for index in name}
