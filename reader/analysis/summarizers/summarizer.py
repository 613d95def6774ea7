"""What a summarization method must offer."""

from typing import Protocol

from reader.model.document import Document


class Summarizer(Protocol):
    """Ranks prose sentences. Same document, same ranking, always."""

    @property
    def id(self) -> str:
        """Short name for scripts, such as "lexrank"."""
        ...

    @property
    def name(self) -> str:
        """Name for people, such as "LexRank"."""
        ...

    @property
    def description(self) -> str:
        """One sentence on what it favours."""
        ...

    @property
    def max_sentences(self) -> int | None:
        """The longest text it can rank in a few seconds, None where length does not matter."""
        ...

    @property
    def max_pairs(self) -> int | None:
        """The most pairs of sentences with a word in common, for each word, None where it looks at no pairs."""
        ...

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return every index of `document.sentences`, most important first; ties in source order."""
        ...
