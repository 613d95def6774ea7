"""The content words of a document, and how likely a summary is to hold each; numbers stand for stems."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp

from reader.analysis.summarizers.glance.feature import WordFeature, steps
from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stem, stems
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words

OPENING = 5  # sentences in which a word that comes again is what the text is about
SHORT_WORD = 3  # letters
MOSTLY = 0.6  # of the places at which a capital tells something

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCES = steps(WordFeature, "in ", "sentences or more")
_SHARES = ((1 / 10, WordFeature.IN_A_TENTH), (1 / 5, WordFeature.IN_A_FIFTH), (1 / 3, WordFeature.IN_A_THIRD))
_FIRST_BY = steps(WordFeature, "comes by sentence")
_AFTER = ((1 / 3, WordFeature.AFTER_A_THIRD), (1 / 2, WordFeature.AFTER_THE_HALF))
_OPENINGS = steps(WordFeature, "in ", "of the first 5 sentences")


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
    opening = Counter(chain.from_iterable(vocabulary.rows[:OPENING]))
    first = {number: index for index, row in reversed(list(enumerate(vocabulary.rows))) for number in row}
    capitalised = _capitalised(document)
    title, points = _title_words(document), _words_of(document, ParagraphKind.KEY_POINT)
    return [
        (
            WordFeature.ANY,
            *_reached(frequency[number], _SENTENCES),
            *_reached(frequency[number] / count, _SHARES),
            *(sign for bound, sign in _FIRST_BY if first[number] < bound),
            *_reached(first[number] / count, _AFTER),
            *_reached(opening[number], _OPENINGS),
            *_form(name, is_capitalised=name in capitalised),
            *([WordFeature.IN_TITLE] if name in title else []),
            *([WordFeature.IN_KEY_POINTS] if name in points else []),
        )
        for number, name in enumerate(vocabulary.stems)
    ]


def _reached(value: float, steps: Sequence[tuple[float, WordFeature]]) -> Iterator[WordFeature]:
    return (sign for bound, sign in steps if value >= bound)


def _form(name: str, *, is_capitalised: bool) -> Iterator[WordFeature]:
    if is_capitalised:
        yield WordFeature.CAPITALISED
    if name[0].isdigit():
        yield WordFeature.FIGURE
    if len(name) <= SHORT_WORD:
        yield WordFeature.SHORT


def _capitalised(document: Document) -> frozenset[str]:
    """Return the stems that stand mostly with a capital where it tells something, that is within a sentence."""
    language = document.language or DEFAULT_LANGUAGE
    total: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for sentence in document.sentences:
        found = _LETTERS.findall(document.text_of(sentence.span))[1:]
        total.update(word.lower() for word in found)
        capitals.update(word.lower() for word in found if word[0].isupper())
    return frozenset(stem(word, language) for word, count in capitals.items() if count >= MOSTLY * total[word])


def _title_words(document: Document) -> frozenset[str]:
    title = stems(document.metadata.title or "", document.language or DEFAULT_LANGUAGE)
    return frozenset(title) | _words_of(document, ParagraphKind.TITLE)


def _words_of(document: Document, kind: ParagraphKind) -> frozenset[str]:
    language = document.language or DEFAULT_LANGUAGE
    found = (document.text_of(document.paragraphs[index].span) for index in document.paragraphs_of_kind(kind))
    return frozenset(chain.from_iterable(stems(text, language) for text in found))
