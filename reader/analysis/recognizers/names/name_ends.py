"""What engines take into a name at its ends or leave out there, and what is no name alone: US"-led", "University"."""

from collections.abc import Iterator
from dataclasses import replace

from reader.analysis.recognizers.tables import Entry, NameTables, Words
from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for
from reader.nlp.word_set import capitalised

_KIND_WORDS = (Entry.ORGANISATION_WORD, Entry.PLACE_WORD)
COMPOUNDING = words_for("things.compounding")
_AUTHORITIES = capitalised(words_for("bodies.committees", "bodies.authorities"))
_GOING_ON = {  # what does, unless a word of these follows: "Republican Senate candidate"
    ActorKind.GROUP: (Entry.TITLE, Entry.ROLE),
    ActorKind.ORGANISATION: (Entry.TITLE,),
}
_MAX_AUTHORITY_WORDS = 4  # "Foreign Intelligence Oversight Committee"
_ALSO_NAMES = words_for("things.names_alone")  # words of a kind that an article uses by themselves for one of that kind


def joined_by_of(unit: Unit, names: Names) -> Names:
    """Return the names with "Gulf of" and "Nicoya" behind it as one, and a university with its campus."""
    joined = list[Name]()
    for name in names:
        if joined and _goes_on(unit, joined[-1], name):
            joined[-1] = replace(joined[-1], end=name.end)
        else:
            joined.append(name)
    return tuple(joined)


def _goes_on(unit: Unit, before: Name, name: Name) -> bool:
    between = unit.words[before.end : name.start]
    is_campus = between == ("at",) and before.words(unit)[:2] == ("University", "of")
    return is_campus or (between == () and unit.words[before.end - 1] == "of")


def parted(unit: Unit, name: Name, tables: NameTables) -> Iterator[Name]:
    """Yield an organisation apart from a people before it: European" NATO"; any other name as it is."""
    words = name.words(unit)
    splits = (
        length
        for length in range(len(words) - 1, 0, -1)
        if tables.has(words[:length], Entry.GROUP) and tables.has(words[length:], Entry.ORGANISATION)
    )
    people = 0 if tables.has(words, Entry.ORGANISATION) else next(splits, 0)
    if people:
        yield Name(name.start, name.start + people, ActorKind.GROUP)
    yield replace(name, start=name.start + people)


def without_bare_words(unit: Unit, names: Names, tables: NameTables) -> Names:
    """Return the names without lone words of a kind ("the University"), and pieces."""
    starts = {name.start for name in names}
    return tuple(
        name
        for name in names
        if not _is_kind_word(name, name.words(unit), tables)
        and not (name.end not in starts and _is_piece(unit, name, tables))
    )


def with_authorities(unit: Unit, names: Names, tables: NameTables) -> Names:
    """Let a people or a body take in the body behind it: "Chinese" becomes "Chinese Foreign Ministry"."""
    found = {name.start: name for name in names}
    for name in names:
        end = _authority_end(unit.words, name, tables)
        if end and not any(index in found for index in range(name.end, end)):
            found[name.start] = Name(name.start, end, ActorKind.ORGANISATION)
    return tuple(found.values())


def _authority_end(words: Words, name: Name, tables: NameTables) -> int:
    """Return where "Foreign Ministry" ends that begins behind a name, 0 where none does or where it is someone's."""
    if name.kind not in _GOING_ON or not words[name.start][0].isupper():
        return 0
    longest = _MAX_AUTHORITY_WORDS if name.kind is ActorKind.GROUP else 1
    for end in range(name.end + 1, min(name.end + longest, len(words)) + 1):
        if not words[end - 1][0].isupper():
            return 0
        is_beside = end == name.end + 1 and words[end - 1].istitle()
        if words[end - 1] in _AUTHORITIES or (is_beside and tables.has(words[end - 1 : end], Entry.ORGANISATION_WORD)):
            return 0 if tables.has(words[end : end + 1], *_GOING_ON[name.kind]) else end
    return 0


def _is_kind_word(name: Name, words: Words, tables: NameTables) -> bool:
    if len(words) > 1 or name.kind is ActorKind.PERSON or words[0].lower() in _ALSO_NAMES:
        return False
    return tables.has(words, *_KIND_WORDS)


def _is_piece(unit: Unit, name: Name, tables: NameTables) -> bool:
    """Tell whether plain words go on with a capital to what is no body: "Basic" of "Basic Law"."""
    words = name.words(unit)
    if name.kind not in (ActorKind.ORGANISATION, ActorKind.PLACE) or not unit.is_prose or tables.entries.get(words):
        return False
    behind = unit.words[name.end : name.end + 1]
    is_open = behind != () and behind[0].istitle() and not tables.has(behind, Entry.TITLE)
    return (
        is_open
        and not tables.has(words[-1:], *_KIND_WORDS)
        and all(word.istitle() and is_common_word(word, "en") for word in words)
    )
