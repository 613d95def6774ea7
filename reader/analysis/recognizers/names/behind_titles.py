"""What stands behind a title and is nobody: the field of a minister, the seat of a lord; and letters of honour."""

from dataclasses import replace

from reader.analysis.recognizers.tables import Entry, NameTables, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.word_set import capitalised

_OF_FIELDS = (("Minister", "of"), ("Minister", "for"), ("Secretary", "for"), ("State", "for"))
_OF_STATE = ("State", "for")  # the name may begin with it: "Secretary of" before "State for Energy"
_STANDING_IN = capitalised(words_for("people.standing_in"))
_PEERS = words_for("people.peers")
_OF_SEATS = words_for("people.holders_of_seats")
HONOURS = words_for("people.honours")


def without_fields_and_seats(unit: Unit, names: Names) -> Names:
    """Return the names without "Trade" of "Minister for Trade" and "Kelston" of "Lord Ashby of Kelston"."""
    tables = name_tables()
    peers = {name.end for name in names if name.start and unit.words[name.start - 1] in _PEERS}
    return tuple(
        _with_seat(unit, name)
        for name in names
        if not _is_field(unit, name, tables) and not (_is_behind_of(unit, name) and name.start - 1 in peers)
    )


def end_before_honours(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where a person's name [start, end) ends without the letters behind the surname: "Colin Mayhew" QC."""
    while end - start > 2 and words[end - 1] in HONOURS and not words[end - 2].isupper():
        end -= 1
    return end


def _is_field(unit: Unit, name: Name, tables: NameTables) -> bool:
    """Tell it of "Trade" behind "Minister for" and of "Shadow Transport" before "Secretary"."""
    words = name.words(unit)
    if name.kind is not ActorKind.ORGANISATION or tables.has(words, Entry.NATION):
        return False
    first = name.start + len(_OF_STATE) if words[:2] == _OF_STATE else name.start
    is_standing_in = words[0] in _STANDING_IN and tables.has(unit.words[name.end : name.end + 1], Entry.TITLE)
    return is_standing_in or unit.words[max(0, first - 2) : first] in _OF_FIELDS


def _is_behind_of(unit: Unit, name: Name) -> bool:
    return name.start > 1 and unit.words[name.start - 1] == "of"


def _with_seat(unit: Unit, name: Name) -> Name:
    """Return what was taken for a person behind "Bishop of" as the place that it is."""
    is_seat = _is_behind_of(unit, name) and unit.words[name.start - 2] in _OF_SEATS and name.end - name.start == 1
    return replace(name, kind=ActorKind.PLACE) if is_seat and name.kind is ActorKind.PERSON else name
