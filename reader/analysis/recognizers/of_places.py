"""The place of an office that was read as a person, or as part of who holds it: "burmistrz Tarnowa Ewa Rus"."""

from collections.abc import Sequence

from reader.analysis.recognizers.parsed_names import FULL, Named, Words, listed
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.works import written_as
from reader.model.annotation import ActorKind
from reader.parsing.parse import Parse


def with_places_apart(parse: Parse, names: Sequence[Named], words: Sequence[str]) -> list[Named]:
    """Return the names, persons apart from the place before or behind them, which is nowhere a person."""
    holders = _Holders(parse, names, words)
    parts = [(part, kind) for name, kind in names for part in holders.parts(name, kind) if part]
    return [(part, ActorKind.PLACE if written_as(words, part) in holders.places else kind) for part, kind in parts]


class _Holders:
    """Finds the `places` in the names of persons."""

    def __init__(self, parse: Parse, names: Sequence[Named], words: Sequence[str]) -> None:
        lists = (tuple(listed(parse.language, key)) for key in ("of_places", "homes", "ends_of_places"))
        self._offices, self._joints, self._ends = lists
        self._parse, self._words = parse, words
        self._persons = {name.start for name, kind in names if kind is ActorKind.PERSON and len(name) >= FULL}
        alone = (name for name, _ in names if words[name.start - 1].lower() not in self._joints)  # no "Van Dijk"
        self._named = {written_as(words, name) for name in alone}
        self.places: set[Words] = set()

    def parts(self, name: range, kind: ActorKind) -> tuple[range, range, range]:
        """Return the place before somebody's own words, these, and the place behind them."""
        is_person, is_joined = kind is ActorKind.PERSON, self._words[name.start - 1] in self._joints
        is_held = self._parse.tokens[name.start - 1 - is_joined].lower in self._offices
        is_place = self._words[name.start].endswith(self._ends) and len({self._words[each][-1] for each in name}) > 1
        is_long = is_person and len(name) > FULL and (is_joined or is_place)  # not all of "Kowalska Anna Maria"
        start = name.start + (is_held and (is_long or (len(name) == 1 and name.stop in self._persons)))
        is_open = is_person and (is_held or not self._offices)  # English lists none: "Ann Lee of Ohio"
        stop = self._place_behind(name) if is_open else name.stop
        before, behind = range(name.start, start), range(stop + 1, name.stop)
        self.places.update(written_as(self._words, place) for place in (before, behind) if place)
        return before, range(start, stop), behind

    def _place_behind(self, name: range) -> int:
        """Return where a place named elsewhere is joined behind a full name, not behind "Anne Marie", or the end."""
        joints = (at for at in name[FULL:-1] if self._words[at] in self._joints)
        full = (at for at in joints if not name_tables().has((self._words[at - 1],), Entry.GIVEN_NAME))
        return next((at for at in full if written_as(self._words, range(at + 1, name.stop)) in self._named), name.stop)
