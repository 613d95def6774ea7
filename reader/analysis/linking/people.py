"""Which full name a surname or a first name stands for: rules that can be told in a sentence each."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.linking.forms import PARTICLES, Named
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex

Words = tuple[str, ...]
_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.?\s+$", re.IGNORECASE)
_LONGEST_TITLE = len("Miss. ")


@dataclass
class People:
    """The persons of an article, each known by the fullest way it is named."""

    document: Document
    index: SpanIndex
    leaders: dict[Words, Words] = field(default_factory=dict)  # every full name, and the one that stands for it
    full_mentions: list[tuple[Span, Words]] = field(default_factory=list)
    titled: set[tuple[str, Words]] = field(default_factory=set)  # "mr" and who is called so by the full name
    bearers_of: dict[Words, list[Words]] = field(default_factory=dict)  # what was asked before

    @classmethod
    def of(cls, document: Document, mentions: Sequence[Named]) -> "People":
        """Gather the full names; "Donald J. Trump" and "Donald Trump" are one."""
        people = cls(document, SpanIndex(document))
        fullest_first = sorted(
            {each.form.words for each in mentions if each.form.is_full}, key=lambda words: (-len(words), words)
        )
        by_surname: dict[str, list[Words]] = defaultdict(list)
        for words in fullest_first:
            longer = {people.leaders[other] for other in by_surname[words[-1]] if is_same_person(other, words)}
            people.leaders[words] = longer.pop() if len(longer) == 1 else words
            by_surname[words[-1]].append(words)
        people.full_mentions = [(each.span, people.leaders[each.form.words]) for each in mentions if each.form.is_full]
        people.titled = {(people.title_of(span), leader) for span, leader in people.full_mentions}
        return people

    def title_of(self, mention: Span) -> str:
        """Return "mr" or "ms" where such a title stands before the name, else nothing."""
        before = self.document.text[max(0, mention.start - _LONGEST_TITLE) : mention.start]
        title = _TITLE.search(before)
        return "" if title is None else "mr" if title[1].lower() == "mr" else "ms"

    def person_of(self, mention: Named) -> Words:
        """Return the name that stands for the mention's person: its own words where nothing decides."""
        words = mention.form.words
        if mention.form.is_full:
            return self.leaders[words]
        bearers = self._bearers(words)
        if len(bearers) == 1:
            return bearers[0]
        if bearers and (title := self.title_of(mention.span)):
            called_so = [leader for leader in bearers if (title, leader) in self.titled]
            return called_so[0] if len(called_so) == 1 else (title, *words)
        return self._nearest_before(mention.span, bearers) or words if bearers else words

    def _bearers(self, words: Words) -> list[Words]:
        """Return the persons with this surname; without any, those with this first name."""
        if words not in self.bearers_of:
            leaders = sorted(set(self.leaders.values()))
            surnames = [leader for leader in leaders if _ends_with(leader, words)]
            self.bearers_of[words] = surnames or [leader for leader in leaders if leader[: len(words)] == words]
        return self.bearers_of[words]

    def _nearest_before(self, span: Span, bearers: list[Words]) -> Words | None:
        """Return the bearer named in full last before; None where one sentence names two of them, as a couple."""
        named_before = self.full_mentions[: bisect_left(self.full_mentions, (span, ()))]
        by_sentence: dict[int | None, list[Words]] = defaultdict(list)
        for at, leader in named_before:
            if leader in bearers:
                by_sentence[self.index.sentence_at(at.start)].append(leader)
        if not by_sentence:
            return None
        last = set(list(by_sentence.values())[-1])
        return last.pop() if len(last) == 1 else None


def is_same_person(longer: Words, shorter: Words) -> bool:
    """Tell whether two full names agree: same surname, and first names equal, left out, or shortened to an initial."""
    if longer[-1] != shorter[-1]:
        return False
    given = iter(longer[:-1])
    return all(any(_agree(name, other) for other in given) for name in shorter[:-1])


def _agree(name: str, other: str) -> bool:
    return name == other or (min(len(name), len(other)) == 1 and name[0] == other[0])


def _ends_with(full: Words, part: Words) -> bool:
    """Tell whether the part is the surname, with or without its particles ("al-Malki", "Malki")."""
    bare = part
    while len(bare) > 1 and bare[0] in PARTICLES:
        bare = bare[1:]
    return full[-len(part) :] == part or full[-len(bare) :] == bare
