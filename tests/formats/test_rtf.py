"""Rich text: characters of every code page, structure from control words, and what is no text of its own."""

import pytest

from reader.errors import ErrorKind
from reader.formats import read_bytes
from reader.formats.rtf import document as rich_text
from reader.model.document import Document, MarkKind, ParagraphKind, RemovedKind
from tests.formats.office import refusal
from tests.formats.reading import FIRST, SECOND, kinds, texts

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 M;}"
)
HEAD += r"{\f3\fnil\fcharset2 Symbol;}}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 berschrift 1;}{\s2 heading 2;}"
HEAD += r"{\s3\sbasedon2 Mine;}{\s4 Quotations;}{\s5 Title;}{\s6 Subtitle;}{\s7 toc 1;}{\s8\sbasedon8 Loop;}"
HEAD += r"{\*\cs1 Emphasis;}{\s9 Preformatted Text;}}"


def _read(body: str, head: str = HEAD) -> Document:
    return read_bytes(f"{head}{body}}}".encode("latin-1"), "plan.rtf", name="plan.rtf")


def _texts(body: str) -> list[str]:
    document = _read(body)
    return [document.text_of(each.span) for each in document.paragraphs]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"caf\'e9 \'80 5", "café € 5"),
        (r"\f1 \'cf\'f0\'e8\'e2\'e5\'f2\f0 !", "Привет!"),
        (r"\f2 \'93\'fa\'96\'7b", "日本"),
        (r"\u1055\'3f\u1088?\u1080 ?", "При"),
        (r"\uc2\u8364\'80\'80 x\uc0\u8364y", "€ x€y"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\~b\_c\-d \endash \emdash", "a\u00a0b\u2011cd –—"),
        (r"\ldblquote x\rdblquote  \lquote y\rquote", "“x” ‘y’"),
        (r"\{a\\b\}", "{a\\b}"),
        ("wrapped \r\nin the\n file", "wrapped in the file"),
        (r"H\v idden\v0 i {\deleted gone}", "Hi"),
        (r"a\line b", "a b"),
        ("caf\xe9", "café"),
        (r"\bin5 {{{}}after", "after"),
    ],
)
def test_characters_are_those_that_are_meant(written: str, read: str) -> None:
    assert _texts(rf"\pard {written}\par")[0].startswith(read)


def test_the_code_page_of_the_file_counts_where_the_font_has_none() -> None:
    head = r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fnil Times;}}"

    assert _read(r"\f0\'cf\'f0\'e8\par", head).text == "При"


def test_headings_quotes_and_code_are_known_by_their_style() -> None:
    document = _read(
        r"\pard\s5 The Bridge\par\pard\s6 What became of it.\par\pard\s1 One\par\pard\s0 " + FIRST + r"\par\pard\s3 Two"
        r"\par\pard\s4 " + SECOND + r"\par\pard\s9   a\par\pard\s9     b\par\pard\s8 end\par"
    )

    assert kinds(document) == "title standfirst heading body heading quote code body"
    assert [(each.title, each.level) for each in document.sections] == [("One", 1), ("Two", 2)]
    assert texts(document, ParagraphKind.CODE) == ["  a\n    b"]


def test_a_direct_outline_level_makes_a_heading() -> None:
    document = _read(rf"\pard {FIRST}\par\pard\outlinelevel0 One\par\pard\outlinelevel9 {SECOND}\par")

    assert kinds(document) == "standfirst heading body"


def test_a_numbered_heading_keeps_its_number() -> None:
    document = _read(rf"\pard {FIRST}\par\pard\s1{{\listtext 1.\tab}}\ls1 One {{\i more}}\par")

    assert [each.title for each in document.sections] == ["1. One more"]


def test_lists_have_their_depth_and_numbers() -> None:
    document = _read(
        rf"\pard {FIRST}\par"
        r"\pard{\listtext\tab 1.\tab}\ls1\ilvl0 one\par\pard{\listtext\f3\'b7\tab}\ls1\ilvl1 deep\par"
        r"{\pntext\f3\'b7\tab}\pard older\par"
        r"\pard\li360\fi-360 \bullet\tab typed\par\pard\li720\fi-360 \bullet\tab deeper\par"
    )

    assert texts(document, ParagraphKind.LIST_ITEM) == ["1. one", "deep", "older", "typed", "deeper"]
    assert [each.level for each in document.paragraphs if each.level] == [1, 2, 1, 1, 2]


def test_lists_of_wordpad_and_textedit_are_lists() -> None:
    wordpad = (
        rf"\pard\sa200 {FIRST}\par"
        "\n\n"
        r"\pard{\pntext\f3\'B7\tab}{\*\pn\pnlvlblt\pnf3\pnindent0{\pntxtb\'B7}}\fi-360\li720 one\par"
        "\n"
        r"{\pntext\f3\'B7\tab}two\par"
    )
    textedit = (
        f"\\pard\\pardirnatural\n{FIRST}\\\n\\pard\\tx220\\li720\\fi-720\n"
        "\\ls1\\ilvl0\\cf0 {\\listtext\t\\uc0\\u8226 \t}one\\\n{\\listtext\t\\uc0\\u8226 \t}two"
    )

    for body in (wordpad, textedit):
        assert texts(_read(body), ParagraphKind.LIST_ITEM) == ["one", "two"]
        assert texts(_read(body), ParagraphKind.BODY) == [FIRST]


def test_tables_give_rows() -> None:
    row = r"\trowd\cellx100\cellx200\pard\intbl {}\cell \pard\intbl {}\cell\row"

    document = _read(
        rf"\pard {FIRST}\par" + row.format("Year", "Sum") + row.format(r"2019\par spring", "") + rf"\pard {SECOND}\par"
    )

    assert texts(document, ParagraphKind.TABLE) == ["Year\tSum", "2019 spring\t"]
    assert kinds(document) == "body table table body"


def test_marks_and_links_lie_over_their_words() -> None:
    document = _read(
        r"\pard A {\b bold} \i word\i0 , {\field{\*\fldinst HYPERLINK "
        '"https://example.org/"'
        r"}{\fldrslt there}} and "
        r"{\field{\*\fldinst{PAGE}}{\fldrslt 7}}.\par\pard\s1{\b Bold by nature}\par"
    )

    assert document.text.startswith("A bold word, there and 7.")
    assert [(mark.kind, mark.span.of(document.text), mark.target) for mark in document.marks] == [
        (MarkKind.STRONG, "bold", None),
        (MarkKind.EMPHASIS, "word", None),
        (MarkKind.LINK, "there", "https://example.org/"),
    ]


def test_what_is_no_text_of_its_own_is_left_out() -> None:
    body = (
        r"{\info{\title The Plan}{\author Jane Roe}{\*\company X}}{\header Page}{\footerl foot}{\*\unknown lost}"
        r"{\pict\pngblip 89504e47}{\xe index}{\*\annotation{\*\atndate 1}\pard Really?}"
        r"\pard One{\*\bkmkstart x} word.\par"
    )
    document = _read(body)

    assert document.text == "One word."
    assert [(each.kind, each.text) for each in document.removed] == [(RemovedKind.COMMENTS, "Really?")]
    assert (document.metadata.title, document.metadata.byline) == ("The Plan", "Jane Roe")


def test_notes_come_last_boxes_below_their_paragraph_and_contents_nowhere() -> None:
    document = _read(
        r"{\field{\*\fldinst TOC \\o}{\fldrslt \pard One 1\par Two 2\par}}\pard\s7 Three 3\par\pard "
        r"One{\super\chftn}{\footnote\pard\chftn  A note.\par Its end.} word"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In the box.\par}}{\shprslt older}}.\par\pard Two.\par"
    )

    assert [document.text_of(each.span) for each in document.paragraphs] == [
        "One¹ word.",
        "In the box.",
        "Two.",
        "1. A note.",
        "Its end.",
    ]
    assert [each.text for each in document.removed] == ["One 1\n\nTwo 2", "Three 3"]


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"", ErrorKind.UNKNOWN_FORMAT, "is not a rich text file"),
        (b"plain", ErrorKind.UNKNOWN_FORMAT, "is not a rich text file"),
        (b"{\\rtf1 }", ErrorKind.EMPTY, "is empty"),
        (b"{\\rtf1" + b"{" * 5_000, ErrorKind.TOO_LARGE, "1,000 levels"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_a_sentence(data: bytes, kind: ErrorKind, words: str) -> None:
    error = refusal(data, "plan.rtf", reader="rtf")

    assert error.kind is kind
    assert words in error.message


def test_too_many_control_words_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rich_text, "MAX_TOKENS", 100)

    assert "more than 100 control words" in refusal((HEAD + r"\b a\b0 " * 40).encode(), "plan.rtf").message


@pytest.mark.parametrize("end", [1, 30, 200, 400])
def test_a_file_that_breaks_off_gives_what_there_is(end: int) -> None:
    whole = HEAD + r"\pard " + r"\b word\b0  \'e9 {\i more} \u8364? " * 20

    assert "word" in read_bytes(whole[:-end].encode("latin-1"), "a.rtf", name="a.rtf").text


def test_rich_text_is_known_by_its_content() -> None:
    data = rf"{{\rtf1 {FIRST}\par}}".encode()

    assert read_bytes(data, "letter.doc", name="letter.doc").text == FIRST
    assert read_bytes(b"\n " + data, "a.rtf", name="a.rtf").text == FIRST


def test_a_long_file_is_read_whole() -> None:
    body = rf"\pard\s0 {FIRST} {{\b word}} \'e9\par" * 4_000

    assert len(_read(body).paragraphs) == 4_000


def test_the_value_of_a_property_within_a_formula_is_its_sign() -> None:
    total = r"{\mnary{\mnaryPr{\mchr \u8721\'3f}}{\msub{\mr i}}{\msup{}}{\me{\mr x}}}"
    document = _read(
        rf"\pard First.\par\pard {{\*\moMathPara{{\*\moMathParaPr{{\mjc1}}}}{{\*\moMath{total}}}}}\par\pard After.\par"
    )

    assert _all(document) == ["First.", "∑ᵢ x", "After."]


def test_a_formula_nested_without_end_does_no_harm() -> None:
    document = _read("\\pard Before {\\*\\moMath" + "{\\me" * 900 + "{\\mr x}" + "}" * 900 + "} after.\\par")

    assert _all(document)[0].startswith("Before")


def _all(document: Document) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs]
