"""What is chosen, and where it leads: pure functions from findings and a choice to places."""

from dataclasses import dataclass

from reader.model.span import Span
from reader.session.findings import Findings


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen: a sentence, a paragraph, an actor or a key point by its number; each None where nothing is.

    A point without a sentence is chosen itself; with one, the sentence was reached as its evidence.
    """

    sentence: int | None = None
    paragraph: int | None = None
    actor: str | None = None
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a key leads: to a sentence as evidence of a point, or, without a sentence, to the point itself."""

    point: int
    sentence: int | None = None


def chosen_at(findings: Findings, offset: int, *, actor: str | None = None, point: int | None = None) -> Selection:
    """Return the choice of a place, reached for the sake of a key point or not."""
    sentence, paragraph = findings.index.sentence_at(offset), findings.index.paragraph_at(offset)
    return Selection(sentence, paragraph, actor, findings.author_point_in(paragraph) if point is None else point)


def chosen_spans(findings: Findings, chosen: Selection) -> tuple[Span, ...]:
    """Return what is chosen in the text: a sentence, or a key point and the sentences that support it."""
    sentences = findings.document.sentences
    if chosen.sentence is not None and chosen.sentence < len(sentences):
        return (sentences[chosen.sentence].span,)
    if chosen.point is not None:
        evidence = findings.evidence_of(chosen.point, None)
        return (findings.points[chosen.point].span, *(sentences[each.sentence].span for each in evidence))
    return ()


def other_side(findings: Findings, chosen: Selection) -> Goal | None:
    """Return the way from a key point to its best evidence, or from evidence to its point."""
    if chosen.sentence is None:
        found = findings.evidence_of(chosen.point, None)
        return Goal(chosen.point, found[0].sentence) if chosen.point is not None and found else None
    supported = findings.points_on(chosen.sentence)
    if not supported:
        return None
    return Goal(chosen.point if chosen.point in supported else supported[0])


def next_evidence(findings: Findings, chosen: Selection, step: int) -> Goal | None:
    """Return the way to the next (+1) or previous (-1) sentence that supports the chosen point, around the ends."""
    supported = findings.points_on(chosen.sentence)
    point = chosen.point if chosen.point is not None else supported[0] if supported else None
    sentences = [evidence.sentence for evidence in findings.evidence_of(point, None)]
    if point is None or not sentences:
        return None
    start = sentences.index(chosen.sentence) if chosen.sentence in sentences else -1 if step > 0 else 0
    return Goal(point, sentences[(start + step) % len(sentences)])
