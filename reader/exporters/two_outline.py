"""What an export says of two articles: sections of lines, each with its places in both."""

from collections.abc import Iterable, Iterator

from reader.exporters.outline import Group, Line, Section
from reader.exporters.places import Places
from reader.model.annotation import Actor, Concern
from reader.model.headline import headline_of, one_line
from reader.model.span import Span
from reader.model.two_articles.findings import Article, Compared, SentencePair, SharedQuotation, partners_of

CONCERN_WORDS = {
    Concern.NUMBER: "number",
    Concern.NAME: "name",
    Concern.NEGATION: "the opposite",
    Concern.WHO: "who did it",
    Concern.DATE: "date",
    Concern.PLACE: "place",
    Concern.DEGREE: "degree",
    Concern.OTHER: "wording",
}
FIRST, SECOND = "A", "B"


def titles(compared: Compared) -> tuple[str, str]:
    """Return what the two articles are called: their headlines, or where they come from."""
    first, second = (_title(article) for article in (compared.first, compared.second))
    return first, second


def two_outline(compared: Compared) -> tuple[Section, ...]:
    """Return a section for each kind of statement of which there is any."""
    told = _Told(compared)
    sections = (
        Section("Where they differ", "in sentences that tell the same", (Group(None, tuple(told.differences())),)),
        Section("Told differently", "", (Group(None, tuple(told.otherwise())),)),
        Section("Both say", "", (Group(None, tuple(told.alike())),)),
        Section(f"Only {FIRST} says", "the most important first", (Group(None, tuple(told.only_first())),)),
        Section(f"Only {SECOND} says", "the most important first", (Group(None, tuple(told.only_second())),)),
        Section("Both quote", "", (Group(None, tuple(told.quotations())),)),
        Section("Actors", "", tuple(group for group in told.actors() if group.lines)),
    )
    return tuple(section for section in sections if any(group.lines for group in section.groups))


def _title(article: Article) -> str:
    return one_line(headline_of(article.document) or article.document.source)


class _Told:
    """The lines of each section."""

    def __init__(self, compared: Compared) -> None:
        self._first, self._second, self._found = compared.first, compared.second, compared.found
        self._places = Places(self._first.document), Places(self._second.document)

    def differences(self) -> Iterator[Line]:
        for each in self._found.differences:
            sides = (FIRST, self._first, each.first), (SECOND, self._second, each.second)
            words = ", ".join(f"{name}: “{_words(one, one.with_unit(span))}”" for name, one, span in sides)
            yield Line(words, f"{CONCERN_WORDS[each.concerns]}; {self._at([each.first], [each.second])}")

    def otherwise(self) -> Iterator[Line]:
        return self._pairs(self._found.otherwise)

    def alike(self) -> Iterator[Line]:
        return self._pairs(self._found.alike)

    def _pairs(self, pairs: Iterable[SentencePair]) -> Iterator[Line]:
        """Yield the sentences of the first article that the second tells, too, with how it does so."""
        for sentence, others in partners_of(pairs):
            spans = [self._second.document.sentences[other].span for other in others]
            told = " … ".join(self._places[1].sentence(other) for other in others)
            at = self._at([self._first.document.sentences[sentence].span], spans)
            yield Line(self._places[0].sentence(sentence), f"{SECOND}: {told}; {at}")

    def only_first(self) -> Iterator[Line]:
        places = self._places[0]
        return (Line(places.sentence(one), places.of_sentences([one])) for one in self._found.only_first)

    def only_second(self) -> Iterator[Line]:
        places = self._places[1]
        return (Line(places.sentence(one), places.of_sentences([one])) for one in self._found.only_second)

    def quotations(self) -> Iterator[Line]:
        for each in self._found.quotations:
            one, other = _quoted(self._first, each.first), _quoted(self._second, each.second)
            told = f"{SECOND}: {_words(self._second, other)}; " if each.is_changed else "the same words; "
            yield Line(_words(self._first, one), f"{told}{self._own_words(each)}{self._at([one], [other])}")

    def _own_words(self, each: SharedQuotation) -> str:
        """Return the quoted words that one of the articles has alone."""
        sides = ((FIRST, self._first, each.first_words), (SECOND, self._second, each.second_words))
        return "".join(
            f"only {side}: {', '.join(f'“{_words(article, span)}”' for span in spans)}; "
            for side, article, spans in sides
            if spans
        )

    def actors(self) -> Iterator[Group]:
        ones = {actor.id: actor for actor in self._first.analysis.actors or ()}
        others = {actor.id: actor for actor in self._second.analysis.actors or ()}
        shared = (self._shared_actor(ones[each.first], others[each.second]) for each in self._found.actors)
        yield Group("In both", tuple(shared))
        yield Group(f"Only in {FIRST}", tuple(_actors(self._found.actors_only_first, ones, self._places[0])))
        yield Group(f"Only in {SECOND}", tuple(_actors(self._found.actors_only_second, others, self._places[1])))

    def _shared_actor(self, one: Actor, other: Actor) -> Line:
        roles = (f"{side}: {_called(actor, one.name)}" for side, actor in ((FIRST, one), (SECOND, other)))
        return Line(one_line(one.name), f"{'; '.join(roles)}; {self._at(one.mentions, other.mentions)}")

    def _at(self, first: Iterable[Span], second: Iterable[Span]) -> str:
        places = self._places[0].of_spans(first), self._places[1].of_spans(second)
        return ", ".join(f"{side} {place}" for side, place in zip((FIRST, SECOND), places, strict=True) if place)


def _called(actor: Actor, known_as: str) -> str:
    """Return the role of an actor and, where another name is used, that name."""
    name = "" if actor.name == known_as else one_line(actor.name)
    return ", ".join(filter(None, (name, one_line(actor.role or "")))) or "no role"


def _actors(ids: Iterable[str], actors: dict[str, Actor], places: Places) -> Iterator[Line]:
    for actor in (actors[each] for each in ids):
        role = one_line(actor.role or "")
        yield Line(one_line(actor.name), "; ".join(filter(None, (role, places.of_spans(actor.mentions)))))


def _quoted(article: Article, index: int) -> Span:
    return (article.analysis.quotations or ())[index].span


def _words(article: Article, span: Span) -> str:
    return one_line(article.document.plain_words(span))
