"""What was found in two articles as rows of a list, each with its places in both; no widgets here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.model.annotation import Actor, Concern
from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.span import Span
from reader.model.span_index import words_around
from reader.model.two_articles.findings import Article, Compared, SentencePair, SharedQuotation, partners_of


@dataclass(frozen=True, slots=True)
class Row:
    """A heading of a group, or what is said of words of one article or of both."""

    words: str
    other: str = ""  # of the second article
    note: str = ""
    first: tuple[Span, ...] = ()
    second: tuple[Span, ...] = ()
    is_heading: bool = False

    @property
    def sides(self) -> tuple[str, str]:
        """The words of both articles, each with its letter where it is not clear whose they are."""
        return (f"A: {self.words}", f"B: {self.other}") if self.other else (self.words, "")


def rows_of(compared: Compared) -> tuple[Row, ...]:
    """Return the rows in groups; a group of which there is nothing has no heading."""
    groups = (
        (_tr("They differ"), _differences(compared)),
        (_tr("Told differently"), _pairs(compared, compared.found.otherwise)),
        (_tr("Both say"), _pairs(compared, compared.found.alike)),
        (_tr("Only A says"), _alone(compared.first, compared.found.only_first, is_first=True)),
        (_tr("Only B says"), _alone(compared.second, compared.found.only_second, is_first=False)),
        (_tr("Both quote"), _quotations(compared)),
        (_tr("Actors in both"), _shared_actors(compared)),
        (_tr("Actors in A alone"), _actors(compared.first, compared.found.actors_only_first, is_first=True)),
        (
            _tr("Actors in B alone"),
            _actors(compared.second, compared.found.actors_only_second, is_first=False),
        ),
    )
    return tuple(row for heading, rows in groups for row in _group(heading, tuple(rows)))


def _group(heading: str, rows: tuple[Row, ...]) -> Iterator[Row]:
    if rows:
        yield Row(heading, note=str(len(rows)), is_heading=True)
        yield from rows


def _differences(compared: Compared) -> Iterator[Row]:
    for each in compared.found.differences:
        sides = (compared.first, each.first), (compared.second, each.second)
        told = ", ".join(_words(article.document, article.with_unit(span)) for article, span in sides)
        words, other = (words_around(article.document, span) for article, span in sides)
        yield Row(words, other, f"{concern_words(each.concerns)}: {told}", (each.first,), (each.second,))


def concern_words(concern: Concern) -> str:
    """Return in a word or two what differs."""
    words = {
        Concern.NUMBER: _tr("another number"),
        Concern.DATE: _tr("another date"),
        Concern.NAME: _tr("another name"),
        Concern.NEGATION: _tr("the opposite"),
        Concern.WHO: _tr("names have changed places"),
    }
    return words.get(concern, _tr("another word"))


def _pairs(compared: Compared, pairs: Iterable[SentencePair]) -> Iterator[Row]:
    ones, others = compared.first.document, compared.second.document
    for sentence, partners in partners_of(pairs):
        span = ones.sentences[sentence].span
        spans = tuple(others.sentences[partner].span for partner in partners)
        yield Row(_words(ones, span), " … ".join(_words(others, each) for each in spans), "", (span,), spans)


def _alone(article: Article, sentences: Iterable[int], *, is_first: bool) -> Iterator[Row]:
    for sentence in sentences:
        span = article.document.sentences[sentence].span
        yield _of_one(_words(article.document, span), "", (span,), is_first=is_first)


def _of_one(words: str, note: str, spans: tuple[Span, ...], *, is_first: bool) -> Row:
    return Row(words, note=note, first=spans) if is_first else Row(words, note=note, second=spans)


def _quotations(compared: Compared) -> Iterator[Row]:
    for each in compared.found.quotations:
        one = (compared.first.analysis.quotations or ())[each.first].span
        other = (compared.second.analysis.quotations or ())[each.second].span
        told = _words(compared.second.document, other) if each.is_changed else ""
        yield Row(_words(compared.first.document, one), told, _own_words(compared, each), (one,), (other,))


def _own_words(compared: Compared, each: SharedQuotation) -> str:
    """Return the quoted words that one of the articles has alone."""
    if not each.is_changed:
        return _tr("the same words")
    sides = ((_tr("only A"), compared.first, each.first_words), (_tr("only B"), compared.second, each.second_words))
    return "; ".join(
        f"{side}: {', '.join(_words(article.document, span) for span in spans)}"
        for side, article, spans in sides
        if spans
    )


def _shared_actors(compared: Compared) -> Iterator[Row]:
    ones, others = _by_id(compared.first), _by_id(compared.second)
    for each in compared.found.actors:
        one, other = ones[each.first], others[each.second]
        yield Row(
            _called(one), _called(other) if _called(other) != _called(one) else "", "", one.mentions, other.mentions
        )


def _actors(article: Article, ids: Iterable[str], *, is_first: bool) -> Iterator[Row]:
    actors = _by_id(article)
    return (_of_one(_called(actors[each]), "", actors[each].mentions, is_first=is_first) for each in ids)


def _by_id(article: Article) -> dict[str, Actor]:
    return {actor.id: actor for actor in article.analysis.actors or ()}


def _called(actor: Actor) -> str:
    return ", ".join(filter(None, (one_line(actor.name), one_line(actor.role or ""))))


def _words(document: Document, span: Span) -> str:
    return one_line(document.plain_words(span))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Beside", text)
