"""What has a name and does not act: films, ships, laws, prizes, told by the words beside the name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.analysis.recognizers.noun_kinds import NounKind
from reader.analysis.recognizers.parsed_names import Named, Words, capitals_within, listed
from reader.analysis.recognizers.stated import Stated
from reader.analysis.recognizers.tables import NO_PERSONS, Entry, name_tables
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation

_LIKE = frozenset(("-", ending) for ending in ("ish", "like", "style", "esque", "era", "type"))
_OF_ITSELF = {Relation.DET, Relation.CASE, Relation.CC, Relation.CONJ, Relation.PUNCT}  # beside a name, telling nothing
_SELDOM = 3  # of as many mentions one must tell, of what may be a place all
_NO_STORMS = (*NO_PERSONS, Entry.PLACE_WORD, Entry.ORGANISATION_WORD)
_WITH_TABLES, _PLACES = "en", (Entry.NATION, Entry.CAPITAL, Entry.PLACE)


def works_among(stated: Stated, names: Sequence[Named]) -> frozenset[Words]:
    """Return the names, as they are written, that the text says belong to a work, a vehicle, a law or the like."""
    parse, words, reading = stated.parse, stated.words, _Works(stated, names)
    told = Counter(written_as(words, name) for name, kind in names if reading.is_work(name, kind))
    named = Counter(written_as(words, name) for name, _ in names)
    places = {written_as(words, name) for name, kind in names if kind is ActorKind.PLACE}
    if parse.language == _WITH_TABLES:
        places = {written for written in places if name_tables().has(written, *_PLACES)}
    persons = {
        words[name.stop - 1] for name, _ in names if NounKind.PERSON in stated.nouns_of(name)
    }  # "Tyson, a boxer"
    return frozenset(
        written
        for written, count in told.items()
        if (1 if written in places else _SELDOM) * count >= named[written] and written[-1] not in persons
    )


class _Works:
    """The names of one parse that do not act."""

    def __init__(self, stated: Stated, names: Sequence[Named]) -> None:
        parse, words, language = stated.parse, stated.words, stated.parse.language
        self._parse, self._words, self._stated = parse, words, stated
        self._ends, self._made_by = frozenset(listed(language, "works_ends")), frozenset(listed(language, "made_by"))
        self._firsts = frozenset(sentence.start for sentence in parse.sentences)
        self._numerals = frozenset(listed(language, "numerals"))
        self._capitals = capitals_within(parse, words)
        self._named = frozenset(written_as(words, name) for name, _ in names)
        self._initials = frozenset(self._initials_of_acts())
        self._storms = frozenset(self._names_of_storms())
        self._without_the = frozenset(own for before, own in pairwise(("", *words)) if before.lower() != "the")

    def is_work(self, name: range, kind: ActorKind) -> bool:
        """Tell whether a name belongs to a work."""
        return (
            self._words[name.stop - 1] in self._ends
            or self._is_numbered(name)
            or self._is_plain_noun(name, kind)
            or written_as(self._words, range(name.stop, name.stop + 2)) in _LIKE  # "Chet Baker-ish"
            or self._words[name.start] in self._initials
            or written_as(self._words, name) in self._storms
            or (kind is ActorKind.PERSON and (self._belongs_to_a_maker(name) or self._is_only_the(name)))
            or self._stated.is_thing(name, kind)
        )

    def _initials_of_acts(self) -> Iterator[str]:
        """Yield "AHA" of "the Affordable Homes Act"."""
        for index, word in enumerate(self._words):
            first = index
            while word in self._ends and first > 0 and self._words[first - 1][:1].isupper():
                first -= 1
                if index - first > 1:
                    yield "".join(each[0] for each in self._words[first : index + 1])

    def _names_of_storms(self) -> Iterator[Words]:
        """Yield "Storm Edda" and "Edda"; Storm Lake is a town and Hurricane Energy a firm."""
        storms, tables = listed(self._parse.language, "storms"), name_tables()
        pairs = (pair for pair in pairwise(self._words) if pair[0] in storms and pair[1].istitle())
        for word, own in pairs:
            is_plain = is_common_word(own.lower(), self._parse.language) and not tables.has((own,), Entry.GIVEN_NAME)
            if not is_plain and not tables.has((own,), *_NO_STORMS):
                yield from ((own,), (word, own))

    def _is_numbered(self, name: range) -> bool:
        """Tell it of "Air Force One" where the Air Force has been named, too."""
        is_number = self._parse.tokens[name.stop - 1].lower in self._numerals
        return is_number and len(name) > 1 and tuple(self._words[name.start : name.stop - 1]) in self._named

    def _is_plain_noun(self, name: range, kind: ActorKind) -> bool:
        """Tell it of a common noun with a capital where sentences begin only: "Senators"."""
        token = self._parse.tokens[name.start]
        is_alone = len(name) == 1 and kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
        is_first = is_alone and name.start in self._firsts and token.lower not in self._capitals
        is_plural = Feature.PLURAL in token.features and is_common_word(token.lower, self._parse.language)
        return is_first and is_plural

    def _belongs_to_a_maker(self, name: range) -> bool:
        """Tell whether it is what somebody directs or writes: "the director of X"."""
        token = self._parse.tokens[queries.top_of(self._parse, name)]
        is_of = token.relation is Relation.NMOD and token.head == name.start - 2
        return is_of and self._parse.tokens[name.start - 2].lower in self._made_by

    def _is_only_the(self, name: range) -> bool:
        """Tell it of "the Elias" before which an article alone ever stands: a ship, no family ("the Harts")."""
        at, word = name.start, self._words[name.start]
        own, token = self._parse.dependents[at], self._parse.tokens[at]
        is_bare = queries.relations(self._parse, own) <= _OF_ITSELF
        is_family = word.endswith("s") and not name_tables().has((word,), Entry.GIVEN_NAME)
        is_head = len(name) == 1 and token.relation is not Relation.COMPOUND and not is_family
        return is_bare and is_head and word not in self._without_the


def written_as(words: Sequence[str], name: range) -> Words:
    """Return the words of a name as the text has them."""
    return tuple(words[name.start : name.stop])
