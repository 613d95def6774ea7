"""A block that was left out comes back where it stood, and nothing else changes its place."""

from dataclasses import replace

import pytest

from reader.formats.structure.builder import DocumentBuilder
from reader.formats.structure.restoring import restored
from reader.model.document import Document, Image, Mark, MarkKind, Metadata, ParagraphKind, ParagraphRole, RemovedKind
from reader.model.span import Span

RELATED = "Read also: the river 🎈 rises\n\nRead also: the bridge falls\n \n  Third one "


def article() -> Document:
    """Return two sections with blocks left out at the start, in the middle and at the end, and a picture."""
    builder = DocumentBuilder()
    builder.add_removed(RemovedKind.NAVIGATION, "Home\nNews")
    builder.add(ParagraphKind.HEADING, "One 🎈", level=2)
    builder.add(ParagraphKind.BODY, "Anna spoke. Bert listened.", marks=(Mark(Span(0, 4), MarkKind.STRONG),))
    builder.add_removed(RemovedKind.BADGE, "Share")
    builder.add_removed(RemovedKind.RELATED, RELATED)
    builder.add_removed(RemovedKind.COMMENTS, "No comments")
    builder.add_image(b"picture", "A bridge")
    builder.add(ParagraphKind.LIST_ITEM, "An item", level=3)
    builder.add(ParagraphKind.HEADING, "Two")
    builder.add(ParagraphKind.BODY, "See there.", marks=(Mark(Span(4, 9), MarkKind.LINK, "https://vell.example"),))
    builder.add_removed(RemovedKind.FOOTER, "Imprint")
    return builder.build("page.html", metadata=Metadata(title="T"), warnings=("careful",))


def marked(document: Document) -> list[tuple[str, MarkKind, str | None]]:
    return [(document.text_of(mark.span), mark.kind, mark.target) for mark in document.marks]


def standing(document: Document) -> list[tuple[RemovedKind, str]]:
    """Return the blocks left out, each with the first words of what follows it."""
    places = [document.text_of(paragraph.span)[:7] for paragraph in document.paragraphs] + ["end"]
    return [(block.kind, places[block.before]) for block in document.removed]


def test_a_block_comes_back_as_paragraphs_where_it_stood() -> None:
    document = restored(article(), 2)

    texts = [document.text_of(paragraph.span) for paragraph in document.paragraphs]
    kinds = [paragraph.kind for paragraph in document.paragraphs]
    assert texts[1:6] == [
        "Anna spoke. Bert listened.",
        "Read also: the river 🎈 rises",
        "Read also: the bridge falls",
        "Third one",
        "An item",
    ]
    assert kinds[2:5] == [ParagraphKind.CAPTION] * 3
    assert document.digest != article().digest
    assert not document.is_segmented


def test_what_else_was_left_out_stays_out_at_its_place() -> None:
    document = restored(article(), 2)

    assert standing(document) == [
        (RemovedKind.NAVIGATION, "One 🎈"),
        (RemovedKind.BADGE, "Read al"),
        (RemovedKind.COMMENTS, "An item"),
        (RemovedKind.FOOTER, "end"),
    ]


def test_marks_sections_pictures_and_provenance_are_kept() -> None:
    before, after = article(), restored(article(), 2)

    assert marked(after) == marked(before)
    assert after.sections == before.sections
    assert [paragraph.section for paragraph in after.paragraphs] == [0, 0, 0, 0, 0, 0, 1, 1]
    assert after.paragraphs[5].level == 3
    assert after.images == (Image(b"picture", 5, "A bridge"),)
    assert (after.metadata, after.source, after.warnings) == (before.metadata, before.source, before.warnings)


@pytest.mark.parametrize("index", range(5))
def test_every_block_can_come_back_one_after_the_other(index: int) -> None:
    document, words = article(), [block.text.split()[-1] for block in article().removed]

    for _ in range(5):
        document = restored(document, index % len(document.removed))

    assert document.removed == ()
    assert all(word in document.text for word in words)


def test_several_blocks_come_back_at_once() -> None:
    one_by_one = restored(restored(article(), 4), 0)

    assert restored(article(), 0, 4) == restored(article(), 4, 0) == one_by_one


@pytest.mark.parametrize(
    ("kind", "is_prose"),
    [
        (RemovedKind.COMMENTS, False),
        (RemovedKind.RELATED, False),
        (RemovedKind.EARLIER_MAIL, False),
        (RemovedKind.OTHER, True),
        (RemovedKind.NAVIGATION, True),
    ],
)
def test_what_others_wrote_is_no_sentence_of_the_article(kind: RemovedKind, is_prose: bool) -> None:
    builder = DocumentBuilder()
    builder.add(ParagraphKind.BODY, "Anna spoke.")
    builder.add_removed(kind, "Bert did not agree with her.")

    assert restored(builder.build("x"), 0).paragraphs[1].is_prose is is_prose


def test_a_block_comes_back_to_an_article_without_a_text() -> None:
    builder = DocumentBuilder()
    builder.add_removed(RemovedKind.OTHER, "All there is.")

    document = restored(builder.build("x"), 0)

    assert document.text == "All there is."


def test_there_is_no_block_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        restored(replace(article(), removed=()), 0)


def test_role_and_speaker_of_a_paragraph_stay_when_a_block_comes_back() -> None:
    builder = DocumentBuilder()
    builder.add_removed(RemovedKind.NAVIGATION, "Home")
    builder.add(ParagraphKind.BODY, "Ada Quill: I saw it.", role=ParagraphRole.TURN, speaker=Span(0, 9))
    builder.add(ParagraphKind.BODY, "Photograph: Bert Moss", role=ParagraphRole.CREDIT)

    back = restored(builder.build("page.html"), 0)

    assert [paragraph.role.value for paragraph in back.paragraphs] == ["body", "turn", "credit"]
    speaker = back.paragraphs[1].speaker
    assert speaker is not None
    assert back.text_of(speaker) == "Ada Quill"
