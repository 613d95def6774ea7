"""The program's own method: weighs signs of each sentence, and what it adds to those chosen before it."""

from reader.model.document import Document


class GlanceSummarizer:
    """Ranks by fitted weights; `resources/models/summaries/README.md` says how they were fitted."""

    id = "glance"
    name = "Glance"
    description = "Weighs place, names, figures and frequent words, repeats nothing and reaches every section."
    max_sentences: int | None = None
    max_pairs: int | None = None

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return every sentence, the best first; of equals the earlier, repeated ones last."""
        from reader.analysis.summarizers.glance.ranking import ranked
        from reader.analysis.summarizers.glance.weights import shipped_weights

        return ranked(document, shipped_weights())
