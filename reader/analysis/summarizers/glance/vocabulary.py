"""The content words of a document, and how likely a summary is to hold each; numbers stand for stems."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp

from reader.analysis.summarizers.glance.feature import WordFeature
from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stem, stems
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words

_SENTENCES = {int(each.split()[1]): each for each in WordFeature if each.endswith("sentences or more")}
_SHARES = {1 / 10: WordFeature.IN_A_TENTH, 1 / 5: WordFeature.IN_A_FIFTH, 1 / 3: WordFeature.IN_A_THIRD}
_FIRST_BY = {int(each.split()[-1]): each for each in WordFeature if each.startswith("comes by sentence")}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of each sentence, each once, in order, as numbers; and the stem that a number stands for."""

    rows: tuple[tuple[int, ...], ...]
    stems: tuple[str, ...]


def vocabulary_of(document: Document) -> Vocabulary:
    """Return the content words of the prose; of a sentence of function words alone, these."""
    language = document.language or DEFAULT_LANGUAGE
    ignored = stop_words(language)
    number_by_stem: dict[str, int] = {}
    rows = []
    for sentence in document.sentences:
        found = list(plain_words(document.text_of(sentence.span)))
        content = [word for word in found if word not in ignored] or found
        numbers = (number_by_stem.setdefault(stem(word, language), len(number_by_stem)) for word in content)
        rows.append(tuple(dict.fromkeys(numbers)))
    return Vocabulary(tuple(rows), tuple(number_by_stem))


def likelihoods(signs: Sequence[Sequence[WordFeature]], weights: Mapping[WordFeature, float]) -> list[float]:
    """Return for each word how likely a summary is to hold it."""
    return [1 / (1 + exp(-sum(weights.get(sign, 0.0) for sign in each))) for each in signs]


def word_signs(document: Document, vocabulary: Vocabulary) -> list[tuple[WordFeature, ...]]:
    """Return the signs of each word."""
    count = len(vocabulary.rows)
    frequency = Counter(chain.from_iterable(vocabulary.rows))
    first = {number: index for index, row in reversed(list(enumerate(vocabulary.rows))) for number in row}
    title, points = _title_words(document), _words_of(document, ParagraphKind.KEY_POINT)
    return [
        (
            WordFeature.ANY,
            *(sign for least, sign in _SENTENCES.items() if frequency[number] >= least),
            *(sign for share, sign in _SHARES.items() if frequency[number] / count >= share),
            *(sign for bound, sign in _FIRST_BY.items() if first[number] < bound),
            *([WordFeature.FIGURE] if name[0].isdigit() else []),
            *([WordFeature.IN_TITLE] if name in title else []),
            *([WordFeature.IN_KEY_POINTS] if name in points else []),
        )
        for number, name in enumerate(vocabulary.stems)
    ]


def _title_words(document: Document) -> frozenset[str]:
    title = stems(document.metadata.title or "", document.language or DEFAULT_LANGUAGE)
    return frozenset(title) | _words_of(document, ParagraphKind.TITLE)


def _words_of(document: Document, kind: ParagraphKind) -> frozenset[str]:
    language = document.language or DEFAULT_LANGUAGE
    found = (document.text_of(document.paragraphs[index].span) for index in document.paragraphs_of_kind(kind))
    return frozenset(chain.from_iterable(stems(text, language) for text in found))
