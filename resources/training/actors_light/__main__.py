"""Train the light recognizer: `python -m resources.training.actors_light DATA_FOLDER MODEL_FILE`.

DATA_FOLDER holds the sets under the file names used here; the card beside the model names their sources and licences.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite

from reader.analysis.recognizers.features import FeatureReader
from resources.training.actors_light.examples import SETS, Example, examples

CAPITALS_SHARE = 0.15  # sentences seen a second time in capitals, as headlines are
TITLE_SHARE = 0.03  # ... and with every longer word capitalised
SEED = 7
OPTIONS = {"max_iterations": 4, "feature.minfreq": 4}  # averaged perceptron; more rounds fit the sets, not the news


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
