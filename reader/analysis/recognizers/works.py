"""What has a name and does not act: films, ships, laws, prizes, told by the words beside the name."""

from collections import Counter
from collections.abc import Sequence

from reader.analysis.recognizers.parsed_names import Named, listed
from reader.model.annotation import ActorKind
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse

_APPOSED = (Relation.APPOS, Relation.FLAT, Relation.COMPOUND, Relation.NMOD, Relation.DEP)
_LIKE = frozenset(("-", ending) for ending in ("ish", "like", "style", "esque", "era", "type"))
_POSSESSIVES = ("'s", "’s", "'", "’")
_OPENING = ("“", '"', "‘", "«", "„")
_SELDOM = 3  # of as many mentions one must tell, of what may be a place all
_LONGEST_TITLE = 8  # words of the title of a work

Written = tuple[str, ...]


def works_among(parse: Parse, words: Sequence[str], names: Sequence[Named]) -> frozenset[Written]:
    """Return the names, as they are written, that the text says belong to a work, a vehicle, a law or the like."""
    reading = _Works(parse, words, names)
    named = Counter(_written(words, name) for name, _ in names)
    told = Counter(_written(words, name) for name, kind in names if reading.is_work(name, kind))
    places = {_written(words, name) for name, kind in names if kind is ActorKind.PLACE}
    return frozenset(
        written for written, count in told.items() if (1 if written in places else _SELDOM) * count >= named[written]
    )


class _Works:
    """The names of one parse that do not act."""

    def __init__(self, parse: Parse, words: Sequence[str], names: Sequence[Named]) -> None:
        self._parse, self._words = parse, words
        self._nouns = frozenset(listed(parse.language, "works"))
        self._numerals = frozenset(listed(parse.language, "numerals"))
        self._named = frozenset(_written(words, name) for name, _ in names)

    def is_work(self, name: range, kind: ActorKind) -> bool:
        """Tell it of a name; a place is one where it stands right beside the noun: "the ferry Isle of Arran"."""
        if self._is_numbered(name) or tuple(self._words[name.stop : name.stop + 2]) in _LIKE:
            return True
        top = queries.top_of(self._parse, name)
        token = self._parse.tokens[top]
        is_beside = token.relation is Relation.APPOS and token.head == name.start - 1
        is_told = self._follows_noun(name, token.relation)
        return is_told and is_beside if kind is ActorKind.PLACE else is_told or self._is_one(top)

    def _is_numbered(self, name: range) -> bool:
        """Tell it of "Air Force One" where the Air Force has been named, too."""
        is_number = self._parse.tokens[name.stop - 1].lower in self._numerals
        return is_number and len(name) > 1 and _written(self._words, name[:-1]) in self._named

    def _follows_noun(self, name: range, relation: Relation) -> bool:
        """Tell whether a noun such as "film" stands before the name, or before the title that it begins."""
        first = name.start
        while first > 0 and name.start - first < _LONGEST_TITLE and self._is_of_title(first - 1):
            first -= 1
        is_title = first < name.start  # of what hangs where the parse does not tell
        is_behind = first > 0 and self._parse.tokens[first - 1].lower in self._nouns
        return is_behind and (is_title or relation in _APPOSED) and not self._is_owner(name)

    def _is_of_title(self, index: int) -> bool:
        return self._words[index][:1].isupper() or self._words[index] in _OPENING

    def _is_owner(self, name: range) -> bool:
        """Tell whether the name has or does something: "the film Berg's team made", "the bill Berg signed"."""
        behind = range(name.stop, min(name.stop + 1, len(self._words)))
        doing = (Relation.ACL, Relation.RELATIVE)
        return any(self._words[each] in _POSSESSIVES or self._parse.tokens[each].relation in doing for each in behind)

    def _is_one(self, top: int) -> bool:
        """Tell it of "X, a film by" and "X is a film"."""
        token = self._parse.tokens[top]
        told = list(queries.appositions_of(self._parse, top))
        if token.head is not None and token.relation is Relation.NSUBJ:
            told += [token.head] if queries.related(self._parse, token.head, Relation.COP) else []
        return any(self._parse.tokens[each].lower in self._nouns for each in told)


def _written(words: Sequence[str], name: range) -> Written:
    return tuple(words[name.start : name.stop])
