"""Web Annotations as a parser of JSON-LD reads them, and the small part of their vocabulary that it needs for that.

The parser is not let near the network: who asks for the context of the vocabulary gets this table.
"""

from typing import Any

from pyld import jsonld

from reader.exporters.highlights.web_annotations import CONTEXT

OA = "http://www.w3.org/ns/oa#"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
CREATED = "http://purl.org/dc/terms/created"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NAMED = ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector", "exact", "prefix", "suffix")
_MOTIVES = ("commenting", "highlighting", "tagging", "classifying")
_LINKS = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
_CHOICES = {"motivation": "motivatedBy", "purpose": "hasPurpose"}
TERMS: dict[str, object] = {
    "id": "@id",
    "type": "@type",
    "value": VALUE,
    "created": {"@id": CREATED, "@type": f"{_XSD}dateTime"},
    **{name: f"{OA}{name}" for name in (*_NAMED, *_MOTIVES)},
    **{name: {"@id": f"{OA}{term}", "@type": "@id"} for name, term in _LINKS.items()},
    **{name: {"@id": f"{OA}{term}", "@type": "@vocab"} for name, term in _CHOICES.items()},
    **{name: {"@id": f"{OA}{name}", "@type": f"{_XSD}nonNegativeInteger"} for name in ("start", "end")},
}


def _loaded(address: str, _options: object) -> dict[str, object]:
    if address != CONTEXT:
        raise LookupError(address)
    found = {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address}
    return {**found, "document": {"@context": TERMS}}


def expanded(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return annotations with the full name of everything in them; what is no term of the vocabulary is refused."""
    nodes: list[dict[str, Any]] = jsonld.expand(told, {"documentLoader": _loaded}, _refuse)
    return nodes


def the(node: dict[str, Any], term: str) -> Any:
    """Return the one value or node that a node has under a full name."""
    (found,) = node[term]
    return found.get("@value", found.get("@id", found))


def _refuse(name: str | None) -> None:
    raise LookupError(name)
