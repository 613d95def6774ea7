"""The parse of a document is read once, whoever asks and however it ends."""

from collections.abc import Callable

import pytest

from reader.errors import Cancelled, EngineError, ErrorKind
from reader.model.document import Document
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from reader.parsing.reading import OnProgress, Parser, no_progress
from tests.documents import make_document
from tests.parses import make_parse

PARSE = make_parse("They PRON 2 nsubj\nmet VERB 0 root")


class CountingParser(Parser):
    """Counts how often it is asked, and answers by what it was given."""

    def __init__(self, answer: Callable[[], Parse]) -> None:
        super().__init__()
        self.asked = 0
        self._answer = answer

    def parse(self, document: Document, on_progress: OnProgress = no_progress) -> Parse:
        self.asked += 1
        return self._answer()


def test_a_document_is_parsed_when_first_asked_for_and_not_again() -> None:
    counting = CountingParser(lambda: PARSE)
    once = ParsedOnce(make_document("They met"), counting)

    assert counting.asked == 0
    assert once.parse() is once.parse() is PARSE
    assert counting.asked == 1


def test_a_parser_that_cannot_be_loaded_is_tried_once() -> None:
    def fail() -> Parse:
        raise EngineError(ErrorKind.ENGINE, "parser", "No model.")

    counting = CountingParser(fail)
    once = ParsedOnce(make_document("They met"), counting)

    for _ in range(2):
        with pytest.raises(EngineError, match="No model"):
            once.parse()
    assert counting.asked == 1


def test_a_parse_that_was_cancelled_can_be_asked_for_again() -> None:
    def cancel() -> Parse:
        raise Cancelled

    counting = CountingParser(cancel)
    once = ParsedOnce(make_document("They met"), counting)

    for _ in range(2):
        with pytest.raises(Cancelled):
            once.parse()
    assert counting.asked == 2


@pytest.mark.parametrize(("language", "is_known"), [("en", True), ("uk", True), ("tr", False)])
def test_which_languages_are_parsed_is_told(language: str, *, is_known: bool) -> None:
    assert ParsedOnce(make_document("Kyiv", language=language)).knows_language is is_known
