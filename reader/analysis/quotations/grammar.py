"""What attributing speech needs to know of a language: verbs of saying and the small words around them."""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.nlp.stems import stem

_NONE: frozenset[str] = frozenset()


class Gender(StrEnum):
    """Whom a pronoun or a name can mean."""

    MALE = "male"
    FEMALE = "female"
    ANY = "any"
    PLURAL = "plural"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word lists of one language, in lower case.

    `says` introduce words as they were said, `reports` also what was said in other words, those of them that are
    `denying` what was said not to be so; `names` have an object before the quoted words ("called him ..."), `addresses`
    a hearer after them. `denials` before a verb mean that it was not said, `nor`
    right before it or in its subject, too. `relays` before "as saying" give the words to whoever stands between.
    `conjunctions` part a pronoun from the clause before it, `prepositions` what a role is from of what.
    `charging` before an open clause say that another may say it: "thanked X for saying".
    `naming` before a few quoted words say that they are a name ("nicknamed ...", "known as ...").
    `genders` are the pronouns that can mean a speaker; with `answers` quoted words begin that another may say.
    `asking` words open what is asked, not said; `thinking` verbs have an infinitive that is not: "croit voir".
    `leading` words stand for a clause that follows: "rechnet damit, dass"; `measuring` ones mean "depending on", too.
    `hearers` are pronouns, and ends of nouns, that are no speaker ("leur", "-om"), `gerunds` of forms ("riendo").
    `likening` opens an aside about who says what stands beside it or before: "wie X mitteilte".
    `stemmed` is the language whose stems the `reports` are, else they are forms; `infinitives` may be reported, too;
    `subjectless` that verbs stand without a pronoun, `verb_second` that a clause which tells opens with no verb,
    `common_gender` that a noun has the same for men and women.
    `kin` are relatives, `firms` what a text calls the company of which it tells.
    """

    says: frozenset[str]
    reports: frozenset[str] = _NONE
    denying: frozenset[str] = _NONE
    addresses: frozenset[str] = _NONE
    names: frozenset[str] = _NONE
    relays: frozenset[str] = _NONE
    denials: frozenset[str] = _NONE
    thinking: frozenset[str] = _NONE
    nor: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    questions: frozenset[str] = _NONE
    asking: frozenset[str] = _NONE
    gerunds: frozenset[str] = _NONE
    hearers: frozenset[str] = _NONE
    charging: frozenset[str] = _NONE
    that: frozenset[str] = _NONE
    according: tuple[tuple[str, ...], ...] = ()
    leading: frozenset[str] = _NONE
    likening: frozenset[str] = _NONE
    measuring: frozenset[str] = _NONE
    shows: frozenset[str] = _NONE
    voices: frozenset[str] = _NONE
    naming: tuple[tuple[str, ...], ...] = ()
    answers: frozenset[str] = _NONE
    kin: frozenset[str] = _NONE
    firms: frozenset[str] = _NONE
    genders: dict[str, Gender] = field(default_factory=dict)
    pronouns: frozenset[str] = _NONE
    gendered_words: dict[str, Gender] = field(default_factory=dict)
    stemmed: str = ""
    infinitives: bool = False
    subjectless: bool = False
    verb_second: bool = False
    common_gender: bool = False

    def is_saying(self, verb: str) -> bool:
        """Tell whether a form, in lower case, introduces words as they were said."""
        form = self.form(verb.rstrip("."))  # which stays where a sentence was not seen to end
        return any(form in words for words in (self.says, self.reports, self.names))

    def is_report(self, verb: str) -> bool:
        """Tell whether a form, in lower case, is of a verb that reports."""
        return self.form(verb) in self.reports

    def is_participle(self, verb: str) -> bool:
        """Tell whether it is the "saying" of "as saying"."""
        return verb.endswith("ing") and not self.stemmed and self.is_saying(verb)

    def form(self, verb: str) -> str:
        """Return how the lists have a form of a verb, in lower case."""
        return stem(verb, self.stemmed or "en")
