"""What a named-entity recognizer must offer."""

from typing import Protocol

from reader.model.annotation import Mention
from reader.model.document import Document
from reader.parsing.once import ParsedOnce
from reader.parsing.reading import OnProgress, no_progress


class Recognizer(Protocol):
    """Finds the names of a document. Its library and model are loaded at the first call, not before."""

    id: str  # for scripts, such as "crf"
    name: str  # for people, such as "Light (CRF)"
    description: str  # one sentence for people who choose
    languages: frozenset[str]  # ISO 639-1 codes

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions in source order, none overlapping; every paragraph but code and tables is read.

        `parsed` is the document's parse, for an engine that takes names from it, so that nothing is read twice.
        """
        ...
