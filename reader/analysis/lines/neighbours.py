"""Who may live in an English sentence besides those whose names are known: a neighbour, "another", "the Spaniard"."""

from collections.abc import Sequence, Set
from itertools import chain

from reader.analysis.linking.given_names import MAN, WOMAN
from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import NOUNS, PEOPLE, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_OTHERS = {
    MAN: words_for("people.women", "people.kinswomen", "people.wives"),
    WOMAN: words_for("people.men", "people.kinsmen", "people.husbands"),
}
_TOLD_OF = (*queries.SUBJECTS, Relation.OBJ, Relation.IOBJ, Relation.OBL, Relation.ROOT)
_ONE_OF_SEVERAL = words_for("function-words.anybody") | {"another", "one", "other", "others"}
_LIFELESS = (NounKind.THING, NounKind.PLACE, NounKind.BODY)
_GROUPS = (NameLabel.GROUP, NameLabel.GROUP_ON)  # "the Spaniard"
_BESIDE = (Relation.APPOS, Relation.COMPOUND, Relation.FLAT)  # "the coach, Ana Berg", "coach Ana Berg"


class Neighbours:
    """Reads one parse by its relations and what its nouns stand for."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def are_told_of(self, words: range, title: str, names: Sequence[Span]) -> bool:
        """Tell whether a sentence tells of another than those with these names who may have a title, "mr" or "ms"."""
        own = {word for name in names for word in self._called(name)}
        return any(each not in own and self._is_one(each, title, own) for each in words)

    def may_act(self, word: int) -> bool:
        """Tell whether a subject of a sentence that names nobody is one thing that is not known for lifeless."""
        token = self._parse.tokens[word]
        if token.relation not in queries.SUBJECTS or Feature.PLURAL in token.features:
            return False
        if token.part_of_speech is PartOfSpeech.PROPN:
            return token.name in (NameLabel.OUTSIDE, *_GROUPS)
        is_known = noun_kind(token.lower, ENGLISH) in _LIFELESS
        return token.part_of_speech is not PartOfSpeech.PRON and not is_known

    def may_live(self, word: int) -> bool:
        """Tell whether one of whom a sentence tells may be somebody: a noun, "a 40-year-old", "another"."""
        token, told = self._parse.tokens[word], queries.whole_word(self._parse, word)
        is_told_of = token.relation in _TOLD_OF
        if token.part_of_speech is PartOfSpeech.PRON:
            return is_told_of and token.lower in _ONE_OF_SEVERAL
        if Feature.PLURAL in token.features or token.relation is Relation.COMPOUND:
            return False
        if token.part_of_speech in (PartOfSpeech.ADJ, PartOfSpeech.NUM):
            return is_told_of and token.relation is not Relation.ROOT
        if token.part_of_speech is PartOfSpeech.PROPN and token.name in (NameLabel.OUTSIDE, *_GROUPS) and is_told_of:
            return bool(queries.related(self._parse, word, Relation.DET))
        kind = noun_kind(told, ENGLISH) if self._is_noun(word) else NounKind.THING
        is_open = is_told_of and kind not in _LIFELESS and may_be_somebody(told)
        return kind in (NounKind.PERSON, NounKind.TRADER) or is_open

    def _is_one(self, word: int, title: str, own: Set[int]) -> bool:
        """Tell whether a word is somebody's name, or may call one who may be so called."""
        token = self._parse.tokens[word]
        is_name = token.name in PEOPLE or name_tables().has((token.lower,), Entry.GIVEN_NAME)
        if is_name and token.part_of_speech is PartOfSpeech.PROPN:
            return True
        return self.may_live(word) and token.lower not in _OTHERS[title] and not self._is_beside(word, own)

    def _called(self, name: Span) -> range:
        """Return the words of a name with those before it that say who bears it: "Prime Minister Ana Berg"."""
        words = self._parse.tokens_in(name)
        first = words.start
        while first > 0 and self._is_noun(first - 1) and self._is_of_name(first - 1, words):
            first -= 1
        return range(first, words.stop)

    def _is_of_name(self, noun: int, name: range) -> bool:
        """Tell whether a noun before a name hangs on it, or the name on the noun: not "the man Tom Berg shot"."""
        tokens = self._parse.tokens
        is_below = tokens[noun].head in name and tokens[noun].relation in (*_BESIDE, Relation.NMOD)
        is_above = any(tokens[each].head == noun and tokens[each].relation in _BESIDE for each in name)
        return tokens[noun].part_of_speech is PartOfSpeech.PROPN or is_below or is_above

    def _is_noun(self, word: int) -> bool:
        return self._parse.tokens[word].part_of_speech in NOUNS

    def _is_beside(self, word: int, own: Set[int]) -> bool:
        """Tell whether a noun says what somebody is who is named: "the coach and owner, Ana Berg"."""
        below = queries.related(self._parse, word, *_BESIDE)
        if queries.related(self._parse, word, Relation.RELATIVE, Relation.ACL):
            return False  # "the man Tom Berg shot"
        if not own.isdisjoint(chain(*(queries.subtree(self._parse, each) for each in below))):
            return True
        token = self._parse.tokens[word]
        while token.head is not None and token.relation in (*_BESIDE, Relation.CONJ):
            if token.head in own:
                return token.relation is not Relation.CONJ
            token = self._parse.tokens[token.head]
        return False
