"""The classic methods and what is said of them; their limits hold the time to some three seconds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.analysis.summarizers import sumy_adapter, vectorised
from reader.analysis.summarizers.ordering import distinct, ordered
from reader.analysis.summarizers.summarizer import Summarizer
from reader.model.document import Document


@dataclass(frozen=True, slots=True)
class ClassicSummarizer:
    """One method behind the protocol; `rate` is given different sentences of a document, by index."""

    id: str
    name: str
    description: str
    max_sentences: int | None
    rate: Callable[[Document, Sequence[int]], Sequence[float]]
    max_pairs: int | None = None

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return every sentence, the best rated first; ties and repeated sentences in source order, those last."""
        first, repeated = distinct(document)
        if len(first) < 2:
            return tuple(first + repeated)
        return (*ordered(first, self.rate(document, first)), *repeated)


CLASSIC_SUMMARIZERS: tuple[Summarizer, ...] = (
    ClassicSummarizer(
        "lexrank",
        "LexRank",
        "Prefers sentences that resemble many others, the centre of the text.",
        30_000,
        vectorised.lexrank,
        max_pairs=60_000_000,
    ),
    ClassicSummarizer(
        "textrank",
        "TextRank",
        "Like LexRank with shared words as links; prefers long sentences.",
        80_000,
        vectorised.textrank,
    ),
    ClassicSummarizer(
        "lsa",
        "LSA",
        "Prefers sentences with many different content words, whatever the topic: sumy keeps all dimensions.",
        80_000,
        vectorised.lsa,
    ),
    ClassicSummarizer(
        "luhn", "Luhn", "Prefers sentences in which frequent words stand close together.", 60_000, sumy_adapter.luhn
    ),
    ClassicSummarizer(
        "edmundson",
        "Edmundson",
        "Prefers words of the headings and both ends of the text.",
        40_000,
        sumy_adapter.edmundson,
    ),
    ClassicSummarizer(
        "sumbasic",
        "SumBasic",
        "Prefers frequent words, each new choice less repeated.",
        40_000,
        vectorised.sum_basic,
    ),
    ClassicSummarizer(
        "kl",
        "KL-Sum",
        "Chooses sentences whose words are spread as in the whole text.",
        15_000,
        vectorised.kl_sum,
        max_pairs=20_000_000,
    ),
    ClassicSummarizer(
        "reduction",
        "Reduction",
        "Prefers sentences that share the most words with others.",
        80_000,
        vectorised.reduction,
    ),
)
