"""What is shown and not said: taken out of what is quoted, and blank where the text is read."""

import pytest

from reader.model.document import Document, Mark, MarkKind, Paragraph, ParagraphKind
from reader.model.silent_text import united
from reader.model.span import Span


def _document(marked: str) -> Document:
    """Return a paragraph in which braces stand about what is struck out, and angles about the signs of notes."""
    text, marks, opened = "", [], 0
    for sign in marked:
        if sign in "{<":
            opened = len(text)
        elif sign in "}>":
            kind = MarkKind.STRUCK if sign == "}" else MarkKind.NOTE_SIGN
            marks.append(Mark(Span(opened, len(text)), kind))
        else:
            text += sign
    return Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),), marks=tuple(marks))


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("It killed {twelve} nine.", "It killed nine."),
        ("The ministry<⁵> and others<6>.", "The ministry and others."),
        ("True. <[1]> So it is.", "True. So it is."),
        ("A word <3>, and {all of it}", "A word, and"),
        ("{First }<1>second", "second"),
        ("{Nothing}", ""),
        ("Two  blanks stay.", "Two  blanks stay."),
    ],
)
def test_what_is_struck_out_and_signs_of_notes_are_not_said(marked: str, said: str) -> None:
    document = _document(marked)

    assert document.plain_words(document.paragraphs[0].span) == said


def test_a_span_that_ends_within_struck_words_says_what_is_left() -> None:
    document = _document("It killed {twelve} nine.")

    assert document.plain_words(Span(3, 14)) == "killed"


def test_a_silenced_document_has_every_place_of_the_other() -> None:
    document = _document("It killed {twelve} nine<¹>.")

    silenced = document.silenced()

    assert silenced.text == "It killed        nine ."
    assert (silenced.digest, silenced.paragraphs) == (document.digest, document.paragraphs)


def test_a_document_without_such_marks_is_itself_when_silenced() -> None:
    document = _document("It killed nine.")

    assert document.silenced() is document


def test_spans_that_touch_are_one() -> None:
    assert united([Span(4, 6), Span(0, 2), Span(2, 3), Span(5, 8)]) == (Span(0, 3), Span(4, 8))
