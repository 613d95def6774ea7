"""What an article says so plainly of a name that it decides the kind everywhere: an age, "company", a given name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from reader.analysis.recognizers.tables import Entry, NameTables, Words
from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

_KNOWN = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.ORGANISATION, Entry.GROUP)
_OLDEST = 115  # years
_HAS = words_for("verbs.done_by_firms")
_HOUSES = words_for("bodies.businesses")
_TOWNS = words_for("things.sorts_of_places")
_LONGEST_TOLD = 4  # words between "a" and "company"
_GOES_ON = word_set("based in on near of from that which with owned , . ( ;")
_SITES = words_for("things.sites")
_STANDS_AT = word_set("at in near against")
_FIRMS = words_for("bodies.legal_forms") | {"Partners", "Holdings", "Capital"}
_WHERE = words_for("function-words.to_places") | {"In", "Near"}
_AT = words_for("function-words.to_places") | {"at", "of"}


def told_kinds(units: Sequence[Unit], found: Sequence[Names], tables: NameTables) -> dict[Words, ActorKind]:
    """Return the kinds that the words beside a name settle, for names that the tables do not know."""
    pairs = [(unit, names) for unit, names in zip(units, found, strict=True) if not unit.is_display]
    aged = {words for unit, names in pairs for words in _aged(unit, names)}
    aged |= {words[:1] for words in aged if words[0].istitle() and len(words) > 1}
    told = {words: kind for unit, names in pairs for words, kind in _called(unit, names, tables)}
    told |= dict.fromkeys(aged, ActorKind.PERSON)
    return {words: kind for words, kind in told.items() if not tables.has(words, *_KNOWN)}


def given_names(kinds: Mapping[Words, ActorKind], tables: NameTables) -> Iterator[Words]:
    """Yield the first names of persons, as the tables have them, where no organisation or place begins so."""
    others = {words[0] for words, kind in kinds.items() if len(words) > 1 and kind is not ActorKind.PERSON}
    for words, kind in kinds.items():
        is_open = kind is ActorKind.PERSON and len(words) > 1 and words[0] not in others
        if is_open and tables.has(words[:1], Entry.GIVEN_NAME) and not tables.has(words[:1], *_KNOWN):
            yield words[:1]


def houses(
    units: Sequence[Unit], found: Sequence[Names], kinds: Mapping[Words, ActorKind], tables: NameTables
) -> Iterator[Words]:
    """Yield lone words taken for places that act and that a longer organisation begins with: "Maryhaven has 2,000"."""
    openings = {words[0] for words, kind in kinds.items() if kind is ActorKind.ORGANISATION and len(words) > 2}
    places = {words for words, kind in kinds.items() if kind is ActorKind.PLACE and len(words) == 1}
    candidates = {words for words in places if words[0] in openings and not tables.has(words, *_KNOWN)}
    beside = _all_beside(units, found, candidates)
    for words in candidates:
        acts = any(after in _HAS for _, after in beside[words])
        if acts and not any(before in _AT for before, _ in beside[words]):
            yield words
    yield from _short_firms(units, found, kinds, tables)


def _short_firms(
    units: Sequence[Unit], found: Sequence[Names], kinds: Mapping[Words, ActorKind], tables: NameTables
) -> Iterator[Words]:
    """Yield "Harrow Bridge", taken for a place, of Harrow Bridge Partners, where nothing is in it or near it."""
    firms = {words[:-1] for words, kind in kinds.items() if kind is ActorKind.ORGANISATION and words[-1] in _FIRMS}
    short = {words for words in firms if kinds.get(words) is ActorKind.PLACE and not tables.has(words, *_KNOWN)}
    beside = _all_beside(units, found, short)
    yield from (words for words in short if _WHERE.isdisjoint(before for before, _ in beside[words]))


def sites(
    units: Sequence[Unit], found: Sequence[Names], kinds: Mapping[Words, ActorKind], tables: NameTables
) -> Iterator[Words]:
    """Yield what always stands behind "at", "in" or "against": no person, "at Parma", no club, "at Stamford Bridge"."""
    surnames = {word for words, kind in kinds.items() if kind is ActorKind.PERSON and len(words) > 1 for word in words}
    lone: set[Words] = {words for words, kind in kinds.items() if kind is ActorKind.PERSON and len(words) == 1}
    open_words: set[Words] = {
        words for words in lone if words[0] not in surnames and not tables.has(words, Entry.GIVEN_NAME)
    }
    open_words |= {words for words, kind in kinds.items() if kind is ActorKind.ORGANISATION and words[-1] in _SITES}
    beside = _all_beside(units, found, open_words)
    for words in open_words:
        before = {word for word, _ in beside[words]}
        if before <= _STANDS_AT and not before.isdisjoint(("at", "in")):
            yield words


def _called(unit: Unit, names: Names, tables: NameTables) -> Iterator[tuple[Words, ActorKind]]:
    """Yield what is "the energy company Harwell", "Harwell, a company in Leeds" or "Corwen, a small town"."""
    for name in names:
        words = name.words(unit)
        behind = "" if tables.has(words[:1], Entry.GIVEN_NAME) else _told_behind(unit.words, name.end)
        if behind in _HOUSES or (name.start and unit.words[name.start - 1] in _HOUSES):
            yield words, ActorKind.ORGANISATION
        elif behind in _TOWNS:
            yield words, ActorKind.PLACE


def _told_behind(words: Words, end: int) -> str:
    """Return the noun of an apposition that goes on with no other noun, "" where none is sure."""
    if words[end : end + 1] != (",",) or words[end + 1 : end + 2] not in (("a",), ("an",), ("the",)):
        return ""
    for index in range(end + 2, min(end + 3 + _LONGEST_TOLD, len(words) - 1)):
        if words[index] in _HOUSES | _TOWNS and words[index + 1] in _GOES_ON:
            return words[index]
        if not words[index].isalpha() or words[index] in _GOES_ON:
            return ""
    return ""


def _aged(unit: Unit, names: Names) -> Iterator[Words]:
    """Yield who is "Ann Lee, 36," or "was 7 years old"."""
    for name in names:
        after = unit.words[name.end : name.end + 4]
        is_aside = len(after) > 2 and after[0] == "," and after[2] in (",", ".", ";") and _is_age(after[1])
        is_told = len(after) > 3 and after[0] in ("was", "is") and _is_age(after[1]) and after[2:] == ("years", "old")
        if is_told or (is_aside and name.end - name.start > 1):
            yield name.words(unit)


def _is_age(word: str) -> bool:
    return word.isdecimal() and 0 < int(word) <= _OLDEST


def _all_beside(
    units: Iterable[Unit], found: Iterable[Names], wanted: Set[Words]
) -> Mapping[Words, list[tuple[str, str]]]:
    """Return the words before and behind each mention of some names."""
    beside: dict[Words, list[tuple[str, str]]] = defaultdict(list)
    for unit, names in zip(units, found, strict=True) if wanted else ():
        for name in names:
            if (words := name.words(unit)) in wanted:
                beside[words].append(_beside(unit, name))
    return beside


def _beside(unit: Unit, name: Name) -> tuple[str, str]:
    after = unit.words[name.end] if name.end < len(unit.words) else ""
    return unit.words[name.start - 1] if name.start else "", after
