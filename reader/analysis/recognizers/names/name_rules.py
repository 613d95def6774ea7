"""Rules for one name at a time: where it begins and ends, and what is never a name."""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.recognizers.names.name_ends import (
    COMPOUNDING,
    joined_by_of,
    parted,
    with_authorities,
    without_bare_words,
)
from reader.analysis.recognizers.tables import Entry, NameTables, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.abbreviations import abbreviations
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

_ARTICLES = frozenset({"the", "a", "an"})
_CLOSING = frozenset({"'s", "'S", "'", '"', "”", "’", ")", "]", ",", "-", "–", "—", ":", ";"})
_JOINING = frozenset("-'’")
_SHORTENED = words_for("things.shortened")
_GOES_ON = ((",",), (";",))  # behind the stop of a shortened word
_MAX_TITLE_WORDS = 3
_MAX_SYLLABLE = 5  # letters of the second half of a Korean or Chinese given name: Jong-un
_PARTICLES = words_for("people.particles_of_surnames")
_HYPHENATED_PARTICLES = words_for("people.hyphenated_particles")
_PARTIES = frozenset("RDI")  # "R-Idaho" tells a senator's party and state
_EXCHANGES = word_set("amex asx exchange nasdaq nyse tsx")
_GIVEN_TOO = frozenset({"Earl", "Prince", "Duke", "Dean"})  # titles that are first names, too


def tidied(unit: Unit, names: Names) -> Names:
    """Return the names without titles, articles and possessives, and without those that are none."""
    tables = name_tables()
    bare = (_bare(unit, name, tables) for name in joined_by_of(unit, names))
    parts = (part for name in bare for part in parted(unit, name, tables))
    possible = (name for name in parts if is_possible(name.words(unit), tables) and not _is_tag(unit, name))
    whole = with_authorities(unit, with_more((), (_with_syllables(unit, name) for name in possible)), tables)
    return without_bare_words(unit, whole, tables)


def is_possible(words: tuple[str, ...], tables: NameTables) -> bool:
    """Tell whether words can name someone: no single letter, no weekday or month, no lone title, no plain word."""
    if tables.has(words, Entry.NEVER, Entry.TITLE) or all(map(is_cut_short, words)):
        return False
    if len(words) == 1 and (len(words[0]) < 2 or words[0][1] == "."):
        return tables.has(words, Entry.NATION, Entry.ORGANISATION)  # "U.S.", "U.N."
    return any(word[0].isupper() for word in words)


def is_cut_short(word: str) -> bool:
    """Tell whether a word is a title cut short, which leads on to a name: "Supt.", "Assoc."."""
    return word[0].isupper() and word.removesuffix(".").lower() in abbreviations("en").leads_on and not word.isupper()


def _is_tag(unit: Unit, name: Name) -> bool:
    """Tell whether it is the party and state of a member, "R-Idaho", or its end, or the ticker of "(NYSE: XYZ)"."""
    before = ("", "", *unit.words[max(0, name.start - 2) : name.start])[-2:]
    behind = unit.words[name.end : name.end + 1]
    is_party = unit.words[name.start] in _PARTIES and unit.words[name.start + 1 : name.start + 2] == ("-",)
    is_state = before[0] in _PARTIES and before[1] == "-"
    return is_party or is_state or (before[0].lower() in _EXCHANGES and before[1] == ":" and behind == (")",))


def title_length(words: tuple[str, ...], start: int, tables: NameTables) -> int:
    """Return how many words at an index are a title ("Prime Minister": 2), 0 where none stands."""
    for length in range(_MAX_TITLE_WORDS, 0, -1):
        chosen = words[start : start + length]
        if len(chosen) == length and tables.has(chosen, Entry.TITLE):
            return 0 if chosen[0] in _GIVEN_TOO and _is_first_name(words[start + 1 :], tables) else length
    return 0


def _is_first_name(behind: tuple[str, ...], tables: NameTables) -> bool:
    """Tell it of a title behind which an initial or a surname alone stands."""
    is_open = len(behind) == 1 or (behind != () and behind[0][1:] == ".")
    return is_open and not tables.has(behind, Entry.GIVEN_NAME)


def _bare(unit: Unit, name: Name, tables: NameTables) -> Name:
    start, end = name.start, name.end
    while end - start > 1 and (unit.words[end - 1] in _CLOSING or _is_stop(unit.words, end - 1)):
        end -= 1
    while end - start > 1 and unit.words[start].lower() in _ARTICLES:
        start += 1
    end = start + _length_without_tail(unit.words[start:end])
    if name.kind is ActorKind.PERSON:
        start = with_particles(unit.words, _after_titles(unit.words[start:end], start, tables))
    return Name(start, end, name.kind)


def _is_stop(words: tuple[str, ...], index: int) -> bool:
    """Tell it of a full stop that shortens no word: "Wichita, Kan., which"."""
    is_short = words[index - 1] in _SHORTENED or len(words[index - 1]) == 1
    return words[index] == "." and not is_short and words[index + 1 : index + 2] not in _GOES_ON


def _length_without_tail(words: tuple[str, ...]) -> int:
    """Return the length without small words at the end that no sign holds: "Jonas" of "Jonas pitchside"."""
    end = len(words)
    while end > 1 and words[end - 1].isalpha() and words[end - 1].islower() and words[end - 2][-1] not in _JOINING:
        end -= 1
    return end if any(word[0].isupper() for word in words[:end]) else len(words)


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


def _after_titles(words: tuple[str, ...], offset: int, tables: NameTables) -> int:
    """Return where the person's own name begins: after "Prime Minister", after "Lt. Col."."""
    start = 0
    while skipped := title_length(words, start, tables) or int(is_cut_short(words[start]) or words[start] == "."):
        if start + skipped >= len(words):
            break
        start += skipped
    return offset + start


def _with_syllables(unit: Unit, name: Name) -> Name:
    """Return "Chun Doo-hwan", of which the half in lower case was not found."""
    hyphen, syllable = (*unit.words[name.end : name.end + 2], "", "")[:2]
    is_short = syllable.isalpha() and syllable.islower() and len(syllable) <= _MAX_SYLLABLE
    is_cut = hyphen == "-" and name.end - name.start > 1 and is_short and syllable not in COMPOUNDING
    return replace(name, end=name.end + 2) if is_cut else name
