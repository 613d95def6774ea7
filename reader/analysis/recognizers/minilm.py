"""The thorough recognizer: a small BERT of ours, which reads several sentences at once, then the article as a whole.

What it knows of names is loaded when it is first used: to be listed, and to be chosen, it need know nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.recognizers.recognizer import OnProgress, no_progress
from reader.errors import EngineError, ErrorKind
from reader.model.annotation import Mention
from reader.model.document import Document
from reader.parsing.once import ParsedOnce
from reader.paths import resource_dir

if TYPE_CHECKING:
    from reader.analysis.recognizers.network import Network
    from reader.analysis.recognizers.units import Names, Unit
    from reader.analysis.recognizers.word_pieces import WordPieces

MODEL_FILE = "model.onnx"
VOCABULARY_FILE = "vocab.txt"


class MiniLmRecognizer:
    """Finds names by a neural network of 22 million weights, without a graphics card."""

    id = "minilm"
    name = "Thorough (MiniLM)"
    description = "A small neural network that reads several sentences at once; finds more names and errs less."
    languages = frozenset({"en"})

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._engine: _Engine | None = None

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, _parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions; raise EngineError where onnxruntime or the model cannot be loaded."""
        from reader.analysis.recognizers.features import ArticleWords
        from reader.analysis.recognizers.names.whole_article import mentions_in
        from reader.analysis.recognizers.units import units_of

        if self._engine is None:
            self._engine = _loaded(self._folder or resource_dir() / "models" / "actors")
        units = units_of(document)
        found = list(self._engine.names(units, on_progress))
        return mentions_in(units, found, ArticleWords.of([unit.words for unit in units]))


@dataclass(frozen=True, slots=True)
class _Engine:
    """The network, and the pieces that it reads."""

    network: Network
    pieces: WordPieces

    def names(self, units: Sequence[Unit], on_progress: OnProgress) -> Iterator[Names]:
        """Yield the names of each unit."""
        from reader.analysis.recognizers.blocks import blocks_of
        from reader.analysis.recognizers.labels import best_labels, names_of

        blocks = list(blocks_of([unit.words for unit in units], self.pieces))
        scores = self.network.scores(blocks, on_progress)
        start = 0
        for unit in units:
            end = start + len(unit.words)
            yield names_of(best_labels(scores[start:end]))
            start = end


def _loaded(folder: Path) -> _Engine:
    # From 1.29 on onnxruntime numbers the computer and tells its maker what it runs; nothing is to leave this computer.
    # It reads this when it is loaded. https://github.com/microsoft/onnxruntime/pull/27379
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        from reader.analysis.recognizers.network import Network
    except ImportError as error:
        raise _unusable("onnxruntime, which runs its model, cannot be loaded here") from error
    from reader.analysis.recognizers.word_pieces import WordPieces

    try:
        vocabulary = (folder / VOCABULARY_FILE).read_text(encoding="utf-8").splitlines()
        return _Engine(Network(folder / MODEL_FILE), WordPieces(vocabulary))
    except (OSError, ValueError) as error:
        raise _unusable(f"its model cannot be read ({folder.name})") from error


def _unusable(reason: str) -> EngineError:
    return EngineError(ErrorKind.ENGINE, MiniLmRecognizer.id, f"“{MiniLmRecognizer.name}” cannot be used: {reason}.")
