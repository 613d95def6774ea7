"""Which full name a surname or a first name stands for: rules that can be told in a sentence each."""

from collections import defaultdict
from collections.abc import Sequence

from reader.analysis.linking.bearers import (
    generation_of,
    is_knight,
    is_possessive,
    sex_by_kinship,
    sex_by_pronoun,
    title_of,
)
from reader.analysis.linking.forms import Named
from reader.analysis.linking.full_names import GENERATIONS, Words
from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.linking.leaders import Leaders, without_generation
from reader.analysis.linking.nearness import Nearness
from reader.analysis.linking.similar import have_one_surname
from reader.model.document import Document, ParagraphKind
from reader.model.span_index import SpanIndex

TITLES = (MAN, WOMAN)  # what the words of a person begin with who is known by surname and title alone
_Persons = tuple[Words, ...]


class People:
    """The persons of an article, each known by the fullest way it is named, their `leader`."""

    def __init__(self, document: Document, mentions: Sequence[Named]) -> None:
        """Gather the full names of persons."""
        self._document, self._index = document, SpanIndex(document)
        self._nearness = Nearness(self._index)
        self._titled: set[tuple[str, Words]] = set()  # "mr" and who is called so by the full name
        self._sexes: dict[Words, str] = {}  # "mr" or "ms", as the article calls a leader's kinship
        self._knights: set[Words] = set()
        full, short = ([each for each in mentions if each.form.is_full is is_full] for is_full in (True, False))
        self._short_titled = {(title_of(document, each), each.form.words) for each in short}
        self._leaders = Leaders({each.form.words for each in full}, self._fathers(full))
        for each in full:
            if len(leaders := self._leaders.of(each.form.words)) == 1:
                self._learn(each, leaders[0])

    def person_of(self, mention: Named) -> Words:
        """Return the name that stands for the mention's person: its own words, and title, where nothing decides."""
        words, title = mention.form.words, title_of(self._document, mention)
        if mention.form.is_full:
            return self._one_of(self._leaders.of(words), mention) or words
        bearers = self._told_apart(self._leaders.bearers(words), mention)
        if title and (bearers or self._is_couple(words)):
            person = self._called(title, bearers, mention)
        else:
            person, title = self._untitled(bearers, mention), ""
        if person and have_one_surname(words, person):
            is_owner = is_possessive(self._document, mention.span)
            self._nearness.note_surname(person, mention.span.start, is_possessive=is_owner)
        return person or ((title, *words) if title else words)

    def _learn(self, mention: Named, leader: Words) -> None:
        """Keep what stands beside a full name."""
        self._nearness.note_in_full(leader, mention.span.start)
        self._titled.add((title_of(self._document, mention), leader))
        if sex := sex_by_kinship(self._document, mention.span):
            self._sexes[leader] = sex
        if is_knight(self._document, mention.span):
            self._knights.add(leader)

    def _fathers(self, full: Sequence[Named]) -> set[Words]:
        """Return the names that one sentence has beside the same name with "Jr.": there they are two persons."""
        places: dict[Words, set[tuple[int | None, int | None]]] = defaultdict(set)
        for each in full:
            places[each.form.words].add(self._nearness.stretch(each.span.start))
        sons = ((words, without_generation(words)) for words in places)
        return {father for son, father in sons if father != son and places.get(father, set()) & places[son]}

    def _untitled(self, bearers: _Persons, mention: Named) -> Words | None:
        """Return whom a name alone means: for a first name of several the foremost of them, else the nearest."""
        if len(bearers) > 1 and not any(have_one_surname(mention.form.words, bearer) for bearer in bearers):
            return self._nearness.foremost(mention.span.start, bearers) or self._one_of(bearers, mention)
        return self._one_of(self._of_sex(bearers, mention), mention) or self._in_headline(bearers, mention)

    def _told_apart(self, bearers: _Persons, mention: Named) -> _Persons:
        """Return the bearers whom "Sir", "Jr.", "the younger" leave; beside a Sir Robert, "Robert" is another."""
        if len(bearers) < 2:
            return bearers
        generations = generation_of(self._document, mention)
        left = tuple(each for each in bearers if generations is None or _is_of(each, generations))
        if is_knight(self._document, mention.span):
            left = tuple(each for each in left if each in self._knights)
        elif mention.form.words[0] in {each[0] for each in left}:
            left = tuple(each for each in left if each not in self._knights)
        return left or bearers

    def _of_sex(self, bearers: _Persons, mention: Named) -> _Persons:
        """Return the one bearer of the sex that a pronoun tells where the others are known to be of the other."""
        sexes = [self._sex(bearer) for bearer in bearers]
        if len(bearers) < 2 or None in sexes:
            return bearers
        told = sex_by_pronoun(self._document, self._index, mention.span)
        return (bearers[sexes.index(told)],) if sexes.count(told) == 1 else bearers

    def _sex(self, person: Words) -> str | None:
        return self._sexes.get(person) or title_for(person[0])

    def _in_headline(self, bearers: _Persons, mention: Named) -> Words | None:
        """Return for a surname in the title, of several bearers, the one whom the article names first."""
        paragraph = self._index.paragraph_of(mention.span)
        is_title = paragraph is not None and self._document.paragraphs[paragraph].kind is ParagraphKind.TITLE
        return self._nearness.first_of(bearers) if is_title else None

    def _is_couple(self, surname: Words) -> bool:
        return {(MAN, surname), (WOMAN, surname)} <= self._short_titled

    def _one_of(self, persons: _Persons, mention: Named) -> Words | None:
        return persons[0] if len(persons) == 1 else self._nearness.nearest(mention.span.start, persons)

    def _called(self, title: str, bearers: _Persons, mention: Named) -> Words | None:
        """Return the bearer who takes the title elsewhere, or whose first name fits it; of several the nearest."""
        fitting = tuple(bearer for bearer in bearers if self._sex(bearer) in (None, title))
        if len(bearers) == 1:
            return fitting[0] if fitting else None
        called_so = tuple(bearer for bearer in bearers if (title, bearer) in self._titled)
        if called_so:
            return called_so[0] if len(called_so) == 1 else None
        are_known = all(self._sex(bearer) == title for bearer in fitting)
        return self._one_of(fitting, mention) if are_known else None


def _is_of(person: Words, generations: frozenset[str]) -> bool:
    """Tell whether a person's generation is one of these; without any, whether the name has none."""
    own = GENERATIONS.intersection(person)
    return bool(own & generations) if generations else not own
