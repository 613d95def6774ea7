"""What the clipboard gets of words of an article."""

from reader.gui.text.clipboard import mime_of_words
from reader.model.span import Span
from tests.documents import make_document


def test_words_are_there_as_they_are_set_and_in_plain_words() -> None:
    data = mime_of_words(make_document("It rained & hailed."), Span(3, 11))

    assert data.text() == "rained &"
    assert "rained &amp;" in data.html()


def test_of_a_blank_line_no_empty_page_is_there() -> None:
    document = make_document("It rained.", "It hailed.")

    data = mime_of_words(document, Span(10, document.paragraphs[1].span.start))

    assert data.hasText()
    assert not data.hasHtml()
