"""Names put into a line in brackets, as newspapers do: "[Keir] Starmer", "[Trump] said"; only where that is sure."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from reader.analysis.interviewers import paragraphs_of_interviewers
from reader.analysis.lines.antecedents import Antecedents
from reader.analysis.lines.deletions import quoted_in
from reader.analysis.quotations.turns import Turns
from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_map import SpanMap
from reader.nlp.grouping import grouped
from reader.nlp.languages import ENGLISH
from reader.nlp.stop_words import stop_words
from reader.parsing.parse import Parse

_TITLE_BEFORE = re.compile(r"(?:[-–'’\w]|[A-Z][\w.]* )$")  # or another part of the name
_GOES_ON = re.compile(r" [A-Z]\w")  # "Ana Kern High School" is nobody
_AFTER_ARTICLE = re.compile(r"\b(?:the|an?) (?:[a-z-]+ )?\Z", re.IGNORECASE)
FURTHEST = 40  # characters before a name in which its article stands
_WORD_BEFORE = re.compile(r"\b([a-z-]+) \Z")
_PLURAL = re.compile(r"\b([A-Z][\w-]*)s\b(?!['’])")
_ARTICLES = ("the", "a", "an")
_QUOTES = frozenset('“”„«»"(')  # and what is told of how it was said
_JOINING = ("-", "–", "/")
_NAME = re.compile(r"(?!.* and )[\w.'’ -]+")  # none is "Ann) Lee" or "Ann and Lee"


class Names:
    """The people of one article, by the places where they are named."""

    def __init__(self, document: Document, actors: Sequence[Actor], parse: Parse | None = None) -> None:
        self._document = document
        self._people = [actor for actor in actors if actor.kind is ActorKind.PERSON]
        self._other_names = {actor.name for actor in actors if actor.kind is not ActorKind.PERSON}
        full = ((who, at) for who in self._people for at in who.mentions if document.text_of(at) == who.name)
        others = ((actor, at) for actor in actors if actor.kind is not ActorKind.PERSON for at in actor.mentions)
        borne = ((word, (at.start, each.kind)) for each, at in (*full, *others) for word in each.name.split())
        self._bearers = grouped(sorted(borne))
        self._surnames = {actor.name.split()[-1] for actor in self._people if " " in actor.name}
        self._turns = Turns(document, actors)
        self._places = SpanMap((span, actor) for actor in self._people for span in actor.mentions)
        self._antecedents = Antecedents(document, self._places, parse) if parse is not None else None

    def of_pronoun(self, sentence: int) -> tuple[Span, str, Span] | None:
        """Return the first "he" or "his" of a sentence, whom it means, and where that name stands; None in doubt."""
        found = self._antecedents.of_sentence(sentence) if self._antecedents is not None else None
        source = self._full_name(found.actor) if found else None
        if found is None or source is None or found.actor.name.split()[-1] in self._shared_surnames:
            return None
        return found.pronoun, f"{found.actor.name}’s" if found.is_owner else found.actor.name, source

    def of_answer(self, sentence: int) -> tuple[str, Span] | None:
        """Return who says a sentence that goes on with the answer to a question, and where that is told.

        A turn that tells of its own speaker, or narrates behind quoted words, may be no answer.
        """
        this = self._document.sentences[sentence]
        turn = self._document.paragraphs[this.paragraph]
        if not turn.is_turn or turn.speaker is None or turn.speaker.start == this.span.start:
            return None
        if this.paragraph - 1 not in self._asking or this.paragraph in self._asking:
            return None
        actor, words = self._turns.voice_of(turn), Span(turn.speaker.end, turn.span.end)
        text = self._document.text_of(words)
        is_told_of = any(each is actor for _, each in self._places.within(words)) or not _QUOTES.isdisjoint(text)
        return (actor.name, turn.speaker) if actor is not None and not is_told_of else None

    def given_names(self, sentence: Span) -> Iterator[tuple[Span, str, Span]]:
        """Yield the first names of people who have only a surname at their first place: where, what, from where.

        None is before the full name, nor where a firm or town of that name was told of since.
        """
        seen: set[str] = set()
        for place, actor in sorted(self._places.within(sentence), key=lambda pair: pair[0].start):
            given = self._given_of(actor, self._document.text_of(place)) if actor.id not in seen else None
            if given is not None and not (self._is_told(place, sentence) or self._is_anothers(place, given, sentence)):
                yield place, self._document.text_of(given), given
            seen.add(actor.id)

    def _is_anothers(self, place: Span, given: Span, sentence: Span) -> bool:
        """Tell whether a surname may be a firm's or a town's, named since the person was in full.

        What would go before it stands there where it is a part of what was taken for a person: "Mühle von Tannrode".
        """
        before = self._document.text[sentence.start : place.start]
        if before.rstrip().endswith(self._document.text_of(given)):
            return True
        name = self._document.text_of(place)
        bearers = self._bearers.get(name, [])
        at = bisect_left(bearers, (place.start,))
        is_persons = at == 0 or bearers[at - 1][1] is ActorKind.PERSON
        return place < given or name in self._other_names or not is_persons

    def _is_told(self, place: Span, sentence: Span) -> bool:
        """Tell whether a name has a title before it, is a part of another, or stands in quoted words."""
        before = self._document.text[sentence.start : place.start]
        if (_TITLE_BEFORE.search(before) and not _opens(before)) or self._is_part(place):
            return True
        return any(each.overlaps(place) for each in quoted_in(self._document.text_of(sentence), sentence.start))

    def _is_part(self, place: Span) -> bool:
        """Tell whether a name goes on, or tells of a thing: "a Kern-led council", "the Kern coat", "the firm Kern"."""
        text = self._document.text
        if text[place.end : place.end + 1] in _JOINING or _GOES_ON.match(text, place.end):
            return True
        noun = _WORD_BEFORE.search(text, max(0, place.start - FURTHEST), place.start)
        if noun is not None and noun_kind(noun[1], ENGLISH) in (NounKind.BODY, NounKind.PLACE):
            return True
        within = _AFTER_ARTICLE.search(text, max(0, place.start - FURTHEST), place.start)
        return within is not None and text[place.end + 1 : place.end + 2].islower() and not may_be_somebody(within[0])

    def _given_of(self, actor: Actor, shown: str) -> Span | None:
        """Return where the first name stands that goes before a surname as it is shown, None where none does."""
        full, within = self._full_name(actor), f" {shown[:1].lower()}{shown[1:]}"  # "De Miranda" opens a sentence
        if full is None or not actor.name.endswith((f" {shown}", within)) or shown in self._of_several:
            return None
        given = Span(full.start, full.start + len(actor.name) - len(shown) - 1)
        return None if self._document.text_of(given) in self._surnames else given  # two people, named without a comma

    def _full_name(self, actor: Actor) -> Span | None:
        if not _NAME.fullmatch(actor.name):
            return None
        full = (span for span in actor.mentions if self._document.text_of(span) == actor.name)
        return next((span for span in full if not _GOES_ON.match(self._document.text, span.end)), None)

    @cached_property
    def _asking(self) -> frozenset[int]:
        return paragraphs_of_interviewers(self._document)

    @cached_property
    def _of_several(self) -> frozenset[str]:
        """The last names that may be those of several: "the Smiths"."""
        return self._shared_surnames.union(_PLURAL.findall(self._document.text))

    @cached_property
    def _shared_surnames(self) -> frozenset[str]:
        """The last names that several people of the article bear."""
        bearers = Counter(actor.name.split()[-1] for actor in self._people)
        return frozenset(name for name, count in bearers.items() if count > 1)


def _opens(before: str) -> bool:
    """Tell whether only a small word, with the capital that opens a sentence, stands before a name: "While Kern"."""
    word = before.strip().lower()
    return word in stop_words(ENGLISH) and word not in _ARTICLES
