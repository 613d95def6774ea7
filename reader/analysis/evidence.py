"""Key points to the sentences that support them. The thresholds are fitted with tests/benchmarks/evidence.py."""

from collections.abc import Iterable
from functools import cached_property

from reader.analysis.not_found import NameIndex
from reader.analysis.support_index import SupportIndex
from reader.model.annotation import Evidence, KeyPoint, Support
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language import DEFAULT_LANGUAGE

MAX_EVIDENCE = 3  # sentences; the reader is to look, not to search
CLEARLY_BELOW = 0.5  # of the best sentence's strength
STRONG_SUPPORT = (
    0.65  # half of the statements that people found unsupported lie below, nine in ten supported ones above
)
PARTIAL_SUPPORT = 0.115  # 19 in 20 of authors' own points lie above, 19 in 20 points of other articles below


class EvidenceFinder:
    """Finds support in the prose of a segmented document; key points themselves are no prose and never support."""

    def __init__(self, document: Document) -> None:
        language = document.language or DEFAULT_LANGUAGE
        self._document = document
        self.index = SupportIndex([document.text_of(sentence.span) for sentence in document.sentences], language)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self._document)

    def key_point(self, span: Span) -> KeyPoint:
        """Return the author's point at the span with its evidence."""
        strengths = self.index.strengths(self._document.text_of(span))
        evidence = _best(enumerate(strengths))
        strength = evidence[0].strength if evidence else 0.0
        missing = self._names.not_found(span)
        return KeyPoint(span, strength, _support(strength, is_all_found=not missing), evidence, missing)

    def generated_point(self, sentence: int) -> KeyPoint:
        """Return a sentence of the text as a point: it supports itself, others may support it too."""
        span = self._document.sentences[sentence].span
        strengths = self.index.strengths(self._document.text_of(span))
        others = [(index, value) for index, value in enumerate(strengths) if index != sentence]
        return KeyPoint(span, 1.0, Support.STRONG, _best([(sentence, 1.0), *others]))


def _best(candidates: Iterable[tuple[int, float]]) -> tuple[Evidence, ...]:
    """Keep the strongest few, in falling order; of equals the first candidate leads."""
    ranked = sorted(candidates, key=lambda pair: -pair[1])[:MAX_EVIDENCE]
    kept = [pair for pair in ranked if pair[1] > 0 and pair[1] >= CLEARLY_BELOW * ranked[0][1]]
    return tuple(Evidence(index, round(value, 4)) for index, value in kept)


def _support(strength: float, *, is_all_found: bool) -> Support:
    """Cut the support from the strength; a point that names what the text lacks is never borne out fully."""
    if strength < PARTIAL_SUPPORT:
        return Support.NONE
    return Support.STRONG if strength >= STRONG_SUPPORT and is_all_found else Support.PARTIAL
