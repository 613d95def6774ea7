"""No format lets a control character into an article, whichever way it can write one."""

from dataclasses import fields
from pathlib import Path

import pytest

from reader.errors import FormatError
from reader.formats import open_document, read_bytes, read_text
from reader.formats.structure.builder import DocumentBuilder
from reader.model.characters.controls import has_controls
from reader.model.document import Document, Mark, MarkKind, ParagraphKind
from reader.model.source import name_of
from reader.model.span import Span

PROSE = "The council of the city voted on the harbour after a debate of nine hours and many amendments. " * 3
SEQUENCE = "\x1b]0;mine\x07\x1b[2J\x9b2J"


def said(document: Document) -> list[str]:
    """Return every text that a document holds."""
    values = [getattr(document.metadata, each.name) for each in fields(document.metadata)]
    return [
        document.text,
        *filter(None, values),
        *document.warnings,
        *(section.title for section in document.sections),
        *(block.text for block in document.removed),
        *(image.description for image in document.images),
    ]


def entities(text: str) -> str:
    return "".join(f"&#{ord(sign)};" if has_controls(sign) else sign for sign in text)


PAGE = f"""<!DOCTYPE html><html><head><title>{entities(SEQUENCE)}The harbour</title>
<meta name="author" content="Mara {entities(SEQUENCE)} Vell"></head><body><article>
<h1>The harbour {entities(SEQUENCE)}opens</h1><h2>{entities(SEQUENCE)}Debate</h2>
<p>{entities(SEQUENCE)}{PROSE}</p><p>{PROSE}{SEQUENCE}<b>{entities(SEQUENCE)}</b></p><pre>{entities(SEQUENCE)}code</pre>
</article><footer>Contact {entities(SEQUENCE)} us</footer></body></html>"""
MAIL = f"""From: Mara =?utf-8?q?=1B=5D0;mine=07?= Vell <mara@example.org>
To: all@example.org
Subject: The harbour =?utf-8?q?=1B=5B2J=C2=9B?= opens
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

{PROSE}=1B]0;mine=07=9B2J
"""
RTF = rf"{{\rtf1\ansi {{\info{{\title A\'1b[2J title}}}}\pard {PROSE}\'1b]0;mine\'07\u27 ?\u155 ?\par}}"
ODD_NAME = "note\x1b[2J\n.txt"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", PAGE.encode()),
        ("mail.eml", MAIL.encode()),
        ("text.rtf", RTF.encode()),
        ("text.txt", (PROSE + SEQUENCE[:-3]).encode() * 4),
        ("text.md", f"# A {entities(SEQUENCE)}\n\n{PROSE}".encode()),
    ],
)
def test_an_article_holds_none(name: str, data: bytes) -> None:
    document = read_bytes(data, name, name=name)

    assert PROSE.strip() in document.text
    assert [text for text in said(document) if has_controls(text)] == []


def test_a_pasted_text_holds_none() -> None:
    assert not has_controls(read_text(PROSE + SEQUENCE, "clipboard").text)


def test_marks_stand_over_the_same_words() -> None:
    text = "\x1bA bold\x07 word\x1b, a \x0c link"
    marks = (
        Mark(Span(text.index("bold"), text.index(" word")), MarkKind.STRONG),
        Mark(Span(text.index("\x1b,"), text.index(",")), MarkKind.EMPHASIS),
        Mark(Span(text.index("link"), len(text)), MarkKind.LINK, "https://example.org"),
    )
    builder = DocumentBuilder()
    builder.add(ParagraphKind.BODY, text, marks=marks)
    builder.add(ParagraphKind.BODY, "\x1b \x07")

    document = builder.build("a.txt")

    assert document.text == "A bold word, a   link"
    assert [document.text_of(mark.span) for mark in document.marks] == ["bold", "link"]


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", "{}"), ("a.html", "<html><body><p>{}</p></body></html>"), ("a.md", "{}")]
)
def test_no_letters_are_forced_into_another_order(name: str, data: str) -> None:
    forced, isolated = "The bill came as invoice\u202efdp.exe on Monday.", "The word \u2067שלום\u2069 stands here."
    document = read_bytes(data.format(f"{forced} {isolated}").encode(), name, name=name)

    assert "invoicefdp.exe" in document.text
    assert isolated in document.text
    assert name_of("/home/a/bill\u202efdp.exe") == "bill\ufffdfdp.exe"


def test_a_file_is_called_by_a_name_that_shows(tmp_path: Path) -> None:
    with pytest.raises(FormatError) as refusal:
        open_document(tmp_path / ODD_NAME)

    assert name_of(str(tmp_path / ODD_NAME)) == "note␛[2J␊.txt"
    assert refusal.value.message == "There is no file “note␛[2J␊.txt”; choose another."
