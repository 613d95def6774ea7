"""Boundaries that Punkt sees and a reader does not: abbreviations, initials, list numbers, speech tags."""

import re
from functools import cache

from reader.nlp.abbreviations import Abbreviations, abbreviations
from reader.nlp.datelines import dateline_of
from reader.nlp.language_table import language_table
from reader.nlp.stop_words import stop_words
from reader.nlp.word_set import any_of

_TIMES_OF_DAY = frozenset({"a.m", "p.m"})
_TIME_ZONE = (
    r"[ECMPAH][SD]?T|AK[SD]?T|GMT|UTC|[BI]ST|CES?T|EES?T|WES?T|MSK|SGT|HKT|JST|KST|A[CEW][SD]T|NZ[SD]T"
    r"|Eastern|Central|Pacific|Mountain"
)
_GERMAN = re.compile(  # abbreviations of several words, "z. B."; the sentence goes on
    r"(?<!\w)(?:[Zz]\. ?[BT]|[Uu]\. ?[aU]|[Dd]\. ?h|[Ee]\. ?V|[Ii]\. ?d\. ?R|[Ss]\. ?[ou]|[Oo]\. ?[gä]|[Vv]\. ?a"
    r"|[Mm]\. ?E)\."
    r"|\bCo\. (?:KG|OHG)"
)
_GERMAN_LENGTH = len("i. d. R.")
_DASHES = "–—-  \u00a0"
_NUMBER_SIGNS = ("№", "§", "nr", "Nr")
MAX_WORDS_OF_A_DATE = 4  # "W maju 1998 r." is no sentence yet
MAX_BRACKETS = 120  # characters of what brackets within a sentence hold after a full stop
_ORDINAL = re.compile(r"(?:^|\s)(\S+)\s\d{1,2}\.$")
_WORD_IN_BRACKETS = re.compile(r"\S \([^\s()]+\.\)$")  # Gen. (ret.) Abel Hsu
_CLOSERS = "\"'”’“‘»›«‹)]}」』"
_OPENERS = "\"'“‘«‹([{¿¡"
_LAST_WORD = re.compile(r"([^\s\"'“‘«(\[—–]+)\.[\"'”’»)\]]*$")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
_IN_A_ROW = re.compile(r":\s(?:[(\[]?[1a]|\(A)[.)](?:\s[^.]{1,40}\s2\.(?:\s[^.]{1,40}\s\d\d?\.)*)?$")  # : 1. Oslo 2.
_CUT_SHORT = re.compile(r"(?:^|[\s(])(?:[b-df-hj-np-tv-xz]{2,5}|\d+(?:st|nd|rd|th)? [a-z]{1,4})\.$")  # pkg., 2nd fl.
_MEASURES = re.compile(r"\d (?:[a-z]{1,4}\. \d+ [a-z]{1,4}\.|(?:ft|lb)\. \d+[,;)])")  # 3 lb. 4 oz., 5 ft. 11,
_DAY_OF_MONTH = re.compile(r"(?<!\S)[0-3]?\d\.? \w+\.\s[12]\d{3}\b")  # 3 mar. 2021
_MAX_MEASURE = len("10 inch.")
_MAX_DATE = len(" 31. mar.")
_INITIAL = re.compile(r"(?:^|[^\W\d_]\S*\s|\.\s?|[(\"“])[^\W\d_]\.$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[ivx]+")  # Ludwig XIV. war
_CAMEL_CASE = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,4}")  # a.m., M.Sc., D.Phil.


def continues(before: str, after: str, language: str) -> bool:
    """Tell whether the second piece belongs to the sentence that has a word and ends with the first characters."""
    known = abbreviations(language)
    if not has_word(after) or _LIST_NUMBER.fullmatch(before) or _IN_A_ROW.search(before):
        return True
    if _starts_lower(after) and _may_go_on(before, known):
        return True
    if _ends_in_abbreviation(before, after, known) or _ends_in_initial(before, after, known, language):
        return True
    if _ends_in_ordinal(before, after, known, language) or _is_within_brackets(before, after):
        return True
    return _ends_in_german_abbreviation(before, after) or _is_in_dateline(before, after)


def has_word(piece: str) -> bool:
    """Tell whether there is a letter or a digit."""
    return any(character.isalnum() for character in piece)


def _starts_lower(piece: str) -> bool:
    """Tell whether a piece, or what follows its dash, begins with a small letter."""
    bare = piece.lstrip(_DASHES)
    return bare[:1].islower() and not _CAMEL_CASE.match(bare)


def _may_go_on(before: str, known: Abbreviations) -> bool:
    """Tell whether a lower-case letter may follow: after speech, "?", "!", dots or an abbreviation.

    Who begins one sentence with a small letter does so again: behind those, what looks cut short may be a word.
    """
    bare = before.rstrip(_CLOSERS)
    if bare != before or bare.endswith(("?", "!", "…", "..", ". .")):
        return True
    as_written = _last_word(before)
    last = as_written.lower()
    lists = (known.leads_on, known.before_numbers, known.offices, known.may_lead_on, known.after_years)
    is_cut = _CUT_SHORT.search(before) and not before[0].islower()
    return bool(is_cut or _ACRONYM.fullmatch(last) or _ROMAN.fullmatch(last)) or any(
        not each.isdisjoint((as_written, last)) for each in lists
    )


def _ends_in_abbreviation(before: str, after: str, known: Abbreviations) -> bool:
    as_written = _last_word(before)
    last = as_written.lower()
    if not known.leads_on.isdisjoint(_forms(as_written, after)):
        return True
    if last == "al" and after.startswith(("(", "[")):
        return True  # Smith et al. (2020)
    if _MEASURES.search(f"{before[-_MAX_MEASURE:]} {after[:_MAX_MEASURE]}"):
        return True
    if last in known.behind_days and _DAY_OF_MONTH.search(f"{before[-_MAX_DATE:]} {after[:_MAX_DATE]}"):
        return True
    if last in known.after_years:
        return after.startswith(_NUMBER_SIGNS) or len(before.split()) <= MAX_WORDS_OF_A_DATE
    if last in _TIMES_OF_DAY:
        return _after_time().match(after) is not None
    is_shortened = last.endswith(tuple(known.ends_before_numbers)) or _ACRONYM.fullmatch(last) is not None
    leads_to_numbers = is_shortened or not known.before_numbers.isdisjoint((as_written, last))
    return leads_to_numbers and after.lstrip(_OPENERS)[:1].isdigit()


def _forms(word: str, after: str) -> tuple[str, ...]:
    """Return how a table may have a word; capitals among small letters are a name: "de VS. Dat", not "DR. SMITH"."""
    if len(word) > 1 and word.isalpha() and word.isupper():
        return (word, word.lower(), word.capitalize()) if after.split(maxsplit=1)[0].isupper() else (word,)
    return word, word.lower(), word.lower().rpartition("-")[2]


@cache
def _after_time() -> re.Pattern[str]:
    """Return the pattern of what goes on after a time of day: its zone, "9 a.m. ET", a weekday or a month."""
    calendar = language_table("calendar")["en"]
    days = any_of(f"{calendar['months']} {calendar['weekdays']}".replace("/", " ").split())
    return re.compile(rf"[(\[]?(?:{_TIME_ZONE}|(?i:{days}))\b")


def _ends_in_ordinal(before: str, after: str, known: Abbreviations, language: str) -> bool:
    """Tell whether a day or rank ends the first piece, "am 4. Advent"; what begins with a small word does not go on."""
    number, first = _ORDINAL.search(before), _FIRST_WORD.match(after)
    is_ordinal = number is not None and number[1].lower() in known.before_ordinals
    return is_ordinal and first is not None and first[0].lower() not in stop_words(language)


def _is_within_brackets(before: str, after: str) -> bool:
    """Tell whether the boundary lies in brackets that open within a sentence and soon close: "he (see fig. A) left"."""
    opened = before.rfind("(")
    is_open = opened > 0 and ")" not in before[opened:]
    return _WORD_IN_BRACKETS.search(before) is not None or (is_open and ")" in after[:MAX_BRACKETS])


def _ends_in_german_abbreviation(before: str, after: str) -> bool:
    """Tell whether an abbreviation of several words ends with the first piece, or runs on into the second."""
    last = " ".join(before[-_GERMAN_LENGTH - 1 :].split())
    around = f"{last} {' '.join(after[:_GERMAN_LENGTH].split())}"
    return any(match.start() < len(last) <= match.end() for match in _GERMAN.finditer(around))


def _is_in_dateline(before: str, after: str) -> bool:
    """Tell whether a state or a month is shortened there: "SALEM, Ore. — The"."""
    found = dateline_of(f"{before} {after}")
    return found is not None and found.end() > len(before)


def _ends_in_initial(before: str, after: str, known: Abbreviations, language: str) -> bool:
    """Tell whether a name or an office is cut short there and a name follows, as behind "Reg.-Dir." of two pieces."""
    first, last = _FIRST_WORD.match(after), _last_word(before)
    is_shortened = ".-" in last or last.endswith(tuple(known.ends_of_offices))
    if first is not None and (is_shortened or not {last, last.lower()}.isdisjoint(known.given_names | known.offices)):
        return first[0].istitle() and (len(first[0]) == 1 or first[0].lower() not in stop_words(language))
    if first is None or not _INITIAL.search(before) or not before[-2].isupper():
        return False
    preceding = before[:-2].split()
    names_precede = not preceding or preceding[-1][-1] == "." or preceding[-1].lstrip(_OPENERS)[:1].isupper()
    return names_precede and first[0].lower() not in stop_words("en")


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[1] if found else ""
