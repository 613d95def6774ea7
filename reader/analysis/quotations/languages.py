"""What telling speech needs to know of the languages other than English: a table of words."""

from functools import cache

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.nlp.language_table import language_table
from reader.nlp.stems import stem


@cache
def reporting_of(language: str) -> Grammar | None:
    """Return the few words that tell reports in a language without rules of its own; None without any."""
    words = language_table("reporting").get(language)
    if words is None:
        return None
    denying = frozenset(stem(verb, language) for verb in words.get("denying", "").split())
    return Grammar(
        says=frozenset(),
        reports=frozenset(stem(verb, language) for verb in words["verbs"].split()) | denying,
        denying=denying,
        names=frozenset(stem(verb, language) for verb in words.get("naming", "").split()),
        stemmed=language,
        that=frozenset(words["that"].split()),
        according=tuple(tuple(each.split()) for each in words.get("according", ())),
        likening=frozenset(words.get("likening", "").split()),
        denials=frozenset(words.get("denials", "").split()),
        nor=frozenset(words["nor"].split()),
        genders={pronoun: Gender(gender) for pronoun, gender in words.get("pronouns", {}).items()},
        infinitives=words.get("infinitives", False),
        subjectless=words.get("subjectless", False),
    )
