"""The JSON contract: what `analyze --format json` prints, and back. Stable: what breaks scripts takes a new number.

Inline marks, images and the depth of headings and lists are the document's own and are not part of the contract.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from reader.errors import ReaderError
from reader.model.analysis import Analysis
from reader.model.annotation import (
    Actor,
    ActorKind,
    Doubt,
    DoubtKind,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Quotation,
    Summary,
    Support,
)
from reader.model.document import (
    Document,
    Metadata,
    Paragraph,
    ParagraphKind,
    Removed,
    RemovedKind,
    Section,
    Sentence,
)
from reader.model.span import Span

SCHEMA = 1

Json = dict[str, Any]


def to_json(document: Document, analysis: Analysis | None = None) -> Json:
    """Return the contract's object; parts that the analysis does not have are absent."""
    parts = _parts_json(analysis) if analysis else {}
    return {**_document_json(document), **parts, **_notes_json(document, analysis)}


def error_json(source: str, error: ReaderError) -> Json:
    """Return what stands in place of an article that cannot be read."""
    return {"schema": SCHEMA, "source": source, "error": {"kind": error.kind.value, "message": error.message}}


def from_json(value: Mapping[str, Any]) -> tuple[Document, Analysis]:
    """Return document and analysis; raise ValueError for another schema or a digest that is not the text's."""
    if value.get("schema") != SCHEMA or "text" not in value:
        raise ValueError(f"not an article of schema {SCHEMA}")
    document = _document(value)
    if document.digest != value["digest"]:
        raise ValueError("the digest is of another text")
    return document, _analysis(value)


def _document_json(document: Document) -> Json:
    return {
        "schema": SCHEMA,
        "source": document.source,
        "digest": document.digest,
        "language": document.language,
        "metadata": asdict(document.metadata),
        "text": document.text,
        "sections": [
            {"index": index, "title": section.title, "level": section.level}
            for index, section in enumerate(document.sections)
        ],
        "paragraphs": [
            {"index": index, **_span_json(each.span), "kind": each.kind.value, "section": each.section}
            for index, each in enumerate(document.paragraphs)
        ],
        "sentences": [
            {"index": index, **_span_json(each.span), "paragraph": each.paragraph}
            for index, each in enumerate(document.sentences)
        ],
    }


def _parts_json(analysis: Analysis) -> Json:
    parts: Json = {}
    if analysis.key_points is not None:
        items = [_key_point_json(point) for point in analysis.key_points.items]
        parts["key_points"] = {"origin": analysis.key_points.origin.value, "items": items}
    if analysis.summary is not None:
        parts["summary"] = _summary_json(analysis.summary)
    if analysis.actors is not None:
        parts["actors"] = [_actor_json(actor) for actor in analysis.actors]
    if analysis.quotations is not None:
        parts["quotations"] = [_quotation_json(quotation) for quotation in analysis.quotations]
    return parts


def _notes_json(document: Document, analysis: Analysis | None) -> Json:
    return {
        "removed": [{"kind": each.kind.value, "text": each.text, "before": each.before} for each in document.removed],
        "warnings": [*document.warnings, *(analysis.warnings if analysis else ())],
        "timings_ms": dict(analysis.timings_ms) if analysis else {},
    }


def _span_json(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _spans_json(spans: Iterable[Span]) -> list[Json]:
    return [_span_json(span) for span in spans]


def _key_point_json(point: KeyPoint) -> Json:
    return {
        **_span_json(point.span),
        "strength": point.strength,
        "support": point.support.value,
        "evidence": [_evidence_json(each) for each in point.evidence],
        "not_found": _spans_json(point.not_found),
        "doubts": [_doubt_json(each) for each in point.doubts],
    }


def _evidence_json(evidence: Evidence) -> Json:
    return {
        "sentence": evidence.sentence,
        "strength": evidence.strength,
        "words": _spans_json(evidence.words),
        "point_words": _spans_json(evidence.point_words),
    }


def _doubt_json(doubt: Doubt) -> Json:
    against = _span_json(doubt.against) if doubt.against else None
    return {**_span_json(doubt.span), "kind": doubt.kind.value, "against": against}


def _summary_json(summary: Summary) -> Json:
    return {
        "method": summary.method,
        "ranking": list(summary.ranking),
        "selected": list(summary.selected()),
        "reasons": {str(sentence): list(reasons) for sentence, reasons in summary.reasons},
        "dangling": list(summary.dangling),
    }


def _actor_json(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role,
        "salience": actor.salience,
        "aliases": list(actor.aliases),
        "mentions": _spans_json(actor.mentions),
    }


def _quotation_json(quotation: Quotation) -> Json:
    return {
        **_span_json(quotation.span),
        "actor": quotation.actor,
        "speaker": _span_json(quotation.speaker) if quotation.speaker else None,
        "cue": _span_json(quotation.cue) if quotation.cue else None,
        "direct": quotation.direct,
    }


def _document(value: Mapping[str, Any]) -> Document:
    return Document(
        text=value["text"],
        paragraphs=tuple(
            Paragraph(_span(each), ParagraphKind(each["kind"]), each["section"]) for each in value["paragraphs"]
        ),
        sections=tuple(Section(each["title"], each["level"]) for each in value["sections"]),
        sentences=tuple(Sentence(_span(each), each["paragraph"]) for each in value["sentences"]),
        metadata=Metadata(**value["metadata"]),
        language=value["language"],
        source=value["source"],
        removed=tuple(Removed(RemovedKind(each["kind"]), each["text"], each["before"]) for each in value["removed"]),
    )


def _analysis(value: Mapping[str, Any]) -> Analysis:
    """Return the analysis; the warnings of document and analysis are one list in the contract and stay with it."""
    actors, quotations = value.get("actors"), value.get("quotations")
    return Analysis(
        document_digest=value["digest"],
        key_points=_key_points(value["key_points"]) if "key_points" in value else None,
        summary=_summary(value["summary"]) if "summary" in value else None,
        actors=None if actors is None else tuple(map(_actor, actors)),
        quotations=None if quotations is None else tuple(map(_quotation, quotations)),
        warnings=tuple(value["warnings"]),
        timings_ms=dict(value["timings_ms"]),
        is_complete=True,
    )


def _span(value: Mapping[str, Any]) -> Span:
    return Span(value["start"], value["end"])


def _spans(values: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(map(_span, values))


def _key_points(value: Mapping[str, Any]) -> KeyPoints:
    return KeyPoints(Origin(value["origin"]), tuple(map(_key_point, value["items"])))


def _key_point(value: Mapping[str, Any]) -> KeyPoint:
    return KeyPoint(
        _span(value),
        strength=value["strength"],
        support=Support(value["support"]),
        evidence=tuple(map(_evidence, value["evidence"])),
        not_found=_spans(value["not_found"]),
        doubts=tuple(map(_doubt, value["doubts"])),
    )


def _evidence(value: Mapping[str, Any]) -> Evidence:
    return Evidence(value["sentence"], value["strength"], _spans(value["words"]), _spans(value["point_words"]))


def _doubt(value: Mapping[str, Any]) -> Doubt:
    return Doubt(_span(value), DoubtKind(value["kind"]), _span(value["against"]) if value["against"] else None)


def _summary(value: Mapping[str, Any]) -> Summary:
    reasons = tuple((int(sentence), tuple(reasons)) for sentence, reasons in value["reasons"].items())
    return Summary(value["method"], tuple(value["ranking"]), len(value["selected"]), reasons, tuple(value["dangling"]))


def _actor(value: Mapping[str, Any]) -> Actor:
    return Actor(
        id=value["id"],
        name=value["name"],
        kind=ActorKind(value["kind"]),
        role=value["role"],
        salience=value["salience"],
        aliases=tuple(value["aliases"]),
        mentions=_spans(value["mentions"]),
    )


def _quotation(value: Mapping[str, Any]) -> Quotation:
    speaker, cue = value["speaker"], value["cue"]
    return Quotation(
        _span(value),
        actor=value["actor"],
        speaker=_span(speaker) if speaker else None,
        cue=_span(cue) if cue else None,
        direct=value["direct"],
    )
