"""The JSON contract: what `analyze --format json` prints. Stable: what breaks scripts takes a new number.

Images are the document's own and are not part of the contract.
"""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from reader.errors import ReaderError
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, Doubt, Evidence, KeyPoint, Quotation, Summary
from reader.model.characters.direction import direction_of
from reader.model.document import Document, Mark, MarkKind, Paragraph
from reader.model.facts import Quantity
from reader.model.line import Line
from reader.model.span import Span

SCHEMA = 1

Json = dict[str, Any]


def to_json(document: Document, analysis: Analysis | None = None) -> Json:
    """Return the contract's object; parts that the analysis does not have are absent."""
    parts = _parts_json(document, analysis) if analysis else {}
    return {**_document_json(document), **parts, **_notes_json(document, analysis)}


def error_json(source: str, error: ReaderError) -> Json:
    """Return what stands in place of an article that cannot be read."""
    return {"schema": SCHEMA, "source": source, "error": {"kind": error.kind.value, "message": error.message}}


def _document_json(document: Document) -> Json:
    return {
        "schema": SCHEMA,
        "source": document.source,
        "digest": document.digest,
        "language": document.language,
        "metadata": {**asdict(document.metadata), "direction": direction_of(document.text)},
        "text": document.text,
        "sections": [
            {"index": index, "title": section.title, "level": section.level}
            for index, section in enumerate(document.sections)
        ],
        "paragraphs": [_paragraph_json(index, each) for index, each in enumerate(document.paragraphs)],
        "sentences": [
            {"index": index, **span_json(each.span), "paragraph": each.paragraph}
            for index, each in enumerate(document.sentences)
        ],
        "marks": [_mark_json(each) for each in document.marks],
        "footnotes": [{"label": each.label, "paragraphs": list(each.paragraphs)} for each in document.footnotes],
    }


def _paragraph_json(index: int, paragraph: Paragraph) -> Json:
    return {
        "index": index,
        **span_json(paragraph.span),
        "kind": paragraph.kind.value,
        "section": paragraph.section,
        "role": paragraph.role.value,
        "level": paragraph.level,
        "speaker": span_json(paragraph.speaker) if paragraph.speaker else None,
    }


def _parts_json(document: Document, analysis: Analysis) -> Json:
    parts: Json = {}
    if analysis.key_points is not None:
        items = [_key_point_json(point) for point in analysis.key_points.items]
        parts["key_points"] = {"origin": analysis.key_points.origin.value, "items": items}
    if analysis.summary is not None:
        parts["summary"] = _summary_json(document, analysis.summary)
    if analysis.actors is not None:
        parts["actors"] = [_actor_json(actor) for actor in analysis.actors]
    if analysis.quotations is not None:
        parts["quotations"] = [_quotation_json(quotation) for quotation in analysis.quotations]
    if analysis.dates is not None:
        parts["dates"] = [
            {**span_json(each.span), "iso": each.iso, "sentence": each.sentence} for each in analysis.dates
        ]
    if analysis.quantities is not None:
        parts["quantities"] = [_quantity_json(quantity) for quantity in analysis.quantities]
    return parts


def _notes_json(document: Document, analysis: Analysis | None) -> Json:
    return {
        "removed": [{"kind": each.kind.value, "text": each.text, "before": each.before} for each in document.removed],
        "warnings": [*document.warnings, *(analysis.warnings if analysis else ())],
        "timings_ms": dict(analysis.timings_ms) if analysis else {},
    }


def span_json(span: Span) -> Json:
    """Return a span as the contract has it."""
    return {"start": span.start, "end": span.end}


def _mark_json(mark: Mark) -> Json:
    target = int(mark.target) if mark.kind is MarkKind.NOTE_SIGN and mark.target else mark.target
    return {**span_json(mark.span), "kind": mark.kind.value, "target": target}


def spans_json(spans: Iterable[Span]) -> list[Json]:
    """Return spans as the contract has them."""
    return [span_json(span) for span in spans]


def _key_point_json(point: KeyPoint) -> Json:
    return {
        **span_json(point.span),
        "strength": point.strength,
        "support": point.support.value,
        "evidence": [_evidence_json(each) for each in point.evidence],
        "not_found": spans_json(point.not_found),
        "doubts": [_doubt_json(each) for each in point.doubts],
        "verdict": point.verdict,
        "is_sure": point.is_sure if point.verdict else None,
        "differs": [_difference_json(each) for each in point.doubts],
        **(_pieces_json(point.line) if point.line else {"pieces": [span_json(point.span)], "inserted": []}),
    }


def _evidence_json(evidence: Evidence) -> Json:
    return {
        "sentence": evidence.sentence,
        "strength": evidence.strength,
        "words": spans_json(evidence.words),
        "point_words": spans_json(evidence.point_words),
    }


def _doubt_json(doubt: Doubt) -> Json:
    against = span_json(doubt.against) if doubt.against else None
    return {**span_json(doubt.span), "kind": doubt.kind.value, "against": against}


def _difference_json(doubt: Doubt) -> Json:
    text = span_json(doubt.against) if doubt.against else None
    return {"point": span_json(doubt.span), "text": text, "kind": doubt.concerns.value}


def _summary_json(document: Document, summary: Summary) -> Json:
    lines = summary.lines_by_sentence(document)
    return {
        "method": summary.method,
        "ranking": list(summary.ranking),
        "selected": list(summary.selected()),
        "reasons": {str(sentence): list(reasons) for sentence, reasons in summary.reasons},
        "dangling": list(summary.dangling),
        "lines": [_line_json(lines[index]) for index in summary.lines],
        "marked": list(summary.marks),
    }


def _line_json(line: Line) -> Json:
    return {"sentence": line.sentence, **_pieces_json(line)}


def _pieces_json(line: Line) -> Json:
    inserted = [{"after": each.after, "text": each.text, "from": span_json(each.source)} for each in line.inserted]
    return {"pieces": spans_json(line.pieces), "inserted": inserted}


def _actor_json(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role,
        "salience": actor.salience,
        "aliases": list(actor.aliases),
        "mentions": spans_json(actor.mentions),
    }


def _quantity_json(quantity: Quantity) -> Json:
    return {
        **span_json(quantity.span),
        "first": quantity.first,
        "value": quantity.value,
        "unit": quantity.unit,
        "of": span_json(quantity.of) if quantity.of else None,
        "sentence": quantity.sentence,
    }


def _quotation_json(quotation: Quotation) -> Json:
    return {
        **span_json(quotation.span),
        "actor": quotation.actor,
        "speaker": span_json(quotation.speaker) if quotation.speaker else None,
        "cue": span_json(quotation.cue) if quotation.cue else None,
        "direct": quotation.direct,
    }
