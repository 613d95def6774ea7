"""Things in an English sentence that only one before it explains, told by its parse: "The data show", "this theory".

A definite noun is explained by what stands beside it ("the site of the crash"), by what its own sentence has said, by
the title, or is known of itself ("the police"), as what an article calls "the market" at first sight. What it has first
spoken of in another way ("a new site"), and what only sorts a thing that has a name ("the channel"), is not.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from reader.analysis.lines.definites.explained import KINDS, Explained
from reader.analysis.lines.definites.nouns import NAMING, Nouns
from reader.analysis.lines.definites.parts import Parts
from reader.analysis.lines.definites.sorts import SORTS, Sorts
from reader.analysis.person_names import may_be_somebody
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

LANGUAGE = "en"
_TOLD_BEFORE = KINDS | words_for("things.matters")
_BODIES = words_for("bodies.sorts")
_KNOWN = words_for("things.known", "things.known_in_a_line")
_BOTH = word_set("both")
_MEANING = (*NAMING, PartOfSpeech.ADJ, PartOfSpeech.NUM)
_FAR = word_set("that those")  # what the title names is near: "this vote"
_SOME = word_set("some many most several few none all half both one two three four five")


class Definites:
    """The nouns of one article with what it has said of them."""

    def __init__(self, parse: Parse, title: Collection[str]) -> None:
        """Take a parse, and the stems of the words that every reader of the article knows."""
        self._parse, self._title, self._nouns = parse, title, Nouns(parse)
        self._parts, self._sorts = Parts(parse, self._nouns), Sorts(parse, self._nouns)
        self._explained = Explained(parse, self._nouns)

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the nouns among the words of a line whose bearer stands before it."""
        ordered = sorted(words)
        shown = frozenset(ordered)
        for place, index in enumerate(ordered):
            if not self._may_be_one(index):
                continue
            before = ordered[:place]
            is_part = self._parts.is_one(index, before, shown)
            if is_part or (self._explained.is_open(index, shown) and self._is_taken_up(index, before)):
                yield index

    def _may_be_one(self, index: int) -> bool:
        token = self._parse.tokens[index]
        return token.part_of_speech in _MEANING or token.relation in queries.SUBJECTS

    def _is_taken_up(self, index: int, before: Sequence[int]) -> bool:
        own = self._nouns.single(index)
        is_known = stem(self._parse.tokens[index].lower, LANGUAGE) in self._title and not self._nouns.is_pointed_at(
            index, _FAR
        )
        if is_known or any(self._nouns.single(each) == own for each in before):
            return False
        before = self._without_what_it_says(index, before)
        start, new = self._parse.sentence_of(index).start, frozenset(filter(self._nouns.is_new, before))
        if self._nouns.is_pointed_at(index):
            is_told = bool(new.difference(queries.heads(self._parse, index))) or self._are_named(index, before)
            return (own not in _KNOWN or own in _TOLD_BEFORE) and not is_told
        if own in SORTS:
            is_named = self._first_name < start or self._nouns.first.get(own, start) < start
            is_told = is_named if own in _BODIES else start > 0
            return is_told and not self._sorts.may_mean_one(own, index, before, new)
        if self._is_some_of(index, before):
            return own not in _KNOWN
        first = self._nouns.first.get(own, index)
        if own in _KNOWN:
            return own in _TOLD_BEFORE and self._opens(index, before)
        if first >= start:
            is_of_name = self._nouns.in_names.get(own, start) < start  # "the memorial" of Oran Memorial Hall
            return is_of_name or self._is_called(index, before)
        within = self._parse.sentence_of(first)
        is_called = self._is_called(first, range(within.start, first))
        return is_called or not self._explained.is_open(first, frozenset(within))

    @cached_property
    def _first_name(self) -> int:
        """The first word of the first name; before it there is none that a sort could stand for."""
        names = (index for index, token in enumerate(self._parse.tokens) if token.name is not NameLabel.OUTSIDE)
        return next(names, len(self._parse.tokens))

    def _opens(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a sentence begins with a noun as its subject: "The problem stems from ..."."""
        is_first = not any(self._parse.tokens[each].part_of_speech in NAMING for each in before)
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
        nouns = [each for each in before if self._parse.tokens[each].part_of_speech in NAMING and each != token.head]
        return is_first and not nouns and Feature.PLURAL in token.features

    def _is_called(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether a line begins with what the subject of the sentence before it, a name, may be called."""
        start = self._parse.sentence_of(index).start
        is_first = not any(self._parse.tokens[each].part_of_speech in NAMING for each in before)
        if start == 0 or not is_first or self._parse.tokens[index].relation not in queries.SUBJECTS:
            return False
        subject = queries.subject_of(self._parse, queries.root_of(self._parse, self._parse.sentence_of(start - 1)))
        kind = self._nouns.kinds.get(subject) if subject is not None else None
        is_somebody = may_be_somebody(self._parse.tokens[index].lower)
        return kind is not None and (kind is ActorKind.PERSON) is is_somebody

    def _are_named(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether "both" are two that a line names before."""
        named = sum(self._parse.tokens[each].name[:1] == "B" for each in before)
        return named > 1 and self._nouns.is_pointed_at(index, _BOTH)
