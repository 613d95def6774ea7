"""Which organisation a short name stands for: its acronym, or its opening words."""

from collections import defaultdict
from collections.abc import Iterable

from reader.analysis.linking.forms import initials
from reader.analysis.recognizers.tables import Entry, name_tables

Words = tuple[str, ...]
_MIN_INITIALS = 2
_MIN_TO_LEAVE_OUT = 4  # a shorter acronym fits too many names by chance


def expansions(names: Iterable[Words]) -> dict[Words, Words]:
    """Return, for each short name that exactly one longer name explains, that name."""
    known = sorted(set(names))
    by_letter: dict[str, list[Words]] = defaultdict(list)
    for name in known:
        by_letter[name[0][0]].append(name)
        if initials(name)[:1] not in ("", name[0][0]):  # a small word opens the name
            by_letter[initials(name)[0]].append(name)
    found = {}
    for short in known:
        longer = [name for name in by_letter[short[0][0]] if len(name) > len(short) and _explains(name, short)]
        if len(longer) == 1:
            found[short] = longer[0]
    return {short: _end_of_chain(name, found) for short, name in found.items()}


def _explains(name: Words, short: Words) -> bool:
    return _is_acronym(short, name) or _opens(short, name)


def _is_acronym(short: Words, name: Words) -> bool:
    if len(short) != 1 or len(short[0]) < _MIN_INITIALS:
        return False
    letters = initials(name)
    return short[0] in (letters, "".join(word[0] for word in name)) or _leaves_one_out(short[0], letters)


def _leaves_one_out(acronym: str, letters: str) -> bool:
    """Tell whether a longer acronym passes over one word within the name, as OSCE does over "-operation"."""
    if len(acronym) < _MIN_TO_LEAVE_OUT or len(letters) != len(acronym) + 1:
        return False
    return any(letters[:place] + letters[place + 1 :] == acronym for place in range(1, len(acronym)))


def _opens(short: Words, name: Words) -> bool:
    """Tell whether the longer name only adds to the short one ("Amnesty", "Amnesty International")."""
    if name[: len(short)] != short:
        return False
    spelt = tuple(word.capitalize() for word in short)
    return not name_tables().has(spelt, Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.ORGANISATION_WORD)


def _end_of_chain(name: Words, found: dict[Words, Words]) -> Words:
    while name in found:
        name = found[name]
    return name
