"""Highlights as the W3C's Web Annotation Data Model has them (www.w3.org/TR/annotation-model), for other programs."""

import json
from uuid import NAMESPACE_OID, UUID, uuid5

from reader.exporters.provenance import url_of
from reader.exporters.taken import Taken, changed_words
from reader.model.highlight import PlacedHighlight

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


class WebAnnotationExporter:
    """Writes an AnnotationCollection's items as one list; positions are code points of our text of the article."""

    id = "web-annotation"
    name = "Web Annotation"
    suffix = ".jsonld"

    def export(self, taken: Taken) -> bytes:
        """Return the list in UTF-8; a lone surrogate stays, as an escape."""
        told = [_annotation(taken, each) for each in taken.highlights]
        return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode("utf-8", "backslashreplace")


def _annotation(taken: Taken, each: PlacedHighlight) -> dict[str, object]:
    highlight = each.highlight
    return {
        "@context": CONTEXT,
        "id": _named(highlight.id),
        "type": "Annotation",
        "motivation": "commenting" if highlight.comment else "highlighting",
        **({"created": highlight.made} if highlight.made else {}),
        "body": _bodies(each),
        "target": {"source": _source(taken), "selector": _selectors(each)},
    }


def _named(highlight_id: str) -> str:
    """Return the id as a URN; one that another program wrote need be no UUID."""
    try:
        return UUID(highlight_id).urn
    except ValueError:
        return uuid5(NAMESPACE_OID, highlight_id).urn


def _bodies(each: PlacedHighlight) -> list[dict[str, str]]:
    highlight = each.highlight
    comment = [highlight.comment.text] if highlight.comment else []
    bodies = [("commenting", text) for text in comment]
    bodies += [("tagging", tag) for tag in highlight.tags]
    bodies += [("describing", words) for words in [changed_words(each)] if words]
    bodies.append(("classifying", highlight.colour.value))
    return [{"type": "TextualBody", "purpose": purpose, "value": value} for purpose, value in bodies]


def _selectors(each: PlacedHighlight) -> list[dict[str, object]]:
    passage, span = each.highlight.passage, each.span
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": passage.words,
        "prefix": passage.before,
        "suffix": passage.after,
    }
    position = [{"type": "TextPositionSelector", "start": span.start, "end": span.end}] if span else []
    return [quote, *position]


def _source(taken: Taken) -> str:
    """Return the address of the page, or a name that says which text it is: a path is nobody else's business."""
    return url_of(taken.document) or f"urn:sha256:{taken.document.digest}"
