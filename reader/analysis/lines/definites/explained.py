"""Whether something beside a definite noun tells which one is meant: "the site of the crash"."""

from reader.analysis.dangling_english import CALENDAR
from reader.analysis.lines.definites.nouns import NAMING, Nouns
from reader.analysis.lines.definites.parts import DEFINITE, EXPLAINING, PERSONS
from reader.analysis.lines.definites.sorts import EVENTS
from reader.analysis.lines.times import PERIODS
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_MODIFYING = (Relation.AMOD, Relation.COMPOUND, Relation.NUMMOD, Relation.FLAT)
_NOT_COUNTED = (Relation.COMPOUND, Relation.FIXED, Relation.FLAT)
_PLACES = (NameLabel.PLACE, NameLabel.PLACE_ON)
KINDS = word_set("kind sort type")
_TELL_NOTHING = words_for("function-words.adjectives_of_any")
_SAYINGS = words_for("things.sayings")
_ACTS = EVENTS | _SAYINGS
_SUFFERED = words_for("things.misfortunes")
_OF_A_TIME = PERIODS | word_set("today yesterday tonight tomorrow")
_FROM = word_set("from by")


class Explained:
    """Reads what stands beside the nouns of one parse."""

    def __init__(self, parse: Parse, nouns: Nouns) -> None:
        self._parse, self._nouns = parse, nouns

    def is_open(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a definite noun has nothing beside it that tells which one is meant."""
        token = self._parse.tokens[index]
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and token.name is NameLabel.OUTSIDE
        if not is_noun or token.relation in _NOT_COUNTED:
            return False
        is_definite = self._is_owned(index, words) or not self._nouns.determiners(index, words).isdisjoint(DEFINITE)
        return is_definite and not self._is_explained(index, words)

    def _is_owned(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether an act is only said to be somebody's: "the bank's move", but not "Monday's attack".

        Whom it befell tells which: "Kern's murder".
        """
        noun = self._nouns.single(index)
        if noun not in _ACTS:
            return False
        owners = (self._parse.tokens[each] for each in self._nouns.related(index, words, Relation.NMOD_POSSESSIVE))
        is_suffered = noun in _SUFFERED
        return any(_is_owner(each) and not (is_suffered and each.name in PERSONS) for each in owners)

    def _is_explained(self, index: int, words: frozenset[int]) -> bool:
        if self._nouns.single(index) in KINDS and self._nouns.is_pointed_at(index):
            return False  # "this kind of boat" has been told of
        if index + 1 in words and self._tells_which(self._parse.tokens[index + 1]):
            return True
        explaining = [
            each for each in self._nouns.related(index, words, *EXPLAINING) if not self._is_source(each, index)
        ]
        if self._nouns.is_pointed_at(index):
            explaining = [each for each in explaining if not self._is_somewhere(each)]
        if self._is_owned(index, words):
            owners = self._nouns.related(index, words, Relation.NMOD_POSSESSIVE)
            explaining = [each for each in explaining if each not in owners]
        if any(self._parse.tokens[each].part_of_speech is not PartOfSpeech.PRON for each in explaining):
            return True  # "the site itself" is as open as "the site"
        modifiers = () if self._nouns.is_pointed_at(index) else self._nouns.related(index, words, *_MODIFYING)
        if any(self._parse.tokens[each].lower not in _TELL_NOTHING for each in modifiers):
            return True
        relatives = self._nouns.related(index, words, Relation.RELATIVE)
        return any(self._parse.tokens[queries.subtree(self._parse, each)[0]].lower != "," for each in relatives)

    def _is_somewhere(self, index: int) -> bool:
        """Tell whether words say where "this situation" is: "in Oran"."""
        cases = {self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE)}
        return self._parse.tokens[index].name in _PLACES and "of" not in cases

    def _is_source(self, index: int, noun: int) -> bool:
        """Tell whether words tell from whom "the comments" are, and nothing of what they were."""
        cases = (self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE))
        return self._nouns.single(noun) in _SAYINGS and any(word in _FROM for word in cases)

    def _tells_which(self, following: Token) -> bool:
        """Tell whether a word behind a noun tells which one is meant, however it was read: "the bank Oran"."""
        return following.lower == "of" or following.name is not NameLabel.OUTSIDE


def _is_owner(token: Token) -> bool:
    """Tell whether a noun tells of whom something is, and not of when."""
    is_time = token.lower in _OF_A_TIME or token.lower.capitalize() in CALENDAR
    return token.part_of_speech in NAMING and not is_time
