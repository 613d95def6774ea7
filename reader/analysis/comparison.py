"""Every method's ranking of one text, so that two can be seen side by side and their agreement be counted."""

from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.limits import is_quick
from reader.model.annotation import Comparison
from reader.model.document import Document


def compare(document: Document) -> Comparison:
    """Return the rankings of a segmented document by all methods but those that would take too long for it."""
    document = document.silenced()
    quick = [method for method in SUMMARIZERS if is_quick(method, document)]
    rankings = tuple((method.id, method.rank(document)) for method in quick)
    skipped = tuple(method.id for method in SUMMARIZERS if method not in quick)
    return Comparison(document.digest, rankings, skipped)
