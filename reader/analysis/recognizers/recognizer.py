"""What a named-entity recognizer must offer."""

from typing import Protocol

from reader.model.annotation import Mention
from reader.model.document import Document


class Recognizer(Protocol):
    """Finds the names of a document. Its library and model are loaded at the first call, not before."""

    @property
    def id(self) -> str:
        """Short name for scripts, such as "crf"."""
        ...

    @property
    def name(self) -> str:
        """Name for people, such as "Light (CRF)"."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """ISO 639-1 codes of the languages it was trained for."""
        ...

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions in source order, none overlapping; every paragraph but code and tables is read."""
        ...
