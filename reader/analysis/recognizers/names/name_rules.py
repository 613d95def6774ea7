"""Rules for one name at a time: where it begins and ends, and what is never a name."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.names.behind_titles import end_before_honours, without_fields_and_seats
from reader.analysis.recognizers.names.name_ends import (
    COMPOUNDING,
    is_stray,
    joined_by_of,
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
_PARTIES = frozenset("RDI")  # "R-Idaho" tells a senator's party and state
_GIVEN_TOO = frozenset({"Earl", "Prince", "Duke", "Dean"})  # titles that are first names, too
_BEHIND_NAMES = frozenset({"of", "from", "for"})


def tidied(unit: Unit, names: Names) -> Names:
    """Return the names without titles, articles and possessives, and without those that are none."""
    tables = name_tables()
    wholes = (whole for name in joined_by_of(unit, names) for whole in parted(unit, name, tables))
    bare = with_more(tuple(_bare(unit, whole, tables) for whole in wholes), _titled(unit, tables))
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
    if _TITLES_OF_PERSONS.isdisjoint(unit.words):
        return iter(())
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


def _bare(unit: Unit, name: Name, tables: NameTables) -> Name:
    start, end = name.start, name.end
    while end - start > 1 and (unit.words[end - 1] in _CLOSING or is_stray(unit.words, end - 1)):
        end -= 1
    while end - start > 1 and _is_before_name(unit.words, start):
        start += 1
    if name.kind is ActorKind.PERSON:
        end = next((index for index in range(start + 2, end) if unit.words[index] in _BEHIND_NAMES), end)
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
    """Return where the person's own name begins: after "Prime Minister", after "Lt. Col."."""
    start = 0
    while start < len(words) - 1:
        skipped = (
            title_length(words, start, tables)
            or _office_length(words[start], tables)
            or _is_member(words[start : start + 2], tables)
            or int(is_cut_short(words[start]) or words[start] == ".")
        )
        if not skipped or start + skipped >= len(words):
            break
        start += skipped
    return offset + start


def _office_length(word: str, tables: NameTables) -> int:
    return int(is_office(word) and not tables.has((word,), Entry.GIVEN_NAME))


def _is_member(words: tuple[str, ...], tables: NameTables) -> bool:
    """Tell whether a people or a party stands before a first name: "Tory Sue Lane"."""
    return (
        tables.has(words[:1], Entry.GROUP)
        and not tables.has(words[:1], Entry.GIVEN_NAME)
        and tables.has(words[1:], Entry.GIVEN_NAME)
    )


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
