"""The kinds that an English text itself tells of its names, wherever it tells one more than any other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.analysis.recognizers.names.name_rules import is_addressed
from reader.analysis.recognizers.noun_kinds import NounKind
from reader.analysis.recognizers.parsed_names import Named, voted_kinds
from reader.analysis.recognizers.stated import NAMED_AFTER, Stated
from reader.analysis.recognizers.tables import NO_PERSONS, Entry, Words, name_tables
from reader.analysis.recognizers.works import written_as
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_SELDOM, _SELDOM_CALLED = 5, 10  # of as many mentions one must tell, or be called so
_NO_FIRMS = (Entry.GIVEN_NAME, Entry.CAPITAL, Entry.PLACE)  # unless a noun calls one so
_OLDEST = 115  # years
_LANDS = (Entry.NATION, Entry.GROUP)
_LEGAL_FORMS = words_for("bodies.legal_forms")
_LONGEST_FORM = 2  # words of "& Co."
_BODIES = (NounKind.BODY, NounKind.TRADER)


@dataclass(slots=True)
class _Told:
    """What a text tells of one name, and how often it has it: what nouns call it, what else is said of it."""

    times: int = 0
    called: Counter[NounKind] = field(default_factory=Counter)
    said: Counter[NounKind] = field(default_factory=Counter)

    @property
    def others(self) -> int:
        """Return how often it is told to be anything but a body."""
        bodies = sum(self.called[kind] for kind in _BODIES) + self.said[NounKind.BODY]
        return self.called.total() + self.said.total() - bodies

    def is_body(self, written: Words) -> bool:
        """Tell whether a name is told to be a body more than to be anything else.

        Of first names and towns, and of what is named often, what is said once tells little: it may be said of another.
        """
        tables = name_tables()
        is_open = not tables.has(written, *_NO_FIRMS) and _SELDOM * self.said[NounKind.BODY] >= self.times
        bodies = sum(self.called[kind] for kind in _BODIES) + self.said[NounKind.BODY] * is_open
        return bodies > self.others and _SELDOM_CALLED * bodies >= self.times and not tables.has(written, *_LANDS)


def told_kinds(stated: Stated, names: Sequence[Named]) -> dict[Words, ActorKind]:
    """Return the names that a text tells to be bodies, of which it names no person by the same words in full.

    An age makes a person of a name and of its first word, where the tables do not know it.
    """
    words = stated.words
    people = {written_as(words, name) for name, kind in names if kind is ActorKind.PERSON}
    full = {written for written in people if len(written) > 1 and not _has_legal_form(written)}
    borne = Counter(word for each in full for word in set(each))
    found: dict[Words, _Told] = defaultdict(_Told)
    matches = set(_matches(stated, names))
    for name, kind in names:
        told = found[written_as(words, name)]
        told.times += 1
        if name.start not in stated.shouted and not (borne[words[name.start]] and is_addressed(words, name.start)):
            _hear(told, stated, name, kind)
            told.called[NounKind.BODY] += len(name) == 1 and name in matches
    addressed = {written_as(words, name[:1]) for name, _ in names if is_addressed(words, name.start)}
    for opening in {*_openings(found, [(written_as(words, name), kind) for name, kind in names])} - addressed:
        found[opening].called[NounKind.BODY] = found[opening].times
    told_so = {written for written, told in found.items() if told.is_body(written)}
    shortened = {_before_legal_form(words, name) for name, _ in names} & people
    told_so |= {each for each in shortened if not found[each].others}
    firms = filter(_has_legal_form, found)
    open_names = (written for written in told_so if any(borne[word] == (written in full) for word in written))
    aged = (written_as(words, name) for name, _ in names if _has_age(words, name))
    persons = {each for whole in aged for each in (whole, whole[:1]) if not name_tables().has(each, *NO_PERSONS)}
    return dict.fromkeys((*open_names, *firms), ActorKind.ORGANISATION) | dict.fromkeys(persons, ActorKind.PERSON)


def _openings(found: Mapping[Words, _Told], names: Sequence[tuple[Words, ActorKind]]) -> Iterator[Words]:
    """Yield "Ostrow" where "Ostrow Dairies" is named, unless something tells of a person or a place."""
    kinds = voted_kinds(names)
    bodies = [written for written, kind in kinds.items() if kind is ActorKind.ORGANISATION and len(written) > 1]
    for opening in {written[:1] for written in bodies if written[-1].lower() not in NAMED_AFTER}:
        is_open = kinds.get(opening) is ActorKind.PERSON and not name_tables().has(opening, *_NO_FIRMS)
        if is_open and not found[opening].others:
            yield opening


def _matches(stated: Stated, names: Sequence[Named]) -> Iterator[range]:
    """Yield who has a score in a sentence where one of them is read as no person: of two surnames they are players."""
    sides = [(name, kind) for name, kind in names if kind is not ActorKind.GROUP and stated.has_score(name)]
    of_teams = {stated.parse.sentence_of(name.start) for name, kind in sides if kind is not ActorKind.PERSON}
    yield from (name for name, _ in sides if stated.parse.sentence_of(name.start) in of_teams)


def _has_age(words: Sequence[str], name: range) -> bool:
    """Tell it of "Ann Lee, 36,"."""
    comma, age, end = (*words[name.stop : name.stop + 3], "", "", "")[:3]
    return len(name) > 1 and comma == "," and age.isdecimal() and int(age) <= _OLDEST and end in (",", ".", ";")


def _has_legal_form(written: Words) -> bool:
    """Tell it of a firm that is called like who owns it: "Ann Berg PLLC"."""
    return len(written) > 1 and _is_legal_form(written[-1 - (written[-1] == ".")])


def _is_legal_form(word: str) -> bool:
    return word.rstrip(".").lower() in _LEGAL_FORMS and word[:1].isupper()


def _before_legal_form(words: Sequence[str], name: range) -> Words:
    """Return the firm's name alone: "Ann Berg" of "Ann Berg plc" and "Ann Berg & Co."."""
    near = range(name.start, min(name.stop + _LONGEST_FORM, len(words)))
    start = next((at for at in near if _is_legal_form(words[at])), name.start)
    return tuple(words[name.start : start - (words[start - 1] == "&")])


def _hear(told: _Told, stated: Stated, name: range, kind: ActorKind) -> None:
    """Add what is told of one mention; what a firm or a person may be called says little of a full name."""
    is_single, nouns = len(name) == 1, tuple(stated.nouns_of(name))
    is_called = name_tables().has(written_as(stated.words, name[:1]), Entry.GIVEN_NAME)
    is_open = is_single or NounKind.TRADER in nouns or not is_called
    said = tuple(stated.bodies_of(name, kind)) if is_open else ()
    told.called.update(each for each in nouns if is_single or each is not NounKind.TRADER or NounKind.BODY in said)
    told.called[NounKind.BODY] += is_single and kind is not ActorKind.GROUP and stated.is_several(name)
    told.said.update(said)
