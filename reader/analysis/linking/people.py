"""Which full name a surname or a first name stands for: rules that can be told in a sentence each."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.analysis.linking.bearers import (
    generation_of,
    is_knight,
    is_possessive,
    sex_by_kinship,
    sex_by_pronoun,
    title_of,
)
from reader.analysis.linking.forms import PARTICLES, Named
from reader.analysis.linking.full_names import GENERATIONS, Trait, Words, is_given_name, is_same_person, sought, traits
from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.linking.spellings import sound
from reader.model.document import Document, ParagraphKind
from reader.model.span_index import SpanIndex

TITLES = (MAN, WOMAN)  # what the words of a person begin with who is known by surname and title alone
_REACH = 4  # paragraphs; one named in full further back is no longer the nearest of several

_FOREMOST = 3  # times as often as any other is one named who is meant wherever nobody is near
_MOST_NAMESAKES = 50  # what more persons are called tells nobody apart
_MIN_TO_SLIP = 6  # letters; shorter names that differ by one are two names


@dataclass
class People:
    """The persons of an article, each known by the fullest way it is named, their `leader`."""

    document: Document
    index: SpanIndex
    leaders: dict[Words, tuple[Words, ...]] = field(default_factory=dict)  # of a full name; several where it fits them
    by_surname: dict[str, list[Words]] = field(default_factory=lambda: defaultdict(list))
    by_first_name: dict[str, list[Words]] = field(default_factory=lambda: defaultdict(list))
    by_first_surname: dict[str, list[Words]] = field(default_factory=lambda: defaultdict(list))
    places: dict[Words, list[int]] = field(default_factory=lambda: defaultdict(list))  # where one is named in full
    titled: set[tuple[str, Words]] = field(default_factory=set)  # "mr" and who is called so by the full name
    short_titled: set[tuple[str, Words]] = field(default_factory=set)  # the same of surnames alone
    sexes: dict[Words, str] = field(default_factory=dict)  # "mr" or "ms", as the article calls a leader's kinship
    knights: set[Words] = field(default_factory=set)
    called: dict[Words, int] = field(default_factory=dict)  # where one was last named by the surname
    times_called: Counter[Words] = field(default_factory=Counter)
    bearers_of: dict[Words, tuple[Words, ...]] = field(default_factory=dict)  # what was asked before

    @classmethod
    def of(cls, document: Document, mentions: Sequence[Named]) -> "People":
        """Gather the full names; "Donald J. Trump" and "Donald Trump" are one."""
        people = cls(document, SpanIndex(document))
        full = [each for each in mentions if each.form.is_full]
        people.short_titled = {
            (title_of(document, each), each.form.words) for each in mentions if not each.form.is_full
        }
        people._find_leaders({each.form.words for each in full}, people._fathers(full))
        for each in full:
            if len(leaders := people.leaders[each.form.words]) == 1:
                people._learn(each, leaders[0])
        return people

    def _learn(self, mention: Named, leader: Words) -> None:
        """Keep what stands beside a full name."""
        self.places[leader].append(mention.span.start)
        self.titled.add((title_of(self.document, mention), leader))
        if sex := sex_by_kinship(self.document, mention.span):
            self.sexes[leader] = sex
        if is_knight(self.document, mention.span):
            self.knights.add(leader)

    def _fathers(self, full: Sequence[Named]) -> set[Words]:
        """Return the names that one sentence has beside the same name with "Jr.": there they are two persons."""
        places: dict[Words, set[tuple[int | None, int | None]]] = defaultdict(set)
        for each in full:
            places[each.form.words].add(self._stretch(each.span.start))
        sons = ((words, _without_generation(words)) for words in places)
        return {father for son, father in sons if father != son and places.get(father, set()) & places[son]}

    def _find_leaders(self, names: Iterable[Words], fathers: Container[Words]) -> None:
        similar = _Similar()
        for words in sorted(names, key=_fullest_first):
            longer = {leader for leader in similar.to(words) if is_same_person(leader, words)}
            longer = {leader for leader in longer if words not in fathers or _without_generation(leader) != words}
            self.leaders[words] = tuple(sorted(longer)) or (words,)
            if not longer:
                similar.add(words)
                self.by_surname[sound(words[-1])].append(words)
                self.by_first_name[words[0]].append(words)
                if len(words) > 2 and len(words[-2]) > 1 and not is_given_name(words[-2]):
                    self.by_first_surname[words[-2]].append(words)

    def person_of(self, mention: Named) -> Words:
        """Return the name that stands for the mention's person: its own words, and title, where nothing decides."""
        words, title = mention.form.words, title_of(self.document, mention)
        if mention.form.is_full:
            return self._one_of(self.leaders[words], mention) or words
        bearers = self._told_apart(self._bearers(words), mention)
        if title and (bearers or self._is_couple(words)):
            person = self._called(title, bearers, mention)
        else:
            person, title = self._untitled(bearers, mention), ""
        if person and _is_surname_of(words, person):
            self.times_called[person] += 1
            if not is_possessive(self.document, mention.span):
                self.called[person] = mention.span.start
        return person or ((title, *words) if title else words)

    def _untitled(self, bearers: tuple[Words, ...], mention: Named) -> Words | None:
        """Return whom a name alone means: for a first name of several the foremost of them, else the nearest."""
        if len(bearers) > 1 and not any(_is_surname_of(mention.form.words, bearer) for bearer in bearers):
            return self._foremost(mention.span.start, bearers) or self._one_of(bearers, mention)
        return self._one_of(self._of_sex(bearers, mention), mention) or self._in_headline(bearers, mention)

    def _told_apart(self, bearers: tuple[Words, ...], mention: Named) -> tuple[Words, ...]:
        """Return the bearers whom "Sir", "Jr.", "the younger" leave; beside a Sir Robert, "Robert" is another."""
        if len(bearers) < 2:
            return bearers
        generations = generation_of(self.document, mention)
        left = bearers
        if generations is not None:
            left = tuple(each for each in left if _is_of(each, generations))
        if is_knight(self.document, mention.span):
            left = tuple(each for each in left if each in self.knights)
        elif mention.form.words[0] in {each[0] for each in left}:
            left = tuple(each for each in left if each not in self.knights)
        return left or bearers

    def _of_sex(self, bearers: tuple[Words, ...], mention: Named) -> tuple[Words, ...]:
        """Return the one bearer of the sex that a pronoun tells where the others are known to be of the other."""
        sexes = [self._sex(bearer) for bearer in bearers]
        if len(bearers) < 2 or None in sexes:
            return bearers
        told = sex_by_pronoun(self.document, self.index, mention.span)
        return (bearers[sexes.index(told)],) if sexes.count(told) == 1 else bearers

    def _sex(self, person: Words) -> str | None:
        return self.sexes.get(person) or title_for(person[0])

    def _in_headline(self, bearers: tuple[Words, ...], mention: Named) -> Words | None:
        """Return for a surname in the title, of several bearers, the one whom the article names first."""
        paragraph = self.index.paragraph_of(mention.span)
        if paragraph is None or self.document.paragraphs[paragraph].kind is not ParagraphKind.TITLE:
            return None
        return min(
            (bearer for bearer in bearers if self.places[bearer]), key=lambda each: self.places[each][0], default=None
        )

    def _is_couple(self, surname: Words) -> bool:
        return {(MAN, surname), (WOMAN, surname)} <= self.short_titled

    def _one_of(self, persons: tuple[Words, ...], mention: Named) -> Words | None:
        return persons[0] if len(persons) == 1 else self._nearest_before(mention.span.start, persons)

    def _called(self, title: str, bearers: tuple[Words, ...], mention: Named) -> Words | None:
        """Return the bearer who takes the title elsewhere, or whose first name fits it; of several the nearest."""
        fitting = tuple(bearer for bearer in bearers if self._sex(bearer) in (None, title))
        if len(bearers) == 1:
            return fitting[0] if fitting else None
        called_so = tuple(bearer for bearer in bearers if (title, bearer) in self.titled)
        if called_so:
            return called_so[0] if len(called_so) == 1 else None
        are_known = all(self._sex(bearer) == title for bearer in fitting)
        return self._one_of(fitting, mention) if are_known else None

    def _bearers(self, words: Words) -> tuple[Words, ...]:
        """Return the persons with this surname; without any, those with this first name, or first of two surnames."""
        if words not in self.bearers_of:
            named_so = self.by_surname.get(sound(words[-1]), ())
            exact = [leader for leader in named_so if _ends_with(leader, words)]
            alike = exact or [leader for leader in named_so if _ends_alike(leader, words)]
            first = [leader for leader in self.by_first_name.get(words[0], ()) if leader[: len(words)] == words]
            bearers = sorted(alike or first or self.by_first_surname.get(words[0], []))
            self.bearers_of[words] = tuple(bearers) if len(bearers) <= _MOST_NAMESAKES else ()
        return self.bearers_of[words]

    def _nearest_before(self, start: int, persons: tuple[Words, ...]) -> Words | None:
        """Return who of these was named last; of those far away the foremost, of a couple in one sentence none."""
        last = {person: at for person in persons if (at := self._last_place(person, start)) is not None}
        if not last:
            return None
        nearest = max(last, key=lambda person: last[person])
        stretch = self._stretch(last[nearest])
        is_alone = all(self._stretch(at) != stretch for person, at in last.items() if person != nearest)
        if not _are_rivals(last) or self._is_near(last[nearest], start):
            return nearest if is_alone else None
        return self._foremost(start, last)

    def _foremost(self, start: int, persons: Iterable[Words]) -> Words | None:
        """Return who has been named by far the most up to here, None where several have been."""
        times = {person: bisect_left(self.places[person], start) + self.times_called[person] for person in persons}
        first, second = sorted(times, key=lambda person: -times[person])[:2]
        return first if times[first] >= _FOREMOST * max(1, times[second]) else None

    def _is_near(self, before: int, start: int) -> bool:
        first, last = self.index.paragraph_at(before), self.index.paragraph_at(start)
        return first is None or last is None or last - first <= _REACH

    def _last_place(self, person: Words, start: int) -> int | None:
        number = bisect_left(self.places[person], start)
        named = self.places[person][number - 1 : number]
        return max([*named, *self._called_before(person, start)], default=None)

    def _called_before(self, person: Words, start: int) -> Iterator[int]:
        if self.called.get(person, start) < start:
            yield self.called[person]

    def _stretch(self, offset: int) -> tuple[int | None, int | None]:
        """Return what tells sentences apart, and titles or captions, which have none."""
        return self.index.sentence_at(offset), self.index.paragraph_at(offset)


class _Similar:
    """Finds the full names that may be a shorter one's person, without a look at all of that surname."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, Trait], list[Words]] = defaultdict(list)

    def add(self, name: Words) -> None:
        """Keep a name by each word that can be the surname of a shorter one."""
        for surname in {sound(word) for word in name[-2:]}:
            for trait in traits(name):
                self._names[surname, trait].append(name)

    def to(self, name: Words) -> set[Words]:
        """Return the names that may be the same person's; of very many the fullest."""
        keys = ((sound(name[-1]), trait) for trait in sought(name))
        return {found for key in keys for found in self._names.get(key, [])[:_MOST_NAMESAKES]}


def _are_rivals(persons: Iterable[Words]) -> bool:
    """Tell whether persons share a surname and not the first name as well, but for a slip: "Kristin", "Kristen"."""
    first, *others = persons
    return any(sound(each[-1]) == sound(first[-1]) and not _is_slip(each[0], first[0]) for each in others)


def _is_slip(name: str, other: str) -> bool:
    """Tell whether two first names differ by one letter within."""
    if len(name) != len(other) or len(name) < _MIN_TO_SLIP or (name[0], name[-1]) != (other[0], other[-1]):
        return name == other
    return sum(letter != letter_of_other for letter, letter_of_other in zip(name, other, strict=True)) <= 1


def _is_surname_of(words: Words, person: Words) -> bool:
    return sound(words[-1]) == sound(person[-1])


def _is_of(person: Words, generations: frozenset[str]) -> bool:
    """Tell whether a person's generation is one of these; without any, whether the name has none."""
    own = GENERATIONS.intersection(person)
    return bool(own & generations) if generations else not own


def _without_generation(words: Words) -> Words:
    return tuple(word for word in words if word not in GENERATIONS)


def _fullest_first(words: Words) -> tuple[int, int, Words]:
    """Return a key that puts more words first, and initials after words."""
    return -sum(len(word) > 1 for word in words), -len(words), words


def _ends_with(full: Words, part: Words) -> bool:
    """Tell whether the part is the surname, with or without its particles ("al-Malki", "Malki")."""
    bare = part
    while len(bare) > 1 and bare[0] in PARTICLES:
        bare = bare[1:]
    return full[-len(part) :] == part or full[-len(bare) :] == bare


def _ends_alike(full: Words, part: Words) -> bool:
    return _ends_with(tuple(map(sound, full)), tuple(map(sound, part)))
