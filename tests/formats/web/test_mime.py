"""Mails and web archives: the part that holds the text, the names above it, and the pictures that come along."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import open_document, read_bytes
from reader.formats.web.mail.letter import MAX_NESTING
from reader.model.document import Document, ParagraphKind, RemovedKind
from tests.formats.page_pictures import png
from tests.formats.reading import FIRST, SECOND, kinds, texts

PAGES = Path(__file__).parents[1] / "pages"
ADDRESS = "https://courier.example/news/harbour-wall"
PICTURE = png(200, 100)


def mail(text: str = "", html: str = "", picture: bytes = b"") -> bytes:
    """Return a mail with a text, a page or both, and a picture that the page names."""
    message = EmailMessage()
    message["From"] = "Nora Quill <nora@courier.example>"
    message["To"] = "reader@example.org"
    message["Subject"] = "The wall will be granite"
    message["Date"] = "Tue, 19 Mar 2024 23:30:00 +0200"
    message.set_content(text) if text else None
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    if picture:
        message.get_payload()[-1].add_related(picture, "image", "png", cid="<wall@courier>")  # type: ignore[union-attr, index]
    return message.as_bytes()


def archive(html: str, *pictures: tuple[str, bytes]) -> bytes:
    """Return a web archive as browsers save one, its pictures by their addresses."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = "Saved"
    message["MIME-Version"] = "1.0"
    message.set_content(html, subtype="html")
    for address, data in pictures:
        message.add_related(data, "image", "png", headers=[f"Content-Location: {address}"])
    return message.as_bytes()


def read(data: bytes, name: str = "letter.eml") -> Document:
    """Return the document of a mail."""
    return read_bytes(data, name, name=name)


def test_a_newsletter_is_read_without_its_layout() -> None:
    document = open_document(PAGES / "letter.eml")

    assert texts(document, ParagraphKind.TITLE) == ["Morning letter: the wall will be granite"]
    assert texts(document, ParagraphKind.TABLE) == []
    assert "café weather" in document.text
    assert "and other news" not in document.text
    assert "Unsubscribe" not in document.text
    assert "Unsubscribe" in document.removed[-1].text


def test_a_mail_tells_who_wrote_it_and_when() -> None:
    metadata = read(mail(html=f"<p>{FIRST}</p><p>{SECOND}</p>")).metadata

    assert (metadata.title, metadata.byline) == ("The wall will be granite", "Nora Quill")
    assert metadata.published == "2024-03-19"


def test_a_mail_without_a_page_is_read_as_a_letter() -> None:
    document = read(mail(f"{FIRST}\n\n{SECOND}"))

    assert document.metadata.title == "The wall will be granite"
    assert document.metadata.byline == "Nora Quill"
    assert texts(document, ParagraphKind.BODY) == [FIRST, SECOND]


def test_the_page_goes_before_the_text() -> None:
    assert FIRST not in read(mail(FIRST, f"<p>{SECOND}</p>")).text


def test_pictures_of_a_mail_are_kept_by_their_id() -> None:
    document = read(mail(FIRST, f'<p>{FIRST}</p><img src="cid:wall@courier" alt="The wall"><p>{SECOND}</p>', PICTURE))

    assert [(image.data, image.description) for image in document.images] == [(PICTURE, "The wall")]


def test_an_archive_is_read_as_the_page_that_it_holds() -> None:
    picture = '<figure><img src="/wall.png"><figcaption>The wall</figcaption></figure>'
    body = f"<nav><a href='/'>Home</a></nav><article><h1>Granite</h1><p>{FIRST}</p>{picture}<p>{SECOND}</p></article>"
    data = archive(f"<html><body>{body}</body></html>", ("https://courier.example/wall.png", PICTURE))
    document = read(data, "saved.mhtml")

    assert kinds(document) == "title body caption body"
    assert document.metadata.url == ADDRESS
    assert [(image.data, image.before) for image in document.images] == [(PICTURE, 2)]


@pytest.mark.parametrize("name", ["letter.txt", "letter", "page.html"])
def test_a_mail_is_known_by_its_head_whatever_its_name(name: str) -> None:
    assert read(mail(html=f"<p>{FIRST}</p>"), name).metadata.byline == "Nora Quill"


def test_a_copied_letter_is_no_mail_file() -> None:
    document = read(f"From: Nora Quill\nSubject: The wall\n\n{FIRST}\n\n{SECOND}".encode(), "letter.txt")

    assert kinds(document) == "byline title body body"


def test_a_mail_without_text_is_named() -> None:
    with pytest.raises(FormatError) as refusal:
        read(b"From: a@b.example\nSubject: Nothing\nMIME-Version: 1.0\n\n")

    assert refusal.value.kind is ErrorKind.EMPTY


def test_parts_nested_too_deep_are_refused_with_the_limit() -> None:
    message = mail(FIRST)
    for depth in range(MAX_NESTING + 3):
        head = f'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b{depth}"\n\n--b{depth}\n'.encode()
        message = head + message + f"\n--b{depth}--\n".encode()

    with pytest.raises(FormatError, match=f"more than {MAX_NESTING} deep"):
        read(message)


def test_parts_nested_beyond_all_measure_are_refused() -> None:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{depth}"\n\n--b{depth}\n' for depth in range(3_000))

    with pytest.raises(FormatError, match="deep"):
        read(f"From: a@b.example\nMIME-Version: 1.0\n{parts}\n{FIRST}".encode())


def left_out(document: Document, kind: RemovedKind) -> list[str]:
    """Return what was left out for one reason."""
    return [each.text for each in document.removed if each.kind is kind]


def attached(data: bytes, name: str, kind: str) -> bytes:
    """Return a mail that carries a file."""
    message = EmailMessage()
    message["From"] = "Nora Quill <nora@courier.example>"
    message["Subject"] = "The wall"
    message.set_content(f"<p>{FIRST}</p>", subtype="html")
    main, _, sub = kind.partition("/")
    message.add_attachment(data, main, sub, filename=name)
    return message.as_bytes()


def test_sender_receiver_and_date_stand_at_the_head() -> None:
    assert texts(read(mail(html=f"<p>{FIRST}</p>")), ParagraphKind.BYLINE) == [
        "From: Nora Quill <nora@courier.example>",
        "To: reader@example.org",
        "Date: Tue, 19 Mar 2024 23:30:00 +0200",
    ]


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("notes.txt", "text/plain", "notes.txt\n\nMy notes."),
        ("plan.pdf", "application/pdf", "plan.pdf (an attachment that is not read here)"),
        ("wall.png", "image/png", "wall.png (an attachment that is not read here)"),
    ],
)
def test_what_came_along_is_named_among_what_was_left_out(name: str, kind: str, expected: str) -> None:
    assert left_out(read(attached(b"My notes.\n", name, kind)), RemovedKind.ATTACHMENT) == [expected]


def test_a_picture_that_the_page_shows_is_no_attachment() -> None:
    document = read(mail(FIRST, f'<p>{FIRST}</p><img src="cid:wall@courier"><p>{SECOND}</p>', PICTURE))

    assert left_out(document, RemovedKind.ATTACHMENT) == []


QUOTED = "Please send the draft to the desk."


@pytest.mark.parametrize(
    "earlier",
    [
        f"<blockquote><p>On Sunday Desk wrote: {QUOTED}</p></blockquote>",
        f"<p>Am 3. März schrieb Nora Quill:</p><blockquote><p>{QUOTED}</p></blockquote>",
        f"<div class='gmail_quote'><div>On Sun, 3 Mar, Desk wrote:<br></div><blockquote>{QUOTED}</blockquote></div>",
        f"<blockquote type='cite'>{QUOTED}</blockquote>",
    ],
)
def test_the_mail_that_is_answered_is_left_out_of_a_page(earlier: str) -> None:
    document = read(mail(html=f"<p>{FIRST}</p><p>{SECOND}</p>{earlier}"))

    assert kinds(document) == "title byline byline byline body body"
    assert QUOTED in "".join(left_out(document, RemovedKind.EARLIER_MAIL))


@pytest.mark.parametrize(
    "page",
    [
        f"<p>On Monday the mayor wrote:</p><blockquote><p>{QUOTED}</p></blockquote><p>{FIRST}</p><p>{SECOND}</p>",
        f"<p>See below.</p><blockquote type='cite'>{QUOTED}</blockquote>",
        f"<p>{FIRST}</p><div class='gmail_quote'><p>---------- Forwarded message ---------</p><p>{QUOTED}</p></div>",
        f"<p>{FIRST}</p><blockquote><p>{QUOTED}</p></blockquote>",
    ],
)
def test_other_quotations_of_a_mail_stay(page: str) -> None:
    assert QUOTED in read(mail(html=page)).text


def test_the_mail_that_is_answered_is_left_out_of_a_letter() -> None:
    document = read(
        mail(f"{FIRST}\n\nOn Sunday, 3 March 2024 at 10:00, Desk\n<desk@example.org> wrote:\n> {QUOTED}\n>\n> Thanks\n")
    )

    assert texts(document, ParagraphKind.BODY) == [FIRST]
    assert QUOTED in left_out(document, RemovedKind.EARLIER_MAIL)[0]


def test_quotations_that_are_answered_one_by_one_stay() -> None:
    document = read(mail(f"{FIRST}\n\nOn Sunday, Desk wrote:\n> {QUOTED}\n\n{SECOND}\n"))

    assert QUOTED in document.text


def test_greetings_at_both_ends_are_no_prose() -> None:
    document = read(mail(html=f"<p>Hi desk,</p><p>{FIRST}</p><p>{SECOND}</p><p>Best,<br>Nora</p>"))

    assert texts(document, ParagraphKind.CAPTION) == ["Hi desk,", "Best, Nora"]
    assert texts(document, ParagraphKind.BODY) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 23 Nov 99999999999999999999 10:00:00 +0000",
        "Mon, 23 Nov 2026 10:00:00 +99999999999999999999",
        "Mon, 99999999999999999999 Nov 2026 10:00:00 +0000",
    ],
)
def test_a_date_beyond_all_calendars_counts_as_none(date: str) -> None:
    data = f"From: a@example.org\nTo: b@example.org\nDate: {date}\nSubject: The wall\n\nThe wall stands.\n"

    document = read(data.encode())

    assert document.metadata.published is None
    assert "The wall stands." in document.text


def _report(*parts: EmailMessage, subtype: str = "mixed") -> bytes:
    """Return a mail of parts that are mails and texts themselves."""
    message = EmailMessage()
    message["From"], message["To"] = "Nora Quill <nora@courier.example>", "One <one@example.org>, two@example.org"
    message["Cc"], message["Subject"] = "three@example.org", "The wall"
    message.make_mixed()
    for part in parts:
        message.attach(part)
    return message.as_bytes().replace(b"multipart/mixed", f"multipart/{subtype}".encode())


def _part(text: str, subtype: str = "plain") -> EmailMessage:
    part = EmailMessage()
    part.set_content(text, subtype=subtype)
    return part


def _passed_on(text: str) -> EmailMessage:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Ada Holm <ada@dam.example>", "Two cracks"
    inner.set_content(text)
    part = EmailMessage()
    part.set_content(inner)
    return part


def test_it_is_shown_who_was_written_to() -> None:
    document = read(_report(_part(FIRST)))

    assert "To: One <one@example.org>, two@example.org" in texts(document, ParagraphKind.BYLINE)
    assert "Cc: three@example.org" in texts(document, ParagraphKind.BYLINE)


def test_a_mail_that_is_passed_on_stands_apart_under_its_own_head() -> None:
    document = read(_report(_part(FIRST), _passed_on(SECOND)))

    lines = [document.text_of(each.span) for each in document.paragraphs]
    assert lines[lines.index(FIRST) + 1 :] == ["Two cracks", "From: Ada Holm <ada@dam.example>", SECOND]
    assert document.metadata.byline == "Nora Quill"


def test_a_page_in_a_mail_that_is_returned_does_not_hide_why() -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Ada Holm <ada@dam.example>", "Two cracks"
    inner.set_content(f"<p>{SECOND}</p>", subtype="html")
    returned = EmailMessage()
    returned.set_content(inner)

    document = read(_report(_part(FIRST), returned, subtype="report"))

    assert document.text.index(FIRST) < document.text.index("Two cracks") < document.text.index(SECOND)


@pytest.mark.parametrize("page", ["{}", "<html><body>{}</body></html>"])
def test_every_text_and_page_of_a_mail_is_read(page: str) -> None:
    end = _part(page.format("<p>And the <b>end</b>.</p>"), "html")

    document = read(_report(_part(page.format(f"<p>{FIRST}</p>"), "html"), _part(SECOND), end))

    assert document.text.index(FIRST) < document.text.index(SECOND) < document.text.index("And the end.")


@pytest.mark.parametrize("head", ["Return-Path: <a@b.example>\n", "Content-Type: text/plain; charset=utf-8\n"])
def test_a_mail_under_the_name_of_a_text_is_known_by_what_servers_add(head: str) -> None:
    document = read(f"{head}From: Ada Holm <ada@dam.example>\nSubject: Two cracks\n\n{FIRST}\n".encode(), "letter.txt")

    assert "Return-Path" not in document.text
    assert document.metadata.byline == "Ada Holm"


@pytest.mark.parametrize("html", ["<p><img src='cid:wall@courier'></p>", "<p>\x00\x01\x02\x03\x00</p>"])
def test_a_page_of_nothing_but_pictures_or_damage_gives_way_to_the_text_beside_it(html: str) -> None:
    assert FIRST in read_bytes(mail(FIRST, html), "mail.eml", name="mail.eml").text


_HEAD_OF_EARLIER = (
    "<p><b>From:</b> Max Doe &lt;max@courier.example&gt;<br><b>Sent:</b> 21 January 2025 14:03<br>"
    "<b>To:</b> Jane Roe<br><b>Subject:</b> The crane</p>"
)


@pytest.mark.parametrize(("subject", "is_shown"), [("RE: The crane", False), ("FW: The crane", True)])
def test_the_mail_below_a_head_of_outlook_is_left_out_of_an_answer(subject: str, *, is_shown: bool) -> None:
    page = f"<html><body><p>{FIRST}</p>{_HEAD_OF_EARLIER}<p>{SECOND}</p></body></html>"
    data = mail(html=page).replace(b"Subject: The wall will be granite", f"Subject: {subject}".encode())

    document = read_bytes(data, "letter.eml")

    assert FIRST in document.text
    assert (SECOND in document.text) is is_shown


def test_the_foot_and_the_buttons_of_a_newsletter_are_left_out() -> None:
    cell = "<table class='textBlock'><tr><td>{}</td></tr></table>"
    foot = f"<div id='templateFooter'>{cell.format('Our mailing address is: 4 Quay Lane')}</div>"
    button = "<table class='mcnButtonBlock'><tr><td><a href='https://q.example'>To our site</a></td></tr></table>"
    page = f"<html><body>{cell.format(f'<p>{FIRST}</p>')}{button}<p>{SECOND}</p>{foot}</body></html>"

    text = read_bytes(mail(html=page), "letter.eml").text

    assert FIRST in text
    assert "mailing address" not in text
    assert "To our site" not in text
