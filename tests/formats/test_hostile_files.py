"""Files that cost more than they weigh: each is read like any other, or refused in one sentence."""

from pathlib import Path

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import open_document, read_bytes
from reader.formats.markup.content import Content
from reader.formats.markup.flow import MAX_LEVEL, Flow
from reader.formats.web.mail.mail_fields import MAX_FIELD
from reader.model.document import Document
from tests.formats.office import repacked

HOSTILE = Path(__file__).parent / "hostile"
SENTENCE = "The council of the city voted on the harbour after a debate of nine hours."


def mail(*fields: str, body: str = SENTENCE) -> Document:
    return read_bytes("\n".join((*fields, "MIME-Version: 1.0", "", body)).encode(), "a.eml", name="a.eml")


def told_of_mail(*fields: str) -> str:
    """Return the text of a mail, or the sentence that refuses it."""
    try:
        return mail(*fields).text
    except FormatError as error:
        return error.message


def test_a_list_that_is_said_to_lie_endlessly_deep_is_read() -> None:
    document = open_document(HOSTILE / "endless-list.rtf")

    assert document.text == "The wall.\n\nItem one of the list.\n\nThe end of it."
    assert max(paragraph.level for paragraph in document.paragraphs) <= MAX_LEVEL


def test_no_format_has_a_list_of_more_levels_than_any_program_writes() -> None:
    flow = Flow(Content("a.docx"))
    flow.write("An item")

    flow.end_item(2**31, "")

    assert flow.content.blocks[0].level == MAX_LEVEL


def test_an_archive_that_is_packed_as_no_program_packs_it_is_refused() -> None:
    with pytest.raises(FormatError, match="is packed in a way that is not read here") as refusal:
        open_document(HOSTILE / "damaged-lzma.odt")

    assert refusal.value.kind is ErrorKind.UNREADABLE


def test_an_archive_whose_first_member_is_damaged_is_refused() -> None:
    whole = (HOSTILE.parent / "files" / "tide-mill-epub3.epub").read_bytes()
    data = repacked(whole, {"mimetype": None, "META-INF/container.xml": None})
    at = data.index(b"PK\x01\x02")

    with pytest.raises(FormatError):
        read_bytes(data[:60] + bytes(200) + data[260:at] + data[at:], "a.epub", name="a.epub")


@pytest.mark.parametrize("name", ["thousands-of-parameters.eml", "thousands-of-encoded-words.eml"])
def test_a_mail_with_fields_that_nobody_writes_is_read(name: str) -> None:
    document = open_document(HOSTILE / name)

    assert len(document.metadata.title or "") <= MAX_FIELD
    assert document.metadata.byline == "a@b.c"


@pytest.mark.parametrize(
    "sender", ["(" * 20_000, "<" * 20_000, '"' * 20_000, "\\" * 20_000, "a@b " * 5_000, "=?utf-8?q?" * 2_000]
)
def test_a_sender_of_nothing_but_brackets_is_read(sender: str) -> None:
    document = mail(f"From: {sender}", "Subject: The harbour")

    assert SENTENCE in document.text
    assert document.metadata.title == "The harbour"


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain; charset*=x; charset*0=y; charset*1*=z",
        f"text/plain; charset*{'9' * 5_000}=x",
        f"text/plain; charset={'x' * 9_000}",
        'text/plain; charset="idna"',
        "text/plain; charset=utf-16",
    ],
)
def test_parameters_that_contradict_each_other_do_no_harm(content_type: str) -> None:
    assert SENTENCE in mail("From: a@b.example", "To: b@b.example", f"Content-Type: {content_type}").text


def test_parts_whose_boundary_contradicts_itself_are_read_or_refused() -> None:
    """Newer versions of Python know a way to read it."""
    told = told_of_mail("From: a@b.example", "Content-Type: multipart/mixed; boundary*=x; boundary*0=y")

    assert SENTENCE in told or "damaged or incomplete" in told


def test_parts_that_no_boundary_tells_apart_are_read_as_they_stand() -> None:
    assert SENTENCE in mail("From: a@b.example", "Content-Type: multipart/mixed; boundary=x").text
