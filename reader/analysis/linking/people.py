"""Which full name a surname or a first name stands for: rules that can be told in a sentence each."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.analysis.linking.forms import PARTICLES, Named
from reader.analysis.linking.full_names import Words, is_given_name, is_same_person
from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.linking.spellings import sound
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex

_TITLE = re.compile(r"(Mr|Mrs|Ms|Miss)\b", re.IGNORECASE)
_TITLE_AT_END = re.compile(rf"\b{_TITLE.pattern}\.?\s+$", re.IGNORECASE)
TITLES = (MAN, WOMAN)  # what the words of a person begin with who is known by surname and title alone
_LONGEST_TITLE = len("Miss. ")


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
    bearers_of: dict[Words, tuple[Words, ...]] = field(default_factory=dict)  # what was asked before

    @classmethod
    def of(cls, document: Document, mentions: Sequence[Named]) -> "People":
        """Gather the full names; "Donald J. Trump" and "Donald Trump" are one."""
        people = cls(document, SpanIndex(document))
        full = [each for each in mentions if each.form.is_full]
        people.short_titled = {(people.title_of(each), each.form.words) for each in mentions if not each.form.is_full}
        people._find_leaders({each.form.words for each in full})
        for each in full:
            if len(leaders := people.leaders[each.form.words]) == 1:
                people.places[leaders[0]].append(each.span.start)
                people.titled.add((people.title_of(each), leaders[0]))
        return people

    def _find_leaders(self, names: Iterable[Words]) -> None:
        similar: dict[str, list[Words]] = defaultdict(list)  # by each word that can be the surname of a shorter name
        for words in sorted(names, key=_fullest_first):
            longer = {leader for leader in similar[sound(words[-1])] if is_same_person(leader, words)}
            self.leaders[words] = tuple(sorted(longer)) or (words,)
            if not longer:
                for word in {sound(word) for word in words[-2:]}:
                    similar[word].append(words)
                self.by_surname[sound(words[-1])].append(words)
                self.by_first_name[words[0]].append(words)
                if len(words) > 2 and len(words[-2]) > 1 and not is_given_name(words[-2]):
                    self.by_first_surname[words[-2]].append(words)

    def title_of(self, mention: Named) -> str:
        """Return "mr" or "ms" where such a title stands before the name or opens it, else nothing."""
        title = _TITLE.match(title_before(self.document, mention.span) or mention.form.surface)
        return "" if title is None else MAN if title[1].lower() == "mr" else WOMAN

    def person_of(self, mention: Named) -> Words:
        """Return the name that stands for the mention's person: its own words, and title, where nothing decides."""
        words, title = mention.form.words, self.title_of(mention)
        if mention.form.is_full:
            return self._one_of(self.leaders[words], mention) or words
        bearers = self._bearers(words)
        if title and (bearers or self._is_couple(words)):
            return self._called(title, bearers, mention) or (title, *words)
        return self._one_of(bearers, mention) or words

    def _is_couple(self, surname: Words) -> bool:
        return {(MAN, surname), (WOMAN, surname)} <= self.short_titled

    def _one_of(self, persons: tuple[Words, ...], mention: Named) -> Words | None:
        return persons[0] if len(persons) == 1 else self._nearest_before(mention.span.start, persons)

    def _called(self, title: str, bearers: tuple[Words, ...], mention: Named) -> Words | None:
        """Return the bearer who takes the title elsewhere, or whose first name fits it; of several the nearest."""
        fitting = tuple(bearer for bearer in bearers if title_for(bearer[0]) in (None, title))
        if len(bearers) == 1:
            return fitting[0] if fitting else None
        called_so = tuple(bearer for bearer in bearers if (title, bearer) in self.titled)
        if called_so:
            return called_so[0] if len(called_so) == 1 else None
        are_known = all(title_for(bearer[0]) == title for bearer in fitting)
        return self._one_of(fitting, mention) if are_known else None

    def _bearers(self, words: Words) -> tuple[Words, ...]:
        """Return the persons with this surname; without any, those with this first name, or first of two surnames."""
        if words not in self.bearers_of:
            named_so = self.by_surname.get(sound(words[-1]), ())
            exact = [leader for leader in named_so if _ends_with(leader, words)]
            alike = exact or [leader for leader in named_so if _ends_alike(leader, words)]
            first = [leader for leader in self.by_first_name.get(words[0], ()) if leader[: len(words)] == words]
            self.bearers_of[words] = tuple(sorted(alike or first or self.by_first_surname.get(words[0], [])))
        return self.bearers_of[words]

    def _nearest_before(self, start: int, persons: tuple[Words, ...]) -> Words | None:
        """Return who of these was named in full last; None where one sentence names two of them, as a couple."""
        last = {person: at for person in persons if (at := self._last_place(person, start)) is not None}
        if not last:
            return None
        nearest = max(last, key=lambda person: last[person])
        stretch = self._stretch(last[nearest])
        is_alone = all(self._stretch(at) != stretch for person, at in last.items() if person != nearest)
        return nearest if is_alone else None

    def _last_place(self, person: Words, start: int) -> int | None:
        number = bisect_left(self.places[person], start)
        return self.places[person][number - 1] if number else None

    def _stretch(self, offset: int) -> tuple[int | None, int | None]:
        """Return what tells sentences apart, and titles or captions, which have none."""
        return self.index.sentence_at(offset), self.index.paragraph_at(offset)


def title_before(document: Document, name: Span) -> str:
    """Return the form of address before a name as the text has it, "Mrs.", or nothing."""
    before = document.text[max(0, name.start - _LONGEST_TITLE) : name.start]
    title = _TITLE_AT_END.search(before)
    return "" if title is None else title[0].rstrip()


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
