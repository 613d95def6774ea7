"""Rules for one name at a time: where it begins and ends, and what is never a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analysis.recognizers.names.behind_titles import HONOURS, end_before_honours, without_fields_and_seats
from reader.analysis.recognizers.tables import Entry, NameTables, Words, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.abbreviations import abbreviations
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for
from reader.nlp.word_set import capitalised

_BEFORE_NAMES = frozenset({"the", "a", "an", "for"})
_CLOSING = frozenset({"'s", "'S", "'", '"', "”", "’", ")", "]", ",", "-", "–", "—", ":", ";"})
_JOINING = frozenset("-'’")
_SHORTENED = words_for("things.shortened")
_GOES_ON = ((",",), (";",))  # behind the stop of a shortened word
_MAX_TITLE_WORDS = 3
_MAX_SYLLABLE = 5  # letters of the second half of a Korean or Chinese given name: Jong-un
_SHORT_TITLES, _COURTESY = words_for("people.short_titles"), words_for("people.courtesy")
_PARTICLES = words_for("people.particles_of_surnames")
_HYPHENATED_PARTICLES = words_for("people.hyphenated_particles")
_PARTIES = frozenset("RDI")  # "R-Idaho" tells a senator's party and state
_GIVEN_TOO = frozenset({"Earl", "Prince", "Duke", "Dean"})  # titles that are first names, too

_KIND_WORDS = (Entry.ORGANISATION_WORD, Entry.PLACE_WORD)
_LETTERS_OF_STATE, _LETTERS_OF_PARTY = 2, 3
_AUTHORITIES = capitalised(words_for("bodies.committees", "bodies.authorities"))
_CHAMBERS = frozenset({"House", "Senate", "Commons", "Lords"})  # before the first field of a committee
_GOING_ON = {  # what does, unless a word of these follows: "Republican Senate candidate"
    ActorKind.GROUP: (Entry.TITLE, Entry.ROLE),
    ActorKind.ORGANISATION: (Entry.TITLE,),
}
_SAINTS, _BEHIND_SAINT = ("St", "St.", "Saint"), re.compile(r"'s? ((?:[A-Z]\w+ )+)(?:of [A-Z]\w+ )?")
_MAX_AUTHORITY_WORDS = 4  # "Foreign Intelligence Oversight Committee"
_ALSO_NAMES = words_for("things.names_alone")  # words of a kind that an article uses by themselves for one of that kind


def tidied(unit: Unit, names: Names) -> Names:
    """Return the names without titles, articles and possessives, and without those that are none."""
    tables = name_tables()
    bare = (_bare(unit, name, tables) for name in _joined_by_of(unit, names))
    parts = (part for name in bare for part in _parted(unit, name, tables))
    whole = (each for each in parts if title_length(unit.words, each.start, tables) <= each.end - each.start)
    possible = (name for name in whole if is_possible(name.words(unit), tables) and not _is_tag(unit, name))
    named = _with_authorities(unit, with_more((), (_with_syllables(unit, name) for name in possible)), tables)
    return _without_bare_words(unit, without_fields_and_seats(unit, named), tables)


def is_possible(words: Words, tables: NameTables) -> bool:
    """Tell whether words can name someone: no single letter, no weekday or month, no lone title, no plain word."""
    if tables.has(words, Entry.NEVER, Entry.TITLE) or all(map(is_cut_short, words)):
        return False
    if len(words) == 1 and (len(words[0]) < 2 or words[0][1] == "."):
        return tables.has(words, Entry.NATION, Entry.ORGANISATION)  # "U.S.", "U.N."
    return any(word[0].isupper() for word in words)


def is_addressed(words: Sequence[str], start: int) -> bool:
    """Tell whether a form of address stands before the name that begins at a word: "Mrs Tallis"."""
    return start > 0 and words[start - 1].rstrip(".").lower() in _COURTESY


def is_cut_short(word: str) -> bool:
    """Tell whether a word is a title cut short, which leads on to a name: "Supt.", "Assoc."."""
    bare, known = word.removesuffix("."), abbreviations("en")
    is_title = word[0].isupper() and not word.isupper() and not known.leads_on.isdisjoint((bare, bare.lower()))
    return bare in known.offices or is_title


def _is_tag(unit: Unit, name: Name) -> bool:
    """Tell whether it is the party and state of a member, one of "(NYSE: X)", or ", MBE".

    A member's are "(R., Idaho)", "R-Idaho", ", Kan.," or "(Con, Leeds)".
    """
    whole = (word for word in unit.words[max(0, name.start - 4) : name.start] if word != ".")
    bracket, *before = ("", "", "", *whole)[-3:]
    behind, ticker, end = (*unit.words[name.end : name.end + 3], "", "", "")[:3]
    letters = "".join(name.words(unit)).replace(".", "")
    is_body = name.kind is ActorKind.ORGANISATION
    is_open = name.kind is not ActorKind.PLACE or len(letters) > _LETTERS_OF_STATE  # "Baltimore, MD" is no doctor
    is_honour = is_open and unit.words[name.start - 1 : name.start] == (",",) and letters in HONOURS
    is_party = unit.words[name.start] in _PARTIES and unit.words[name.start + 1 : name.start + 2] == ("-",)
    is_state = before[0] in _PARTIES and (before[1] == "-" or (bracket, before[1]) == ("(", ","))
    is_short = before[1] == "," and unit.words[name.start + 1 : name.start + 3] == (".", ",")
    is_ticker = letters.isupper() and before[0][:1].isupper() and (before[1], behind) == (":", ")")
    is_exchange = is_body and ticker.upper() == ticker and (before[1], behind, end) == ("(", ":", ")")
    is_label = before[0].istitle() and letters.istitle() and len(letters) <= _LETTERS_OF_PARTY
    is_label &= is_body and (before[1], behind) == ("(", ",")
    return is_honour or is_party or is_label or is_state or is_short or is_ticker or is_exchange


def title_length(words: Words, start: int, tables: NameTables) -> int:
    """Return how many words at an index are a title ("Prime Minister": 2), 0 where none stands."""
    for length in range(_MAX_TITLE_WORDS, 0, -1):
        chosen = words[start : start + length]
        if len(chosen) == length and tables.has(chosen, Entry.TITLE):
            return 0 if chosen[0] in _GIVEN_TOO and _is_first_name(words[start + 1 :], tables) else length
    return 0


def _is_first_name(behind: Words, tables: NameTables) -> bool:
    """Tell it of a title behind which an initial or a surname alone stands."""
    is_open = len(behind) == 1 or (behind != () and behind[0][1:] == ".")
    return is_open and not tables.has(behind, Entry.GIVEN_NAME)


def _bare(unit: Unit, name: Name, tables: NameTables) -> Name:
    start, end = name.start, name.end
    while end - start > 1 and _is_loose(unit.words, end - 1):
        end -= 1
    while end - start > 1 and unit.words[start].lower() in _BEFORE_NAMES:
        start += 1
    is_titled = name.kind is ActorKind.PLACE and end - start > 1 and is_addressed(unit.words, start + 1)
    if name.kind is not ActorKind.PERSON and not is_titled:
        return Name(start, end, name.kind)
    start = with_particles(unit.words, _after_titles(unit.words[start:end], start, tables))
    return Name(start, end_before_honours(unit.words, start, end), ActorKind.PERSON)


def _is_loose(words: Words, index: int) -> bool:
    """Tell it at the end of a name of a sign, of a stop that shortens no word, of a small word: "Jonas" pitchside."""
    word, before = words[index], words[index - 1]
    if word == ".":
        return before not in _SHORTENED and len(before) > 1 and words[index + 1 : index + 2] not in _GOES_ON
    return word in _CLOSING or (word.isalpha() and word.islower() and before[-1] not in _JOINING)


def with_particles(words: Sequence[str], start: int) -> int:
    """Return where a surname begins with its particles: "von der" Leyen, "al-" Malki."""
    while start > 0 and words[start - 1] in _PARTICLES:
        start -= 1
    is_hyphenated = start > 1 and words[start - 1] == "-" and words[start - 2].lower() in _HYPHENATED_PARTICLES
    return start - 2 if is_hyphenated else start


def _after_titles(words: Words, offset: int, tables: NameTables) -> int:
    """Return where the person's own name begins: after "Prime Minister", after "Lt. Col."."""
    start = 0
    while skipped := title_length(words, start, tables) or int(is_cut_short(words[start]) or words[start] == "."):
        if start + skipped >= len(words) or words[start + skipped] == "of":  # "Duke of Harrowmere"
            break
        start += skipped
    return offset + start


def _with_syllables(unit: Unit, name: Name) -> Name:
    """Return "Chun Doo-hwan" whole, of which the half in lower case was not found."""
    first = name.end - 1
    hyphen, syllable = (*unit.words[first + 1 :], "", "")[:2]
    is_short = hyphen == "-" and syllable.isalpha() and syllable.islower() and len(syllable) <= _MAX_SYLLABLE
    pairs = pairwise(unit.tokens[first : first + 3])
    is_joined = all(before.end == token.start for before, token in pairs)  # no "House - sold"
    is_somebody = name.kind is ActorKind.PERSON and first > name.start and is_joined
    return replace(name, end=name.end + 2) if is_short and is_somebody else name


def _joined_by_of(unit: Unit, names: Names) -> Names:
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
    is_list = between == (",",) and "and" in name.words(unit) and unit.words[name.end - 1] in _AUTHORITIES
    chamber, *fields = before.words(unit)
    is_committee = is_list and chamber in _CHAMBERS and bool(fields) and fields[-1] not in _AUTHORITIES
    return is_campus or is_committee or (between == () and unit.words[before.end - 1] == "of")


def _parted(unit: Unit, name: Name, tables: NameTables) -> Iterator[Name]:
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


def _without_bare_words(unit: Unit, names: Names, tables: NameTables) -> Names:
    """Return the names without lone words of a kind ("the University"), and pieces."""
    starts = {name.start for name in names}
    whole = (name for name in names if name.end in starts or not _is_piece(unit, name, tables))
    return tuple(name for name in whole if not _is_kind_word(name, name.words(unit), tables))


def _with_authorities(unit: Unit, names: Names, tables: NameTables) -> Names:
    """Let a people or a body take in the body behind it, "Chinese Foreign Ministry", a saint what is called so."""
    starts = {name.start for name in names}
    ends = ((name, _authority_end(unit.words, name, tables)) for name in names)
    free = ((name, end) for name, end in ends if starts.isdisjoint(range(name.end, end)))
    houses = ((name, _house_end(unit.words, name, tables)) for name in names)
    wholes = (Name(name.start, end, ActorKind.ORGANISATION) for name, end in (*free, *houses) if end)
    return with_more(tuple(wholes), names)


def _house_end(words: Words, name: Name, tables: NameTables) -> int:
    """Return where "Hospital" ends behind "St Luke's", 0 where none does."""
    behind = _BEHIND_SAINT.match(" ".join((*words[name.end : name.end + _MAX_AUTHORITY_WORDS], "")))
    head = behind[1].split()[-1:] if behind and words[name.start] in _SAINTS else []
    return name.end + len(behind[0].split()) if behind and tables.has(tuple(head), Entry.ORGANISATION_WORD) else 0


def _authority_end(words: Words, name: Name, tables: NameTables) -> int:
    """Return where "Foreign Ministry" ends that begins behind a name, 0 where none does or where it is someone's."""
    longest = _MAX_AUTHORITY_WORDS if name.kind is ActorKind.GROUP else 1
    for end in range(name.end + 1, min(name.end + longest, len(words)) + 1):
        if name.kind not in _GOING_ON or not words[end - 1][0].isupper():
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
    are_plain = all(word.istitle() and is_common_word(word, "en") for word in words)
    return is_open and are_plain and not tables.has(words[-1:], *_KIND_WORDS)
