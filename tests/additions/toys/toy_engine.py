"""A recognizer as small as can be."""

from reader.model.annotation import Mention
from reader.model.document import Document
from reader.parsing.once import ParsedOnce
from reader.parsing.reading import OnProgress, no_progress


class ToyRecognizer:
    """Finds nothing."""

    id = "toy"
    name = "A toy"
    description = "Finds nothing."
    languages = frozenset({"en"})

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, _parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return no mention."""
        return ()
