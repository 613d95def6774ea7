"""Two small articles with what was found in them, for tests that need no engine."""

from reader.analysis.facts.dates import find_dates
from reader.analysis.facts.quantities import find_quantities
from reader.analysis.two_articles.comparing import compare_articles
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.model.two_articles.findings import Article, TwoArticles
from tests.documents import make_document

KIND_OF = {"person": ActorKind.PERSON, "place": ActorKind.PLACE, "organisation": ActorKind.ORGANISATION}


def article(*paragraphs: str, actors: tuple[Actor, ...] = (), language: str = "en") -> Article:
    """Return an article whose dates and quantities are found, and whose double quotes are quotations."""
    document = make_document(*paragraphs, language=language)
    dates = find_dates(document)
    quantities = find_quantities(document, dates)
    quotations = tuple(_quotations(document))
    return Article(
        document,
        Analysis(document.digest, actors=actors, dates=dates, quantities=quantities, quotations=quotations),
    )


def actor(name: str, kind: str, *aliases: str, role: str | None = None) -> Actor:
    """Return an actor that is named nowhere."""
    return Actor(name, name, KIND_OF[kind], role, 0.5, (name, *aliases), ())


def between(first: str, second: str) -> TwoArticles:
    """Return what is found in two texts of one paragraph each."""
    return compare_articles(article(first), article(second))


def differing(first: str, second: str) -> list[tuple[str, str, str]]:
    """Return the words that differ in two texts, with what they are about."""
    one, other = article(first), article(second)
    found = compare_articles(one, other).differences
    return [
        (each.concerns.value, one.document.text_of(each.first), other.document.text_of(each.second)) for each in found
    ]


def _quotations(document: Document) -> list[Quotation]:
    marks = [index for index, sign in enumerate(document.text) if sign == '"']
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return [Quotation(Span(start, end + 1), None, None, None, direct=True) for start, end in pairs]
