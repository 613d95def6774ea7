"""Who holds an office of a place, and the place, that were read as one name: "burmistrz Łęgowa Irena Pawlus"."""

from collections.abc import Sequence

from reader.analysis.recognizers.parsed_names import Named, listed
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.works import written_as
from reader.model.annotation import ActorKind
from reader.parsing.parse import Parse

_FULL = 2  # words of who is named in full


def with_places_apart(parse: Parse, names: Sequence[Named], words: Sequence[str]) -> list[Named]:
    """Return the names, persons apart from the place before or behind them, which is nowhere a person."""
    holders, kinds = _Holders(parse, names, words), dict(names)
    parts = [(part, kinds[name]) for name in kinds for part in holders.parts(name) if part]
    told = dict.fromkeys(((written_as(words, place), ActorKind.PERSON) for place in holders.places), ActorKind.PLACE)
    return [(part, told.get((written_as(words, part), kind), kind)) for part, kind in parts]


class _Holders:
    """Finds the `places` in the names of persons."""

    def __init__(self, parse: Parse, names: Sequence[Named], words: Sequence[str]) -> None:
        lists = (tuple(listed(parse.language, key)) for key in ("of_places", "homes", "ends_of_places"))
        self._offices, self._joints, self._ends = lists
        self._lower, self._words = [token.lower for token in parse.tokens], words
        self._named = {written_as(words, name) for name, _ in names}
        self._stems = {words[name.start][:-1] for name, kind in names if len(name) == 1 and kind is ActorKind.PLACE}
        self._persons = {name.start: name for name, kind in names if kind is ActorKind.PERSON}
        self.places: list[range] = []

    def parts(self, name: range) -> tuple[range, ...]:
        """Return the place before somebody's own words, these, and the place behind them; any other name as it is."""
        if name.start not in self._persons:
            return (name,)
        is_long = len(name) > _FULL or (len(name) == 1 and name.stop in self._persons)
        is_joined = self._lower[name.start - 1] in self._joints
        is_held = self._lower[name.start - 1 - is_joined] in self._offices
        start = name.start + (is_held and is_long and (is_joined or self._may_be_place(name)))
        joints = (at for at in name[_FULL:] if self._words[at] in self._joints and not self._is_given(at - 1))
        homes = (range(at + 1, name.stop) for at in joints)
        known = (home for home in homes if not home or written_as(self._words, home) in self._named)
        home = next(known, None) if is_held or not self._offices else None  # English lists none: "Ann Lee of Ohio"
        stop = name.stop if home is None else home.start - 1
        behind = () if home is None else (home or self._persons.get(name.stop, home),)
        self.places += [place for place in (range(name.start, start), *behind) if place]
        return range(name.start, start), range(start, stop), home or range(0)

    def _is_given(self, word: int) -> bool:
        return name_tables().has((self._words[word],), Entry.GIVEN_NAME)

    def _may_be_place(self, name: range) -> bool:
        """Tell whether the first word is named as a place, or ends as one for "of" and not as "Kowalska Anna Maria"."""
        own = self._words[name.start : self._persons.get(name.stop, name).stop]
        is_surname = len({word[-1] for word in own}) == 1 and not own[-1].endswith(self._ends)
        return (own[0].endswith(self._ends) and not is_surname) or own[0][:-1] in self._stems
