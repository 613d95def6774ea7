"""The sentences of the open sets as the recognizer will read them: cut into its tokens, labelled in its kinds."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.name_tokens import name_tokens, words_of
from reader.model.span import Span
from resources.training.actors_light.training_sets import (
    LabelledTokens,
    conflict,
    politics,
    stretches,
    token_file,
    wikinews,
    with_groups,
)

NEIGHBOURHOOD = 12  # sentences on each side that stand for the article, in sets that keep articles together
_TIGHT_BEFORE = re.compile(r"^(?:[.,;:!?)\]}%’”]|['’](?:s|re|ve|ll|d|m)|n't|'')$")
_TIGHT_AFTER = frozenset("([{$#“‘")


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """How a set is read, how often each sentence counts, and whether its sentences stand in the order of articles."""

    read: Callable[[Path], Iterable[LabelledTokens]]
    copies: int
    keeps_articles: bool


SETS = (
    TrainingSet(lambda folder: token_file(folder / "wikigold.tsv"), 2, keeps_articles=True),
    TrainingSet(lambda folder: token_file(folder / "wnut17_train.tsv"), 1, keeps_articles=False),
    TrainingSet(lambda folder: token_file(folder / "btc_train.tsv"), 1, keeps_articles=False),
    TrainingSet(politics, 2, keeps_articles=False),
    TrainingSet(conflict, 1, keeps_articles=True),
    TrainingSet(wikinews, 1, keeps_articles=True),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as the recognizer will read it."""

    words: tuple[str, ...]
    labels: tuple[str, ...]
    article: ArticleWords


def examples(chosen: TrainingSet, folder: Path) -> Iterator[Example]:
    """Yield the sentences of a set, each as often as it counts."""
    sentences = [retokenized(*sentence) for sentence in chosen.read(folder)]
    for index, sentence in enumerate(sentences):
        near = sentences[max(0, index - NEIGHBOURHOOD) : index + NEIGHBOURHOOD + 1] if chosen.keeps_articles else []
        article = ArticleWords.of([other.words for other in near])
        yield from [Example(sentence.words, sentence.labels, article)] * chosen.copies


def retokenized(tokens: Sequence[str], tags: Sequence[str]) -> Example:
    """Join the tokens as a text reads and cut them as the recognizer will, with the labels carried over."""
    text, names = running_text(tokens, tags)
    spans = name_tokens(text, Span(0, len(text)))
    labels = ["O"] * len(spans)
    for name, kind in names:
        inside = [index for index, span in enumerate(spans) if span.overlaps(name)]
        for index in inside:
            labels[index] = f"{'B' if index == inside[0] else 'I'}-{kind}"
    words = words_of(text, spans)
    return Example(words, tuple(with_groups(words, labels)), ArticleWords())


def running_text(tokens: Sequence[str], tags: Sequence[str]) -> tuple[str, list[tuple[Span, str]]]:
    """Return the text and its names."""
    text, places, is_tight = "", [], True
    for token in tokens:
        text += "" if is_tight or _TIGHT_BEFORE.match(token) else " "
        places.append((len(text), len(text) + len(token)))
        text += token
        is_tight = token in _TIGHT_AFTER
    return text, [(Span(places[start][0], places[end - 1][1]), kind) for start, end, kind in stretches(tags)]
