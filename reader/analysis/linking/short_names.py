"""Which organisation or place a short name stands for: initials, opening words, or its end."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from reader.analysis.linking.forms import initials, normal_words
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.word_set import word_set

Words = tuple[str, ...]
_MIN_INITIALS = 2
_MIN_TO_LEAVE_OUT = 4  # a shorter acronym fits too many names by chance
_NAMED_AFTER = word_set("award awards championship conference cup fair festival lecture medal prize summit trophy")
_COMPANY_WORDS = word_set("bank co corp group holdings inc international ltd plc")  # may follow what all know
_MIN_AT_END = 4  # letters; "VA" is more than "Phoenix VA"
_CLUB_LETTERS = frozenset((letters,) for letters in ("ac", "afc", "as", "cd", "cf", "fc", "sc", "ss"))  # "AC Milan"
_BODIES = word_set("committee subcommittee council commission")
_CHAMBERS = word_set("house senate commons lords")  # "House Intelligence Committee"
_COMPASS = word_set("north south east west")


def expansions(names: Iterable[Words]) -> dict[Words, Words]:
    """Return, for each short name of an organisation that exactly one longer name explains, that name."""
    known = sorted(set(names))
    roads = (_by_initial(known), _is_acronym), (_by_first_word(known), _opens), (_by_last_word(known), _closes)
    found: dict[Words, Words] = {}
    for short in known:
        for candidates, explains in roads:
            longer = [name for name in candidates(short) if len(name) > len(short) and explains(short, name)]
            if longer:
                found |= {short: longer[0]} if len(longer) == 1 else {}
                break
    return {short: _end_of_chain(name, found) for short, name in found.items()}


def spelt_out(names: Iterable[Words]) -> dict[Words, Words]:
    """Return, for each acronym of a place ("LA"), the one with these initials; "the North" is the one North Korea."""
    known = sorted(set(names))
    by_initial, by_first_word = _by_initial(known), _by_first_word(known)
    found: dict[Words, Words] = {}
    for short in known:
        longer = [name for name in by_initial(short) if _has_initials(short, name)]
        if len(short) == 1 and short[0] in _COMPASS:
            longer = [name for name in by_first_word(short) if len(name) > 1 and name in _countries()]
        if len(longer) == 1:
            found[short] = longer[0]
    return found


def _by_initial(known: Iterable[Words]) -> Callable[[Words], list[Words]]:
    """Return what finds the names whose initials may begin as a short name does."""
    groups: dict[str, list[Words]] = defaultdict(list)
    for name in known:
        if len(name) > 1:
            for letters in {name[0][0] + name[1][0], initials(name)[:2]}:
                groups[letters].append(name)
    return lambda short: groups.get(short[0][:2], []) if len(short) == 1 else []


def _by_first_word(known: Iterable[Words]) -> Callable[[Words], list[Words]]:
    groups: dict[str, list[Words]] = defaultdict(list)
    for name in known:
        groups[name[0]].append(name)
    return lambda short: groups[short[0]]


def _by_last_word(known: Iterable[Words]) -> Callable[[Words], list[Words]]:
    groups: dict[str, list[Words]] = defaultdict(list)
    for name in known:
        groups[name[-1]].append(name)
    return lambda short: groups[short[-1]]


def _is_acronym(short: Words, name: Words) -> bool:
    return _has_initials(short, name) or (len(short) == 1 and _leaves_one_out(short[0], initials(name)))


def _has_initials(short: Words, name: Words) -> bool:
    if len(short) != 1 or len(short[0]) < _MIN_INITIALS or len(name) == 1:
        return False
    return short[0] in (initials(name), "".join(word[0] for word in name))


def _leaves_one_out(acronym: str, letters: str) -> bool:
    """Tell whether a longer acronym passes over one word within the name, as OSCE does over "-operation"."""
    if len(acronym) < _MIN_TO_LEAVE_OUT or len(letters) != len(acronym) + 1:
        return False
    return any(letters[:place] + letters[place + 1 :] == acronym for place in range(1, len(acronym)))


def _opens(short: Words, name: Words) -> bool:
    """Tell whether the longer name only adds to the short one ("Amnesty", "Amnesty International")."""
    if name[: len(short)] != short or name[-1] in _NAMED_AFTER:
        return False
    if _is_in_tables(short, Entry.PLACE):
        return _is_team(name)
    if _is_in_tables(short, Entry.ORGANISATION):
        return _COMPANY_WORDS.issuperset(name[len(short) :])
    return not _is_in_tables(short, Entry.NATION, Entry.CAPITAL, Entry.ORGANISATION_WORD)


def _is_team(name: Words) -> bool:
    """Tell whether a name that begins with a place ends as those of teams do: "Montreal Expos", no "New York Times"."""
    return name[-1].endswith(("s", "sox")) and not _is_in_tables(name[-1:], Entry.ORGANISATION_WORD)


def _closes(short: Words, name: Words) -> bool:
    """Tell whether a name is its longer one without the place, or without the "Church of" ("Times", "Scientology")."""
    before = name[: -len(short)]
    if name[-len(short) :] != short or len("".join(short)) < _MIN_AT_END:
        return False
    if before in _CLUB_LETTERS or (_is_body(short) and _is_house(before)):
        return True
    if before[-1] == "of":
        return _is_in_tables(before[:-1], Entry.ORGANISATION_WORD) and not _is_place(short)
    return _is_place(before)


def _is_body(short: Words) -> bool:
    """Tell whether a name is more than a word and ends as those of committees and councils do."""
    return len(short) > 1 and short[-1] in _BODIES


def _is_house(before: Words) -> bool:
    return before[-1] in _CHAMBERS or _is_in_tables(before, Entry.ORGANISATION)


def _is_place(words: Words) -> bool:
    return words in _countries() or _is_in_tables(words, Entry.NATION, Entry.CAPITAL, Entry.PLACE)


def _is_in_tables(words: Words, *entries: Entry) -> bool:
    return name_tables().has(tuple(word.capitalize() for word in words), *entries)


@cache
def _countries() -> frozenset[Words]:
    nations = name_tables().nations
    return frozenset(normal_words(name) for nation in nations for name in (*nation.names, *nation.people))


def _end_of_chain(name: Words, found: dict[Words, Words]) -> Words:
    while name in found:
        name = found[name]
    return name
