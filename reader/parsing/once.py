"""The parse of one document, read when it is first asked for: who asks later does not wait again."""

from reader.errors import EngineError
from reader.model.document import Document
from reader.parsing.parse import Parse
from reader.parsing.reading import LANGUAGES, OnProgress, Parser, no_progress, parser


class ParsedOnce:
    """Holds one segmented document and, as soon as somebody has asked, its parse or why there is none."""

    def __init__(self, document: Document, own: Parser | None = None) -> None:
        self.document = document
        self._parser = own
        self._parse: Parse | None = None
        self._error: EngineError | None = None

    @property
    def knows_language(self) -> bool:
        """Tell whether texts in the document's language are parsed."""
        return self.document.language in LANGUAGES

    def parse(self, on_progress: OnProgress = no_progress) -> Parse:
        """Return the parse; raise EngineError, the same each time, where the parser cannot be loaded."""
        if self._error is not None:
            raise self._error
        if self._parse is None:
            self._parse = self._read(on_progress)
        return self._parse

    def _read(self, on_progress: OnProgress) -> Parse:
        try:
            return (self._parser or parser()).parse(self.document, on_progress)
        except EngineError as error:
            self._error = error
            raise
