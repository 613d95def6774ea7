"""Mails and newsletters: what stands around the letter is none of its text."""

import pytest

from reader.model.document import Metadata, ParagraphKind, ParagraphRole
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, read, texts, wrapped

HEAD = (
    "From: Jane Roe <jane@example.org>\nTo: Town list <town@example.org>\n"
    "Subject: The bridge stays shut\nDate: Tue, 3 Nov 2026 10:31:00 +0000\n"
)
LETTER = "\n\n".join(map(wrapped, (FIRST, SECOND, THIRD)))


def test_head_of_a_mail_is_title_and_bylines() -> None:
    document = read(f"{HEAD}\n{LETTER}")

    assert kinds(document) == "byline byline title byline body body body"
    assert document.metadata == Metadata("The bridge stays shut", "Jane Roe", None, "2026-11-03")


def test_head_keeps_its_own_characters_and_the_title_lacks_the_name_of_its_field() -> None:
    document = read(f"{HEAD}\n{LETTER}")

    assert document.text.startswith(HEAD.strip().replace("\n", "\n\n").replace("Subject: ", ""))
    assert texts(document, ParagraphKind.TITLE) == ["The bridge stays shut"]


def test_the_head_of_a_mail_within_a_mail_is_no_text_and_its_fields_do_not_speak() -> None:
    within = f"---------- Forwarded message ---------\n{HEAD}"

    document = read(f"{HEAD}\n{FIRST}\n\n{within}\n{SECOND}\n\n{THIRD}")

    assert kinds(document) == "byline byline title byline body byline byline byline byline byline body body"
    assert all(paragraph.speaker is None for paragraph in document.paragraphs)


@pytest.mark.parametrize("fields", ["From: Vell\nTo: Kelston\nDate: 3 May", "Subject: Bridges\nAge: 12"])
def test_other_fields_amid_a_mail_are_text(fields: str) -> None:
    assert kinds(read(f"{HEAD}\n{FIRST}\n\n{fields}\n\n{SECOND}")).count("byline") == 3


@pytest.mark.parametrize(
    ("head", "expected", "metadata"),
    [
        ("Subject: Bridge\nFrom: jane@example.org", "title byline", Metadata("Bridge", "jane@example.org")),
        ("Von: Jana Muster\nBetreff: Brücke", "byline title", Metadata("Brücke", "Jana Muster")),
        ("from: Jane Roe\ncc: John Doe\ndate: 03/11/2026", "byline byline byline", Metadata(None, "Jane Roe")),
        ("X-Mailer: Post 1.0\nFrom: Jane Roe\nSubject: Bridge", "byline byline title", Metadata("Bridge", "Jane Roe")),
        ('From: "Jane Roe" <j@example.org>\n\nSubject: Bridge', "byline title", Metadata("Bridge", "Jane Roe")),
        ("Subject: Bridge\nTo:\nFrom: Jane Roe", "title byline byline", Metadata("Bridge", "Jane Roe")),
    ],
)
def test_fields_may_stand_in_any_order(head: str, expected: str, metadata: Metadata) -> None:
    document = read(f"{head}\n\n{LETTER}")

    assert kinds(document) == f"{expected} body body body"
    assert document.metadata == metadata


def test_folded_field_is_one_line() -> None:
    document = read(
        f"From: Jane Roe\nSubject: The bridge over the river that was closed last spring\n stays shut\n\n{LETTER}"
    )

    assert document.metadata.title == "The bridge over the river that was closed last spring stays shut"


def test_long_fields_are_not_joined() -> None:
    receivers = ", ".join(f"reader{number}@example.org" for number in range(4))

    document = read(f"From: Jane Roe\nTo: {receivers}\nSubject: Bridge\n\n{LETTER}")

    assert kinds(document) == "byline byline title body body body"


@pytest.mark.parametrize(
    "text", ["To: all who read this", "Note: one\nWarning: two", "Subject: Bridge\n\nSubject: Bridge"]
)
def test_one_field_alone_is_text(text: str) -> None:
    assert "byline" not in kinds(read(f"{text}\n\n{LETTER}"))


def test_fields_further_down_are_text() -> None:
    assert "title" not in kinds(read(f"{FIRST}\n\n{HEAD}\n{SECOND}\n\n{THIRD}"))


@pytest.mark.parametrize(
    "salutation",
    ["Dear reader,", "Hello all,", "Dear Sir or Madam:", "Liebe Leserinnen und Leser,", "Chers lecteurs,", "Hola,"],
)
def test_salutation_is_no_prose(salutation: str) -> None:
    assert kinds(read(f"{HEAD}\n{salutation}\n\n{LETTER}")) == "byline byline title byline caption body body body"
    assert kinds(read(f"{salutation}\n\n{LETTER}")) == "caption body body body"


def test_salutation_of_a_mail_needs_no_comma() -> None:
    assert kinds(read(f"{HEAD}\nHi everyone!\n\n{LETTER}")) == "byline byline title byline caption body body body"


@pytest.mark.parametrize("line", ["Hello, world!", "Dear Father", "Hello Again"])
def test_title_that_greets_stays_a_title(line: str) -> None:
    assert kinds(read(f"{line}\n\n{LETTER}")) == "title body body body"


def test_greeting_within_a_story_is_prose() -> None:
    assert kinds(read("\n\n".join([*[FIRST] * 9, "Dear reader,", SECOND]))) == " ".join(["body"] * 11)


@pytest.mark.parametrize("sign", ["-- ", "--"])
def test_signature_is_no_prose(sign: str) -> None:
    document = read(f"{HEAD}\n{LETTER}\n{sign}\nJane Roe\nTown Office\n\n* Unsubscribe: https://example.org/list\n")

    assert kinds(document) == "byline byline title byline body body body caption caption caption caption"
    assert document.text.endswith("* Unsubscribe: https://example.org/list")


def test_longer_text_below_a_signature_stays_prose() -> None:
    assert kinds(read(f"{LETTER}\n\n-- \nJane Roe\n\n{FIRST}")).endswith("caption caption body")


def test_two_dashes_between_parts_are_no_signature() -> None:
    parts = "\n\n".join(f"{FIRST}\n\nShort line {number}" for number in range(15))

    assert kinds(read(f"{LETTER}\n\n--\n\n{parts}")).count("caption") == 1


def test_letter_of_one_greeting_is_read() -> None:
    assert kinds(read("Dear reader,")) == "body"


@pytest.mark.parametrize("name", ["mail.md", "mail.txt"])
def test_mail_in_markdown_is_read_as_one(name: str) -> None:
    letter = f"{FIRST}\n\n- **one**\n- [two](https://example.org)\n\n{SECOND} `x`"

    document = read(f"{HEAD}\nDear reader,\n\n{letter}\n-- \nJane Roe\nUnsubscribe: https://example.org", name)

    expected = "byline byline title byline caption body list_item list_item body caption caption"
    assert kinds(document) == expected
    assert document.metadata == Metadata("The bridge stays shut", "Jane Roe", None, "2026-11-03")
    assert "Jane Roe <jane@example.org>" in document.text


def test_salutation_in_markdown_is_no_prose() -> None:
    assert kinds(read(f"# News\n\nDear reader,\n\n{FIRST}\n\n{SECOND}", "news.md")) == "title caption body body"


def test_two_lines_with_colons_below_a_title_are_no_fields_of_a_letter() -> None:
    document = read(f"Bridge News\n\nFrom: Kelston\n\nSubject: bridges\n\n{FIRST}\n\n{SECOND}")

    assert document.metadata == Metadata("Bridge News")


def test_the_fields_below_a_word_such_as_memo_are_those_of_a_letter() -> None:
    document = read(f"MEMO\n\n{HEAD}\n{LETTER}")

    assert document.metadata == Metadata("The bridge stays shut", "Jane Roe", None, "2026-11-03")
    assert texts(document, ParagraphKind.BODY) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("end", ["-- \nOla Brandt\nVell Press", "Kind regards\n\nOla Brandt\n\nVell Press"])
def test_who_signs_a_mail_is_nobody_told_of(end: str) -> None:
    roles = [each.role for each in read(f"{HEAD}\n{LETTER}\n\n{end}\n").paragraphs]

    assert (roles[-4], *roles[-3:]) == (ParagraphRole.BODY, *[ParagraphRole.BOILERPLATE] * 3)
