"""Rules for one name at a time: where it begins and ends, and what is never a name."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.names.behind_titles import end_before_honours, without_fields_and_seats
from reader.analysis.recognizers.names.name_ends import (
    COMPOUNDING,
    end_of_address,
    is_stray,
    parted,
    with_authorities,
    without_bare_words,
)
from reader.analysis.recognizers.names.offices import is_cut_short, is_office
from reader.analysis.recognizers.tables import Entry, NameTables, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.word_set import capitalised

_ARTICLES = frozenset({"the", "a", "an"})
_OPENING = frozenset("\"'“‘([-–—")
_CLOSING = frozenset({"'s", "'S", "'", '"', "”", "’", ")", "]", ",", "-", "–", "—", ":", ";"})
_CREDITS = capitalised(words_for("things.credits"))  # "... Ann Lee Image: NASA"
_JOINING = frozenset("-'’")
_MIN_PLAIN = 4  # letters; shorter words in a name are mostly part of it
_MAX_TITLE_WORDS = 3
_MAX_SYLLABLE = 5  # letters of the second half of a Korean or Chinese given name: Jong-un
_PARTICLES = words_for("people.particles_of_surnames")
_HYPHENATED_PARTICLES = words_for("people.hyphenated_particles")
_COURTESY = (
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms",
    "Ms.",
    "Dr",
    "Dr.",
    "Prof.",
    "Sen.",
    "Rep.",
    "Gov.",
    "Gen.",
    "Col.",
    "Capt.",
)
_TITLES_OF_PERSONS = frozenset(
    (*_COURTESY, "President", "Senator", "Minister", "Chancellor", "Ayatollah", "Archbishop")
)
_KNOWN_ENTRIES = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.ORGANISATION, Entry.GROUP, Entry.ORGANISATION_WORD)
_PARTIES = frozenset("RDI")  # "R-Idaho" tells a senator's party and state
_GIVEN_TOO = frozenset({"Earl", "Prince", "Duke", "Dean"})  # titles that are first names, too
_BEHIND_NAMES = frozenset({"of", "from", "for"})
_MAX_ACRONYM = 4  # letters of the office before a title: "MK", "IPS"


def tidied(unit: Unit, names: Names) -> Names:
    """Return the names without titles, articles and possessives, and without those that are none."""
    tables = name_tables()
    wholes = (whole for name in names for whole in parted(unit, name, tables))
    parts = (part for name in wholes for part in _parts(unit, name, tables))
    bare = with_more(tuple(_bare(unit, part, tables) for part in parts), _titled(unit, tables))
    possible = tuple(name for name in bare if is_possible(name.words(unit), tables) and not _is_party_tag(unit, name))
    whole = with_authorities(unit, tuple(_with_syllables(unit, possible)), tables)
    return without_bare_words(unit, without_fields_and_seats(unit, whole), tables)


def is_possible(words: tuple[str, ...], tables: NameTables) -> bool:
    """Tell whether words can name someone: no single letter, no weekday or month, no lone title, no plain word."""
    if not words or tables.has(words, Entry.NEVER):
        return False
    if len(words) == 1 and (len(words[0]) < 2 or not words[0][0].isalpha() or words[0][1] == "."):
        return words[0] in ("U.S.", "U.K.", "U.N.", "E.U.") or tables.has(words, Entry.NATION)
    if all(map(is_cut_short, words)):
        return False
    return any(word[0].isupper() for word in words) and not tables.has(words, Entry.TITLE)


def whole_persons(unit: Unit, names: Names) -> Names:
    """Return the names with "Martin" and "Roof" right behind it as one, where the first is a first name."""
    tables, joined = name_tables(), list[Name]()
    starts = {name.start for name in names}
    for name in names:
        if name.end not in starts and _has_surname_behind(unit, name, tables):
            joined.append(Name(name.start, name.end + 1, ActorKind.PERSON))
            continue
        before = joined[-1] if joined else None
        if before is not None and before.end == name.start and _are_one_person(unit, before, name, tables):
            joined[-1] = Name(before.start, name.end, ActorKind.PERSON)
        else:
            joined.append(name)
    return tuple(joined)


def _has_surname_behind(unit: Unit, name: Name, tables: NameTables) -> bool:
    """Tell whether a first name alone was found and the next word is its surname: "Ann" of "Ann Price, an analyst"."""
    words = unit.words[name.end : name.end + 2]
    if name.kind is not ActorKind.PERSON or len(words) < 2 or not words[0].istitle() or words[1][0].isupper():
        return False
    is_first_name = name.end - name.start == 1 and tables.has(name.words(unit), Entry.GIVEN_NAME)
    is_open = words[0].isalpha() and not tables.has(words[:1], *_KNOWN_ENTRIES, Entry.TITLE, Entry.NEVER)
    return is_first_name and is_open


def _are_one_person(unit: Unit, first: Name, second: Name, tables: NameTables) -> bool:
    is_first_name = first.end - first.start == 1 and tables.has(first.words(unit), Entry.GIVEN_NAME)
    own = second.words(unit)
    is_surname = len(own) == 1 and own[0].istitle() and not tables.has(own, *_KNOWN_ENTRIES)
    return is_first_name and is_surname and first.kind is ActorKind.PERSON and second.kind is not ActorKind.GROUP


def _is_party_tag(unit: Unit, name: Name) -> bool:
    """Tell whether it is the party and state of a member: "R-Idaho", of which a place may be found alone."""
    words, start = unit.words, name.start
    if words[start] in _PARTIES and words[start + 1 : start + 2] == ("-",):
        return True
    return start > 2 and words[start - 1] == "-" and words[start - 2] in _PARTIES and words[start - 3] in (",", "(")


def title_length(words: tuple[str, ...], start: int, tables: NameTables) -> int:
    """Return how many words at an index are a title ("Prime Minister": 2), 0 where none stands."""
    for length in range(_MAX_TITLE_WORDS, 0, -1):
        chosen = words[start : start + length]
        if len(chosen) < length or not tables.has(chosen, Entry.TITLE):
            continue
        if words[start] in _GIVEN_TOO:
            return 0 if _is_first_name(words, start, tables) else length
        if not tables.has(chosen, Entry.GIVEN_NAME):
            return length
    return 0


def _is_first_name(words: tuple[str, ...], start: int, tables: NameTables) -> bool:
    """Tell whether a title is a first name: an initial or a surname alone follows, and no article stands before."""
    if words[start] not in _GIVEN_TOO or (start and words[start - 1].lower() in _ARTICLES):
        return False
    following = [word for word in words[start + 1 : start + 3] if word[:1].isupper()]
    if not following:
        return False
    is_initial = len(following[0]) == 2 and following[0][1] == "."
    return is_initial or (len(following) == 1 and not tables.has((following[0],), Entry.GIVEN_NAME))


def _titled(unit: Unit, tables: NameTables) -> Iterator[Name]:
    """Yield who follows a title that only persons bear: the capitalised words up to the next plain one."""
    found: list[Name] = []
    end = organisation = len(unit.words)  # where the run of capitals behind ends, and where the next body stands
    for index in range(len(unit.words) - 2, -1, -1):
        follower = unit.words[index + 1]
        end = end if follower[:1].isupper() else index + 1
        organisation = index + 1 if tables.has((follower,), Entry.ORGANISATION_WORD) else organisation
        is_title = unit.words[index] in _TITLES_OF_PERSONS and not title_length(unit.words, index + 1, tables)
        if is_title and index + 1 < end <= organisation:
            found.append(Name(index + 1, end, ActorKind.PERSON))
    return reversed(found)


def _parts(unit: Unit, name: Name, tables: NameTables) -> Iterator[Name]:
    """Yield a person without the place before and the "of ..." after: "Washington" and "Chris Gregoire"."""
    words, start, end = name.words(unit), name.start, name.end
    if name.kind is ActorKind.PERSON:
        end = next((start + index for index, word in enumerate(words) if index > 1 and word in _BEHIND_NAMES), end)
        place = _place_length(words, tables)
        if place:
            yield Name(start, start + place, ActorKind.PLACE)
        start += place
    yield Name(start, end, name.kind)


def _place_length(words: tuple[str, ...], tables: NameTables) -> int:
    """Return the length of a place that a first name and another word follow."""
    for length in range(1, len(words) - 1):
        is_place = tables.has(words[:length], Entry.NATION, Entry.CAPITAL, Entry.PLACE)
        is_given = tables.has(words[:length], Entry.GIVEN_NAME)
        if is_place and not is_given and tables.has(words[length : length + 1], Entry.GIVEN_NAME):
            return length
    return 0


def _bare(unit: Unit, name: Name, tables: NameTables) -> Name:
    start, end = name.start, end_of_address(unit.words, name.end)
    while end - start > 1 and (unit.words[end - 1] in _CLOSING or is_stray(unit.words, end - 1)):
        end -= 1
    while end - start > 1 and _is_before_name(unit.words, start):
        start += 1
    if name.kind is ActorKind.PERSON:
        end = start + _length_of_capitals(unit.words[start:end])
        end -= unit.words[end - 1] in _CREDITS and end - start > 1 and unit.words[end : end + 1] == (":",)
        start = _after_titles(unit.words[start:end], start, tables)
        end = end_before_honours(unit.words, start, end)
        start = _with_initials(unit.words, with_particles(unit.words, start))
    return Name(start, end, name.kind)


def _length_of_capitals(words: tuple[str, ...]) -> int:
    """Return the length of a person's name without plain words behind it: "Jonas" of "Jonas pitchside"."""
    end = len(words)
    while end > 1 and _is_plain(words[end - 1]) and words[end - 2][-1] not in _JOINING:
        end -= 1
    return end if words[0][0].isupper() else len(words)


def _is_plain(word: str) -> bool:
    return len(word) >= _MIN_PLAIN and word.isalpha() and word.islower()


def _is_before_name(words: Sequence[str], index: int) -> bool:
    return words[index].lower() in _ARTICLES or words[index] in _OPENING or is_stray(tuple(words), index)


def with_particles(words: Sequence[str], start: int) -> int:
    """Return where a surname begins with its particles: "von der" Leyen, "al-" Malki."""
    while start > 0:
        if words[start - 1] in _PARTICLES:
            start -= 1
        elif start > 1 and words[start - 1] == "-" and words[start - 2].lower() in _HYPHENATED_PARTICLES:
            start -= 2
        else:
            break
    return start


def _with_initials(words: Sequence[str], start: int) -> int:
    """Return where the initials before a name begin: "J. K." Rowling."""
    while start > 0 and len(words[start - 1]) == 2 and words[start - 1][0].isupper() and words[start - 1][1] == ".":
        start -= 1
    return start


def _after_titles(words: tuple[str, ...], offset: int, tables: NameTables) -> int:
    """Return where the person's own name begins: after "Russian President", after "MK"."""
    start = 0
    while start < len(words) - 1:
        skipped = (
            title_length(words, start, tables)
            or _people_length(words, start, tables)
            or _office_length(words[start], tables)
            or int(is_cut_short(words[start]) or words[start] == ".")
        )
        if not skipped or start + skipped >= len(words):
            break
        start += skipped
    return offset + start


def _office_length(word: str, tables: NameTables) -> int:
    return int(is_office(word) and not tables.has((word,), Entry.GIVEN_NAME))


def _people_length(words: tuple[str, ...], start: int, tables: NameTables) -> int:
    """Return the length of a people, a country or an acronym that a title follows."""
    for length in (2, 1):
        chosen = words[start : start + length]
        is_acronym = length == 1 and chosen[0].isupper() and 1 < len(chosen[0]) <= _MAX_ACRONYM
        if (is_acronym or tables.has(chosen, Entry.GROUP, Entry.NATION)) and title_length(
            words, start + length, tables
        ):
            return length
    return 0


def _with_syllables(unit: Unit, names: Names) -> Iterator[Name]:
    """Let a person's name take in a hyphenated given name whose second half is in lower case."""
    taken = 0
    for name in names:
        end = name.end + _syllables_length(unit.words, name)
        if name.start >= taken:
            yield Name(name.start, end, name.kind)
            taken = end


def _syllables_length(words: tuple[str, ...], name: Name) -> int:
    """Return how much of "Chun Doo-hwan" is missing where "Chun Doo" or "Chun" was found."""
    end = name.end
    if end - name.start > 1 and _is_syllable(words, end):
        return 2
    is_split = end < len(words) and words[end].istitle() and _is_syllable(words, end + 1)
    return 3 if is_split and name.kind is ActorKind.PERSON else 0


def _is_syllable(words: tuple[str, ...], index: int) -> bool:
    if index + 1 >= len(words) or words[index] != "-":
        return False
    word = words[index + 1]
    return word.isalpha() and word.islower() and len(word) <= _MAX_SYLLABLE and word not in COMPOUNDING
