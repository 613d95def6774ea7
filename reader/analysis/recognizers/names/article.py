"""What one sentence leaves open the article settles: one name, one kind; once a name, always a name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names.name_rules import is_addressed, with_particles
from reader.analysis.recognizers.tables import Entry, NameTables, Words, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for

_ENTRY_KINDS = dict.fromkeys((Entry.NATION, Entry.CAPITAL, Entry.PLACE), ActorKind.PLACE) | {
    Entry.ORGANISATION: ActorKind.ORGANISATION,
    Entry.GROUP: ActorKind.GROUP,
}
NOTHING_TOLD: Mapping[Words, ActorKind] = MappingProxyType({})
_SETTLED = frozenset({Entry.NATION, Entry.CAPITAL, Entry.GROUP})
_BEFORE_A_DATE = words_for("function-words.before_dates")
_NUMERAL = frozenset("IVX")  # of kings and popes: Elizabeth II
_MONEY = frozenset({"$", "dollar", "dollars", "Dollar", "Dollars"})


def settled(
    units: Sequence[Unit], found: Sequence[Names], article: ArticleWords, told: Mapping[Words, ActorKind] = NOTHING_TOLD
) -> tuple[Names, ...]:
    """Return the names of each unit after the whole article was heard, of the kinds that the text tells."""
    knowledge = Knowledge.of(units, found, article, told)
    return tuple(_settled_unit(unit, names, knowledge) for unit, names in zip(units, found, strict=True))


@dataclass(frozen=True)
class Knowledge:
    """What the article says of its names; built from the units whose letter case means something."""

    kinds: dict[Words, ActorKind]
    lengths: dict[str, tuple[int, ...]]  # of the names that begin with a word, the longest first
    article: ArticleWords
    tables: NameTables

    def names_at(self, words: Words, index: int) -> Iterator[Words]:
        """Yield the names that begin at an index, the longest first."""
        for length in self.lengths.get(words[index], ()):
            if (name := words[index : index + length]) in self.kinds:
                yield name

    @cached_property
    def raised(self) -> "Knowledge":
        """The same of a text in capitals."""
        kinds = {raised(words): kind for words, kind in self.kinds.items()}
        return Knowledge(kinds, _lengths(kinds), self.article, self.tables)

    @classmethod
    def of(
        cls, units: Sequence[Unit], found: Sequence[Names], article: ArticleWords, told: Mapping[Words, ActorKind]
    ) -> "Knowledge":
        """Count the votes."""
        tables = name_tables()
        votes: dict[Words, Counter[ActorKind]] = {}
        for unit, names in zip(units, found, strict=True):
            for name in () if unit.is_display else names:
                votes.setdefault(name.words(unit), Counter())[name.kind] += 1
        kinds = _kinds(votes, told)
        surnames = (words for words in _surnames(kinds) if not tables.has(words[-1:], *_ENTRY_KINDS))
        kinds |= {words: ActorKind.PERSON for words in surnames if words not in kinds}
        return cls(kinds, _lengths(kinds), article, tables)


def _lengths(names: Iterable[Words]) -> dict[str, tuple[int, ...]]:
    found = grouped((words[0], len(words)) for words in names)
    return {first: tuple(sorted(set(lengths), reverse=True)) for first, lengths in found.items()}


def _settled_unit(unit: Unit, names: Names, knowledge: Knowledge) -> Names:
    if unit.is_display:
        return with_more((), _known_names(unit, knowledge))
    kinds = ((name, knowledge.kinds.get(name.words(unit), name.kind)) for name in names)
    kept = tuple(
        name if name.kind is ActorKind.PERSON and is_addressed(unit.words, name.start) else replace(name, kind=kind)
        for name, kind in kinds
    )
    wholes = tuple(whole for name in kept if (whole := _whole(unit, name, knowledge)))
    kept = _with_table_names(unit, with_more(wholes, kept), knowledge.tables)
    return with_more(kept, _heard(unit.words, range(len(unit.words)), knowledge))


def _with_table_names(unit: Unit, names: Names, tables: NameTables) -> Names:
    """Add what the tables know for good, whole: "Eastern European" in place of "Eastern" and "European"."""
    known = (*_long_organisations(unit, names, tables), *_table_names(unit, tables, _SETTLED))
    parts = {
        name
        for name in names
        for whole in known
        if whole.start <= name.start < name.end <= whole.end and (name.start, name.end) != (whole.start, whole.end)
    }
    return with_more(tuple(name for name in names if name not in parts), known)


def _long_organisations(unit: Unit, names: Names, tables: NameTables) -> Iterator[Name]:
    """Yield "Saudi Aramco" where "Saudi" or "Aramco" was found in it."""
    for name in _table_names(unit, tables, frozenset({Entry.ORGANISATION})):
        if name.end - name.start > 1 and any(name.overlaps(other) for other in names):
            yield name


def _whole(unit: Unit, name: Name, knowledge: Knowledge) -> Name | None:
    """Return the longer name of the article that begins where a name does: "Foreign Ministry" for "Foreign"."""
    words = next(knowledge.names_at(unit.words, name.start), ())
    is_longer = len(words) > name.end - name.start
    return Name(name.start, name.start + len(words), knowledge.kinds[words]) if is_longer else None


def _kinds(votes: dict[Words, Counter[ActorKind]], told: Mapping[Words, ActorKind]) -> dict[Words, ActorKind]:
    """Return the kind that the text tells, else that most mentions have, a person of that name or the tables tell."""
    tables = name_tables()
    most = {words: told.get(words) or counts.most_common(1)[0][0] for words, counts in votes.items()}
    surnames = frozenset(_surnames(most))
    given = frozenset(words[:1] for words, kind in most.items() if kind is ActorKind.PERSON and len(words) > 1)

    def known(words: Words, kind: ActorKind) -> ActorKind:
        is_state = tables.has(words, Entry.NATION, Entry.CAPITAL)
        if words in surnames and not (is_state and kind is ActorKind.PLACE):
            return ActorKind.PERSON
        if is_state and words not in given:
            return ActorKind.PLACE
        entries = tables.entries.get(words, frozenset()) - {Entry.ORGANISATION_WORD}
        is_sure = len(entries) == 1 and kind is not ActorKind.GROUP and words not in surnames | given
        return _ENTRY_KINDS.get(next(iter(entries)), kind) if is_sure else kind

    return {words: told.get(words) or known(words, kind) for words, kind in most.items()}


def _surnames(kinds: dict[Words, ActorKind]) -> Iterator[Words]:
    """Yield what persons named in full are called: by the last word, its particles, all but the first; no numeral."""
    for words, kind in kinds.items():
        is_open = len(words) > 1 and words[-1][0].isupper() and not _NUMERAL.issuperset(words[-1])
        if kind is ActorKind.PERSON and is_open and len(words[-1]) > 1:
            yield from (words[-1:], words[max(1, with_particles(words, len(words) - 1)) :], words[1:])


def _heard(words: Words, starts: Iterable[int], knowledge: Knowledge) -> Iterator[Name]:
    """Yield what was found elsewhere in the article and was passed over here, the longest first."""
    for index in starts:
        known = (name for name in knowledge.names_at(words, index) if _is_sure(name, knowledge))
        name = next(known, None)
        if name and not _is_date(words, index, knowledge.tables):
            yield Name(index, index + len(name), knowledge.kinds[name])


def _is_date(words: Words, index: int, tables: NameTables) -> bool:
    """Tell "in May" and "May 5" from a minister called May."""
    around = words[max(0, index - 1) : index] + words[index + 1 : index + 2]
    is_dated = any(word.lower() in _BEFORE_A_DATE or word[0].isdigit() for word in around)
    return is_dated and tables.has(words[index : index + 1], Entry.NEVER)


def _is_sure(words: Words, knowledge: Knowledge) -> bool:
    """Tell whether words are the name wherever they stand: no title, and alone no word of the text or of English."""
    lower, seen = words[0].lower(), knowledge.article.lower
    is_plain = len(words) == 1 and (lower in seen if seen else is_common_word(lower, "en"))
    return not is_plain and not knowledge.tables.has(words, Entry.TITLE)


def _known_names(unit: Unit, knowledge: Knowledge) -> Iterator[Name]:
    """Yield the names of a heading that the body or the tables know, longest first."""
    upper = raised(unit.words)
    yield from _heard(upper, (at for at, word in enumerate(unit.words) if word[0].isupper()), knowledge.raised)
    if upper != unit.words:  # in capitals the tables would take "us" for a country
        yield from _table_names(unit, knowledge.tables, frozenset(_ENTRY_KINDS))


def raised(words: Words) -> Words:
    """Return words in capitals, as a heading may have them."""
    return tuple(word.upper() for word in words)


def _table_names(unit: Unit, tables: NameTables, entries: frozenset[Entry]) -> Iterator[Name]:
    """Yield the names of the tables, longest first."""
    end = 0
    for index, word in enumerate(unit.words):
        if index < end or word not in tables.by_first_word:
            continue
        name = next((each for each in tables.longest_at(unit.words, index) if tables.entries[each] & entries), ())
        end = index + len(name)
        if name and _MONEY.isdisjoint(unit.words[end : end + 1]):
            told = tables.entries[name] & entries
            yield Name(index, end, next(kind for entry, kind in _ENTRY_KINDS.items() if entry in told))
