"""English words of saying, and the small words around them."""

from collections.abc import Iterable

from reader.analysis.linking.role_words import KINSHIP
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.nlp.language_table import language_table, words_for
from reader.nlp.word_set import word_set

_REPORTS = words_for("verbs.reporting")
_DENYING = words_for("verbs.gainsaying")
_SAYS = _REPORTS | words_for("verbs.voicing", "verbs.thinking")
_IRREGULAR = {
    lemma: forms for lemma, *forms in map(str.split, language_table("verbs")["irregular"]["en"].strip().splitlines())
}


def _forms(lemma: str) -> Iterable[str]:
    """Yield the forms of a verb that have an ending or are irregular."""
    yield _third_person(lemma)
    if lemma in _IRREGULAR:
        yield from _IRREGULAR[lemma]
        return
    stem = lemma.removesuffix("e")
    is_consonant_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    yield f"{lemma[:-1]}ied" if is_consonant_y else f"{stem}ed"
    yield f"{stem}ing" if not lemma.endswith("ee") else f"{lemma}ing"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x")):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else f"{lemma}s"


def _all_forms(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in _forms(lemma))


_PEOPLE = words_for("people.voices")
_BODIES = words_for("bodies.voices")
_DOCUMENTS = words_for("things.documents")
_SHOWS = words_for("verbs.showing")
_REPORTING = _REPORTS | _SHOWS | word_set("believe think")

ENGLISH = Grammar(
    says=_SAYS | _all_forms(_SAYS) | words_for("verbs.leading_in"),
    reports=_REPORTING | _all_forms(_REPORTING) | words_for("verbs.reporting_forms"),
    denying=_DENYING | _all_forms(_DENYING),
    addresses=_all_forms(words_for("verbs.addressing")) | word_set("tell"),
    participles=frozenset(form for lemma in _SAYS for form in _forms(lemma) if form.endswith("ing")),
    relays=words_for("verbs.relaying"),
    nor=word_set("neither nor"),
    denials=words_for("function-words.unsaid", "function-words.modals"),
    prepositions=words_for("function-words.prepositions", "function-words.postmodifiers", "function-words.to_places"),
    conjunctions=words_for("function-words.conjunctions"),
    questions=words_for("function-words.questions"),
    that=word_set("that"),
    as_said=word_set("as"),
    names=_all_forms(words_for("verbs.naming")) | word_set("call describe"),
    according=(("according", "to"), ("in", "the", "words", "of"), ("as", "per")),
    shows=_SHOWS | _all_forms(_SHOWS),
    voices=_PEOPLE | _BODIES | _DOCUMENTS,
    naming=(
        *((word,) for word in language_table("names-by-language")["en"]["calling"].split()),
        ("known", "as"),
        ("the", "name"),
        ("the", "nickname"),
        ("the", "moniker"),
    ),
    kin=KINSHIP,
    verb_second=True,
    mine=word_set("my our"),
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
