"""The sentences of a document that say nothing, as one parse of it tells."""

from reader.analysis.lines.dependence import dependence_of
from reader.model.document import Document
from reader.model.line import whole_line
from reader.parsing.parse import Parse


def fragments_in(document: Document, parse: Parse) -> set[int]:
    """Return the sentences that say nothing."""
    dependence = dependence_of(document, parse)
    return {each for each in range(len(document.sentences)) if dependence.is_fragment(whole_line(document, each))}
