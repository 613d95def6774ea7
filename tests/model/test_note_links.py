"""From the sign of a note to the note, and back."""

from reader.model.document import Document, Footnote, Mark, MarkKind, Paragraph, ParagraphKind, ParagraphRole
from reader.model.note_links import place_of, ways_back, words_of
from reader.model.span import Span

TEXT, NOTE, MORE = "It rained¹ all night.", "1. As the log says.", "And more."
NOTED = f"{TEXT}\n\n{NOTE}\n\n{MORE}"
SIGN = Mark(Span(9, 10), MarkKind.NOTE_SIGN, "0")
SPANS = (Span(0, 21), Span(23, 42), Span(44, 53))
PARAGRAPHS = tuple(
    Paragraph(span, kind, role=role)
    for span, kind, role in zip(
        SPANS,
        (ParagraphKind.BODY, ParagraphKind.CAPTION, ParagraphKind.CAPTION),
        (ParagraphRole.BODY, ParagraphRole.FOOTNOTE, ParagraphRole.FOOTNOTE),
        strict=True,
    )
)
DOCUMENT = Document(NOTED, PARAGRAPHS, marks=(SIGN,), footnotes=(Footnote("1", (1, 2)),))


def test_a_sign_leads_to_its_note_and_the_note_back() -> None:
    assert place_of(DOCUMENT, "#note-0") == SPANS[1]
    assert place_of(DOCUMENT, "#sign-0") == SIGN.span


def test_other_addresses_lead_to_no_place_of_the_article() -> None:
    for address in ("https://example.org/#note-0", "#note-1", "#note-", "#sign-x", "#sign-999999"):
        assert place_of(DOCUMENT, address) is None


def test_a_note_is_told_whole() -> None:
    assert words_of(DOCUMENT, "#note-0") == f"{NOTE}\n{MORE}"
    assert [words_of(DOCUMENT, address) for address in ("#note-1", "#sign-0", "https://example.org/")] == ["", "", ""]


def test_the_number_before_a_note_is_the_way_back() -> None:
    assert ways_back(DOCUMENT) == (Mark(Span(23, 25), MarkKind.LINK, "#sign-0"),)


def test_a_note_that_no_sign_means_has_no_way_back() -> None:
    document = Document(NOTED, PARAGRAPHS, footnotes=DOCUMENT.footnotes)

    assert ways_back(document) == ()
