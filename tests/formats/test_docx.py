"""Word files: what mammoth reads, and what is put in its way because it would be lost."""

import subprocess
import sys

import pytest
from lxml import etree

from reader.errors import ErrorKind
from reader.formats import read_bytes
from reader.formats.docx import cleaning
from reader.formats.docx.relations import forget_lost_targets
from reader.model.document import Document, ParagraphKind, RemovedKind
from tests.formats.office import FILES, refusal, repacked, zipped
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, texts

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACES = (
    'xmlns:w="{}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
STYLES = "".join(
    _STYLE.format(*each)
    for each in (
        ("berschrift1", "heading 1", ""),
        ("Mine", "My Section", '<w:basedOn w:val="berschrift1"/>'),
        ("Deep", "Deep", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("Titel", "Title", ""),
        ("Lead", "Subtitle", ""),
        ("Q", "Intense Quote", ""),
        ("TOC1", "toc 1", ""),
        ("Loop", "Loop", '<w:basedOn w:val="Loop"/>'),
    )
)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_WORD, LOCKED = (OLD_OFFICE + name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator></cp:coreProperties>'
)


def _docx(body: str, *, namespace: str = WORD, **parts: str) -> bytes:
    spaces = SPACES.format(namespace)
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {spaces}>{STYLES}</w:styles>",
    }
    return zipped({**members, **{name.replace("_", "/", 1) + ".xml": part for name, part in parts.items()}})


def _p(text: str, style: str = "", properties: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{_r(text)}</w:p>"


def _r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _read(body: str, **parts: str) -> Document:
    return read_bytes(_docx(body, **parts), "plan.docx", name="plan.docx")


def _texts(document: Document) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs]


def test_headings_are_known_by_name_base_and_outline() -> None:
    document = _read(
        _p("Title of It", "Titel") + _p("What it is about.", "Lead") + _p("One", "berschrift1") + _p(FIRST)
        + _p("Two", "Mine") + _p(SECOND) + _p("Two and a half", "Deep") + _p(THIRD)
        + _p("Three", properties='<w:outlineLvl w:val="0"/>') + _p(FIRST, "Loop") + _p(SECOND, "Q")
    )  # fmt: skip

    assert kinds(document) == "title standfirst heading body heading body heading body heading body quote"
    assert [(each.title, each.level) for each in document.sections] == [
        ("One", 1),
        ("Two", 1),
        ("Two and a half", 2),
        ("Three", 1),
    ]


def test_files_in_the_strict_form_are_read() -> None:
    document = read_bytes(_docx(_p("One", "berschrift1") + _p(FIRST), namespace=STRICT), "a.docx", name="a.docx")

    assert _texts(document) == ["One", FIRST]


def test_nothing_that_can_be_read_is_lost() -> None:
    field = f'<w:fldSimple w:instr="SEQ Figure">{_r("1")}</w:fldSimple>'
    document = _read(
        f"<w:p>{_r('Figure ')}{field}{_r(' of ')}<w:bdo w:val='rtl'>{_r('שלום')}</w:bdo>{_r(' and ')}"
        f"<w:smartTag>{_r('Paris')}</w:smartTag><w:r><w:cr/></w:r>{_r('with ')}"
        "<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>=b</m:t></m:r></m:oMath>"
        f"<w:sdt><w:sdtContent>{_r(' within')}</w:sdtContent></w:sdt></w:p>"
    )

    assert _texts(document) == ["Figure 1 of שלום and Paris with a = b within"]


def test_what_is_hidden_or_deleted_stays_out() -> None:
    shown = _r(" open", "<w:vanish w:val='0'/>")
    document = _read(
        f"<w:p>{_r('One')}{_r(' secret', '<w:vanish/>')}{shown}"
        f"<w:del><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins>{_r(' new')}</w:ins>"
        f"<w:moveFrom>{_r(' away')}</w:moveFrom><w:moveTo>{_r(' here')}</w:moveTo></w:p>"
    )

    assert _texts(document) == ["One open new here"]


def test_a_paragraph_whose_end_was_deleted_joins_the_next() -> None:
    document = _read(f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{_r('One ')}</w:p>{_p('line.')}")

    assert _texts(document) == ["One line."]


def test_runs_of_one_look_are_one_mark() -> None:
    document = _read(
        f"<w:p>{_r('A ')}{_r('bold ', '<w:b/><w:lang/>')}{_r('word', '<w:b/><w:sz/>')}{_r(' here.')}</w:p>"
    )

    assert [mark.span.of(document.text) for mark in document.marks] == ["bold word"]


@pytest.mark.parametrize(
    "box",
    [
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>{}</w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>{}</w:drawing></mc:Choice></mc:AlternateContent></w:r>",
        "<w:r><w:drawing>{}</w:drawing></w:r>",
    ],
    ids=["both forms", "new form", "bare"],
)
def test_a_text_box_stands_below_its_paragraph_once(box: str) -> None:
    content = f"<wps:txbx><w:txbxContent>{_p('In the box.')}</w:txbxContent></wps:txbx>"
    older = f"<w:txbxContent>{_p('In the box.')}</w:txbxContent>"

    document = _read(f"<w:p>{_r('Before')}{box.format(content, older)}{_r(' and after.')}</w:p>")

    assert _texts(document) == ["Before and after.", "In the box."]


def test_a_table_of_contents_is_left_out() -> None:
    document = _read(_p("One\t1", "TOC1") + _p("Two\t2", "TOC1") + _p("One", "berschrift1") + _p(FIRST))

    assert _texts(document) == ["One", FIRST]
    assert [(each.text, each.before) for each in document.removed] == [("One 1\n\nTwo 2", 0)]


def test_notes_stand_below_the_text_and_comments_are_left_out() -> None:
    note = f'<w:footnote w:id="2">{_p("A note.")}</w:footnote>'
    comment = f'<w:comment w:id="0">{_p("Really?")}</w:comment>'
    document = _read(
        f"<w:p>{_r('One')}<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:commentReference w:id='0'/></w:r>"
        f"{_r(' word.')}</w:p>" + _p(FIRST),
        word_footnotes=f"<w:footnotes {SPACES.format(WORD)}>{note}</w:footnotes>",
        word_comments=f"<w:comments {SPACES.format(WORD)}>{comment}</w:comments>",
    )

    assert _texts(document) == ["One¹ word.", FIRST, "1. A note."]
    assert document.paragraphs[-1].kind is ParagraphKind.CAPTION
    assert [(each.kind, each.text) for each in document.removed] == [(RemovedKind.COMMENTS, "Really?")]


def _level(depth: int, form: str, pattern: str, start: int = 1) -> str:
    shown = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>{shown}</w:lvl>'


def _item(text: str, number: int = 1, depth: int = 0, style: str = "") -> str:
    return _p(text, style, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_numbers_go_on_as_word_counts_them() -> None:
    levels = _level(0, "decimal", "%1.") + _level(1, "lowerLetter", "(%2)") + _level(2, "decimal", "%1.%2.%3")
    numbering = (
        f'<w:numbering {SPACES.format(WORD)}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/>'
        f'<w:lvlOverride w:ilvl="0">{_level(0, "upperRoman", "%1)", 4)}</w:lvlOverride></w:num></w:numbering>'
    )
    body = (
        _p(FIRST) + _item("one") + _item("deep", depth=1) + _item("deepest", depth=2) + _item("deep", depth=1)
        + _p("between") + _item("two") + _item("anew", depth=1) + _item("five", 2) + _item("six", 1) + _item("four", 3)
        + _item("Heading", style="berschrift1") + _item("none", 0)
    )  # fmt: skip

    document = _read(body, word_numbering=numbering)

    assert _texts(document)[1:] == [
        "1. one", "(a) deep", "1.a.1 deepest", "(b) deep", "between", "2. two", "(a) anew", "5. five", "6. six",
        "IV) four", "7. Heading", "none",
    ]  # fmt: skip


def test_an_item_without_a_number_has_none() -> None:
    numbering = (
        f'<w:numbering {SPACES.format(WORD)}><w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

    document = _read(_p(FIRST) + _p("one", properties=item) + _p("two", properties=item), word_numbering=numbering)

    assert texts(document, ParagraphKind.LIST_ITEM) == ["one", "two"]


def test_too_many_pieces_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "MAX_ELEMENTS", 100)

    assert "more than 100 pieces" in refusal(_docx(_p("x") * 40), "plan.docx").message


def test_typed_lists_are_lists() -> None:
    document = _read(_p(FIRST) + _p("- one") + _p("- two") + _p("* * *") + _p("1) first") + _p("2) second"))

    assert texts(document, ParagraphKind.LIST_ITEM) == ["one", "two", "1) first", "2) second"]
    assert texts(document, ParagraphKind.CAPTION) == ["* * *"]


@pytest.mark.parametrize(
    ("title", "creator", "expected"),
    [
        ("The Plan", "Jane Roe", ("The Plan", "Jane Roe")),
        ("Microsoft Word - plan.doc", "python-docx", (None, None)),
        ("plan.docx", "Microsoft Office User", (None, None)),
        ("Document1", "admin", (None, None)),
        ("", "", (None, None)),
    ],
)
def test_little_is_believed_of_what_a_file_says_of_itself(
    title: str, creator: str, expected: tuple[str | None, str | None]
) -> None:
    document = _read(_p(FIRST) + _p(SECOND), docProps_core=CORE.format(title, creator))

    assert (document.metadata.title, document.metadata.byline) == expected
    assert document.metadata.published is None


def test_the_title_on_the_page_goes_before_that_of_the_file() -> None:
    document = _read(_p("The Bridge", "Titel") + _p(FIRST), docProps_core=CORE.format("Template for Letters", ""))

    assert document.metadata.title == "The Bridge"


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (OLD_WORD, ErrorKind.BINARY, "an old Word file"),
        (LOCKED, ErrorKind.UNREADABLE, "is locked with a password; give it"),
        (zipped({"xl/workbook.xml": "x"}), ErrorKind.UNKNOWN_FORMAT, "is an Excel workbook, not a Word document"),
        (zipped({"ppt/presentation.xml": "x"}), ErrorKind.UNKNOWN_FORMAT, "is a PowerPoint presentation"),
        (zipped({"a.jpg": "x", "b.png": "x"}), ErrorKind.UNKNOWN_FORMAT, "is an archive of pictures"),
        (zipped({"META-INF/MANIFEST.MF": "x", "A.class": "x"}), ErrorKind.UNKNOWN_FORMAT, "is a Java program"),
        (b"plain text", ErrorKind.UNKNOWN_FORMAT, "is not a Word document"),
        (_docx("")[:-30], ErrorKind.UNREADABLE, "damaged"),
        (_docx("<w:p>"), ErrorKind.UNREADABLE, "damaged"),
        (_docx("<w:tbl>" * 400 + "</w:tbl>" * 400), ErrorKind.TOO_LARGE, "256 levels"),
        (_docx("<w:p/>"), ErrorKind.EMPTY, "is empty"),
        (repacked(_docx(_p("x")), {"word/document.xml": None}), ErrorKind.UNREADABLE, "damaged"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_a_sentence(data: bytes, kind: ErrorKind, words: str) -> None:
    error = refusal(data, "plan.docx", reader="docx")

    assert error.kind is kind
    assert words in error.message


def test_an_old_file_is_named_by_its_content() -> None:
    assert refusal(OLD_WORD, "letter.doc").message == (
        "“letter.doc” is an old Word file; open it in a word processor, save it as .docx, and open that."
    )


def _nested(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + _p(FIRST) + "</w:tc></w:tr></w:tbl>" * depth


def test_tables_within_tables_are_followed_or_named() -> None:
    assert _texts(_read(_nested(20))) == [FIRST]
    assert "tables within tables" in refusal(_docx(_nested(80)), "plan.docx").message


@pytest.mark.parametrize("name", ["tide-mill-by-pandoc.docx", "tide-mill-by-writer.odt", "tide-mill-epub2.epub"])
def test_a_wrong_ending_does_not_matter(name: str) -> None:
    data = (FILES / name).read_bytes()

    assert read_bytes(data, "a", name="a.rtf").text == read_bytes(data, "a", name=name).text
    assert read_bytes(data, "a", name="notes.txt").text == read_bytes(data, "a", name=name).text


def test_readers_are_loaded_when_they_are_needed() -> None:
    heavy = ("lxml", "mammoth", "zipfile", "reader.formats.markup.xhtml_body", "reader.formats.rtf.walk")
    script = f"import sys, reader.formats; print([name for name in {heavy} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_style_without_a_kind_is_one_of_paragraphs() -> None:
    styles = '<w:style w:styleId="Plain"><w:name w:val="heading 2"/></w:style><w:style w:type="table" w:styleId="T"/>'

    document = _read(
        _p("One", "Plain") + _p(FIRST) + _p(SECOND), word_styles=f"<w:styles {SPACES.format(WORD)}>{styles}</w:styles>"
    )

    assert kinds(document) == "title body body"


@pytest.mark.parametrize(
    "lost",
    [
        f'<w:p><w:hyperlink r:id="r9">{_r("A link.")}</w:hyperlink></w:p>',
        f'<w:p>{_r("A link.")}<w:r><w:pict><v:imagedata xmlns:v="urn:vml" r:id="r9"/></w:pict></w:r></w:p>',
        f'<w:altChunk r:id="r9"/>{_p("A link.")}',
    ],
)
def test_what_leads_to_no_target_is_read_without_it(lost: str) -> None:
    relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

    document = _read(_p(FIRST) + lost.replace("r:id", f"{relations} r:id", 1) + _p(SECOND))

    assert _texts(document) == [FIRST, "A link.", SECOND]


def test_the_sign_of_a_note_that_is_not_there_is_left_out() -> None:
    signs = '<w:r><w:footnoteReference w:id="24"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'

    document = _read(_p(FIRST).replace("</w:p>", f"{signs}</w:p>") + _p(SECOND))

    assert _texts(document) == [FIRST, SECOND]


def test_a_type_of_no_part_is_passed_over() -> None:
    broken = TYPES.replace("</Types>", '<Override ContentType="text/plain"/><Default Extension="bin"/></Types>')

    document = read_bytes(_docx(_p(FIRST), **{"[Content_Types]": broken}), "plan.docx", name="plan.docx")

    assert _texts(document) == [FIRST]


ARCHIVED = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; "
    "charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>From =E2=80=9Cthe page=E2=80=9D.</p>\r\n--b--\r\n"
)


@pytest.mark.parametrize("chunk", ["<html><body><p>From “the page”.</p></body></html>", ARCHIVED])
def test_a_page_within_the_file_is_read_where_it_stands(chunk: str) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.bin"/>'
        "</Relationships>"
    )
    place = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/>'
    data = repacked(
        _docx(_p(FIRST) + place + _p(SECOND)),
        {"word/_rels/document.xml.rels": relations.encode(), "word/afchunk.bin": chunk.encode()},
    )

    document = read_bytes(data, "plan.docx", name="plan.docx")

    assert _texts(document) == [FIRST, "From “the page”.", SECOND]


@pytest.mark.parametrize(("part", "relations"), [("a.xml", "_rels/a.xml.rels"), ("b/a.xml", "b/_rels/a.xml.rels")])
def test_a_link_of_a_part_in_any_folder_keeps_its_target(part: str, relations: str) -> None:
    target = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    root = etree.fromstring(f'<a xmlns:r="{target[1:-3]}"><b r:id="r1"/><b r:id="r2"/></a>')

    forget_lost_targets(part, {part: root, relations: etree.fromstring('<a><b Id="r1"/></a>')})

    assert [each.get(target) for each in root] == ["r1", None]
