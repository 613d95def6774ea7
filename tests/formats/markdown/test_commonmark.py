"""Markdown: its marks become structure and spans, and leave the text."""

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import read_text
from reader.formats.markdown.commonmark import read_markdown
from reader.formats.markdown.markdown_notes import split_notes
from reader.model.document import Document, MarkKind, ParagraphKind, Removed, RemovedKind, Section
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, read, texts, wrapped


def _read(text: str) -> Document:
    return read(text, "article.md")


def _marks(document: Document) -> list[tuple[MarkKind, str, str | None]]:
    return [(mark.kind, document.text_of(mark.span), mark.target) for mark in document.marks]


BLOCKS = {
    "title and headings": (f"# Town votes\n\n{FIRST}\n\n## Costs\n\n{SECOND}", "title standfirst heading body"),
    "underlined headings": (f"Town votes\n===\n\n{FIRST}\n\nCosts\n---\n\n{SECOND}", "title standfirst heading body"),
    "no title among equal headings": (f"## One\n\n{FIRST}\n\n## Two\n\n{SECOND}", "heading body heading body"),
    "lists": ("# T\n\n- a\n- b\n  - c\n\n1. d\n2. e", "title list_item list_item list_item list_item list_item"),
    "a second paragraph of an item": ("- a\n\n  more of a\n\n- b", "list_item body list_item"),
    "own bullets": ("# Town\n\n• a\n• b", "title list_item list_item"),
    "a rule right under a paragraph": (f"{wrapped(FIRST)}\n-----\n\n{wrapped(SECOND)}\n=====\n\n*x*", "body body body"),
    "quote": (f"{FIRST}\n\n> {SECOND}\n> {THIRD}", "body quote"),
    "code": (f"{FIRST}\n\n```python\na = 1\n```\n\n    b = 2", "body code code"),
    "preformatted": (f"{FIRST}\n\n<pre><code>\na &lt; 1\n\n  b\n</code></pre>\n\n<!-- <pre>c</pre> -->", "body code"),
    "table": (f"{FIRST}\n\n| A | B |\n|---|---|\n| 1 | 2 |", "body table table"),
    "picture alone": (f"{FIRST}\n\n![A bridge](bridge.png)", "body caption"),
    "picture without words": (f"{FIRST}\n\n![](bridge.png)", "body"),
    "rule": (f"{FIRST}\n\n***\n\n{SECOND} **x**", "body body"),
    "bold line as heading": (f"{FIRST}\n\n**What happens next**\n\n{SECOND}", "standfirst heading body"),
    "bold line that is a sentence": (f"{FIRST}\n\n**Nobody knows.**\n\n{SECOND}", "body body body"),
    "bold sentence among two questions": (
        f"{FIRST}\n\n**Who pays?**\n\n{SECOND}\n\n**Nobody knows.**\n\n{THIRD}\n\n**Why?**\n\n{FIRST}",
        "standfirst heading body body body heading body",
    ),
    "bold sentences among more questions": (
        f"{FIRST}\n\n**Who pays?**\n\n{SECOND}\n\n**Nobody knows.**\n\n{THIRD}\n\n**It fell. Why?**\n\n{FIRST}\n\n"
        f"**When?**\n\n{SECOND}\n\n*Nobody laughs.*\n\n{THIRD}",
        "standfirst" + 4 * " heading body" + " body body",
    ),
    "byline in italics": (f"# Town votes\n\n*By Jane Roe*\n\n{FIRST}", "title byline body"),
    "bold standfirst": (f"# Town votes\n\n**{FIRST}**\n\n{SECOND}", "title standfirst body"),
    "italic standfirst": (
        f"# Town votes\n\n*A river and a bridge*\n\n{FIRST}\n\n{SECOND}",
        "title standfirst body body",
    ),
    "italic standfirst before a heading": (
        f"# Town\n\n_A river_\n\n## Costs\n\n{FIRST}",
        "title standfirst heading body",
    ),
    "italic standfirst below a byline": (
        f"# Town\n\nBy Jane Roe\n\n*A river*\n\n{FIRST}",
        "title byline standfirst body",
    ),
    "italic standfirst above a byline": (
        f"# Town\n\n*A river*\n\nBy Jane Roe\n\n{FIRST}",
        "title standfirst byline body",
    ),
    "italic standfirst without marked title": (f"Town votes\n\n*A river*\n\n{FIRST}", "title standfirst body"),
    "italic standfirst with a strong word": (f"# Town\n\n*A **wide** river*\n\n{FIRST}", "title standfirst body"),
    "italic heading": (f"# Town\n\n{FIRST}\n\n*A river*\n\n{SECOND}", "title standfirst heading body"),
    "bold heading under the title": (f"# Town\n\n**A river**\n\n{FIRST}\n\n{SECOND}", "title heading body body"),
    "badges": (f"# Town\n\n[![Build](a.svg)](https://example.org/)\n\n{FIRST}", "title body"),
    "picture that leads to a larger one": (f"# Town\n\n[![River](a.jpg)](b.jpg)\n\n{FIRST}", "title caption body"),
    "label as heading": (
        f"# Town\n\n{FIRST}\n\n## Key points\n\n- a\n- b\n\n{SECOND}",
        "title standfirst label key_point key_point body",
    ),
    "label in bold": (f"**Key points:**\n- a\n- b\n\n{FIRST}", "label key_point key_point body"),
    "label in a box": (
        f"{FIRST}\n\n> **Key points**\n>\n> - a\n> - b\n\n{SECOND}",
        "standfirst label key_point key_point body",
    ),
    "label with own bullets": (f"**TL;DR**\n• a\n• b\n\n{FIRST}", "label key_point key_point body"),
    "label with a point of two paragraphs": (
        f"## Summary\n\n- a\n\n  more\n\n- b\n\n{FIRST}",
        "label key_point body key_point body",
    ),
    "no marks at all": (f"Town votes\n{FIRST}\nThe Next Steps\n{SECOND}", "title standfirst heading body"),
    "marks but no headings": (
        f"Town votes\n\n{FIRST} *So.*\n\nThe Next Steps\n\n{SECOND}",
        "title standfirst heading body",
    ),
    "pages within": (f"<!-- hidden -->\n\n<div>\n<b>{FIRST}</b>\n</div>\n\n<script>\nx = 1\n</script>", "body"),
}


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_markdown_has_the_structure_it_marks(text: str, expected: str) -> None:
    assert kinds(_read(text)) == expected


def test_long_lines_without_blank_lines_are_paragraphs() -> None:
    document = _read(f"**Key points:**\n- a\n- b\n{FIRST}\n{SECOND} *So.*\n## Costs\n{THIRD} {THIRD}\n{FIRST}")

    assert kinds(document) == "label key_point key_point body body heading body body"
    assert texts(document, ParagraphKind.BODY)[:2] == [FIRST, f"{SECOND} So."]


def test_heading_levels_start_below_the_title() -> None:
    document = _read("# Title\n\ntext\n\n## One\n\ntext\n\n### Two\n\ntext\n\n## Three\n\ntext")

    assert document.sections == (Section("One", 1), Section("Two", 2), Section("Three", 1))
    assert document.metadata.title == "Title"


def test_inline_marks_become_spans() -> None:
    document = _read('A **strong** word, *soft*, `code` and [a *link*](https://example.org/x "tip").')

    assert document.text == "A strong word, soft, code and a link."
    assert _marks(document) == [
        (MarkKind.STRONG, "strong", None),
        (MarkKind.EMPHASIS, "soft", None),
        (MarkKind.CODE, "code", None),
        (MarkKind.LINK, "a link", "https://example.org/x"),
        (MarkKind.EMPHASIS, "link", None),
    ]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("1. **one** two", "one"),
        ("| A | B |\n|---|---|\n| x | **y** |", "y"),
        ("• **one** two\n• three `x`", "one"),
        ("> a **quoted** word", "quoted"),
        ("# A **bold** title", "bold"),
        ("ends in ** bold** and **bold**\n", "bold"),
        ("![pic](a.png) **after** it", "after"),
    ],
)
def test_spans_fit_their_words_everywhere(text: str, marked: str) -> None:
    assert marked in [content for _, content, _ in _marks(_read(text))]


def test_text_loses_marks_and_keeps_words() -> None:
    document = _read(f"{wrapped(FIRST)}\n\nOne  \ntwo<br>three &amp; \\*four\\* ![alt](a.png) five ~~six~~")

    assert texts(document, ParagraphKind.BODY) == [FIRST, "One two three & *four* five six"]
    assert texts(document, ParagraphKind.CAPTION) == ["alt"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{FIRST}\n\n![A bridge](bridge.png)\n\n{SECOND}", [1]),
        (f"# T\n\n![One](a.png) ![Two](b.png)\n\n{FIRST}", [1, 2]),
        (f"{FIRST} ![A hand](hand.png)\n\n{SECOND}", []),
        (f"{FIRST}\n\n![](bridge.png)", []),
    ],
)
def test_a_picture_between_paragraphs_has_a_frame_above_its_words(text: str, places: list[int]) -> None:
    document = _read(text)

    assert [image.before for image in document.images] == places
    assert all(document.paragraphs[place].kind is ParagraphKind.CAPTION for place in places)


def test_numbers_of_lists_stay() -> None:
    document = _read("# T\n\n3. three\n4. four\n   1. inner\n\n- *x*")

    assert texts(document, ParagraphKind.LIST_ITEM) == ["3. three", "4. four", "1. inner", "x"]
    assert [paragraph.level for paragraph in document.paragraphs] == [0, 1, 1, 2, 1]


def test_boxes_of_tasks_are_signs_of_what_is_done() -> None:
    document = _read("# T\n\n- [ ] one\n- [x] **two**\n- [X] three\n\n1. [ ] four\n\n- [y] five\n- six [x] six")

    items = ["☐ one", "☑ two", "☑ three", "1. ☐ four", "[y] five", "six [x] six"]
    assert texts(document, ParagraphKind.LIST_ITEM) == items
    assert _marks(document) == [(MarkKind.STRONG, "two", None)]


def test_badges_are_removed_and_named() -> None:
    document = _read(
        "# T\n\n[![Build](a.svg)](https://example.org/a)\n[![](b.svg)](https://example.org/b)\n\n"
        f"{FIRST} [![Docs](c.svg)](https://example.org/c)"
    )

    assert document.text == f"T\n\n{FIRST}\n\nDocs"
    assert document.removed == (Removed(RemovedKind.BADGE, "Build", 1), Removed(RemovedKind.BADGE, "", 1))


@pytest.mark.parametrize(
    "written",
    ["```\n{}\n```", "<pre>\n{}\n</pre>", "<pre><code class='x'>\n{}\n</code></pre>"],
)
def test_code_keeps_its_lines(written: str) -> None:
    document = _read(written.format("  if a:\n      b()\n\n      c()"))

    assert document.text == "  if a:\n      b()\n\n      c()"


def test_cells_of_a_row_are_joined() -> None:
    document = _read("| A | B |\n|---|:-:|\n| 1 \\| 2 | |")

    assert texts(document, ParagraphKind.TABLE) == ["A\tB", "1 | 2\t"]


def test_front_matter_is_metadata_and_no_text() -> None:
    document = _read(
        '---\ntitle: "Bridge: a story"\nauthors: [Jane Roe, John Doe]\ndate: 2026-11-03T10:00:00Z\ntags:\n  - town\n'
        f"publisher: The Example\nurl: https://example.org/a\n---\n\n{FIRST}\n"
    )

    metadata = document.metadata
    assert document.text == FIRST
    assert (metadata.title, metadata.byline) == ("Bridge: a story", "Jane Roe, John Doe")
    assert (metadata.published, metadata.site, metadata.url) == ("2026-11-03", "The Example", "https://example.org/a")


@pytest.mark.parametrize("title", ['"The \\"Vasa\\" sails"', "'The \"Vasa\" sails'", 'The "Vasa" sails'])
def test_a_quoted_title_of_the_front_matter_is_shown_as_it_was_meant(title: str) -> None:
    assert _read(f"---\ntitle: {title}\n---\n\n{FIRST}\n").metadata.title == 'The "Vasa" sails'


def test_front_matter_that_says_whether_it_is_published_says_no_day() -> None:
    document = _read(f"---\ntitle: Bridge\npublished: true\ndate: 2026-11-03\n---\n\n{FIRST}\n")

    assert document.metadata.published == "2026-11-03"


def test_the_title_on_the_page_goes_before_that_of_the_front_matter() -> None:
    document = _read(f"---\ntitle: Bridge\nauthor: J. Roe\n---\n# The bridge falls\n\n*By Jane Roe*\n\n{FIRST}\n")

    assert (document.metadata.title, document.metadata.byline) == ("The bridge falls", "J. Roe")


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("[^1]: Report 12, *page* 4.", ["1. Report 12, page 4."]),
        ("[^1]: https://example.org/a", ["1. https://example.org/a"]),
        ("[^1]: One line\nand another.\n[^b]: Two.", ["1. One line and another.", "2. Two."]),
        ("[^1]: One.\n\n    A second paragraph.", ["1. One.", "A second paragraph."]),
    ],
)
def test_footnotes_stand_below_the_text_and_their_signs_under_a_mark(notes: str, expected: list[str]) -> None:
    document = _read(f"# Town\n\n{FIRST}[^1] They *left*[^1].\n\n{notes}\n\n{SECOND}\n")

    assert texts(document, ParagraphKind.BODY) == [f"{FIRST}¹ They left¹.", SECOND]
    assert texts(document, ParagraphKind.CAPTION) == expected


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Write <style> before rules and </style> behind.", "Write  before rules and  behind."),
        ("Then <rt> is shut by </rt><br> again.", "Then  is shut by   again."),
        ("<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>は<b>閉鎖</b>。", "橋は閉鎖。"),
        ("The tag<script> of a page is *shut*.", "The tag of a page is shut."),
    ],
)
def test_of_tags_within_a_line_only_the_reading_above_a_word_is_left_out(written: str, read: str) -> None:
    assert texts(_read(f"# Town\n\n{written}\n"), ParagraphKind.BODY) == [read]


def test_a_file_whose_only_mark_is_a_footnote_is_markdown() -> None:
    document = _read(f"{FIRST}[^x]\n\n[^x]: From the paint,\n    and the keel.\n")

    assert texts(document, ParagraphKind.CAPTION) == ["1. From the paint, and the keel."]


def test_a_note_may_be_written_where_its_sign_stands() -> None:
    document = _read(
        f"# Town\n\n{FIRST}^[With [slate](http://a.example), mostly.]\n\nOne.[^x]\n\n[^x]: Two.\n\n`^[a b]`\n"
    )

    assert texts(document, ParagraphKind.BODY) == [f"{FIRST}¹", "One.²", "^[a b]"]
    assert texts(document, ParagraphKind.CAPTION) == ["1. With slate, mostly.", "2. Two."]


@pytest.mark.parametrize(
    "written", ["The class ^[a-z]+$ of letters", "Ctrl+^[ and then ] ends it", "The sum is 10^[6], *not*."]
)
def test_a_caret_before_a_bracket_is_no_note(written: str) -> None:
    document = _read(f"# Town\n\n{written}\n\nOne.[^1]\n\n[^1]: Two.\n")

    assert texts(document, ParagraphKind.BODY) == [written.replace("*", ""), "One.¹"]


def test_many_backticks_in_a_row_are_kept() -> None:
    text, _ = split_notes("`" * 30_000 + "[^1]\n\n[^1]: Two.")

    assert text.startswith("`" * 30_000 + "[^1]")


def test_signs_of_footnotes_stay_where_no_note_is_and_in_code() -> None:
    document = _read("# Town\n\nA[^2] and `b[^1]` are two.\n\n```\nc[^1]\n[^9]: no note\n```\n\n[^1]: One.\n")

    assert "A[^2] and b[^1] are two." in document.text
    assert texts(document, ParagraphKind.CODE) == ["c[^1]\n[^9]: no note"]


def test_front_matter_in_toml_is_read_too() -> None:
    assert _read(f"+++\ntitle = 'Bridge'\n+++\n{FIRST}").metadata.title == "Bridge"


def test_rules_around_text_are_no_front_matter() -> None:
    assert FIRST in _read(f"---\n\n{FIRST}\n\n---\n\n{SECOND}").text


def test_deep_nesting_is_read() -> None:
    assert _read(">" * 30 + " deep").text


MARKDOWN_IN_TEXT = (
    f"# Town votes\n\n{FIRST}\n\n## Costs\n\n{SECOND}",
    f"# Town votes\n\n{FIRST}\n\n{SECOND}",
    "# المدينة تصوت\n\nفتح الميناء أبوابه يوم الاثنين بعد أن أغلقته العاصفة.\n\nوصلت السفن خلال الصباح.",
    f"# Town votes\n\n{FIRST} See [here](https://example.org).",
    f"{FIRST} **One** and `two` and [three](https://example.org/x).",
)
TEXT_WITH_SIGNS = (
    f"{FIRST}\n\n# 3 of the list\n\n{SECOND}",
    f"{FIRST} It was *very* long.",
    f"# a comment\n# another one\nvalue = 1\n\n{FIRST}",
    f"{FIRST} Call f(**names) [1] or `x`.",
    f"#town #bridge\n\n{FIRST}\n\n* one\n* two",
    f"{FIRST} 2 * 3 * 4 = 24",
)


@pytest.mark.parametrize("text", MARKDOWN_IN_TEXT)
def test_several_signs_make_a_text_markdown(text: str) -> None:
    assert not set("#*`[") & set(read_text(text, "clipboard").text)


@pytest.mark.parametrize("text", TEXT_WITH_SIGNS)
def test_one_sign_alone_stays_in_the_text(text: str) -> None:
    document = read_text(text, "clipboard")

    assert [sign for sign in document.text if sign in "#`["] == [sign for sign in text if sign in "#`["]
    assert document.marks == ()


@pytest.mark.parametrize("text", ["", "\n\n", "![](a.png)", "<!-- nothing -->", "---\ntitle: x\n---\n"])
def test_markdown_without_words_is_empty(text: str) -> None:
    with pytest.raises(FormatError) as refusal:
        _read(text)

    assert refusal.value.kind is ErrorKind.EMPTY


def test_what_programs_write_into_markdown_is_not_shown() -> None:
    text = (
        "# The fire\n\nThe house at [[Marl Gate]] burned. The keeper, [[people/Roe|Jane Roe]], was out. ^first\n\n"
        "> [!warning] Disputed\n> The paper says otherwise.\n\n"
        "{{% notice info %}}\nIt is open on Monday.\n{{% /notice %}}\n\n"
        "==It began in the chimney.== %%check%% ![[house.png|300]]\n\n"
        "Write `[[x]]` for a link.\n\n```\na [[b]] ==c==\n```\n"
    )

    paragraphs = read_markdown(text, "fire.md").text.split("\n\n")

    assert paragraphs == [
        "The fire",
        "The house at Marl Gate burned. The keeper, Jane Roe, was out.",
        "Disputed",
        "The paper says otherwise.",
        "It is open on Monday.",
        "It began in the chimney.",
        "Write [[x]] for a link.",
        "a [[b]] ==c==",
    ]


@pytest.mark.parametrize(
    "front",
    ['+++\ntitle = "Fire"\n[author]\n  name = "Jane Roe"\n+++', "---\ntitle: Fire\nauthor:\n  - name: Jane Roe\n---"],
)
def test_the_author_may_be_a_table_of_the_front_matter_or_in_a_list(front: str) -> None:
    text = f"{front}\n\nThe house *burned* on Monday.\n"

    assert read_markdown(text, "fire.md").metadata.byline == "Jane Roe"


def test_a_list_of_tags_in_the_front_matter_is_no_table() -> None:
    text = "---\ntitle: The fire\ntags:\n[bridge]\nauthor: Jane Roe\n---\n\nThe house *burned* on Monday.\n"

    assert read_markdown(text, "fire.md").metadata.byline == "Jane Roe"


def test_a_heading_in_tags_is_a_heading() -> None:
    document = read_markdown(
        f'<h1 align="center">The fire</h1>\n<p><img src="a.svg"></p>\n\n{FIRST}\n\n## After\n\n{SECOND}\n', "a.md"
    )

    assert document.metadata.title == "The fire"


KEPT_SIGNS = [
    "Growth was 5 %% in May and 6 %% in June.",
    "The share (in %%) rose to 6 (%%) in June.",
    "Write if x==1 or y==2 in the box.",
    "The value of the *sum* is x ^2",
]


@pytest.mark.parametrize("line", KEPT_SIGNS)
def test_what_only_looks_like_a_sign_of_a_program_stays(line: str) -> None:
    document = read_markdown(f"# The pipes\n\n{line}\n", "pipes.md")

    assert document.text.split("\n\n")[1] == line.replace("*", "")


def test_a_link_whose_words_stand_in_brackets_is_no_link_to_a_note() -> None:
    document = read_markdown("# The pipes\n\nWater boils.[[1]](https://example.org/one) It freezes.\n", "pipes.md")

    assert document.text.split("\n\n")[1] == "Water boils.[1] It freezes."


def test_signs_of_programs_stay_in_code_however_it_is_set_apart() -> None:
    test, mark = "if [[ -n $A ]]; then echo 1; fi", "==yes=="
    text = f"- Run:\n\n    ```\n    {mark}\n    ```\n\nThen:\n\n    {test} {mark}\n\n<pre>\n{mark}\n</pre>\n"

    paragraphs = read_markdown(text, "pipes.md").text.split("\n\n")

    assert paragraphs == ["Run:", mark, "Then:", f"{test} {mark}", mark]


def test_signs_of_programs_stand_in_cells_titles_and_over_lines() -> None:
    text = (
        "# The ==pipes== ^pipes\n\n| Town | Head |\n|---|---|\n| [[kern\\|Kern]] | ==Roe== |\n\n"
        'It leaks.\n{{< picture\n  title="A pipe" >}}\n{% include pipe.html %}\nIt is *old*.\n\n'
        "> [!NOTE]\n> It is [[water|**water**]].\n"
    )

    paragraphs = read_markdown(text, "pipes.md").text.split("\n\n")

    assert paragraphs[0] == "The pipes"
    assert paragraphs[-3:] == ["Kern\tRoe", "It leaks. It is old.", "It is water."]


def test_calls_that_never_end_are_text() -> None:
    document = _read("# T\n\n" + "{{< " * 20_000)

    assert document.text.count("{{<") == 20_000


def test_a_sentence_that_goes_on_after_a_very_long_line_is_one_paragraph() -> None:
    line = "The ferry carried " + "people and milk and post and " * 5 + "goats until the"

    document = _read(f"# Town\n\n* {line}\n  bridge was built.\n* Nobody knew.\n")

    assert texts(document, ParagraphKind.LIST_ITEM) == [f"{line} bridge was built.", "Nobody knew."]
