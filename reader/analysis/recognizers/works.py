"""What has a name and does not act: films, ships, laws, prizes, told by the words beside the name."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from reader.analysis.recognizers.parsed_names import Named, capitals_within, listed
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation
from reader.parsing.parse import Parse

_APPOSED = (Relation.APPOS, Relation.FLAT, Relation.COMPOUND, Relation.NMOD, Relation.DEP)
_LIKE = frozenset(("-", ending) for ending in ("ish", "like", "style", "esque", "era", "type"))
_SELDOM = 3  # of as many mentions one must tell, of what may be a place all
_LONGEST_TITLE = 8  # words of the title of a work

Written = tuple[str, ...]


def works_among(parse: Parse, words: Sequence[str], names: Sequence[Named]) -> frozenset[Written]:
    """Return the names, as they are written, that the text says belong to a work, a vehicle, a law or the like."""
    reading = _Works(parse, words, names)
    told = Counter(written_as(words, name) for name, kind in names if reading.is_work(name, kind))
    works = frozenset(index for name, kind in names if written_as(words, name) in told for index in name)
    told += Counter(written_as(words, name) for name, _ in names if reading.goes_on(name, works))
    named = Counter(written_as(words, name) for name, _ in names)
    places = {written_as(words, name) for name, kind in names if kind is ActorKind.PLACE}
    return frozenset(
        written for written, count in told.items() if (1 if written in places else _SELDOM) * count >= named[written]
    )


class _Works:
    """The names of one parse that do not act."""

    def __init__(self, parse: Parse, words: Sequence[str], names: Sequence[Named]) -> None:
        self._parse, self._words = parse, words
        language = parse.language
        self._nouns, self._calling = frozenset(listed(language, "works")), frozenset(listed(language, "calling"))
        self._ends, self._made_by = frozenset(listed(language, "works_ends")), frozenset(listed(language, "made_by"))
        self._firsts = frozenset(sentence.start for sentence in parse.sentences)
        self._numerals = frozenset(listed(language, "numerals"))
        self._capitals = capitals_within(parse, words)
        self._named = frozenset(written_as(words, name) for name, _ in names)
        self._initials = frozenset(self._initials_of_acts())

    def is_work(self, name: range, kind: ActorKind) -> bool:
        is_person = kind is ActorKind.PERSON
        last = self._words[name.stop - 1]
        return (
            last in self._ends
            or self._is_numbered(name)
            or self._is_plain_noun(name, kind)
            or self._is_likened(name)
            or self._words[name.start] in self._initials
            or (is_person and self._belongs_to_a_maker(name))
            or (self._is_told(name) if kind is not ActorKind.PLACE else self._is_beside_noun(name))
        )

    def goes_on(self, name: range, works: Container[int]) -> bool:
        """Tell whether "and" joins it to the name of a work: "the film Guy and Madeline"."""
        token = self._parse.tokens[queries.top_of(self._parse, name)]
        is_near = token.head in works and token.head is not None and token.head == name.start - 2
        return is_near and token.relation is Relation.CONJ

    def _initials_of_acts(self) -> Iterator[str]:
        """Yield "AHA" of "the Affordable Homes Act"."""
        for index, word in enumerate(self._words):
            first = index
            while word in self._ends and first > 0 and self._words[first - 1][:1].isupper():
                first -= 1
                if index - first > 1:
                    yield "".join(each[0] for each in self._words[first : index + 1])

    def _is_likened(self, name: range) -> bool:
        """Tell it of "Chet Baker-ish": something is like the one named, who does nothing."""
        behind = self._words[name.stop : name.stop + 2]
        return tuple(behind) in _LIKE

    def _is_numbered(self, name: range) -> bool:
        """Tell it of "Air Force One" where the Air Force has been named, too."""
        is_number = self._parse.tokens[name.stop - 1].lower in self._numerals
        return is_number and len(name) > 1 and tuple(self._words[name.start : name.stop - 1]) in self._named

    def _is_plain_noun(self, name: range, kind: ActorKind) -> bool:
        """Tell it of a common noun that has a capital where sentences begin only: "Senators"."""
        token = self._parse.tokens[name.start]
        is_alone = len(name) == 1 and kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
        is_first = is_alone and name.start in self._firsts and token.lower not in self._capitals
        return is_first and Feature.PLURAL in token.features and is_common_word(token.lower, self._parse.language)

    def _belongs_to_a_maker(self, name: range) -> bool:
        """Tell whether it is what somebody directs or writes: "the director of X"."""
        token = self._parse.tokens[queries.top_of(self._parse, name)]
        is_of = token.relation is Relation.NMOD and token.head is not None and token.head == name.start - 2
        return is_of and token.head is not None and self._parse.tokens[token.head].lower in self._made_by

    def _is_told(self, name: range) -> bool:
        top = queries.top_of(self._parse, name)
        return self._follows_noun(name) or self._is_called(top) or self._is_one(top)

    def _is_beside_noun(self, name: range) -> bool:
        """Tell it of a ship that bears the name of a place: "the ferry Isle of Arran"."""
        token = self._parse.tokens[queries.top_of(self._parse, name)]
        is_behind = token.relation is Relation.APPOS and token.head == name.start - 1
        return is_behind and self._follows_noun(name)

    def _follows_noun(self, name: range) -> bool:
        """Tell whether a noun such as "film" stands before the name, or before the title that it begins."""
        first = name.start
        while first > 0 and name.start - first < _LONGEST_TITLE and self._is_of_title(first - 1):
            first -= 1
        is_behind = first > 0 and self._parse.tokens[first - 1].lower in self._nouns and not self._is_owner(name)
        is_title = first < name.start  # of what hangs where the parse does not tell
        return is_behind and (is_title or self._parse.tokens[queries.top_of(self._parse, name)].relation in _APPOSED)

    def _is_of_title(self, index: int) -> bool:
        return self._words[index][:1].isupper() or self._words[index] in ("“", '"', "‘", "«", "„")

    def _is_owner(self, name: range) -> bool:
        """Tell whether the name has or does something: "the film Berg's team made", "the bill Berg signed"."""
        if name.stop == len(self._words):
            return False
        is_doing = self._parse.tokens[name.stop].relation in (Relation.ACL, Relation.RELATIVE)
        return is_doing or self._words[name.stop] in ("'s", "’s", "'", "’")

    def _is_called(self, top: int) -> bool:
        """Tell it of "a ship called X"."""
        head = self._parse.tokens[top].head
        if head is None or self._parse.tokens[head].lower not in self._calling:
            return False
        near = (self._parse.tokens[head].head, *self._parse.dependents[head])
        return any(each is not None and self._parse.tokens[each].lower in self._nouns for each in near)

    def _is_one(self, top: int) -> bool:
        """Tell it of "X, a film by" and "X is a film"."""
        token = self._parse.tokens[top]
        apposed = queries.appositions_of(self._parse, top)
        is_copular = token.relation is Relation.NSUBJ and token.head is not None
        has_copula = is_copular and token.head is not None and queries.related(self._parse, token.head, Relation.COP)
        told = (*apposed, *((token.head,) if has_copula and token.head is not None else ()))
        return any(self._parse.tokens[each].lower in self._nouns for each in told)


def written_as(words: Sequence[str], name: range) -> Written:
    """Return the words of a name as the text has them."""
    return tuple(words[name.start : name.stop])
