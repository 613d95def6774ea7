"""The signs of every sentence of a document."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from math import log, sqrt

from reader.analysis.dangling import dangling_sentences
from reader.analysis.summarizers.glance import signs
from reader.analysis.summarizers.glance.feature import PLACE, Feature
from reader.analysis.summarizers.glance.sections import places_in_sections
from reader.analysis.summarizers.glance.standfirsts import closed
from reader.analysis.summarizers.glance.vocabulary import Vocabulary
from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

_AMONG_FIRST = {int(each.rpartition(" ")[2]): each for each in PLACE}
_LENGTHS = {int(each.partition(" ")[0]): each for each in Feature if each.endswith("words or more")}
_CENTRAL = {1 / 2: Feature.CENTRAL_HALF, 1 / 5: Feature.CENTRAL_FIFTH, 1 / 10: Feature.CENTRAL_TENTH}
_OF_TEXT: tuple[tuple[Feature, Callable[[str], bool]], ...] = (
    (Feature.QUOTATION, signs.has_quotation),
    (Feature.ONLY_QUOTED, signs.is_only_quoted),
    (Feature.FIGURE, signs.has_figure),
    (Feature.QUESTION, signs.is_question),
    (Feature.COLON, lambda text: ":" in text),
    (Feature.UNFINISHED, lambda text: not signs.is_finished(text)),
    (Feature.APPARATUS, signs.is_apparatus),
)


def sentence_features(document: Document, vocabulary: Vocabulary) -> list[tuple[Feature, ...]]:
    """Return the signs of each sentence."""
    language = document.language or DEFAULT_LANGUAGE
    texts = [closed(document, index, document.text_of(each.span)) for index, each in enumerate(document.sentences)]
    words, paragraphs = list(map(count_words, texts)), [None, *(each.paragraph for each in document.sentences)]
    names, places = names_by_sentence(document), places_in_sections(document)
    main, ranks = signs.main_names(names), _shares_above(_centralities(vocabulary.rows))
    dangling = frozenset(dangling_sentences(document))
    return [
        (
            *(sign for bound, sign in _AMONG_FIRST.items() if places[index] < bound),
            *(sign for bound, sign in _LENGTHS.items() if words[index] >= bound),
            *(sign for share, sign in _CENTRAL.items() if ranks[index] < share),
            *(sign for sign, is_seen in _OF_TEXT if is_seen(text)),
            *([Feature.OPENS_PARAGRAPH] if paragraphs[index] != paragraphs[index + 1] else []),
            *([Feature.MAIN_ACTOR] if names[index] & main else []),
            *([Feature.CONVERSATION] if signs.is_conversation(text, language) else []),
            *([Feature.DANGLING] if index in dangling else []),
        )
        for index, text in enumerate(texts)
    ]


@lru_cache(maxsize=1)  # asked once more for the reasons
def names_by_sentence(document: Document) -> tuple[frozenset[str], ...]:
    """Return the names of each sentence by their last word."""
    language = document.language or DEFAULT_LANGUAGE
    return tuple(signs.names_in(document.text_of(sentence.span), language) for sentence in document.sentences)


def _shares_above(values: Sequence[float]) -> list[float]:
    """Return for each value which share of all is greater; of equals the later stand lower."""
    order = sorted(range(len(values)), key=lambda index: (-round(values[index], 9), index))
    shares = [0.0] * len(values)
    for rank, index in enumerate(order):
        shares[index] = rank / len(values)
    return shares


def _centralities(rows: Sequence[Sequence[int]]) -> list[float]:
    """Return for each sentence, given as the numbers of its words, the sum of its cosines with the others.

    The sum of the products with all is the product with their sum, so the cost is that of the words.
    """
    count = len(rows)
    frequency = Counter(chain.from_iterable(rows))
    idf = {number: log(1 + (count + 0.5) / (held + 0.5)) for number, held in frequency.items()}
    norms = [sqrt(sum(idf[number] ** 2 for number in row)) or 1.0 for row in rows]
    total: Counter[int] = Counter()
    for row, norm in zip(rows, norms, strict=True):
        for number in row:
            total[number] += idf[number] / norm  # type: ignore[assignment]
    pairs = zip(rows, norms, strict=True)
    return [sum(idf[number] * total[number] for number in row) / norm - bool(row) for row, norm in pairs]
