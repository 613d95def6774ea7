"""The opening of the article: the baseline that is hard to beat in news."""

from reader.model.document import Document


class LeadSummarizer:
    """Ranks sentences in the order in which they stand."""

    id = "lead"
    name = "Opening"
    description = "Takes the first sentences; strong in news, where the main point comes first."
    max_sentences: int | None = None
    max_pairs: int | None = None

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return the sentences in source order."""
        return tuple(range(len(document.sentences)))
