"""Which method serves a text of a given length without a long wait."""

from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.summarizer import Summarizer
from reader.model.document import Document

STAND_INS = ("glance", "lexrank", "textrank", "lead")  # the best first; the cost of the last does not grow


def is_quick(method: Summarizer, document: Document) -> bool:
    """Tell whether a method ranks this text in a few seconds."""
    return method.max_sentences is None or len(document.sentences) <= method.max_sentences


def stand_in(document: Document) -> Summarizer:
    """Return the best method that ranks this text in a few seconds."""
    quick = {method.id: method for method in SUMMARIZERS if is_quick(method, document)}
    return next(quick[method_id] for method_id in STAND_INS if method_id in quick)
