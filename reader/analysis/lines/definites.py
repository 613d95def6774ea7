"""Things in an English sentence that only one before it explains, told by its parse: "The data show", "this theory".

A definite noun is explained by what stands beside it ("the site of the crash"), by what its own sentence has said, by
the title, or is known of itself ("the police"), as what an article calls "the market" at first sight. What it has first
spoken of in another way ("a new site"), and what only sorts a thing that has a name ("the channel"), is not.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from reader.analysis.dangling_english import CALENDAR
from reader.analysis.lines.times import PERIODS
from reader.analysis.person_names import may_be_somebody
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.plurals import singular
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

LANGUAGE = "en"
_POINTING = words_for("function-words.demonstratives") | {"such", "both"}
_DEFINITE = _POINTING | word_set("the")
_INDEFINITE = word_set("a an another")
_JOINING = word_set("and or but")
_EXPLAINING = (Relation.ACL, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.APPOS, Relation.CCOMP)
_MODIFYING = (Relation.AMOD, Relation.COMPOUND, Relation.NUMMOD, Relation.FLAT)
_NOT_COUNTED = (Relation.COMPOUND, Relation.FIXED, Relation.FLAT)
_HALVES = {"similar": word_set("to as"), "such": word_set("as")}
_COMPARING = frozenset(_HALVES)
_IN_A_ROW = words_for("function-words.in_a_row")
_ALL = word_set("all the these those both")
_VAGUE = word_set("things words times hands")  # "in other words"
_KINDS = word_set("kind sort type")
_TOLD_BEFORE = _KINDS | words_for("things.matters")
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
_PERSONS = (NameLabel.PERSON, NameLabel.PERSON_ON)
_PLACES = (NameLabel.PLACE, NameLabel.PLACE_ON)
_OTHER_HALF = word_set("to as that who which than")
_TELL_NOTHING = words_for("function-words.adjectives_of_any")
_KNOWN = words_for("things.known", "things.known_in_a_line")
_SORTS_OF = {
    ActorKind.PLACE: words_for("things.sorts_of_places"),
    ActorKind.ORGANISATION: words_for("bodies.sorts"),
    ActorKind.PERSON: words_for("people.sorts"),
}
_SAYINGS = words_for("things.sayings")
_SUFFERED = words_for("things.misfortunes")
_EVENTS = _SUFFERED | words_for("things.events")
_OF_A_TIME = PERIODS | word_set("today yesterday tonight tomorrow")
_FROM = word_set("from by")
_ONE = word_set("one 1")
_NEAR = 60  # words
_BOTH = word_set("both")
_FAR = word_set("that those")  # what the title names is near: "this vote"
_SOME = word_set("some many most several few none all half both one two three four five")
_SORTS = frozenset().union(_SAYINGS, _EVENTS, *_SORTS_OF.values()) | words_for("things.sorts")


class Definites:
    """The nouns of one article with what it has said of them."""

    def __init__(self, parse: Parse, title: Collection[str]) -> None:
        """Take a parse, and the stems of the words that every reader of the article knows."""
        self._parse, self._title = parse, title

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the nouns among the words of a line whose bearer stands before it."""
        ordered = sorted(words)
        shown = frozenset(ordered)
        for place, index in enumerate(ordered):
            is_part = self._is_compared(index, shown) or self._is_counted(index, ordered[:place])
            is_part = is_part or self._is_family(index, ordered[:place]) or self._is_one_of(index, ordered[:place])
            if is_part or (self._is_open(index, shown) and self._is_taken_up(index, ordered[:place])):
                yield index

    def _is_counted(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether so many of something are spoken of that has not been counted yet: "all five were new"."""
        token = self._parse.tokens[index]
        if token.part_of_speech is PartOfSpeech.ADJ:
            return self._is_first_of_them(index) and self._articles(index) == {"the"}
        is_counted = token.relation in queries.SUBJECTS or (token.relation is Relation.NMOD and bool(before))
        if token.part_of_speech is not PartOfSpeech.NUM or not is_counted or self._articles(index).isdisjoint(_ALL):
            return False
        told = (self._parse.tokens[each] for each in before)
        return not any(each.lower == token.lower or each.relation is Relation.CONJ for each in told)

    def _is_one_of(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether "one study" is one of "two studies" that a sentence shortly before has counted."""
        if self._parse.tokens[index].relation not in queries.SUBJECTS or len(before) > 1:
            return False
        numbers = [self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.NUMMOD)]
        if numbers != ["one"]:
            return False
        end = self._parse.sentence_of(index).start
        near = (each for each in range(max(0, end - _NEAR), end) if self._noun(each) == self._noun(index))
        counts = (queries.related(self._parse, each, Relation.NUMMOD) for each in near)
        return any(self._parse.tokens[each].lower not in _ONE for count in counts for each in count)

    def _articles(self, index: int) -> frozenset[str]:
        return frozenset(self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.DET))

    def _is_first_of_them(self, index: int) -> bool:
        """Tell whether "the first" is who or what does something, with nothing behind it that tells of what."""
        token = self._parse.tokens[index]
        is_told = bool(queries.related(self._parse, index, *_EXPLAINING, Relation.RELATIVE))
        return token.lower in _IN_A_ROW and token.relation in queries.SUBJECTS and not is_told

    def _is_family(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether "the Kerns" have been named before their line, one by one."""
        token = self._parse.tokens[index]
        single = token.lower[:-1] if token.lower.endswith("s") else ""
        if token.part_of_speech is not PartOfSpeech.PROPN or not single or "the" not in self._articles(index):
            return False
        first = self._surnames.get(single, index)
        return first < self._parse.sentence_of(index).start and first not in before

    def _is_compared(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a noun is set beside something that the line does not hold: "a similar order"."""
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        modifiers = (self._parse.tokens[each].lower for each in self._related(index, words, Relation.AMOD))
        compared = frozenset(modifiers)
        if "other" in compared and not compared & _COMPARING:
            return self._is_another(index, words)
        if not compared & _COMPARING:
            return False
        half = frozenset().union(*(_HALVES[word] for word in compared & _COMPARING))
        after = (self._parse.tokens[each].lower for each in words if each > index)
        is_several = any(self._parse.tokens[each].relation is Relation.CONJ for each in words if each < index)
        return not is_several and not any(word in half for word in after)

    def _is_another(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether "other works" are set beside nothing: no thing stands before them, and no "than" behind."""
        own = self._parse.tokens[index]
        before = [self._parse.tokens[each] for each in words if each < index]
        determiners = (self._parse.tokens[each].lower for each in self._related(index, words, Relation.DET))
        is_any = own.relation is Relation.CONJ or any(word not in _DEFINITE for word in determiners)
        is_thing = Feature.PLURAL in own.features and not may_be_somebody(own.lower) and own.lower not in _VAGUE
        after = (self._parse.tokens[each].lower for each in words if each > index)
        if is_any or not is_thing or any(word in _OTHER_HALF for word in after):
            return False
        return not any(each.part_of_speech in _NOUNS and each.name not in _PERSONS for each in before)

    def _is_open(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a definite noun has nothing beside it that tells which one is meant."""
        token = self._parse.tokens[index]
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and token.name is NameLabel.OUTSIDE
        if not is_noun or token.relation in _NOT_COUNTED:
            return False
        is_definite = self._is_owned(index, words) or not self._determiners(index, words).isdisjoint(_DEFINITE)
        return is_definite and not self._is_explained(index, words)

    def _determiners(self, index: int, words: frozenset[int]) -> frozenset[str]:
        """Return "the", "this" and the like before a noun; "both" alone was read as if "and" followed."""
        both = () if self._related(index, words, Relation.CONJ) else self._related(index, words, Relation.CC)
        own = (self._parse.tokens[each].lower for each in (*self._related(index, words, Relation.DET), *both))
        return frozenset(word for word in own if word not in _JOINING)

    def _is_owned(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether an act is only said to be somebody's: "the bank's move", but not "Monday's attack".

        Whom it befell tells which: "Kern's murder".
        """
        if self._noun(index) not in _EVENTS | _SAYINGS:
            return False
        owners = (self._parse.tokens[each] for each in self._related(index, words, Relation.NMOD_POSSESSIVE))
        is_suffered = self._noun(index) in _SUFFERED
        return any(_is_owner(each) and not (is_suffered and each.name in _PERSONS) for each in owners)

    def _related(self, index: int, words: frozenset[int], *relations: Relation) -> tuple[int, ...]:
        return tuple(each for each in queries.related(self._parse, index, *relations) if each in words)

    def _is_explained(self, index: int, words: frozenset[int]) -> bool:
        if self._noun(index) in _KINDS and self._is_pointed_at(index):
            return False  # "this kind of boat" has been told of
        if index + 1 in words and self._tells_which(self._parse.tokens[index + 1]):
            return True
        explaining = [each for each in self._related(index, words, *_EXPLAINING) if not self._is_source(each, index)]
        if self._is_pointed_at(index):
            explaining = [each for each in explaining if not self._is_somewhere(each)]
        if self._is_owned(index, words):
            owners = self._related(index, words, Relation.NMOD_POSSESSIVE)
            explaining = [each for each in explaining if each not in owners]
        if any(self._parse.tokens[each].part_of_speech is not PartOfSpeech.PRON for each in explaining):
            return True  # "the site itself" is as open as "the site"
        modifiers = () if self._is_pointed_at(index) else self._related(index, words, *_MODIFYING)
        if any(self._parse.tokens[each].lower not in _TELL_NOTHING for each in modifiers):
            return True
        relatives = self._related(index, words, Relation.RELATIVE)
        return any(self._parse.tokens[queries.subtree(self._parse, each)[0]].lower != "," for each in relatives)

    def _is_somewhere(self, index: int) -> bool:
        """Tell whether words say where "this situation" is: "in Oran"."""
        cases = {self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE)}
        return self._parse.tokens[index].name in _PLACES and "of" not in cases

    def _is_source(self, index: int, noun: int) -> bool:
        """Tell whether words tell from whom "the comments" are, and nothing of what they were."""
        cases = (self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE))
        return self._noun(noun) in _SAYINGS and any(word in _FROM for word in cases)

    def _tells_which(self, following: Token) -> bool:
        """Tell whether a word behind a noun tells which one is meant, however it was read: "the bank Oran"."""
        return following.lower == "of" or following.name is not NameLabel.OUTSIDE

    def _is_taken_up(self, index: int, before: Sequence[int]) -> bool:
        own = self._noun(index)
        is_known = stem(self._parse.tokens[index].lower, LANGUAGE) in self._title and not self._is_pointed_at(
            index, _FAR
        )
        if is_known or any(self._noun(each) == own for each in before):
            return False
        before = self._without_what_it_says(index, before)
        start, new = self._parse.sentence_of(index).start, frozenset(filter(self._is_new, before))
        if self._is_pointed_at(index):
            is_told = bool(new.difference(queries.heads(self._parse, index))) or self._are_named(index, before)
            return (own not in _KNOWN or own in _TOLD_BEFORE) and not is_told
        if own in _SORTS:
            return not self._may_be_sorted(own, index, before, new) and start > 0
        if self._is_some_of(index, before):
            return own not in _KNOWN
        first = self._first.get(own, index)
        if own in _KNOWN:
            return own in _TOLD_BEFORE and self._opens(index, before)
        if first >= start:
            is_of_name = self._in_names.get(own, start) < start  # "the memorial" of Oran Memorial Hall
            return is_of_name or self._is_called(index, before)
        within = self._parse.sentence_of(first)
        is_called = self._is_called(first, range(within.start, first))
        return is_called or not self._is_open(first, frozenset(within))

    def _opens(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a sentence begins with a noun as its subject: "The problem stems from ..."."""
        is_first = not any(self._parse.tokens[each].part_of_speech in _NOUNS for each in before)
        return is_first and self._parse.tokens[index].relation in queries.SUBJECTS

    def _without_what_it_says(self, index: int, before: Sequence[int]) -> Sequence[int]:
        """Return what stands before a noun, but for what it is said to say: "Prices fell, the study said"."""
        verb = self._parse.tokens[index].head
        if verb is None or self._parse.tokens[index].relation not in queries.SUBJECTS:
            return before
        clauses = queries.related(self._parse, verb, Relation.CCOMP, Relation.PARATAXIS)
        said = frozenset(each for clause in clauses for each in queries.subtree(self._parse, clause))
        return [each for each in before if each not in said]

    def _is_some_of(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a line opens with some of what has been told: "Some of the gaps are wide"."""
        token = self._parse.tokens[index]
        if token.head is None or token.head not in before:
            return False
        is_first = self._parse.tokens[token.head].lower in _SOME
        nouns = [each for each in before if self._parse.tokens[each].part_of_speech in _NOUNS and each != token.head]
        return is_first and not nouns and Feature.PLURAL in token.features

    def _is_called(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a line begins with what the subject of the sentence before it, a name, may be called."""
        start = self._parse.sentence_of(index).start
        is_first = not any(self._parse.tokens[each].part_of_speech in _NOUNS for each in before)
        if start == 0 or not is_first or self._parse.tokens[index].relation not in queries.SUBJECTS:
            return False
        subject = queries.subject_of(self._parse, queries.root_of(self._parse, self._parse.sentence_of(start - 1)))
        kind = self._kinds.get(subject) if subject is not None else None
        is_somebody = may_be_somebody(self._parse.tokens[index].lower)
        return kind is not None and (kind is ActorKind.PERSON) is is_somebody

    def _are_named(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether "both" are two that a line names before."""
        named = sum(self._parse.tokens[each].name[:1] == "B" for each in before)
        return named > 1 and self._is_pointed_at(index, _BOTH)

    def _are_several(self, before: Sequence[int]) -> bool:
        """Tell whether several are told of: by a noun, by names, or one after another."""
        told = [self._parse.tokens[each] for each in before]
        nouns = any(each.part_of_speech in _NOUNS and Feature.PLURAL in each.features for each in told)
        return nouns or sum(each.name is NameLabel.PERSON for each in told) > 1 or sum(map(self._is_new, before)) > 1

    def _may_be_sorted(self, sort: str, index: int, before: Sequence[int], new: Collection[int]) -> bool:
        """Tell whether a word that sorts a thing may mean one of its own sentence, or one that the opening names."""
        if sort in _EVENTS:
            return bool(new) or any(True for _ in queries.verbs_apart(self._parse, index, before))
        kind = next((kind for kind, sorts in _SORTS_OF.items() if sort in sorts), None)
        is_several = kind is ActorKind.PERSON and Feature.PLURAL in self._parse.tokens[index].features
        if is_several:
            return self._are_several(before)
        if new or kind in self._kinds_at_first:
            return True
        names = [each for each in before if self._parse.tokens[each].name is not NameLabel.OUTSIDE]
        if kind is None:
            return any(self._parse.tokens[each].name not in _PERSONS for each in names)
        return any(self._kinds.get(each) is kind for each in names)

    def _is_pointed_at(self, index: int, words: Collection[str] = _POINTING) -> bool:
        return not self._determiners(index, frozenset(self._parse.dependents[index])).isdisjoint(words)

    def _is_new(self, index: int) -> bool:
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        determiners = queries.related(self._parse, index, Relation.DET)
        return any(self._parse.tokens[each].lower in _INDEFINITE for each in determiners)

    def _noun(self, index: int) -> str:
        return singular(self._parse.tokens[index].lower)

    @cached_property
    def _first(self) -> Mapping[str, int]:
        """The nouns by their singular, each where it stands first."""
        nouns = (
            index
            for index, token in enumerate(self._parse.tokens)
            if token.part_of_speech is PartOfSpeech.NOUN and token.relation is not Relation.COMPOUND
        )
        return {self._noun(index): index for index in reversed([*nouns])}

    @cached_property
    def _in_names(self) -> Mapping[str, int]:
        """The words behind the first of names of several, each where it stands first."""
        within = [index for name, _ in self._parse.names() for index in name[1:]]
        return {self._noun(index): index for index in reversed(within)}

    @cached_property
    def _kinds_at_first(self) -> frozenset[ActorKind]:
        """The kinds of which the first sentence names one alone."""
        end = self._parse.sentences[0].stop
        counts = Counter(kind for name, kind in self._parse.names() if name.start < end)
        return frozenset(kind for kind, count in counts.items() if count == 1)

    @cached_property
    def _surnames(self) -> Mapping[str, int]:
        """The last words of names of several, each where it stands first."""
        last = [name[-1] for name, _ in self._parse.names() if len(name) > 1]
        return {self._parse.tokens[index].lower: index for index in reversed(last)}

    @cached_property
    def _kinds(self) -> Mapping[int, ActorKind]:
        """The words of names with what these name."""
        return {index: kind for name, kind in self._parse.names() for index in name}


def _is_owner(token: Token) -> bool:
    """Tell whether a noun tells of whom something is, and not of when."""
    is_time = token.lower in _OF_A_TIME or token.lower.capitalize() in CALENDAR
    return token.part_of_speech in _NOUNS and not is_time
