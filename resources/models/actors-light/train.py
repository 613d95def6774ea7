"""Train the light recognizer: `PYTHONPATH=. python resources/models/actors-light/train.py DATA_FOLDER MODEL_FILE`.

DATA_FOLDER holds the sets under the file names used here; the README names their sources and licences.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite
from training_sets import LabelledTokens, conflict, politics, stretches, token_file, wikinews, with_groups

from reader.analysis.recognizers.features import ArticleWords, FeatureReader
from reader.analysis.recognizers.name_tokens import name_tokens, words_of
from reader.model.span import Span

NEIGHBOURHOOD = 12  # sentences on each side that stand for the article, in sets that keep articles together
CAPITALS_SHARE = 0.15  # sentences seen a second time in capitals, as headlines are
TITLE_SHARE = 0.03  # ... and with every longer word capitalised
SEED = 7
OPTIONS = {"max_iterations": 4, "feature.minfreq": 4}  # averaged perceptron; more rounds fit the sets, not the news
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


def main() -> None:
    """Read the sets, train, write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    arguments = parser.parse_args()
    train([example for chosen in SETS for example in examples(chosen, arguments.data)], arguments.model)


def train(sentences: Sequence[Example], model: Path) -> None:
    """Train on the sentences in a fixed shuffled order."""
    chance, reader = random.Random(SEED), FeatureReader()
    trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
    trainer.set_params(OPTIONS)
    order = [copy for example in sentences for copy in with_recased(example, chance)]
    chance.shuffle(order)
    for example in order:
        trainer.append(reader.features(example.words, example.article), list(example.labels))
    trainer.train(str(model))


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


def with_recased(example: Example, chance: random.Random) -> Iterator[Example]:
    """Yield the sentence and, for a few, how it would stand in a headline."""
    yield example
    share = chance.random()
    if share < CAPITALS_SHARE:
        yield Example(tuple(word.upper() for word in example.words), example.labels, example.article)
    elif share < CAPITALS_SHARE + TITLE_SHARE:
        raised = (word[0].upper() + word[1:] if len(word) > 3 else word for word in example.words)
        yield Example(tuple(raised), example.labels, example.article)


if __name__ == "__main__":
    main()
