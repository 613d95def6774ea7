"""Small articles with quotations, and what is found in them."""

import re

from reader.analysis.quotations import find_quotations
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.once import ParsedOnce
from tests.documents import make_document

NAMES = {
    "Anna Berg": ("Anna Berg", "Berg"),
    "Paul Meyer": ("Paul Meyer", "Meyer"),
    "Robin Cole": ("Robin Cole", "Cole"),
    "Helen May": ("Helen May",),
    "Paul Lee": ("Paul Lee",),
    "Jane Lee": ("Jane Lee", "Lee"),
    "Acme": ("Acme",),
    "Moscow": ("Moscow", "MOSCOW"),
}
KINDS = {"Acme": ActorKind.ORGANISATION, "Moscow": ActorKind.PLACE}
ROLES = {"Anna Berg": "mayor", "Robin Cole": "Acme adviser"}


def actors_of(document: Document) -> tuple[Actor, ...]:
    """Return the actors above that the text names, each with its mentions, longest form first."""
    actors = []
    for name, forms in NAMES.items():
        pattern = "|".join(rf"(?<!Paul )\b{form}\b" for form in forms)
        mentions = tuple(Span(*match.span()) for match in re.finditer(pattern, document.text))
        if mentions:
            actors.append(Actor(name, name, KINDS.get(name, ActorKind.PERSON), ROLES.get(name), 0.5, (), mentions))
    return tuple(actors)


def quotations_of(*paragraphs: str, language: str = "en") -> tuple[Document, tuple[Quotation, ...]]:
    """Return a document of these paragraphs and its quotations."""
    document = make_document(*paragraphs, language=language)
    parsed = ParsedOnce(document)
    return document, find_quotations(
        document, actors_of(document), lambda: parsed.parse() if parsed.knows_language else None
    )


def told(*paragraphs: str, language: str = "en", direct: bool = True) -> list[tuple[str, str | None, str | None]]:
    """Return words, actor and cue of each quotation, direct or not."""
    document, found = quotations_of(*paragraphs, language=language)
    return [
        (document.text_of(each.span), each.actor, document.text_of(each.cue) if each.cue else None)
        for each in found
        if each.direct is direct
    ]


def actors_told(*paragraphs: str, language: str = "en") -> list[str | None]:
    """Return the actor of each direct quotation."""
    return [actor for _, actor, _ in told(*paragraphs, language=language)]
