"""Boundaries that Punkt sees and a reader does not: abbreviations, initials, list numbers, speech tags."""

import re
from functools import cache

from reader.nlp.abbreviations import Abbreviations, abbreviations
from reader.nlp.language_table import language_table
from reader.nlp.stop_words import stop_words

_TIMES_OF_DAY = frozenset({"a.m", "p.m"})
_TIME_ZONE = re.compile(  # 9 a.m. ET to discuss; 6 p.m. local time
    r"\(?(?:[ECMPAH][SD]?T|AK[SD]?T|GMT|UTC|[BI]ST|CES?T|EES?T|WES?T|MSK|SGT|HKT|JST|KST|A[CEW][SD]T|NZ[SD]T|"
    r"[^\W\d_]+(?= (?:[Tt]ime|[Ss]tandard|[Mm]ean)\b))\b"
)
_GERMAN = re.compile(  # abbreviations of several words, "z. B."; the sentence goes on
    r"(?<!\w)(?:[Zz]\. ?[BT]|[Uu]\. ?[aU]|[Dd]\. ?h|[Ii]\. ?d\. ?R|[Ss]\. ?[ou]|[Oo]\. ?[gä]|[Vv]\. ?a|[Mm]\. ?E)\."
)
_GERMAN_CLUB = re.compile(r"(?<!\w)e\. ?V\.")  # it may end the sentence
_AFTER_GERMAN_CLUB = re.compile(rf"{_GERMAN_CLUB.pattern}$")
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
_INITIAL = re.compile(r"(?:^|[^\W\d_]\S*\s|\.\s?|[(\"“])[^\W\d_]\.$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[ivx]+")  # Ludwig XIV. war
_COMPANY = re.compile(r"\bCo\.(?:KG|OHG)")
_CAMEL_CASE = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


def continues(before: str, after: str, language: str) -> bool:
    """Tell whether the second piece belongs to the sentence that has a word and ends with the first characters."""
    known = abbreviations(language)
    if not has_word(after) or _LIST_NUMBER.fullmatch(before):
        return True
    if _starts_lower(after) and _may_go_on(before, known):
        return True
    if _ends_in_abbreviation(before, after, known, language) or _ends_in_initial(before, after):
        return True
    if _ends_in_ordinal(before, after, known, language) or _is_within_brackets(before, after):
        return True
    return _ends_in_german_abbreviation(before, after) or _COMPANY.search(before[-4:] + after[:4]) is not None


def has_word(piece: str) -> bool:
    """Tell whether there is a letter or a digit."""
    return any(character.isalnum() for character in piece)


def _starts_lower(piece: str) -> bool:
    """Tell whether a piece, or what follows its dash, begins with a small letter."""
    bare = piece.lstrip(_DASHES)
    return bare[:1].islower() and not _CAMEL_CASE.match(bare)


def _may_go_on(before: str, known: Abbreviations) -> bool:
    """Tell whether a lower-case letter may follow: after speech, "?", "!", dots or an abbreviation."""
    bare = before.rstrip(_CLOSERS)
    if bare != before or bare.endswith(("?", "!", "…", "..", ". .")):
        return True
    last = _last_word(before).lower()
    lists = (known.leads_on, known.before_numbers, known.may_lead_on, known.after_years, known.before_names)
    return bool(_ACRONYM.fullmatch(last) or _ROMAN.fullmatch(last)) or any(last in each for each in lists)


def _ends_in_abbreviation(before: str, after: str, known: Abbreviations, language: str) -> bool:
    as_written = _last_word(before)
    last = as_written.lower()
    if last in known.leads_on or as_written in known.leads_on or last.rpartition("-")[2] in known.leads_on:
        return True
    if last in known.before_names:
        return _opens_with_name(after, language)
    if (last in known.before_numbers or last in known.may_lead_on) and _is_behind_title(before, known):
        return after[:1].isupper() and _opens_with_name(after, language)  # no "by Mr. Sun. He said"
    if last == "al" and after.startswith(("(", "[")):
        return True  # Smith et al. (2020)
    if last in known.after_years:
        return after.startswith(_NUMBER_SIGNS) or len(before.split()) <= MAX_WORDS_OF_A_DATE
    if not _leads_to_numbers(last, known) and not _ACRONYM.fullmatch(last):
        return False
    if last in _TIMES_OF_DAY:
        return _opens_with_zone(after) or _opens_with_day(after)
    return after.lstrip(_OPENERS)[:1].isdigit()


def _opens_with_name(after: str, language: str) -> bool:
    """Tell whether a name, or what else begins no sentence of its own, follows: "ген. Петров", and no "ген. Он"."""
    first = _FIRST_WORD.match(after.lstrip(_OPENERS))
    return first is None or first[0].lower() not in stop_words(language)


def _is_behind_title(before: str, known: Abbreviations) -> bool:
    """Tell whether the last abbreviation is part of a title that another opens: "Asst. Sec. Paul Dorn"."""
    *_, preceding = ["", *before.split()[:-1]]
    return preceding.endswith(".") and preceding[:-1].lower() in known.leads_on


def _leads_to_numbers(last: str, known: Abbreviations) -> bool:
    """Tell whether a number is likely after an abbreviation, or after a noun that ends in one: "Bahnhofstr. 12"."""
    return last in known.before_numbers or last.endswith(tuple(known.ends_before_numbers))


def _opens_with_zone(after: str) -> bool:
    """Tell whether a time zone follows a time, "9 a.m. Berlin time", and no "Some time later"."""
    zone = _TIME_ZONE.match(after)
    return zone is not None and (zone[0].isupper() or zone[0].lower() not in stop_words("en"))


def _opens_with_day(after: str) -> bool:
    """Tell whether a day of the week or a month follows a time: "6 p.m. Monday"."""
    first = _FIRST_WORD.match(after.lstrip(_OPENERS))
    return first is not None and first[0].lower() in _days()


@cache
def _days() -> frozenset[str]:
    calendar = language_table("calendar")["en"]
    return frozenset(f"{calendar['months']} {calendar['weekdays']}".replace("/", " ").split())


def _ends_in_ordinal(before: str, after: str, known: Abbreviations, language: str) -> bool:
    """Tell whether a day or rank ends the first piece, "am 4. Advent"; what begins with a small word does not go on."""
    number = _ORDINAL.search(before)
    if number is None or number[1].lower() not in known.before_ordinals:
        return False
    first = _FIRST_WORD.match(after)
    return first is not None and first[0].lower() not in stop_words(language)


def _is_within_brackets(before: str, after: str) -> bool:
    """Tell whether the boundary lies in brackets that open within a sentence and soon close: "he (see fig. A) left"."""
    if _WORD_IN_BRACKETS.search(before):
        return True
    opened = before.rfind("(")
    if opened <= 0 or ")" in before[opened:]:
        return False
    closed = after.find(")", 0, MAX_BRACKETS)
    return closed >= 0 and "(" not in after[:closed]


def _ends_in_german_abbreviation(before: str, after: str) -> bool:
    """Tell whether an abbreviation of several words ends with the first piece, or runs on into the second."""
    last = " ".join(before[-_GERMAN_LENGTH - 1 :].split())
    around = f"{last} {' '.join(after[:_GERMAN_LENGTH].split())}"
    is_within = any(match.start() < len(last) < match.end() for match in _GERMAN_CLUB.finditer(around))
    return is_within or any(match.start() < len(last) <= match.end() for match in _GERMAN.finditer(around))


def _ends_in_initial(before: str, after: str) -> bool:
    first = _FIRST_WORD.match(after)
    if first is None or not _INITIAL.search(before) or not before[-2].isupper():
        return False
    names_precede = before[:-2].rstrip()[-1:] in {"", "."} or _word_before_is_capitalised(before)
    common = stop_words("de" if _AFTER_GERMAN_CLUB.search(before) else "en")
    return names_precede and first[0][0].isupper() and first[0].lower() not in common


def _word_before_is_capitalised(before: str) -> bool:
    preceding = before[:-2].split()
    return bool(preceding) and preceding[-1].lstrip(_OPENERS)[:1].isupper()


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[1] if found else ""
