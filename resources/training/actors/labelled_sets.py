"""The open sets in one convention, as the training of the light recognizer brings them to it."""

from pathlib import Path

from resources.training.actors.blocks import Share
from resources.training.actors_light.examples import SETS, retokenized

COPIES = (3, 0.5, 0.4, 2, 1, 3)  # of each set in a round: edited news and Wikipedia more, tweets less
LENDING_NAMES = (True, False, False, True, True, True)


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
