"""An article by hand whose actors, quotations and mentions a test can count."""

import re

from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.session.findings import Findings
from tests.documents import make_document

ARTICLE = make_document(
    (ParagraphKind.TITLE, "Anna Smith and the river"),
    "Anna Smith met Bert. Smith said the river would rise. Nobody from Acme was there.",
    "“It will rise,” Smith told Bert. Bert agreed.",
    (ParagraphKind.HEADING, "Acme is silent"),
    "Nothing happened. Acme and Smith, said Smith, were friends. Carl slept.",
)
NAMES = {
    "anna": ("Anna Smith", ActorKind.PERSON, r"Anna Smith|Smith", 1.0),
    "bert": ("Bert", ActorKind.PERSON, r"Bert", 0.5),
    "acme": ("Acme", ActorKind.ORGANISATION, r"Acme", 0.7),
    "carl": ("Carl", ActorKind.PERSON, r"Carl", 0.1),
}


def place_of(words: str, document: Document = ARTICLE) -> Span:
    """Return where words stand first."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def actor_of(actor_id: str, document: Document = ARTICLE) -> Actor:
    """Return an actor with all mentions."""
    name, kind, pattern, salience = NAMES[actor_id]
    mentions = tuple(Span(*found.span()) for found in re.finditer(pattern, document.text))
    aliases = tuple(sorted({span.of(document.text) for span in mentions} - {name}))
    return Actor(actor_id, name, kind, "spokeswoman" if actor_id == "anna" else None, salience, aliases, mentions)


def analysis_of(document: Document = ARTICLE) -> Analysis:
    """Return the actors in the order of their prominence, and one direct and one indirect quotation."""
    cue = place_of("told")
    spoken = Quotation(place_of("“It will rise,”"), "anna", Span(cue.start - 6, cue.start - 1), cue, direct=True)
    said = place_of("said")
    reported = Quotation(
        place_of("the river would rise"), "anna", Span(said.start - 6, said.start - 1), said, direct=False
    )
    actors = tuple(actor_of(each, document) for each in ("anna", "acme", "bert", "carl"))
    return Analysis(document.digest, actors=actors, quotations=(reported, spoken), is_complete=True)


def findings_of(document: Document = ARTICLE) -> Findings:
    """Return the look-ups of the article by hand."""
    return Findings(document, analysis_of(document))
