"""Reads a point together with its sentences by a small neural network; loaded at the first point, not before."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.support.text_words import TextWord
from reader.analysis.verdicts.pair import pair_of
from reader.analysis.verdicts.word_pieces import WordPieces
from reader.errors import EngineError, ErrorKind
from reader.message import Message
from reader.paths import resource_dir

if TYPE_CHECKING:
    from reader.analysis.verdicts.network import Network

LANGUAGE = "en"
MODEL_FILE, VOCABULARY_FILE = "model.onnx", "vocab.txt"
_ENGINE_ID = "verdicts"


@dataclass(frozen=True, slots=True)
class Reading:
    """How likely the text says the same, something else or nothing of it; how likely each word differs, 0..1."""

    same: float
    differs: float
    absent: float
    point: tuple[float, ...]
    text: tuple[float, ...]


class Scorer:
    """Keeps its network, so one instance serves many articles."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._engine: tuple[Network, WordPieces] | None = None

    @property
    def is_there(self) -> bool:
        """Tell whether there is a model to load; who packs the program may leave it out."""
        return (self._home / MODEL_FILE).is_file()

    @property
    def _home(self) -> Path:
        return self._folder or resource_dir() / "models" / "verdicts"

    def read(self, point: Sequence[TextWord], text: Sequence[TextWord]) -> Reading:
        """Return what the text's words say of the point's; raise EngineError where the network cannot be loaded."""
        if self._engine is None:
            self._engine = _loaded(self._home)
        network, pieces = self._engine
        pair = pair_of([word.text for word in point], [word.text for word in text], pieces)
        verdict, marks = network.say(pair)
        same, differs, absent = (float(each) for each in verdict)
        told = tuple(float(marks[place]) for place in pair.text)
        return Reading(same, differs, absent, tuple(float(marks[place]) for place in pair.point), told)


@cache
def scorer() -> Scorer:
    """Return the program's own scorer."""
    return Scorer()


def _loaded(folder: Path) -> tuple[Network, WordPieces]:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as for the parser: nothing is to leave this computer
    try:
        from reader.analysis.verdicts.network import Network
    except ImportError as error:
        raise _unusable(Message("onnxruntime, which runs its model, cannot be loaded here")) from error
    try:
        vocabulary = (folder / VOCABULARY_FILE).read_text(encoding="utf-8").splitlines()
        return Network(folder / MODEL_FILE), WordPieces(vocabulary)
    except (OSError, ValueError) as error:
        raise _unusable(Message("its model cannot be read ({name})", name=folder.name)) from error


def _unusable(reason: str) -> EngineError:
    return EngineError(
        ErrorKind.ENGINE, _ENGINE_ID, Message("Points are judged by their words alone: {reason}.", reason=reason)
    )
