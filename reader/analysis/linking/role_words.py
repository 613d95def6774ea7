"""Words that make a role: offices, callings, ranks, and what may stand before them."""

import re
from collections.abc import Sequence

from reader.analysis.recognizers.noun_kinds import NounKind, noun_kind
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.word_set import capitalised, word_set

_ADDRESSES = capitalised(words_for("people.courtesy"))
_WITH_STOP = frozenset(f"{word}." for word in _ADDRESSES) | {"Hon.", "St", "St."}
COURTESY = _ADDRESSES | _WITH_STOP | capitalised(words_for("people.knighthood")) | words_for("people.honorifics")
PREPOSITIONS = words_for("function-words.role_prepositions")
ARTICLES = word_set("the a an The A An")
_NO_OPENINGS = words_for("function-words.no_role_openings")
_QUALIFIERS = words_for("people.fields_of_office", "people.ranks_of_office", "people.standings", "people.standing_in")
_OFFICE_OPENINGS = words_for("people.openings_of_offices")
_CALLINGS = words_for("people.callings")
KINSHIP = words_for("people.wives", "people.husbands", "people.kinswomen", "people.kinsmen", "people.kin")
_OF_NOBODY = re.compile(r"(?:the )?(?:son|daughter) of an? [a-z]+|[^'’]*\bcounterpart", re.IGNORECASE)
_MIN_OF_SAME = 4  # letters; "chief" is a word that two roles share, "of" none
_SAY_NOTHING_ALONE = KINSHIP | words_for("people.vague_roles")


def is_role(word: str) -> bool:
    """Tell whether a word is an office, a calling or a rank; forms of address are none."""
    return _is_office(word) or (word not in COURTESY and noun_kind(word.lower(), "en") is NounKind.PERSON)


def _is_office(word: str) -> bool:
    """Tell it of the words that are listed, which say more of somebody than that he is a graduate or a man."""
    is_known = word in _OFFICE_OPENINGS or word.lower() in _CALLINGS
    return word not in COURTESY and (is_known or name_tables().has((word,), Entry.TITLE, Entry.ROLE))


def weight(words: Sequence[str]) -> tuple[bool, int]:
    """Return how much a role says: an office more than what else somebody is, then the more the longer it is."""
    return _is_office(words[_head(words)]), len(words)


def held_of(roles: Sequence[str], language: str = ENGLISH) -> Sequence[str]:
    """Return roles without those that somebody had, "former banker", where the first tells one that is held.

    A role that was had as well, "Mayor" and "former mayor of Leeds", may be held no more: then they all stay.
    """
    past = words_for("people.formerly", language=language)
    held = [each for each in roles if re.split("[ -]", each.lower())[0] not in past]
    had = " ".join(each.lower() for each in roles if each not in held)
    ends = tuple(word for word in had.split() if len(word) >= _MIN_OF_SAME)
    words = (word for each in held for word in each.lower().split() if len(word) >= _MIN_OF_SAME)
    is_same = any(word in had or word.endswith(ends) for word in words)
    return roles if is_same or held[:1] != roles[:1] else held


def is_qualifier(word: str) -> bool:
    """Tell whether a word belongs to the role after it: "former", "foreign", "Home"; "Then" only opens a sentence."""
    return word == "then" or word.lower() in _QUALIFIERS


def says_something(words: Sequence[str]) -> bool:
    """Tell whether a phrase is a role worth telling: its head is one, and it is not "member" and the like alone.

    Of what stands before an article, "hardly an expert", nobody knows whether it leaves the role true.
    """
    head = _head(words)
    inner = (words[each] for each in range(1, head) if words[each - 1] != "and")
    if head < 0 or words[0] in _NO_OPENINGS or not ARTICLES.isdisjoint(inner):
        return False
    return (is_role(words[head]) or noun_kind(words[head], ENGLISH) is NounKind.TRADER) and not is_vague(words)


def is_kinship(words: Sequence[str]) -> bool:
    """Tell whether a role is only whose relative someone is: "mother of the bride"."""
    return words[_head(words)].lower() in KINSHIP


def is_vague(words: Sequence[str]) -> bool:
    """Tell whether a role says nothing by itself, as "member" does and "daughter of a shipwright"."""
    is_alone = len(words) == 1 and words[0].lower().replace(".", "") in _SAY_NOTHING_ALONE
    return is_alone or _OF_NOBODY.fullmatch(" ".join(words)) is not None


def _head(words: Sequence[str]) -> int:
    """Return the index of the word before the first preposition, the last without one; -1 of nothing."""
    return next((index for index, word in enumerate(words) if word in PREPOSITIONS), len(words)) - 1
