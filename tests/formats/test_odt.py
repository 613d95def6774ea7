"""OpenDocument texts: styles, lists with their numbers, notes, boxes, and what is refused."""

import pytest

from reader.errors import ErrorKind
from reader.formats import read_bytes
from reader.model.document import Document, MarkKind, ParagraphKind, RemovedKind
from tests.formats.office import FILES, refusal, repacked, zipped
from tests.formats.reading import FIRST, SECOND, kinds, texts

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{_OASIS}{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
STYLES = (
    '<style:style style:name="Quotations" style:family="paragraph"/>'
    '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>'
    '<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>'
)
AUTOMATIC = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P3"/>'
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="I" style:family="text" style:parent-style-name="B">'
    '<style:text-properties fo:font-style="italic" fo:font-weight="normal"/></style:style>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    "</text:list-style>"
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>'
    '<text:list-style style:name="L3">'
    '<text:list-level-style-number text:level="1" style:num-format="1" text:start-value="5"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>'
)
MANIFEST = '<manifest:manifest xmlns:manifest="urn:x"><manifest:encryption-data/></manifest:manifest>'


def _odt(body: str, *, meta: str = "", **members: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{AUTOMATIC}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {SPACES}><office:styles>{STYLES}</office:styles>"
            "</office:document-styles>",
            "meta.xml": f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta></office:document-meta>",
            **members,
        },
        first="mimetype",
    )


def _read(body: str) -> Document:
    return read_bytes(_odt(body), "plan.odt", name="plan.odt")


def _p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def _item(text: str, *, inner: str = "", start: str = "") -> str:
    return f"<text:list-item{start}>{_p(text)}{inner}</text:list-item>"


def _list(items: str, style: str = "", more: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:list{named}{more}>{items}</text:list>"


def _texts(document: Document) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs]


def test_headings_and_quotes_are_known_by_element_and_style() -> None:
    document = _read(
        _p(FIRST)
        + '<text:h text:outline-level="1">One</text:h>'
        + _p(FIRST)
        + _p("Two", "P2")
        + _p(SECOND, "P1")
        + _p("x", "P3")
    )

    assert kinds(document) == "standfirst heading body heading quote body"
    assert [(section.title, section.level) for section in document.sections] == [("One", 1), ("Two", 2)]


def test_items_have_the_numbers_that_are_shown() -> None:
    inner = _list(_item("deep") + _item("deeper"))
    document = _read(
        _list(_item("one", inner=inner) + _item("two"), "L1")
        + _list(_item("three"), "L1", ' text:continue-numbering="true"')
        + _list(_item("anew"), "L1")
        + _list(_item("bullet"), "L2")
        + _list(_item("five", inner=inner) + _item("nine", start=' text:start-value="9"'), "L3")
    )

    assert texts(document, ParagraphKind.LIST_ITEM) == [
        "1. one", "(a) deep", "(b) deeper", "2. two", "3. three", "1. anew", "bullet", "5 five", "5.1 deep",
        "5.2 deeper", "9 nine",
    ]  # fmt: skip
    assert [each.level for each in document.paragraphs] == [1, 2, 2, 1, 1, 1, 1, 1, 2, 2, 1]


def test_headings_have_the_numbers_of_the_outline() -> None:
    levels = "".join(
        f'<text:outline-level-style text:level="{level}" style:num-format="1" style:num-suffix="." '
        f'text:display-levels="{level}"/>'
        for level in (1, 2)
    )
    styles = (
        f"<office:document-styles {SPACES}><text:outline-style>{levels}</text:outline-style></office:document-styles>"
    )
    heading = '<text:h text:outline-level="{}"{}>{}</text:h>'
    body = (
        heading.format(1, "", "One")
        + heading.format(2, "", "Deep")
        + heading.format(2, "", "Deeper")
        + heading.format(1, ' text:is-list-header="true"', "Between")
        + heading.format(1, "", "Two")
        + heading.format(2, "", "Anew")
        + heading.format(3, "", "Plain")
    )

    document = read_bytes(_odt(_p(FIRST) + body, **{"styles.xml": styles}), "a.odt", name="a.odt")

    assert [each.title for each in document.sections] == [
        "1. One", "1.1. Deep", "1.2. Deeper", "Between", "2. Two", "2.1. Anew", "Plain",
    ]  # fmt: skip


def test_white_space_marks_and_links_are_as_in_the_text() -> None:
    document = _read(
        '<text:p>A<text:s text:c="3"/>\n  <text:span text:style-name="B">bold</text:span><text:tab/>'
        '<text:span text:style-name="I">word</text:span><text:span text:style-name="H"> hidden</text:span>'
        '<text:line-break/><text:a xlink:href="https://example.org/">there</text:a> '
        '<text:a xlink:href="#x">here</text:a><text:soft-page-break/>.</text:p>'
    )

    assert document.text == "A bold word there here."
    assert [(mark.kind, mark.span.of(document.text), mark.target) for mark in document.marks] == [
        (MarkKind.STRONG, "bold", None),
        (MarkKind.EMPHASIS, "word", None),
        (MarkKind.LINK, "there", "https://example.org/"),
    ]


def test_a_trick_with_spaces_costs_nothing() -> None:
    assert _read('<text:p>a<text:s text:c="999999999"/>b</text:p>').text == "a b"
    code = '<text:p text:style-name="Preformatted_20_Text">a<text:s text:c="999999"/>b</text:p>'
    assert len(_read(_p(FIRST) * 9 + code).text) < 2_000


def test_lines_of_code_are_one_block() -> None:
    code = _p("a", "Preformatted_20_Text") + _p('<text:s text:c="2"/>b', "Preformatted_20_Text")

    assert texts(_read(_p(FIRST) + code + _p(SECOND)), ParagraphKind.CODE) == ["a\n  b"]


def test_a_text_that_is_all_code_is_prose() -> None:
    document = _read(_p(FIRST, "Preformatted_20_Text") + _p(SECOND, "Preformatted_20_Text"))

    assert kinds(document) == "body body"


def test_tables_give_rows_and_those_for_layout_paragraphs() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    table = f"<table:table>{row.format(cell.format('a') + cell.format('b'))}</table:table>"
    around = row.format(f"<table:table-cell>{table}</table:table-cell>" + cell.format("two"))

    document = _read(
        f"{table}<table:table>{row.format(cell.format('one'))}</table:table><table:table>{around}</table:table>"
    )

    assert _texts(document) == ["a\tb", "one", "a\tb", "two"]
    assert kinds(document) == "table body table body"


def test_notes_come_last_and_boxes_below_their_paragraph() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
        "</text:note>"
    )
    box = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"

    document = _read(f"<text:p>One{note}{box} word.</text:p>" + _p(FIRST))

    assert _texts(document) == ["One¹ word.", "In the box.", FIRST, "1. A note."]
    assert document.paragraphs[-1].kind is ParagraphKind.CAPTION


def test_a_box_that_stands_in_no_paragraph_is_read() -> None:
    box = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"

    assert _texts(_read(_p(FIRST) + box)) == [FIRST, "In the box."]


def test_contents_comments_and_deleted_text_are_left_out() -> None:
    document = _read(
        f"<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        f"<text:table-of-content><text:index-body>{_p('One 1')}{_p('Two 2')}</text:index-body></text:table-of-content>"
        f"<text:p>One<office:annotation><dc:creator>Jane</dc:creator><text:p>Really?</text:p></office:annotation>"
        f" word.</text:p><text:section text:display='none'>{_p('hidden')}</text:section>"
    )

    assert _texts(document) == ["One word."]
    assert [(each.kind, each.text) for each in document.removed] == [
        (RemovedKind.NAVIGATION, "One 1\n\nTwo 2"),
        (RemovedKind.COMMENTS, "Really?"),
    ]


def test_little_is_believed_of_what_a_file_says_of_itself() -> None:
    def metadata(meta: str) -> tuple[str | None, str | None]:
        found = read_bytes(_odt(_p(FIRST) + _p(SECOND), meta=meta), "a.odt", name="a.odt").metadata
        return found.title, found.byline

    told = (
        "<dc:title>The Plan</dc:title><meta:initial-creator>Jane Roe</meta:initial-creator><dc:creator>X Y</dc:creator>"
    )
    assert metadata(told) == ("The Plan", "Jane Roe")
    assert metadata("<dc:title>plan.odt</dc:title><dc:creator>LibreOffice</dc:creator>") == (None, None)


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (_odt("", **{"META-INF/manifest.xml": MANIFEST}), ErrorKind.UNREADABLE, "is locked with a password; give it"),
        (repacked(_odt(""), {"content.xml": None}), ErrorKind.EMPTY, "is empty"),
        (_odt("<text:p>"), ErrorKind.UNREADABLE, "damaged"),
        (_odt("<text:p/>"), ErrorKind.EMPTY, "is empty"),
        (_odt("<text:section>" * 300 + "</text:section>" * 300), ErrorKind.TOO_LARGE, "256 levels"),
        (_odt("<text:p/>")[:-40], ErrorKind.UNREADABLE, "damaged"),
        (
            zipped(
                {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x"}, first="mimetype"
            ),
            ErrorKind.UNKNOWN_FORMAT,
            "is an OpenDocument spreadsheet, not an OpenDocument text",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_a_sentence(data: bytes, kind: ErrorKind, words: str) -> None:
    error = refusal(data, "plan.odt", reader="odt")

    assert error.kind is kind
    assert words in error.message


def test_a_text_without_its_styles_is_read_all_the_same() -> None:
    whole = (FILES / "document-found-on-street.odt").read_bytes()

    without = read_bytes(repacked(whole, {"styles.xml": b"<broken"}), "a.odt", name="a.odt")

    assert without.text == read_bytes(whole, "a.odt", name="a.odt").text


def test_a_name_that_is_given_twice_is_no_damage() -> None:
    document = _read(f'<text:p xml:id="p1">{FIRST}</text:p><text:p xml:id="p1">{SECOND}</text:p>')

    assert _texts(document) == [FIRST, SECOND]
