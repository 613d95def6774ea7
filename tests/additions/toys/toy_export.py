"""An export as small as can be."""

from reader.model.analysis import Analysis
from reader.model.document import Document


class ToyExporter:
    """Writes one word."""

    id = "toy"
    name = "A toy"
    suffix = ".toy"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the word."""
        return b"a toy"
