"""Engines that find names; an engine is one file here and one line in RECOGNIZERS."""

from reader.analysis.recognizers.crf import CrfRecognizer
from reader.analysis.recognizers.minilm import MiniLmRecognizer
from reader.analysis.recognizers.recognizer import Recognizer
from reader.errors import EngineError, ErrorKind

LIGHT: Recognizer = CrfRecognizer()  # works wherever the program does, so it stands in for the others
RECOGNIZERS: tuple[Recognizer, ...] = (MiniLmRecognizer(), LIGHT)


def recognizer_of(id: str) -> Recognizer:  # noqa: A002
    """Return the recognizer with an id; raise EngineError where there is none."""
    for recognizer in RECOGNIZERS:
        if recognizer.id == id:
            return recognizer
    known = ", ".join(recognizer.id for recognizer in RECOGNIZERS)
    raise EngineError(ErrorKind.ENGINE, id, f"There is no recognizer “{id}”; choose one of: {known}.")
