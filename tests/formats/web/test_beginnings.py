"""How a page's article begins, and what others say within it."""

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind, ParagraphRole
from tests.formats.reading import FIRST, SECOND, THIRD


def read(body: str) -> Document:
    page = f"<html><head><title>The bridge</title></head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"
    return read_bytes(page.encode(), "page.html")


def test_an_embedded_post_stays_with_its_author_as_speaker() -> None:
    words = "<p>Half a million for one lamp, and nobody asked.</p>"
    line = "&mdash; Dana Miles (@danamiles) <a href='https://t.example/1'>November 18, 2019</a>"
    post = f"<div class='social-media-embed'><blockquote class='twitter-tweet'>{words}{line}</blockquote></div>"
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{post}<p>{THIRD}</p></article>")

    turn = next(paragraph for paragraph in document.paragraphs if paragraph.role is ParagraphRole.TURN)
    assert document.text_of(turn.span) == "Half a million for one lamp, and nobody asked."
    assert turn.speaker is not None
    assert document.text_of(turn.speaker) == "Dana Miles"
    assert document.metadata.published is None


def test_a_correction_on_a_page_is_no_text_of_it() -> None:
    note = "This article was amended on 4 June 2027."
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{note}</p></article>")

    last = document.paragraphs[-1]
    assert (document.text_of(last.span), last.kind, last.role) == (
        note,
        ParagraphKind.CAPTION,
        ParagraphRole.BOILERPLATE,
    )
