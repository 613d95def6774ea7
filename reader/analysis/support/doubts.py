"""What a reader deserves to see of a key point: words that its evidence contradicts, or that the text never says.

A false alarm costs trust, so each kind marks only what its rules are sure of (tests/benchmarks/evidence.py counts the
marks on points that authors wrote themselves, where nearly every one is false).
"""

from collections.abc import Collection, Sequence

from reader.analysis.support.amounts import amount_doubts
from reader.analysis.support.changes import change_doubts
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.negations import negation_doubts
from reader.analysis.support.shares import share_doubts
from reader.analysis.support.substitutions import substitution_doubts
from reader.analysis.support.text_words import TextWord
from reader.analysis.support.unsaid import unsaid_doubts
from reader.model.annotation import Doubt


def doubts(
    point: Sequence[TextWord],
    evidence: Sequence[ComparedSentence],
    *,
    others: Sequence[ComparedSentence],
    said: Collection[str],
    language: str,
) -> tuple[Doubt, ...]:
    """Return the doubts in the order of the point, none overlapping.

    `evidence` stands best first, `others` are the next sentences that may support the point, `said` all stems of the
    text.
    """
    found = (
        *negation_doubts(point, evidence, language),
        *change_doubts(point, (*evidence, *others), language),
        *amount_doubts(point, (*evidence, *others), said, language),
        *substitution_doubts(point, evidence, others, language),
        *share_doubts(point, evidence, others, language),
        *unsaid_doubts(point, evidence, said, language),
    )
    kept: list[Doubt] = []
    for doubt in found:
        if not any(doubt.span.overlaps(other.span) for other in kept):
            kept.append(doubt)
    return tuple(sorted(kept, key=lambda doubt: doubt.span))
