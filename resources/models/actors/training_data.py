"""The open sets in one convention, as the training of the light recognizer beside this folder brings them to it."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from training_blocks import Share

COPIES = (3, 0.5, 0.4, 2, 1, 3)  # of each set in a round: edited news and Wikipedia more, tweets less
LENDING_NAMES = (True, False, False, True, True, True)
_LIGHT = Path(__file__).resolve().parent.parent / "actors-light"


def labelled_sets(folder: Path) -> list[Share]:
    """Return the sets in the order of the light recognizer's training."""
    light = _light_training()
    return [
        Share(
            tuple((each.words, each.labels) for each in (light.retokenized(*pair) for pair in chosen.read(folder))),
            copies,
            chosen.keeps_articles,
            lends_names,
        )
        for chosen, copies, lends_names in zip(light.SETS, COPIES, LENDING_NAMES, strict=True)
    ]


def _light_training() -> ModuleType:
    """Return the training script of the light recognizer, which is called train.py as well."""
    sys.path.append(str(_LIGHT))
    spec = importlib.util.spec_from_file_location("light_training", _LIGHT / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
