"""What the sentences of a document lack, as one parse of it tells."""

from reader.analysis.lines.dependence import Lacking, dependence_of, lacking_sentences
from reader.model.document import Document
from reader.parsing.parse import Parse


def lacking_in(document: Document, parse: Parse) -> Lacking:
    """Return what the sentences lack."""
    return lacking_sentences(document, dependence_of(document, parse))
