"""A page's elements become blocks; what is no text of its own stays out."""

import pytest

from reader.errors import FormatError
from reader.formats.markup import content as contents
from reader.formats.markup.content import Content
from reader.formats.markup.numbering import numeral
from reader.formats.markup.xhtml_body import blocks_of, content_of
from reader.formats.markup.xml_parts import parse_markup
from reader.formats.sources import files
from reader.formats.structure.blocks import Block, Form
from reader.model.document import MarkKind, RemovedKind

XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>{}</body></html>'


def _content(body: str) -> Content:
    return content_of(parse_markup(XHTML.format(body).encode(), "page"), "page")


def _blocks(body: str) -> list[Block]:
    return list(blocks_of(parse_markup(XHTML.format(body).encode(), "page"), "page"))


def _texts(body: str) -> list[str]:
    return [block.text for block in _blocks(body)]


def test_headings_have_their_level() -> None:
    blocks = _blocks("<h1>One</h1><section><h2>Two\n<br/>and a half</h2></section><h6/>")

    assert [(block.text, block.level) for block in blocks] == [("One", 1), ("Two and a half", 2)]
    assert all(block.form is Form.HEADING for block in blocks)


def test_a_whole_paragraph_set_as_a_heading_is_none() -> None:
    (block,) = _blocks(f"<h2>{'word ' * 80}</h2>")

    assert block.form is Form.PLAIN


def test_lists_nest_and_keep_their_numbers() -> None:
    blocks = _blocks(
        '<ol start="3"><li>three<ul><li>a</li><li><p>b</p><p>more</p></li></ul></li><li value="7">seven</li></ol>'
        '<ol type="a"><li>x</li><li>y</li></ol>'
    )

    assert [(block.text, block.form, block.level, block.is_continuation) for block in blocks] == [
        ("3. three", Form.NUMBERED, 1, False),
        ("a", Form.BULLET, 2, False),
        ("b", Form.BULLET, 2, False),
        ("more", Form.PLAIN, 2, True),
        ("7. seven", Form.NUMBERED, 1, False),
        ("a. x", Form.NUMBERED, 1, False),
        ("b. y", Form.NUMBERED, 1, False),
    ]


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [
        (4, "i", "iv"),
        (1994, "I", "MCMXCIV"),
        (27, "a", "aa"),
        (2, "A", "B"),
        (5, "1", "5"),
        (0, "i", "0"),
        (-1, "a", "-1"),
    ],
)
def test_numbers_are_written_as_asked(number: int, kind: str, written: str) -> None:
    assert numeral(number, kind) == written


def test_quotes_code_and_captions_keep_their_form() -> None:
    blocks = _blocks(
        "<blockquote><p>Said.</p></blockquote><pre>a\n  b\n</pre>"
        "<figure><img src='x.png'/><figcaption>Seen.</figcaption></figure>"
    )

    assert [(block.text, block.form, block.is_quoted) for block in blocks] == [
        ("Said.", Form.PLAIN, True),
        ("a\n  b", Form.CODE, False),
        ("Seen.", Form.CAPTION, False),
    ]


def test_a_table_gives_rows_of_cells() -> None:
    blocks = _blocks(
        "<table><caption>Costs</caption><thead><tr><th>Year</th><th>Sum</th></tr></thead>"
        "<tr>\n<td><p>2019</p><p>(spring)</p></td>\n<td/>\n</tr></table>"
    )

    assert [(block.text, block.form) for block in blocks] == [
        ("Costs", Form.CAPTION),
        ("Year\tSum", Form.TABLE),
        ("2019 (spring)\t", Form.TABLE),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>",
        "<table role='presentation'><tr><td>One.</td><td>Two.</td></tr></table>",
        "<table><tr><td>One.</td><td><table><tr><td>Two.</td></tr></table></td></tr></table>",
    ],
    ids=["one column", "for looks", "nested"],
)
def test_a_table_for_layout_gives_paragraphs(table: str) -> None:
    assert [(block.text, block.form) for block in _blocks(table)] == [("One.", Form.PLAIN), ("Two.", Form.PLAIN)]


def test_marks_lie_over_their_words() -> None:
    (block,) = _blocks(
        "<p>A <b>bold </b><strong>word</strong>, <i>so</i> <span style='font-style: italic'>it</span> is, "
        "<a href='https://example.org/'>there</a> and <a href='#x'>here</a>: <code>x = 1</code>.</p>"
    )
    marks = [(mark.kind, block.text[mark.span.start : mark.span.end], mark.target) for mark in block.marks]

    assert block.text == "A bold word, so it is, there and here: x = 1."
    assert marks == [
        (MarkKind.STRONG, "bold word", None),
        (MarkKind.EMPHASIS, "so it", None),
        (MarkKind.LINK, "there", "https://example.org/"),
        (MarkKind.CODE, "x = 1", None),
    ]


def test_a_mark_around_paragraphs_is_a_mark_in_each() -> None:
    blocks = _blocks("<b><p>One.</p><p>Two.</p></b>")

    assert [(block.text, block.is_bold) for block in blocks] == [("One.", True), ("Two.", True)]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<p>a<br/>b</p>", ["a b"]),
        ("<p>a<br/><br/>b</p>", ["a", "b"]),
        (
            "<p>Roses are red<br/>Violets are blue<br/>Sugar is sweet</p>",
            ["Roses are red", "Violets are blue", "Sugar is sweet"],
        ),
        (
            "<p>The mill turns<br/>twice a day and<br/>never at noon</p>",
            ["The mill turns twice a day and never at noon"],
        ),
        ("<p>first<br/>• one<br/>• two</p>", ["first", "• one", "• two"]),
        ("<p>市议会<br/>讨论大桥。</p>", ["市议会讨论大桥。"]),
    ],
)
def test_line_breaks_join_or_divide(body: str, texts: list[str]) -> None:
    assert _texts(body) == texts


def test_marks_follow_the_lines_of_a_divided_paragraph() -> None:
    first, second, third = _blocks("<p>Roses <i>are red<br/>Violets</i> are blue<br/>Sugar is <b>sweet</b></p>")

    assert [mark.span.of(first.text) for mark in first.marks] == ["are red"]
    assert [mark.span.of(second.text) for mark in second.marks] == ["Violets"]
    assert [mark.span.of(third.text) for mark in third.marks] == ["sweet"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>alert(1)</script>", "<style>p {}</style>", "<p hidden='hidden'>x</p>", "<template>x</template>",
        "<span style='display:none'>x</span>", "<iframe src='http://example.org'>x</iframe>", "<!-- x -->",
        "<span epub:type='pagebreak'>12</span>", "<span class='pagenum'>[Pg 12]</span>",
    ],
)  # fmt: skip
def test_what_no_reader_sees_is_left_out(unseen: str) -> None:
    assert _texts(f"<p>One{unseen} word.</p>") == ["One word."]


def test_text_outside_of_paragraphs_is_kept() -> None:
    assert _texts("before<div>in <p>a</p> between <p>b</p></div>after") == [
        "before",
        "in",
        "a",
        "between",
        "b",
        "after",
    ]


def test_white_space_is_one_blank_and_soft_hyphens_are_none() -> None:
    assert _texts("<p>  a \n\t b\u00a0c Do\u00adnau\u00addampf </p>") == ["a b\u00a0c Donaudampf"]


def test_raised_digits_stay_raised() -> None:
    assert _texts("<p>10<sup>9</sup> H<sub>2</sub>O on the 19<sup>th</sup></p>") == ["10⁹ H₂O on the 19th"]


def test_quoted_words_and_drawn_initials_keep_their_signs() -> None:
    assert _texts("<p><img src='t.png' alt='T'/>he miller said <q>no</q>.</p>") == ["The miller said “no”."]


@pytest.mark.parametrize(
    "hidden", ['hidden="hidden"', 'style="display:none"', 'style="position:absolute;left:-9999px"']
)
def test_a_note_that_is_hidden_until_its_sign_is_touched_is_read(hidden: str) -> None:
    note = f'<aside epub:type="footnote" id="n" {hidden}><p>Low water.</p></aside>'

    assert (
        _texts(f'<p>A mark<a epub:type="noteref" href="#n">1</a>.</p>{note}<p {hidden}>Gone.</p>')[-1] == "Low water."
    )


@pytest.mark.parametrize(
    "note",
    [
        "<aside epub:type='footnote' id='n'><p>1. A note.</p></aside>",
        "<section class='footnotes'><ol><li id='n'><p>A note. <a href='#r'>↩</a></p></li></ol></section>",
        "<p class='footnote'><a href='#r' id='n'>1.</a> A note.</p>",
        "<div role='doc-endnote'>1. A note.</div>",
    ],
)
@pytest.mark.parametrize(
    "sign", ["<sup><a href='#n'>1</a></sup>", "<a epub:type='noteref' href='n.xhtml#n'>1</a>", "<a href='#n'>[1]</a>"]
)
def test_notes_stand_below_the_text_and_their_signs_under_a_mark(note: str, sign: str) -> None:
    blocks = _blocks(f"<p>One{sign} word.</p>{note}<p>Two.</p>")

    assert [mark.kind for mark in blocks[0].marks] == [MarkKind.NOTE_SIGN]
    assert [(block.text.replace("[1]", "¹"), block.form) for block in blocks] == [
        ("One¹ word.", Form.PLAIN),
        ("Two.", Form.PLAIN),
        ("1. A note.", Form.CAPTION),
    ]


def test_navigation_is_left_out_where_it_stood() -> None:
    content = _content(
        "<p>One.</p><nav><h1>Contents</h1><ol><li>a</li></ol></nav><p>Two.</p><div role='contentinfo'>©</div>"
    )

    assert [block.text for block in content.blocks] == ["One.", "Two."]
    assert [(each.kind, each.text, each.before) for each in content.removed] == [
        (RemovedKind.NAVIGATION, "Contents\n\n1. a", 1),
        (RemovedKind.FOOTER, "©", 2),
    ]


def test_pictures_stand_where_they_are_named() -> None:
    content = _content(
        "<img src='a.png' alt='A wheel'/><p>One.<img src='b.png'/></p>"
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
        "<image xlink:href='c.png'/></svg>"
    )

    assert [(each.name, each.description, each.before) for each in content.pictures] == [
        ("a.png", "A wheel", 0),
        ("b.png", "", 1),
        ("c.png", "", 1),
    ]


def test_a_formula_is_read_by_its_words() -> None:
    assert _texts("<p>So <math alttext='a + b'></math> is one.</p>") == ["So a + b is one."]


def test_too_many_paragraphs_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MAX_BLOCKS", 5)

    with pytest.raises(FormatError, match="more than 5 paragraphs"):
        _blocks("<p>x</p>" * 6)


def test_too_many_columns_are_named() -> None:
    with pytest.raises(FormatError, match="more than 1,000 columns"):
        _blocks(f"<table><tr>{'<td>x</td>' * 1_001}</tr></table>")


def test_too_many_characters_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_CHARACTERS", 3_000_000)

    with pytest.raises(FormatError, match="3 million characters"):
        _blocks(f"<p>{'x' * 3_000_001}</p>")


def test_what_stands_for_an_object_that_is_not_shown_is_read() -> None:
    quiz = "<object data='quiz.xml' type='application/x-quiz'><p>Which planet is largest?</p></object>"

    assert _texts(f"<p>One.</p>{quiz}") == ["One.", "Which planet is largest?"]
