"""What a named-entity recognizer must offer."""

from collections.abc import Callable
from typing import Protocol

from reader.model.annotation import Mention
from reader.model.document import Document
from reader.parsing.once import ParsedOnce

OnProgress = Callable[[float], None]  # hears now and then which share is done; what it raises ends the work


def no_progress(_share: float) -> None:
    """Take no note of progress."""


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
