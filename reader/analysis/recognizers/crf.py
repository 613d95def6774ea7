"""The light recognizer: NLTK's CRF tagger with a model of ours, then the article as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.recognizers.acronyms import with_acronyms
from reader.analysis.recognizers.article import settled
from reader.analysis.recognizers.features import ArticleWords, FeatureReader
from reader.analysis.recognizers.name_rules import tidied
from reader.analysis.recognizers.partners import with_partners
from reader.analysis.recognizers.units import Name, Names, Unit, mentions_of, units_of
from reader.errors import EngineError, ErrorKind
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.paths import resource_dir

if TYPE_CHECKING:
    from reader.analysis.recognizers.tagger import FeatureTagger

_KINDS = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "GRP": ActorKind.GROUP,
}


class CrfRecognizer:
    """Finds names by a conditional random field over word forms, tables and neighbours."""

    id = "crf"
    name = "Light (CRF)"
    languages = frozenset({"en"})

    def __init__(self, model: Path | None = None) -> None:
        self._model = model
        self._tagger: FeatureTagger | None = None

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions; raise EngineError where the model cannot be read."""
        units = units_of(document)
        article = ArticleWords.of([unit.words for unit in units])
        reader = FeatureReader()
        found = [self._names(unit, reader.features(unit.words, article)) for unit in units]
        return tuple(mentions_of(units, settled(units, found, article)))

    def _names(self, unit: Unit, features: list[list[str]]) -> Names:
        if self._tagger is None:
            self._tagger = _opened(self._model or resource_dir() / "models" / "actors-light" / "names.crfsuite")
        names = tidied(unit, _decoded(self._tagger.labels(features)))
        return with_acronyms(unit, with_partners(unit, names))


def _opened(path: Path) -> FeatureTagger:
    from reader.analysis.recognizers.tagger import FeatureTagger

    try:
        return FeatureTagger(path)
    except (OSError, ValueError) as error:
        message = f"The model of the light recognizer cannot be read: {path.name}."
        raise EngineError(ErrorKind.ENGINE, CrfRecognizer.id, message) from error


def _decoded(labels: Sequence[str]) -> Names:
    names: list[Name] = []
    for index, label in enumerate(labels):
        kind = _KINDS.get(label[2:])
        if kind is None:
            continue
        if label[0] == "I" and names and names[-1].end == index and names[-1].kind is kind:
            names[-1] = Name(names[-1].start, index + 1, kind)
        else:
            names.append(Name(index, index + 1, kind))
    return tuple(names)
