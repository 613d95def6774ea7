"""Engines that find names; an engine is one file here and one line in RECOGNIZERS."""

from reader.analysis.recognizers.crf import CrfRecognizer
from reader.analysis.recognizers.parsed import ParsedRecognizer
from reader.analysis.recognizers.recognizer import Recognizer
from reader.errors import EngineError, ErrorKind
from reader.message import Message

LIGHT: Recognizer = CrfRecognizer()  # works wherever the program does, so it stands in for the others
RECOGNIZERS: tuple[Recognizer, ...] = (ParsedRecognizer(), LIGHT)


def recognizer_of(id: str) -> Recognizer:  # noqa: A002
    """Return the recognizer with an id; raise EngineError where there is none."""
    for recognizer in RECOGNIZERS:
        if recognizer.id == id:
            return recognizer
    known = ", ".join(recognizer.id for recognizer in RECOGNIZERS)
    raise EngineError(
        ErrorKind.ENGINE, id, Message("There is no recognizer “{id}”; choose one of: {known}.", id=id, known=known)
    )


def recognizer_for(id: str, language: str | None) -> Recognizer | None:  # noqa: A002
    """Return the recognizer with an id or, where it does not know the language, one that does; None without any.

    Raise EngineError where there is none with that id.
    """
    return next((each for each in (recognizer_of(id), *RECOGNIZERS) if language in each.languages), None)


def languages() -> frozenset[str]:
    """Return the codes of the languages in which names are found."""
    return frozenset[str]().union(*(recognizer.languages for recognizer in RECOGNIZERS))
