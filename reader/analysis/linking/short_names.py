"""Which organisation or place a short name stands for: initials, opening words, or its end."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache, partial
from itertools import takewhile

from reader.analysis.linking.forms import initials, normal_words
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

Words = tuple[str, ...]
_Candidates = Callable[[Words], Iterable[Words]]
_MAX_INITIALS = 30  # words; no acronym stands for more
_MIN_TO_LEAVE_OUT = 4  # a shorter acronym fits too many names by chance
_COMPANY_WORDS = words_for("bodies.company_endings")  # may follow what all know
_AUTHORITIES, _CLUBS = words_for("bodies.authorities"), words_for("bodies.clubs")
_MIN_AT_END = 4  # letters; "VA" is more than "Phoenix VA"
_COMPASS = word_set("north south east west")


def expansions(names: Iterable[Words]) -> dict[Words, Words]:
    """Return, for each short name of an organisation that exactly one longer name explains, that name.

    "Justice Department" is short for "Department of Justice".
    """
    known = sorted(set(names))
    clubs = {(word,) for word in _CLUBS} - {name[:1] for name in known if len(name) > 1}  # no "United" of an airline
    roads = (_by_initials(known), _is_acronym), (_beginning(known), _opens), (_ending(known), partial(_closes, clubs))
    turned = {(*name[2:], name[0]): name for name in known if name[1:2] == ("of",) and name[0] in _AUTHORITIES}
    found: dict[Words, Words] = {short: turned[short] for short in known if short in turned}
    for short in known:
        for candidates, explains in roads:
            longer = [name for name in candidates(short) if len(name) > len(short) and explains(short, name)]
            if longer:  # "Corvane Foods" and "Corvane Foods Corp." are one
                found |= {short: longer[0]} if all(name[: len(longer[0])] == longer[0] for name in longer) else {}
                break
    return {short: _end_of_chain(name, found) for short, name in found.items()}


def spelt_out(names: Iterable[Words]) -> dict[Words, Words]:
    """Return, for each acronym of a place ("LA"), the one with these initials; "the North" is the one North Korea."""
    known = sorted(set(names))
    by_initials, beginning = _by_initials(known), _beginning(known)
    found: dict[Words, Words] = {}
    for short in known:
        longer = [name for name in by_initials(short) if _has_initials(short, name)]
        if len(short) == 1 and short[0] in _COMPASS:
            longer = [name for name in beginning(short) if len(name) > 1 and name in _lands()]
        if len(longer) == 1:
            found[short] = longer[0]
    return found


def _by_initials(known: Iterable[Words]) -> _Candidates:
    """Return what finds the names of which a short name may be the initials."""
    groups: dict[str, set[Words]] = defaultdict(set)
    for name in known:
        if 1 < len(name) <= _MAX_INITIALS:
            all_letters, counting = "".join(word[0] for word in name), initials(name)
            openings = all_letters[:2], counting[:2]
            shortened = (counting[:at] + counting[at + 1 :] for at in range(1, len(counting) - 1))
            for letters in (all_letters, counting, *(each for each in shortened if each[:2] in openings)):
                groups[letters].add(name)
    return lambda short: sorted(groups.get(short[0], ())) if len(short) == 1 else []


def _beginning(known: Sequence[Words]) -> _Candidates:
    """Return what finds the names that begin with the words of another, of names in order."""

    def find(short: Words) -> Iterable[Words]:
        following = (known[index] for index in range(bisect_left(known, short), len(known)))
        return takewhile(lambda name: name[: len(short)] == short, following)

    return find


def _ending(known: Iterable[Words]) -> _Candidates:
    """Return what finds the names that end with the words of another."""
    beginning = _beginning(sorted(name[::-1] for name in known))
    return lambda short: (name[::-1] for name in beginning(short[::-1]))


def _is_acronym(short: Words, name: Words) -> bool:
    """Tell whether a word is the initials of a name; a longer one may leave one out, as OSCE that of "-operation"."""
    return _has_initials(short, name) or len(short[0]) >= _MIN_TO_LEAVE_OUT


def _has_initials(short: Words, name: Words) -> bool:
    return short[0] in (initials(name), "".join(word[0] for word in name))


def _opens(short: Words, name: Words) -> bool:
    """Tell whether the longer name only adds to the short one ("Amnesty", "Amnesty International").

    A body and its branch in a country are two ("Yahoo Japan", "BBC Africa").
    """
    rest = name[len(short) :]
    if _is_in_tables(short, Entry.PLACE):  # "Montreal Expos", no "New York Times"
        return name[-1].endswith("s") and not _is_in_tables(name[-1:], Entry.ORGANISATION_WORD)
    if _is_in_tables(short, Entry.ORGANISATION):
        return _COMPANY_WORDS.issuperset(rest)
    return rest not in _lands() and not _is_in_tables(short, Entry.NATION, Entry.CAPITAL, Entry.ORGANISATION_WORD)


def _closes(clubs: Container[Words], short: Words, name: Words) -> bool:
    """Tell whether a name is its longer one without place or "Church of" ("Times", "Scientology"), or a club."""
    before = name[: -len(short)]
    is_long = len("".join(short)) >= _MIN_AT_END
    if before[-1] == "of":
        return is_long and _is_in_tables(before[:-1], Entry.ORGANISATION_WORD) and not _is_place(short)
    return short in clubs or (is_long and _is_place(before))


def _is_place(words: Words) -> bool:
    return words in _lands() or _is_in_tables(words, Entry.NATION, Entry.CAPITAL, Entry.PLACE)


def _is_in_tables(words: Words, *entries: Entry) -> bool:
    return name_tables().has(tuple(word.capitalize() for word in words), *entries)


@cache
def _lands() -> frozenset[Words]:
    nations = name_tables().nations
    names = (name for nation in nations for name in (*nation.names, *nation.people))
    return frozenset(map(normal_words, names)) | {(continent,) for continent in words_for("things.continents")}


def _end_of_chain(name: Words, found: dict[Words, Words]) -> Words:
    while name in found:
        name = found[name]
    return name
