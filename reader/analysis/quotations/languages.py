"""What telling speech needs to know of a language: of those other than English a table of words."""

from functools import cache
from typing import Any

from reader.analysis.quotations.english import english
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.nlp.language_table import language_table
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set

_STEMS = ("verbs", "denying", "naming", "thinking")
_WORDS = ("that", "asking", "gerunds", "hearers", "leading", "likening", "measuring", "denials", "nor")
_SIGNS = ("infinitives", "subjectless", "verb_second", "common_gender")


@cache
def reporting_of(language: str) -> Grammar | None:
    """Return the words that tell reports in a language; None without any."""
    if language == "en":
        return english()
    words = language_table("reporting").get(language)
    if words is None:
        return None
    stems = {key: frozenset(stem(verb, language) for verb in words.get(key, "").split()) for key in _STEMS}
    owners = {word: Gender(gender) for word, gender in words.get("possessives", {}).items()}
    sources = [tuple(each.split()) for each in words.get("according", ())]
    lists: dict[str, Any] = {key: word_set(words.get(key, "")) for key in _WORDS}
    return Grammar(
        says=frozenset(),
        reports=stems["verbs"] | stems["denying"],
        denying=stems["denying"],
        names=stems["naming"],
        thinking=stems["thinking"],
        stemmed=language,
        according=(*sources, *((*each[:-1], owner, each[-1]) for each in sources for owner in owners)),
        genders={pronoun: Gender(gender) for pronoun, gender in words.get("pronouns", {}).items()} | owners,
        **lists,
        **{key: words.get(key, False) for key in _SIGNS},
    )
