"""Which full name a surname or a first name stands for: rules that can be told in a sentence each."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.linking.bearers import sex_by_kinship, title_of
from reader.analysis.linking.forms import Named
from reader.analysis.linking.full_names import GENERATIONS, Words
from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.linking.leaders import Leaders, without_generation
from reader.analysis.linking.nearness import Nearness
from reader.analysis.linking.spellings import have_one_surname
from reader.analysis.recognizers.name_tokens import phrase_words
from reader.model.document import Document
from reader.model.span_index import SpanIndex
from reader.nlp.language_table import words_for
from reader.nlp.word_set import any_of

_BESIDE = re.compile(rf"(?:,? \d+,?)?,? {any_of(words_for('measures.and'))} ")
TITLES = (MAN, WOMAN)  # what the words of a person begin with who is known by surname and title alone
_Persons = tuple[Words, ...]


class People:
    """The persons of an article, each known by the fullest way it is named, their `leader`."""

    def __init__(self, document: Document, mentions: Sequence[Named]) -> None:
        """Gather the full names of persons."""
        self._document, self._index = document, SpanIndex(document)
        self._nearness = Nearness(self._index)
        self._sexes: dict[Words, str] = {}  # "mr" or "ms", as the article calls a leader's kinship
        full, short = ([each for each in mentions if each.form.is_full is is_full] for is_full in (True, False))
        self._short_titled = {(title_of(document, each), each.form.words) for each in short}
        self._leaders = Leaders({each.form.words for each in full}, self._apart(full))
        for each in full:
            self._learn(each)

    def person_of(self, mention: Named) -> Words:
        """Return the name that stands for the mention's person: its own words, and title, where nothing decides."""
        words, title = mention.form.words, title_of(self._document, mention)
        if mention.form.is_full:
            return self._one_of(self._leaders.of(words), mention) or words
        bearers = _of_generation(self._leaders.bearers(words), mention)
        if not bearers:
            is_couple = {(MAN, words), (WOMAN, words)} <= self._short_titled  # all are "Mr Kidd" or "Mrs Kidd"
            return (title, *words) if title and is_couple else words
        person = self._called(title, bearers, mention) if title else self._untitled(bearers, mention)
        if person and have_one_surname(words, person):
            is_owner = self._document.text[mention.span.end : mention.span.end + 1] in ("'", "’")
            self._nearness.note_surname(person, mention.span.start, is_possessive=is_owner)
        return person or ((title, *words) if title else words)

    def _learn(self, mention: Named) -> None:
        """Keep what stands beside a full name."""
        leaders = self._leaders.of(mention.form.words)
        if len(leaders) == 1:
            self._nearness.note_in_full(leaders[0], mention.span.start)
            if sex := sex_by_kinship(self._document, mention.span):
                self._sexes[leaders[0]] = sex

    def _apart(self, full: Sequence[Named]) -> set[frozenset[Words]]:
        """Return the pairs of names that one sentence has side by side, "Pat and Patrick Lee", or with "Jr." too."""
        stretches = [self._nearness.stretch(each.span.start) for each in full]
        between = [self._document.text[each.span.end : other.span.start] for each, other in pairwise(full)]
        names = [each.form.words for each in full]
        return {
            frozenset(names[at : at + 2])
            for at, text in enumerate(between)
            if stretches[at] == stretches[at + 1]
            and (_BESIDE.fullmatch(text) or without_generation(names[at]) == without_generation(names[at + 1]))
        }

    def _untitled(self, bearers: _Persons, mention: Named) -> Words | None:
        """Return whom a name alone means: for a first name of several the foremost of them, else the nearest."""
        if len(bearers) > 1 and not any(have_one_surname(mention.form.words, bearer) for bearer in bearers):
            return self._nearness.foremost(mention.span.start, bearers) or self._one_of(bearers, mention)
        return self._one_of(bearers, mention)

    def _sex(self, person: Words) -> str | None:
        return self._sexes.get(person) or title_for(person[0])

    def _one_of(self, persons: _Persons, mention: Named) -> Words | None:
        return persons[0] if len(persons) == 1 else self._nearness.nearest(mention.span.start, persons)

    def _called(self, title: str, bearers: _Persons, mention: Named) -> Words | None:
        """Return the bearer whom a title fits, of several the nearest where the first names of all tell their sex."""
        fitting = tuple(bearer for bearer in bearers if self._sex(bearer) in (None, title))
        is_sure = len(bearers) == 1 or all(self._sex(bearer) == title for bearer in fitting)
        return self._one_of(fitting, mention) if is_sure else None


def _of_generation(bearers: _Persons, mention: Named) -> _Persons:
    """Return the bearers whom "Clarke Jr." leaves."""
    written = GENERATIONS.intersection(word.rstrip(".").lower() for word in phrase_words(mention.form.surface))
    return tuple(each for each in bearers if written.intersection(each)) or bearers
