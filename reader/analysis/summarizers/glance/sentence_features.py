"""The signs of every sentence of a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.dangling import dangling_sentences
from reader.analysis.summarizers.glance import signs
from reader.analysis.summarizers.glance.centrality import centralities
from reader.analysis.summarizers.glance.feature import Feature
from reader.analysis.summarizers.glance.sections import places_in_sections
from reader.analysis.summarizers.glance.standfirsts import closed
from reader.analysis.summarizers.glance.vocabulary import Vocabulary
from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

FIGURES = COMMAS = 2

_AMONG_FIRST = (
    (1, Feature.AMONG_FIRST_1),
    (2, Feature.AMONG_FIRST_2),
    (3, Feature.AMONG_FIRST_3),
    (5, Feature.AMONG_FIRST_5),
    (8, Feature.AMONG_FIRST_8),
    (13, Feature.AMONG_FIRST_13),
    (21, Feature.AMONG_FIRST_21),
)
_PAST = ((1 / 6, Feature.PAST_A_SIXTH), (1 / 3, Feature.PAST_A_THIRD), (1 / 2, Feature.PAST_THE_HALF))
_LENGTHS = (
    (6, Feature.WORDS_6),
    (9, Feature.WORDS_9),
    (12, Feature.WORDS_12),
    (15, Feature.WORDS_15),
    (18, Feature.WORDS_18),
    (22, Feature.WORDS_22),
    (26, Feature.WORDS_26),
    (30, Feature.WORDS_30),
    (36, Feature.WORDS_36),
    (44, Feature.WORDS_44),
)
_CENTRAL = ((1 / 2, Feature.CENTRAL_HALF), (1 / 5, Feature.CENTRAL_FIFTH), (1 / 10, Feature.CENTRAL_TENTH))
_ACTORS = ((1, Feature.MAIN_ACTOR), (2, Feature.MAIN_ACTORS), (3, Feature.MANY_MAIN_ACTORS))


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
    ranks = _shares_above(centralities(vocabulary.rows))
    return [
        (
            *_of_place(each, len(ranks), opens_paragraph=each.index in openings),
            *_of_length(each.text),
            *(sign for share, sign in _CENTRAL if ranks[each.index] < share),
            *_of_names(each),
            *_of_quotation(each.text),
            *_of_form(each.text, language),
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


def _of_names(sentence: _Sentence) -> Iterator[Feature]:
    if sentence.names:
        yield Feature.NAME
    if len(sentence.names) > 1:
        yield Feature.NAMES
    yield from (sign for bound, sign in _ACTORS if len(sentence.main_names) >= bound)
    if sentence.new_names:
        yield Feature.NEW_NAME


def _of_quotation(text: str) -> Iterator[Feature]:
    if not signs.has_quotation(text):
        return
    yield Feature.QUOTATION
    if signs.opens_quoted(text):
        yield Feature.OPENS_QUOTED
    if text.endswith(('"', "”", "»", "“", "」")):
        yield Feature.ENDS_QUOTED
    if signs.is_only_quoted(text):
        yield Feature.ONLY_QUOTED


def _of_form(text: str, language: str) -> Iterator[Feature]:
    if figures := signs.figures_in(text):
        yield Feature.FIGURE
        yield from [Feature.FIGURES] if figures >= FIGURES else []
    if signs.is_question(text):
        yield Feature.QUESTION
    if signs.is_conversation(text, language):
        yield Feature.CONVERSATION
    if ":" in text:
        yield Feature.COLON
    if text.count(",") + text.count("，") >= COMMAS:
        yield Feature.COMMAS
    if not signs.is_finished(text):
        yield Feature.UNFINISHED
    if signs.is_apparatus(text):
        yield Feature.APPARATUS
