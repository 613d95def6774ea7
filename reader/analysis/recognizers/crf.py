"""The light recognizer: NLTK's CRF tagger with a model of ours, then the article as a whole.

What it knows of names is loaded when it is first used: to be listed, and to be chosen, it need know nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import EngineError, ErrorKind
from reader.message import Message
from reader.model.annotation import Mention
from reader.model.document import Document
from reader.parsing.once import ParsedOnce
from reader.parsing.reading import OnProgress, no_progress
from reader.paths import resource_dir

if TYPE_CHECKING:
    from reader.analysis.recognizers.features import ArticleWords
    from reader.analysis.recognizers.tagger import FeatureTagger
    from reader.analysis.recognizers.units import Names, Unit

_UNITS_AT_A_TIME = 500  # after as many progress is told


class CrfRecognizer:
    """Finds names by a conditional random field over word forms, tables and neighbours."""

    id = "crf"
    name = "Light (CRF)"
    description = "A table of weights for words and neighbours: quicker, half the memory, but no reports of speech."
    languages = frozenset({"en"})

    def __init__(self, model: Path | None = None) -> None:
        self._model = model
        self._tagger: FeatureTagger | None = None

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, _parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions; raise EngineError where the model cannot be read."""
        from reader.analysis.recognizers.features import ArticleWords
        from reader.analysis.recognizers.names import mentions_in
        from reader.analysis.recognizers.units import units_of

        units = units_of(document)
        article = ArticleWords.of([unit.words for unit in units])
        return mentions_in(units, list(self._names(units, article, on_progress)), article)

    def _names(self, units: Sequence[Unit], article: ArticleWords, on_progress: OnProgress) -> Iterator[Names]:
        from reader.analysis.recognizers.features import FeatureReader
        from reader.analysis.recognizers.units import names_of

        if self._tagger is None:
            self._tagger = _opened(self._model or resource_dir() / "models" / "actors-light" / "names.crfsuite")
        reader = FeatureReader()
        for index, unit in enumerate(units):
            if index % _UNITS_AT_A_TIME == 0:
                on_progress(index / len(units))
            yield names_of(self._tagger.labels(reader.features(unit.words, article)))


def _opened(path: Path) -> FeatureTagger:
    from reader.analysis.recognizers.tagger import FeatureTagger

    try:
        return FeatureTagger(path)
    except (OSError, ValueError) as error:
        message = Message("The model of the light recognizer cannot be read: {name}.", name=path.name)
        raise EngineError(ErrorKind.ENGINE, CrfRecognizer.id, message) from error
