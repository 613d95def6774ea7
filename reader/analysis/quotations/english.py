"""English words of saying, and the small words around them."""

from collections.abc import Set

from reader.analysis.linking.role_words import KINSHIP
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.nlp.language_table import language_table, words_for
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set

_FORMS = language_table("verbs")["irregular"]["en"].strip().splitlines()  # "say said"
_IRREGULAR = {lemma: forms for lemma, *forms in map(str.split, _FORMS)}


def _stems(verbs: Set[str]) -> frozenset[str]:
    """Return the stems of all forms of some verbs; "added" has another than "add"."""
    regular = frozenset(form for verb in verbs for form in (verb, f"{verb}ed"))
    return frozenset(stem(form, "en") for form in regular.union(*(_IRREGULAR.get(verb, ()) for verb in verbs)))


def english() -> Grammar:
    """Return what tells reports in English; its stems need an engine."""
    return Grammar(
        says=_stems(words_for("verbs.reporting", "verbs.voicing", "verbs.thinking", "verbs.leading_in")),
        reports=_stems(words_for("verbs.reporting", "verbs.showing", "verbs.reporting_forms")),
        denying=_stems(words_for("verbs.gainsaying")),
        addresses=_stems(words_for("verbs.addressing")),
        relays=words_for("verbs.relaying"),
        nor=word_set("neither nor"),
        denials=words_for("function-words.unsaid", "function-words.modals"),
        prepositions=words_for(
            "function-words.prepositions", "function-words.postmodifiers", "function-words.to_places"
        ),
        conjunctions=words_for("function-words.conjunctions"),
        charging=word_set("of from into with for"),
        questions=words_for("function-words.questions"),
        that=word_set("that"),
        likening=word_set("as"),
        names=_stems(words_for("verbs.naming")),
        according=(("according", "to"), ("in", "the", "words", "of"), ("as", "per")),
        shows=_stems(words_for("verbs.showing")),
        voices=words_for("people.voices", "bodies.voices", "things.documents"),
        naming=(
            *((word,) for word in language_table("names-by-language")["en"]["calling"].split()),
            ("known", "as"),
            *(("the", word) for word in ("name", "nickname", "moniker")),
        ),
        kin=KINSHIP,
        verb_second=True,
        firms=word_set("company firm"),
        answers=words_for("function-words.answers"),
        genders={
            **dict.fromkeys(("he", "him"), Gender.MALE),
            **dict.fromkeys(("she", "her"), Gender.FEMALE),
            "they": Gender.PLURAL,
            "it": Gender.THING,
        },
        pronouns=words_for("function-words.pronouns"),
        gendered_words={
            **dict.fromkeys(words_for("people.men", "people.kinsmen", "people.husbands"), Gender.MALE),
            **dict.fromkeys(words_for("people.women", "people.kinswomen", "people.wives"), Gender.FEMALE),
        },
    )
