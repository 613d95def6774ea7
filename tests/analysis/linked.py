"""Documents whose names are given, and the actors that linking makes of them; no recognizer runs."""

import re

from reader.analysis.linking import link
from reader.analysis.recognizers.parsed import mentions_of_parse
from reader.model.annotation import Actor, ActorKind, Mention
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.parsing.parse import Parse
from reader.parsing.reading import parser
from tests.documents import make_document
from tests.parses import document_of, make_parse


def marked(document: Document, names: dict[str, ActorKind]) -> tuple[Mention, ...]:
    """Return a mention wherever one of the names stands; the longer name wins."""
    pattern = "|".join(rf"\b{re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True))
    found = re.finditer(pattern, document.text) if names else ()
    return tuple(Mention(Span(*match.span()), names[match.group()]) for match in found)


def actors_of(document: Document, parse: Parse | None = None) -> tuple[Actor, ...]:
    """Return the actors whom a parse of a document names, the network's where none is given."""
    parse = parse or parser().parse(document)
    return link(document, mentions_of_parse(document, parse), parse)


def actors_in(*sentences: str, language: str = "en") -> tuple[Actor, ...]:
    """Return the actors of sentences that are given as `make_parse` takes them."""
    return actors_of(document_of(*sentences, language=language), make_parse(*sentences, language=language))


def actors(names: dict[str, ActorKind], *paragraphs: str | tuple[ParagraphKind, str]) -> dict[str, Actor]:
    """Return the actors by name."""
    document = make_document(*paragraphs)
    return {actor.name: actor for actor in link(document, marked(document, names))}


def counts(kind: ActorKind, names: str, *paragraphs: str | tuple[ParagraphKind, str]) -> dict[str, int]:
    """Return how many mentions each actor has; the names, all of one kind, are separated by commas."""
    found = actors(dict.fromkeys(names.split(", "), kind), *paragraphs)
    return {name: len(actor.mentions) for name, actor in found.items()}
