"""The classic methods and what is said of them; their limits hold the time to some three seconds."""

from reader.analysis.summarizers import vectorised
from reader.analysis.summarizers.summarizer import Summarizer
from reader.analysis.summarizers.sumy_adapter import SumySummarizer, edmundson, luhn
from reader.analysis.summarizers.vectorised import VectorisedSummarizer

CLASSIC_SUMMARIZERS: tuple[Summarizer, ...] = (
    VectorisedSummarizer(
        "lexrank",
        "LexRank",
        "Prefers sentences that resemble many others, the centre of the text.",
        30_000,
        vectorised.lexrank,
        max_pairs=60_000_000,
    ),
    VectorisedSummarizer(
        "textrank",
        "TextRank",
        "Like LexRank with shared words as links; prefers long sentences.",
        80_000,
        vectorised.textrank,
    ),
    VectorisedSummarizer(
        "lsa",
        "LSA",
        "Prefers sentences with many different content words, whatever the topic: sumy keeps all dimensions.",
        80_000,
        vectorised.lsa,
    ),
    SumySummarizer("luhn", "Luhn", "Prefers sentences in which frequent words stand close together.", 60_000, luhn),
    SumySummarizer(
        "edmundson",
        "Edmundson",
        "Prefers words of the headings and both ends of the text.",
        40_000,
        edmundson,
        reads_headings=True,
    ),
    VectorisedSummarizer(
        "sumbasic",
        "SumBasic",
        "Prefers frequent words, each new choice less repeated.",
        40_000,
        vectorised.sum_basic,
    ),
    VectorisedSummarizer(
        "kl",
        "KL-Sum",
        "Chooses sentences whose words are spread as in the whole text.",
        15_000,
        vectorised.kl_sum,
        max_pairs=20_000_000,
    ),
    VectorisedSummarizer(
        "reduction",
        "Reduction",
        "Prefers sentences that share the most words with others.",
        80_000,
        vectorised.reduction,
    ),
)
