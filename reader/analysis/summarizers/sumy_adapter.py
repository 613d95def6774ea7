"""The classic methods of sumy, each as a total order over the sentences; the only file that imports sumy.

sumy compares sentences by their text and returns no scores, but hands its rated sentences to a callable that is given
for their count: there the ratings are read. The methods that choose one sentence after the other (SumBasic, KL) rate by
turn. Repeated sentences are left out before and put last after.
"""

import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from reader.analysis.summarizers.lexrank_matrix import inverse_frequencies, transitions
from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words, words
from reader.nlp.word_set import word_set

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel

RATING_NOISE = 1e-9  # smaller differences come from the order of floating-point sums
EDMUNDSON_BONUS_WORDS = 10  # commonest words that stand in where an article has neither title nor headings

_STIGMA_WORDS = word_set("although apparently hardly impossible incidentally maybe merely perhaps possibly somewhat")
_NO_WORD = frozenset({""})  # sumy refuses an empty list


@dataclass(frozen=True, slots=True)
class SumySummarizer:
    """One method of sumy behind the protocol; `engine` builds it at the first use."""

    id: str
    name: str
    description: str
    max_sentences: int | None
    engine: Callable[[Document], Any]
    reads_headings: bool = False

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return every sentence, the best rated first; ties and repeated sentences in source order, those last."""
        first, repeated = _distinct(document)
        if len(first) < 2:
            return tuple(first + repeated)
        return (*_ordered(first, self._ratings(document, first)), *repeated)

    def _ratings(self, document: Document, indices: list[int]) -> list[float]:
        model = _model(document, indices, _headings(document) if self.reads_headings else [])
        rating_by_order: dict[int, float] = {}

        def read(rated: list[Any]) -> list[Any]:
            rating_by_order.update((item.order, float(item.rating)) for item in rated)
            return rated

        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Number of words", category=UserWarning)
            self.engine(document)(model, read)
        return [rating_by_order.get(order, 0.0) for order in range(len(indices))]


def _distinct(document: Document) -> tuple[list[int], list[int]]:
    seen: set[str] = set()
    first: list[int] = []
    repeated: list[int] = []
    for index, sentence in enumerate(document.sentences):
        text = document.text_of(sentence.span)
        (repeated if text in seen else first).append(index)
        seen.add(text)
    return first, repeated


def _ordered(indices: list[int], ratings: list[float]) -> list[int]:
    """Sort by falling rating; those nearer to each other than the noise are tied and keep source order."""
    falling = sorted(zip(ratings, indices, strict=True), key=lambda pair: -pair[0])
    place_by_index, place = {falling[0][1]: 0}, 0
    for (higher, _), (lower, index) in pairwise(falling):
        place += higher - lower > RATING_NOISE
        place_by_index[index] = place
    return sorted(indices, key=lambda index: (place_by_index[index], index))


def _model(document: Document, indices: list[int], headings: list[str]) -> "ObjectDocumentModel":
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokenizer = _Tokenizer()
    blocks = [
        [Sentence(document.text_of(document.sentences[index].span), tokenizer) for index in group]
        for _, group in groupby(indices, key=lambda index: document.sentences[index].paragraph)
    ]
    blocks[0][:0] = [Sentence(heading, tokenizer, is_heading=True) for heading in headings]
    return ObjectDocumentModel([Paragraph(block) for block in blocks])


class _Tokenizer:
    """Gives sumy our words; it asks for nothing else."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(plain_words(text))


class _NumberedStems:
    """Stems as numbers in the order of first use: sumy sums over sets, and the hash of a string changes by run."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._number_by_stem: dict[str, int] = {}

    def __call__(self, word: str) -> int:
        return self._number_by_stem.setdefault(stem(word, self._language), len(self._number_by_stem))


def _language(document: Document) -> str:
    return document.language or DEFAULT_LANGUAGE


def _headings(document: Document) -> list[str]:
    found = document.paragraphs_of_kind(ParagraphKind.TITLE, ParagraphKind.HEADING)
    return [document.text_of(document.paragraphs[index].span) for index in found]


def _prepared(method: Any, document: Document) -> Any:
    method.stop_words = stop_words(_language(document))
    return method


def _lexrank(document: Document) -> Any:
    from sumy.summarizers.lex_rank import LexRankSummarizer

    method = LexRankSummarizer(_NumberedStems(_language(document)))
    method._compute_idf, method._create_matrix = inverse_frequencies, transitions
    return _prepared(method, document)


def _textrank(document: Document) -> Any:
    from sumy.summarizers.text_rank import TextRankSummarizer

    return _prepared(TextRankSummarizer(_NumberedStems(_language(document))), document)


def _lsa(document: Document) -> Any:
    from sumy.summarizers.lsa import LsaSummarizer

    return _prepared(LsaSummarizer(_NumberedStems(_language(document))), document)


def _luhn(document: Document) -> Any:
    from sumy.summarizers.luhn import LuhnSummarizer

    return _prepared(LuhnSummarizer(lambda word: stem(word, _language(document))), document)


def _sum_basic(document: Document) -> Any:
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    return _prepared(SumBasicSummarizer(_NumberedStems(_language(document))), document)


def _kl(document: Document) -> Any:
    from sumy.summarizers.kl import KLSummarizer

    return _prepared(KLSummarizer(), document)


def _reduction(document: Document) -> Any:
    from sumy.summarizers.reduction import ReductionSummarizer

    return _prepared(ReductionSummarizer(_NumberedStems(_language(document))), document)


def _edmundson(document: Document) -> Any:
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    method = EdmundsonSummarizer(_NumberedStems(_language(document)))
    method.bonus_words = _bonus_words(document) or _NO_WORD
    method.stigma_words = _STIGMA_WORDS
    method.null_words = stop_words(_language(document)) or _NO_WORD
    return method


def _bonus_words(document: Document) -> frozenset[str]:
    title = [document.metadata.title] if document.metadata.title else []
    found = words(" ".join(title + _headings(document)), _language(document))
    if found:
        return frozenset(found)
    common = Counter(words(document.text, _language(document))).most_common(EDMUNDSON_BONUS_WORDS)
    return frozenset(word for word, _ in common)


SUMY_SUMMARIZERS = (
    SumySummarizer(
        "lexrank", "LexRank", "Prefers sentences that resemble many others, the centre of the text.", 5_000, _lexrank
    ),
    SumySummarizer(
        "textrank", "TextRank", "Like LexRank with shared words as links; prefers long sentences.", 1_200, _textrank
    ),
    SumySummarizer("lsa", "LSA", "Prefers sentences rich in the text's main topics; favours long ones.", 1_200, _lsa),
    SumySummarizer("luhn", "Luhn", "Prefers sentences in which frequent words stand close together.", 4_000, _luhn),
    SumySummarizer(
        "edmundson", "Edmundson", "Prefers words of the headings and both ends of the text.", 8_000, _edmundson, True
    ),
    SumySummarizer("sumbasic", "SumBasic", "Prefers frequent words, each new choice less repeated.", 3_000, _sum_basic),
    SumySummarizer("kl", "KL-Sum", "Chooses sentences whose words are spread as in the whole text.", 200, _kl),
    SumySummarizer(
        "reduction", "Reduction", "Prefers sentences that share the most words with others.", 1_200, _reduction
    ),
)
