"""The signs of every sentence of a document."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log, sqrt

from reader.analysis.dangling import dangling_sentences
from reader.analysis.summarizers.glance import signs
from reader.analysis.summarizers.glance.feature import Feature, steps
from reader.analysis.summarizers.glance.sections import places_in_sections
from reader.analysis.summarizers.glance.standfirsts import closed
from reader.analysis.summarizers.glance.vocabulary import Vocabulary
from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

FIGURES = COMMAS = 2

_AMONG_FIRST = steps(Feature, "among the first")
_PAST = ((1 / 6, Feature.PAST_A_SIXTH), (1 / 3, Feature.PAST_A_THIRD), (1 / 2, Feature.PAST_THE_HALF))
_LENGTHS = steps(Feature, "", "words or more")
_CENTRAL = ((1 / 2, Feature.CENTRAL_HALF), (1 / 5, Feature.CENTRAL_FIFTH), (1 / 10, Feature.CENTRAL_TENTH))
_ACTORS = ((1, Feature.MAIN_ACTOR), (2, Feature.MAIN_ACTORS), (3, Feature.MANY_MAIN_ACTORS))
_OF_TEXT: tuple[tuple[Feature, Callable[[str], bool]], ...] = (
    (Feature.QUOTATION, signs.has_quotation),
    (Feature.OPENS_QUOTED, lambda text: signs.has_quotation(text) and signs.opens_quoted(text)),
    (Feature.ENDS_QUOTED, lambda text: text.endswith(('"', "”", "»", "“", "」"))),
    (Feature.ONLY_QUOTED, signs.is_only_quoted),
    (Feature.FIGURE, lambda text: signs.figures_in(text) > 0),
    (Feature.FIGURES, lambda text: signs.figures_in(text) >= FIGURES),
    (Feature.QUESTION, signs.is_question),
    (Feature.COLON, lambda text: ":" in text),
    (Feature.COMMAS, lambda text: text.count(",") + text.count("，") >= COMMAS),
    (Feature.UNFINISHED, lambda text: not signs.is_finished(text)),
    (Feature.APPARATUS, signs.is_apparatus),
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and where it stands."""

    index: int
    text: str
    place: int
    names: frozenset[str]
    new_names: frozenset[str]
    main_names: frozenset[str]


def sentence_features(document: Document, vocabulary: Vocabulary) -> list[tuple[Feature, ...]]:
    """Return the signs of each sentence."""
    language = document.language or DEFAULT_LANGUAGE
    dangling = frozenset(dangling_sentences(document))
    openings = _paragraph_openings(document)
    ranks = _shares_above(_centralities(vocabulary.rows))
    return [
        (
            *_of_place(each, len(ranks), opens_paragraph=each.index in openings),
            *_of_length(each.text),
            *(sign for share, sign in _CENTRAL if ranks[each.index] < share),
            *(sign for sign, names, least in _of_names(each) if len(names) >= least),
            *(sign for sign, is_seen in _OF_TEXT if is_seen(each.text)),
            *([Feature.CONVERSATION] if signs.is_conversation(each.text, language) else []),
            *([Feature.DANGLING] if each.index in dangling else []),
        )
        for each in _sentences(document)
    ]


@lru_cache(maxsize=1)  # asked once more for the reasons
def names_by_sentence(document: Document) -> tuple[frozenset[str], ...]:
    """Return the names of each sentence by their last word."""
    language = document.language or DEFAULT_LANGUAGE
    return tuple(signs.names_in(document.text_of(sentence.span), language) for sentence in document.sentences)


def _sentences(document: Document) -> Iterator[_Sentence]:
    texts = [closed(document, index, document.text_of(each.span)) for index, each in enumerate(document.sentences)]
    names = names_by_sentence(document)
    main, seen = signs.main_names(names), set[str]()
    for index, (text, place) in enumerate(zip(texts, places_in_sections(document), strict=True)):
        yield _Sentence(index, text, place, names[index], names[index] - seen, names[index] & main)
        seen |= names[index]


def _paragraph_openings(document: Document) -> frozenset[int]:
    first = {sentence.paragraph: index for index, sentence in reversed(list(enumerate(document.sentences)))}
    return frozenset(first.values())


def _shares_above(values: Sequence[float]) -> list[float]:
    """Return for each value which share of all is greater; of equals the later stand lower."""
    order = sorted(range(len(values)), key=lambda index: (-round(values[index], 9), index))
    shares = [0.0] * len(values)
    for rank, index in enumerate(order):
        shares[index] = rank / len(values)
    return shares


def _of_place(sentence: _Sentence, count: int, *, opens_paragraph: bool) -> Iterator[Feature]:
    yield from (sign for bound, sign in _AMONG_FIRST if sentence.place < bound)
    yield from (sign for share, sign in _PAST if sentence.index >= share * count)
    if opens_paragraph:
        yield Feature.OPENS_PARAGRAPH


def _of_length(text: str) -> Iterator[Feature]:
    words = count_words(text)
    return (sign for bound, sign in _LENGTHS if words >= bound)


def _of_names(sentence: _Sentence) -> Iterator[tuple[Feature, frozenset[str], int]]:
    """Yield the signs of names, each with the names of which a sentence has so many at least."""
    yield from ((Feature.NAME, sentence.names, 1), (Feature.NAMES, sentence.names, 2))
    yield from ((sign, sentence.main_names, least) for least, sign in _ACTORS)
    yield Feature.NEW_NAME, sentence.new_names, 1


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
