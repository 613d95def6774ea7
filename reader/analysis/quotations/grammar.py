"""What attributing speech needs to know of a language: verbs of saying and the small words around them."""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.nlp.stems import stem

_NONE: frozenset[str] = frozenset()
_ADVERB_ENDING = "ly"  # of English, whose words alone are told by their places
_SHORTEST_ADVERB = 4  # letters; shorter words end so by chance


class Gender(StrEnum):
    """Whom a pronoun or a name can mean."""

    MALE = "male"
    FEMALE = "female"
    PLURAL = "plural"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word lists of one language, in lower case.

    `says` introduce words as they were said, `reports` also what was said in other words, those of them that are
    `denying` what was said not to be so; `names` have an object before the quoted words ("called him ..."), `addresses`
    a hearer after them. `noun_like` are verbs only beside a plain subject. `plain` are forms without an ending,
    `participles` those of "saying". `denials` before a verb mean
    that it was not said, `nor` right before it or in its subject, too. `relays` before "as saying" give the words to
    whoever stands between. `joins` and
    `conjunctions` end a phrase, `postmodifiers` may go on with it ("a friend of ...").
    `naming` before a few quoted words say that they are a name ("nicknamed ...", "known as ...").
    `genders` are the pronouns that can mean a speaker; with `answers` quoted words begin that another may say.
    `likening` opens an aside about who says what it stands beside: "wie X mitteilte".
    `stemmed` is the language whose stems the `reports` are, else they are forms; `infinitives` may be reported, too.
    `kin` are relatives, `mine` what stands before them in words about one's own.
    `firms` are what a text calls the company of which it tells.
    """

    says: frozenset[str]
    reports: frozenset[str] = _NONE
    denying: frozenset[str] = _NONE
    addresses: frozenset[str] = _NONE
    names: frozenset[str] = _NONE
    noun_like: frozenset[str] = _NONE
    plain: frozenset[str] = _NONE
    participles: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    passives: frozenset[str] = _NONE
    relays: frozenset[str] = _NONE
    denials: frozenset[str] = _NONE
    nor: frozenset[str] = _NONE
    adverbs: frozenset[str] = _NONE
    times: frozenset[str] = _NONE
    determiners: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    postmodifiers: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    joins: frozenset[str] = _NONE
    relatives: frozenset[str] = _NONE
    questions: frozenset[str] = _NONE
    that: frozenset[str] = _NONE
    according: tuple[tuple[str, ...], ...] = ()
    likening: frozenset[str] = _NONE
    shows: frozenset[str] = _NONE
    voices: frozenset[str] = _NONE
    naming: tuple[tuple[str, ...], ...] = ()
    answers: frozenset[str] = _NONE
    kin: frozenset[str] = _NONE
    mine: frozenset[str] = _NONE
    firms: frozenset[str] = _NONE
    genders: dict[str, Gender] = field(default_factory=dict)
    pronouns: frozenset[str] = _NONE
    gendered_words: dict[str, Gender] = field(default_factory=dict)
    stemmed: str = ""
    infinitives: bool = False

    def is_light(self, word: str) -> bool:
        """Tell whether a word is an adverb or an auxiliary beside a verb."""
        is_adverb = len(word) > _SHORTEST_ADVERB and word.endswith(_ADVERB_ENDING)
        return is_adverb or word in self.adverbs or word in self.auxiliaries

    def is_report(self, verb: str) -> bool:
        """Tell whether a form, in lower case, is of a verb that reports."""
        return self._form(verb) in self.reports

    def is_denying(self, verb: str) -> bool:
        """Tell whether a form, in lower case, is of a verb that reports what is said not to be so."""
        return self._form(verb) in self.denying

    def is_name(self, verb: str) -> bool:
        """Tell whether a form, in lower case, is of a verb that calls something by quoted words."""
        return self._form(verb) in self.names

    def _form(self, verb: str) -> str:
        return stem(verb, self.stemmed) if self.stemmed else verb
