"""NLTK's CRF tagger with a model of our own. Import it only inside functions: it loads NLTK."""

from collections.abc import Sequence
from pathlib import Path

from nltk.tag import CRFTagger


class FeatureTagger(CRFTagger):  # type: ignore[misc]  # NLTK is not typed
    """Labels tokens that already are lists of features.

    `set_model_file` takes only files on NLTK's data path that no group may write to; an installed package, a checkout
    and a bundle need not be such places. The model is part of the program: its bytes are read here and handed over.
    """

    def __init__(self, model: Path) -> None:
        super().__init__(feature_func=_given_features)
        self._model_file = str(model)  # what the tagger looks at to know that it has a model
        self._bytes = model.read_bytes()  # the engine copies nothing: they must live as long as it does
        self._tagger.open_inmemory(self._bytes)

    def labels(self, features: Sequence[list[str]]) -> list[str]:
        """Return the label of each token of a sentence."""
        return [label for _, label in self.tag(features)]


def _given_features(tokens: Sequence[list[str]], index: int) -> list[str]:
    return tokens[index]
