"""An analysed article built by hand: an author's points, sections, actors, a quotation, and awkward signs."""

from dataclasses import replace

from reader.model.analysis import Analysis
from reader.model.annotation import (
    Actor,
    ActorKind,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Quotation,
    Summary,
    Support,
    Verdict,
)
from reader.model.document import Document, Metadata, ParagraphKind, Section
from reader.model.span import Span
from tests.documents import make_document


def sample_document() -> Document:
    """Return three sections of prose under a standfirst and the author's key points."""
    document = make_document(
        (ParagraphKind.STANDFIRST, "The harbour of Vell will close. Nobody asked Ana Ruiz why."),
        (ParagraphKind.LABEL, "At a glance:"),
        (ParagraphKind.KEY_POINT, "Vell closes its harbour in 2031"),
        (ParagraphKind.KEY_POINT, "Fishers move to Port Oran"),
        (ParagraphKind.HEADING, "What *happened*"),
        "Mayor Ana Ruiz closed the harbour. Ruiz said “it costs $5 a day, or $9 at night.”",
        "Fishers may move to Port Oran. The Fleet Union waits.",
        (ParagraphKind.HEADING, "What comes"),
        "1) Ruiz will speak. She has [not] said_when. See https://vell.example/a_b_c.",
    )
    paragraphs = tuple(
        replace(paragraph, section=None if index < 4 else 0 if index < 7 else 1)
        for index, paragraph in enumerate(document.paragraphs)
    )
    return replace(
        document,
        paragraphs=paragraphs,
        sections=(Section("What *happened*", 1), Section("What comes", 1)),
        metadata=Metadata(byline='J. "Jo" Doran', published="2031-02-01", url="https://vell.example/harbour"),
        source="/home/someone/harbour.txt",
    )


def sample_analysis(document: Document) -> Analysis:
    """Return an analysis of the sample with all its parts."""
    return Analysis(
        document.digest,
        key_points=KeyPoints(Origin.AUTHOR, _points(document)),
        summary=Summary("lexrank", ranking=(7, 0, 2, 5, 1, 3, 4, 6, 8), size=4),
        actors=_actors(document),
        quotations=_quotations(document),
        is_complete=True,
    )


def generated(analysis: Analysis, document: Document) -> Analysis:
    """Return the analysis with one point that the program chose: the sentence in which Ruiz closes the harbour."""
    point = KeyPoint(document.sentences[2].span, 1.0, Support.STRONG, (Evidence(2, 1.0), Evidence(0, 0.6)))
    return replace(analysis, key_points=KeyPoints(Origin.GENERATED, (point,)))


def without_address(document: Document) -> Document:
    """Return the document as a file that does not say where on the web it came from."""
    return replace(document, metadata=replace(document.metadata, url=None))


def place_of(document: Document, words: str, occurrence: int = 0) -> Span:
    """Return where the words stand; a test may search, the program may not."""
    start = -1
    for _ in range(occurrence + 1):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


def _points(document: Document) -> tuple[KeyPoint, ...]:
    first, second = (document.paragraphs[index].span for index in (2, 3))
    year = place_of(document, "2031")
    return (
        KeyPoint(first, 0.5, Support.PARTIAL, (Evidence(2, 0.8), Evidence(0, 0.4)), (year,), verdict=Verdict.PART),
        KeyPoint(second, 0.9, Support.STRONG, (Evidence(4, 0.9),), verdict=Verdict.SAME),
    )


def _actors(document: Document) -> tuple[Actor, ...]:
    ruiz = (place_of(document, "Ana Ruiz"), place_of(document, "Ana Ruiz", 1), place_of(document, "Ruiz", 2))
    oran = (place_of(document, "Port Oran"), place_of(document, "Port Oran", 1))
    union = (place_of(document, "Fleet Union"),)
    return (
        Actor("ruiz", "Ana Ruiz", ActorKind.PERSON, "Mayor", 1.0, ("Ana Ruiz", "Ruiz"), ruiz),
        Actor("oran", "Port Oran", ActorKind.PLACE, None, 0.6, (), oran),
        Actor("union", "Fleet Union", ActorKind.ORGANISATION, None, 0.4, (), union),
    )


def _quotations(document: Document) -> tuple[Quotation, ...]:
    words = place_of(document, "“it costs $5 a day, or $9 at night.”")
    return (Quotation(words, "ruiz", place_of(document, "Ruiz", 2), place_of(document, "said"), direct=True),)
