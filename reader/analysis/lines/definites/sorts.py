"""Nouns that only sort a thing that has a name, or an event that a line tells: "the channel", "the attack"."""

from collections.abc import Collection, Sequence

from reader.analysis.lines.definites.nouns import NAMING, Nouns
from reader.analysis.lines.definites.parts import PERSONS
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel
from reader.parsing.parse import Parse

_SORTS_OF = {
    ActorKind.PLACE: words_for("things.sorts_of_places"),
    ActorKind.ORGANISATION: words_for("bodies.sorts"),
    ActorKind.PERSON: words_for("people.sorts"),
}
EVENTS = words_for("things.misfortunes", "things.events")
SORTS = EVENTS.union(*_SORTS_OF.values()) | words_for("things.sayings", "things.sorts")


class Sorts:
    """Knows what the names of one parse may be called."""

    def __init__(self, parse: Parse, nouns: Nouns) -> None:
        self._parse, self._nouns = parse, nouns

    def may_mean_one(self, sort: str, index: int, before: Sequence[int], new: Collection[int]) -> bool:
        """Tell whether a word that sorts a thing may mean one of its own sentence, or one that the opening names."""
        if sort in EVENTS:
            return bool(new) or any(True for _ in queries.verbs_apart(self._parse, index, before))
        kind = next((kind for kind, sorts in _SORTS_OF.items() if sort in sorts), None)
        is_several = kind is ActorKind.PERSON and Feature.PLURAL in self._parse.tokens[index].features
        if is_several:
            return self._are_several(before)
        if new or kind in self._nouns.kinds_at_first:
            return True
        names = [each for each in before if self._parse.tokens[each].name is not NameLabel.OUTSIDE]
        if kind is None:
            return any(self._parse.tokens[each].name not in PERSONS for each in names)
        return any(self._nouns.kinds.get(each) is kind for each in names)

    def _are_several(self, before: Sequence[int]) -> bool:
        """Tell whether several are told of: by a noun, by names, or one after another."""
        told = [self._parse.tokens[each] for each in before]
        nouns = any(each.part_of_speech in NAMING and Feature.PLURAL in each.features for each in told)
        return (
            nouns or sum(each.name is NameLabel.PERSON for each in told) > 1 or sum(map(self._nouns.is_new, before)) > 1
        )
