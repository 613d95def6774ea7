"""Every method's ranking of one text, so that two can be seen side by side and their agreement be counted."""

from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.summarizer import Summarizer
from reader.model.annotation import Comparison
from reader.model.document import Document


def compare(document: Document) -> Comparison:
    """Return the rankings of a segmented document by all methods but those that would take too long for it."""
    quick = [method for method in SUMMARIZERS if _is_quick(method, document)]
    rankings = tuple((method.id, method.rank(document)) for method in quick)
    skipped = tuple(method.id for method in SUMMARIZERS if method not in quick)
    return Comparison(document.digest, rankings, skipped)


def _is_quick(method: Summarizer, document: Document) -> bool:
    return method.max_sentences is None or len(document.sentences) <= method.max_sentences
