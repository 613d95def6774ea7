"""A method as small as can be."""

from reader.model.document import Document


class ToySummarizer:
    """Ranks the last sentence first."""

    id = "toy"
    name = "A toy"
    description = "Takes the last sentences."
    max_sentences: int | None = None
    max_pairs: int | None = None

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return the sentences from the end."""
        return tuple(reversed(range(len(document.sentences))))
