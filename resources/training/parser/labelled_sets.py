"""The open English sets in one convention, as the training of the light recognizer brings them to it."""

from dataclasses import dataclass
from pathlib import Path

from resources.training.actors_light.examples import SETS, retokenized

COPIES = (3, 0.5, 0.4, 2, 1, 3)  # of each set in a round: edited news and Wikipedia more, tweets less
LENDING_NAMES = (True, False, False, True, True, True)

Sentence = tuple[tuple[str, ...], tuple[str, ...]]  # words and their labels


@dataclass(frozen=True, slots=True)
class Share:
    """Labelled sentences, how often each is seen in a round, whether they stand in the order of articles.

    Names that replace others come only from the sets that lend them: those of tweets would mislead.
    """

    sentences: tuple[Sentence, ...]
    copies: float
    keeps_articles: bool
    lends_names: bool


def labelled_sets(folder: Path) -> list[Share]:
    """Return the sets in the order of the light recognizer's training."""
    return [
        Share(
            tuple((each.words, each.labels) for each in (retokenized(*pair) for pair in chosen.read(folder))),
            copies,
            chosen.keeps_articles,
            lends_names,
        )
        for chosen, copies, lends_names in zip(SETS, COPIES, LENDING_NAMES, strict=True)
    ]
