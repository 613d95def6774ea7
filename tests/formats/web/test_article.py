"""Web pages: the article without the page around it, in its kinds, with what was left out; and copied pieces."""

from pathlib import Path

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import open_document, read_bytes, read_text
from reader.formats.web.tables import MAX_CELLS, MAX_ROWS
from reader.formats.web.tree import MAX_DEPTH, MAX_ELEMENTS
from reader.model.document import Document, MarkKind, ParagraphKind, ParagraphRole, RemovedKind
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, texts

PAGES = Path(__file__).parents[1] / "pages"
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(body: str, head: str = "") -> bytes:
    """Return a page with navigation and footer around an article."""
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>The bridge</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>The bridge</h1>{body}</article>"
        "<footer>© 2024</footer></body></html>"
    ).encode()


def read(body: str, head: str = "") -> Document:
    """Return the document of such a page."""
    return read_bytes(page(body, head), "page.html", name="page.html")


def piece(markup: str) -> Document:
    """Return the document of copied markup."""
    return read_text(markup, "clipboard", reader="html")


def marked(document: Document, kind: MarkKind) -> list[tuple[str, str | None]]:
    """Return the marked words of one kind with their targets."""
    return [(document.text_of(mark.span), mark.target) for mark in document.marks if mark.kind is kind]


@pytest.mark.parametrize("blank", ["\u2003", "\u2028\u2028", "\u2029", "\u3000", "&emsp;&nbsp;"])
def test_a_heading_or_paragraph_of_blanks_is_none(blank: str) -> None:
    document = read(f"<p>{FIRST}</p><h2>{blank}</h2><p>{blank}</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert [document.text_of(each.span) for each in document.paragraphs] == ["The bridge", FIRST, SECOND, THIRD]


def test_a_short_last_sentence_with_a_marked_date_is_text() -> None:
    document = read(f"{PROSE}<p>It opens on <time datetime='2024-05-09'>9 May</time>.</p>")

    assert texts(document, ParagraphKind.BODY)[-1] == "It opens on 9 May."


def removed(document: Document, kind: RemovedKind) -> str:
    """Return all that was left out for one reason."""
    return "\n".join(each.text for each in document.removed if each.kind is kind)


@pytest.fixture(scope="module")
def harbour() -> Document:
    return open_document(PAGES / "harbour.html")


def test_a_news_page_keeps_the_kinds_of_its_paragraphs(harbour: Document) -> None:
    assert kinds(harbour) == (
        "title standfirst byline byline label key_point key_point key_point caption caption body body heading body "
        "quote heading list_item list_item list_item table table table body"
    )


def test_a_news_page_tells_who_wrote_it_when_and_where(harbour: Document) -> None:
    metadata = harbour.metadata

    assert metadata.title == "Harbour wall to be rebuilt after winter storms"
    assert metadata.byline == "Nora Quill, Ivo Brandt"
    assert (metadata.site, metadata.published) == ("The Saltmere Courier", "2024-03-18")
    assert metadata.url == "https://courier.example/news/harbour-wall"


def test_what_is_left_out_of_a_page_is_reported(harbour: Document) -> None:
    assert "Tide tables" in removed(harbour, RemovedKind.NAVIGATION)
    assert "Who pays for the sea defences" in removed(harbour, RemovedKind.RELATED)
    assert "The night when the sea came" in removed(harbour, RemovedKind.RELATED)
    assert "About time." in removed(harbour, RemovedKind.COMMENTS)
    assert "All rights reserved" in removed(harbour, RemovedKind.FOOTER)
    assert all(each.before <= len(harbour.paragraphs) for each in harbour.removed)


@pytest.mark.parametrize(
    ("above", "is_menu"),
    [
        (
            "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sub'>Subscribe now</a></li></ul></nav>",
            True,
        ),
        ("<ol class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/t'>Town and country</a></li></ol>", True),
        ("<aside><h3>Most read</h3><ul><li><a href='/q'>Why do piers crack?</a></li></ul></aside>", False),
    ],
)
def test_the_menu_above_an_article_is_no_list_of_other_articles(above: str, is_menu: bool) -> None:
    page = f"<html><body>{above}<main><article><h1>The bridge at Kelm</h1>{PROSE}</article></main></body></html>"

    document = read_bytes(page.encode(), "page.html", name="page.html")

    assert bool(removed(document, RemovedKind.NAVIGATION)) is is_menu
    assert bool(removed(document, RemovedKind.RELATED)) is not is_menu


def test_emphasis_and_links_are_kept_with_full_addresses(harbour: Document) -> None:
    assert ("harbour wall", None) in marked(harbour, MarkKind.STRONG)
    assert marked(harbour, MarkKind.EMPHASIS) == [("three places", None)]
    assert ("Tarn and Partners", "https://courier.example/firms/tarn") in marked(harbour, MarkKind.LINK)


def test_the_first_paragraph_is_kept_where_only_those_below_it_look_like_text() -> None:
    document = read(f"<p>It began small.</p>{PROSE}")

    assert texts(document, ParagraphKind.BODY)[0] in ("It began small.", FIRST)
    assert FIRST in document.text


def test_headings_keep_their_depth_and_lists_their_numbers() -> None:
    document = read(
        f"{PROSE}<h2>Costs</h2>{PROSE}<h3>Steel</h3><p>{FIRST}</p><ol start='4'><li>Four</li><li>Five</li></ol>{PROSE}"
    )
    depths = {document.text_of(each.span): each.level for each in document.paragraphs if each.kind.value == "heading"}

    assert depths == {"Costs": 1, "Steel": 2}
    assert texts(document, ParagraphKind.LIST_ITEM) == ["4. Four", "5. Five"]


def test_items_of_inner_lists_lie_deeper() -> None:
    document = read(f"{PROSE}<ul><li>Outer<ul><li>Inner</li></ul></li></ul>{PROSE}")

    assert [each.level for each in document.paragraphs if each.kind is ParagraphKind.LIST_ITEM] == [1, 2]


def test_a_table_that_only_lays_out_is_read_as_paragraphs() -> None:
    document = read(f"<table><tr><td>{PROSE}</td></tr></table>")

    assert texts(document, ParagraphKind.TABLE) == []
    assert SECOND in texts(document, ParagraphKind.BODY)


def test_what_stands_behind_the_end_of_a_page_is_read() -> None:
    head = "<html><head><title>The bridge</title></head><body></body></html >"
    body = f"<html><body><p>{FIRST}</p></HTML><html-ad hidden>Buy now</html-ad><p>{SECOND}</p>"

    document = read_bytes((head + body).encode(), "page.html")

    assert document.text == f"The bridge\n\n{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("The mayor&amp;rsquo;s caf&amp;eacute; &amp;#8211; closed.", "The mayor’s café – closed."),
        ("Write &amp;nbsp; between two words.", "Write &nbsp; between two words."),
        ("Write <code>&amp;eacute;</code> as in caf&amp;eacute;s.", "Write &eacute; as in caf&eacute;s."),
        ("<script>x = 'a&amp;quot;b'</script>Write &amp;nbsp; here.", "Write &nbsp; here."),
    ],
)
def test_a_page_whose_words_hold_entities_was_encoded_twice(written: str, shown: str) -> None:
    assert texts(read(f"{PROSE}<p>{written}</p>{PROSE}"), ParagraphKind.BODY)[3] == shown


def test_double_line_breaks_part_paragraphs() -> None:
    assert texts(read(f"<div>{FIRST}<br><br>{SECOND}<br>{THIRD}</div>"), ParagraphKind.BODY) == [
        FIRST,
        f"{SECOND} {THIRD}",
    ]


def test_code_keeps_its_lines() -> None:
    document = read(f"{PROSE}<pre>one\n  two</pre>{PROSE}<figure><pre>three</pre></figure><p>{FIRST}</p>")

    assert texts(document, ParagraphKind.CODE) == ["one\n  two", "three"]


def test_hidden_words_are_not_shown() -> None:
    hidden = "<p style='display: none'>Secret words that nobody sees.</p><p hidden>More of them, hidden.</p>"

    assert "Secret" not in read(f"{PROSE}{hidden}{PROSE}").text


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Follow us on Facebook",
        "<a href='/x'>Read more: another story of the day</a>",
        "3 min read",
        "___",
        "Chargement…",
        "<b>Meistgelesen</b><br><a href='/x'>Another story of the day</a><br><a href='/y'>And another</a>",
        "[button link='/x'] Send us a tip [/button]",
        "Note: we are now moderating all comments on this site.",
    ],
)
def test_lines_of_the_page_are_left_out_of_the_article(line: str) -> None:
    document = read(f"{PROSE}<p>{line}</p>{PROSE}")

    assert kinds(document) == "title body body body body body body"


@pytest.mark.parametrize(
    "line",
    ["<a href='/cat.gif'>via GIPHY</a>", "(<em>Artist: Oakley</em>)", "Top photo by <a href='/ann'>Ann Lee</a>"],
)
def test_where_a_picture_between_paragraphs_comes_from_is_its_caption(line: str) -> None:
    document = read(f"{PROSE}<p>{line}</p>{PROSE}")

    assert len(texts(document, ParagraphKind.CAPTION)) == 1
    assert len(texts(document, ParagraphKind.BODY)) == 2 * PROSE.count("<p>")


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("<a href='/x' target='_blank' title='Opens a new window'>said<i>Opens a new window</i></a>", "said"),
        ("<a href='/x'>said<span class='sr-only'> (opens in a new tab)</span></a>", "said"),
        ("<a href='/x' title='The wall'><i>The wall</i></a>", "The wall"),
        ("<a href='/x' title='The wall'><i>The wall</i><sup>2</sup></a>", "The wall²"),
    ],
)
def test_what_a_link_says_to_those_alone_who_listen_is_no_text(link: str, shown: str) -> None:
    document = read(f"{PROSE}<p>The mayor {link} that the wall would stand for a hundred years.</p>")

    assert f"The mayor {shown} that the wall would stand for a hundred years." in document.text


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law was changed in the spring, and the town had to pay for its songs.",
        "More than twenty people stood on the bridge when the water came over the wall.",
        "Research by the college shows that the pillars have been moving for a decade.",
        "Like many towns on the coast, Saltmere has put its savings into stone.",
        "Photos by the hundred lay on the table when the police came to the house.",
        "Share prices of the firms that build with granite rose on Tuesday morning.",
    ],
)
def test_sentences_that_begin_like_such_lines_stay(line: str) -> None:
    assert line in texts(read(f"{PROSE}<p>{line}</p>{PROSE}"), ParagraphKind.BODY)


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    head = "<title>A wall of stone - Town News</title><meta property='og:site_name' content='Town News'>"
    markup = f"<html><head>{head}</head><body>{PROSE}"

    assert read_bytes(markup.encode(), "a", name="a.html").metadata.title == "A wall of stone"


def test_the_heading_that_agrees_with_the_page_s_names_is_the_title() -> None:
    head = "<title>The wall will be granite | Town News</title>"
    body = f"<h1>Town News</h1><form></form><h2 class='headline'>The wall will be granite</h2>{PROSE}"
    document = read_bytes(f"<html><head>{head}</head><body>{body}".encode(), "a.html", name="a.html")

    assert texts(document, ParagraphKind.TITLE) == ["The wall will be granite"]


def test_text_that_only_the_structured_data_vouches_for_is_taken() -> None:
    body = " ".join([FIRST, SECOND, THIRD] * 3)
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'

    assert SECOND in read(PROSE, data).text


def test_broken_structured_data_does_no_harm() -> None:
    data = "<script type='application/ld+json'>{\"@type\": [</script><script type='application/ld+json'>[[[[</script>"

    assert FIRST in read(PROSE, data).text


def test_a_copied_piece_is_taken_whole() -> None:
    document = piece(
        "<meta charset='utf-8'><nav>Even this</nav><p>A <b>short</b> text.</p><ul><li>One</li><li>Two</li></ul>"
    )

    assert kinds(document) == "body body list_item list_item"
    assert marked(document, MarkKind.STRONG) == [("short", None)]


def test_a_page_without_head_and_body_is_read() -> None:
    markup = f"<!doctype html><meta charset=utf-8><title>The bridge</title><main><h1>The bridge</h1>{PROSE}</main>"

    assert kinds(read_bytes(markup.encode(), "a.html", name="a.html")) == "title body body body"


def test_lists_of_a_word_processor_are_lists() -> None:
    marker = "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>"
    document = piece(
        "<html><body><!--StartFragment--><p class=MsoNormal>Before.</p>"
        f"<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'>{marker}First</p>"
        f"<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'>{marker}Second</p>"
        "<!--EndFragment--></body></html>"
    )

    assert texts(document, ParagraphKind.LIST_ITEM) == ["First", "Second"]
    assert [each.level for each in document.paragraphs] == [0, 1, 2]


def test_notes_and_comments_of_a_word_processor_are_told_from_the_text() -> None:
    document = piece(
        "<html><body><!--StartFragment--><p class=MsoNormal>It rained<a href='#_ftn1'>[1]</a> all night.</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>2.<span>&nbsp;&nbsp; </span>One was sold.</p>"
        "<div style='mso-element:footnote' id=ftn1><p><a href='#_ftnref1'>[1]</a> In the north.</p></div>"
        "<div style='mso-element:comment'><p>Check the date!</p></div><!--EndFragment--></body></html>"
    )

    assert document.text == "It rained[1] all night.\n\n2. One was sold.\n\n[1] In the north."
    assert (document.paragraphs[-1].role, document.footnotes[0].paragraphs) == (ParagraphRole.FOOTNOTE, (2,))
    assert [each.text for each in document.removed] == ["Check the date!"]


def test_styles_of_a_word_processor_are_emphasis() -> None:
    document = piece(
        '<b style="font-weight:normal;"><p><span style="font-weight:700">Strong</span> '
        '<span style="font-style:italic;font-weight:400">soft</span></p></b>'
    )

    assert marked(document, MarkKind.STRONG) == [("Strong", None)]
    assert marked(document, MarkKind.EMPHASIS) == [("soft", None)]


def test_the_style_of_any_words_says_whether_they_are_set_off() -> None:
    document = piece(
        '<p><strong style="font-weight: normal">Plain</strong> <label style="font-weight:bold">Strong</label> '
        '<abbr style="font-style: italic">soft</abbr> x</p>'
    )

    assert marked(document, MarkKind.STRONG) == [("Strong", None)]
    assert marked(document, MarkKind.EMPHASIS) == [("soft", None)]


def test_a_page_without_text_says_what_may_help() -> None:
    with pytest.raises(FormatError) as refusal:
        read_bytes(b"<html><body><div id=app>Please wait.</div><script src=app.js></script></body></html>", "page.html")

    assert refusal.value.kind is ErrorKind.EMPTY
    assert refusal.value.message == (
        "“page.html” holds only 2 words of text, and may need a login or JavaScript; "
        "open it in the browser, and copy the text."
    )


def test_elements_nested_too_deep_are_refused_with_the_limit() -> None:
    with pytest.raises(FormatError, match=f"more than {MAX_DEPTH} deep"):
        read("<div>" * 100_000)


def test_inline_elements_that_never_end_are_no_depth() -> None:
    assert THIRD in read("<span><b>" * 300 + PROSE).text


def test_too_many_elements_are_refused_with_the_limit() -> None:
    with pytest.raises(FormatError, match=f"more than {MAX_ELEMENTS:,} elements"):
        read("<br>" * (MAX_ELEMENTS + 1))


def test_endless_tables_are_cut_with_a_warning() -> None:
    long = read(f"{PROSE}<table>{'<tr><td>a</td><td>b</td></tr>' * (MAX_ROWS + 5)}</table>{PROSE}")
    row = f"<tr>{'<td>a</td>' * (MAX_CELLS + 5)}</tr>"
    wide = read(f"{PROSE}<table>{row * 2}</table>{PROSE}")

    assert len(texts(long, ParagraphKind.TABLE)) == MAX_ROWS
    assert f"{MAX_ROWS:,} rows" in long.warnings[0]
    assert f"{MAX_CELLS:,} columns" in wide.warnings[0]


def test_entities_of_the_page_s_own_making_are_not_read() -> None:
    entity = '<!ENTITY file SYSTEM "file:///etc/passwd">'
    markup = f"<!DOCTYPE html [{entity}]><html><body>{PROSE}<p>So &file; it is.</p></body></html>"

    assert "root:" not in read_bytes(markup.encode(), "a.html", name="a.html").text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='windows-1251'>", "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=shift_jis'>", "cp932"),
        ("", "utf-8"),
        ("<meta charset='utf-8'>", "cp1252"),  # says one thing and is another
    ],
)
def test_the_encoding_that_fits_is_found(head: str, encoding: str) -> None:
    word = {"cp1251": "Мост", "cp932": "橋は", "utf-8": "Brücke ¡", "cp1252": "Brücke"}[encoding]
    markup = f"<html><head>{head}</head><body><p>{word} {FIRST}</p></body></html>"

    assert word in read_bytes(markup.encode(encoding), "a.html", name="a.html").text


def test_a_page_without_any_tag_is_plain_text() -> None:
    assert read_bytes(b"1 < 2, and that is all.", "a.html", name="a.html").text == "1 < 2, and that is all."


def test_a_page_that_is_mostly_a_table_keeps_its_first_paragraph_and_the_names_of_the_columns() -> None:
    plot = "A clerk wakes up on the same morning again and again, and in the end mends the bridge that he broke."
    rows = "".join(
        f"<tr><th><a href='/{at}'>Film {at}</a></th><td>19{50 + at}</td><td>{plot}</td></tr>" for at in range(30)
    )
    head = "<thead><tr><th>Film</th><th>Year</th><th>Description</th></tr></thead>"
    document = read(f"<p>{FIRST}</p><table>{head}<tbody>{rows}</tbody></table>")

    assert kinds(document).startswith("title body table table")
    assert texts(document, ParagraphKind.TABLE)[0] == "Film\tYear\tDescription"


def test_a_page_that_is_one_link_and_asks_for_nothing_is_read() -> None:
    document = read_bytes(b"<html><body><a href='/up'><p>The mill</p><p>stands</p></a></body></html>", "page.html")

    assert [document.text_of(each.span) for each in document.paragraphs] == ["The mill", "stands"]


def test_a_page_that_is_nothing_but_its_menu_has_no_article() -> None:
    with pytest.raises(FormatError, match="is empty"):
        read_bytes(b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "page.html")


def test_a_line_that_a_page_sets_again_and_again_is_none_of_its_article() -> None:
    line = "<p>GEHT NACH DER PAUSE WEITER</p>"
    body = f"<p>{FIRST}</p>{line}<p>{SECOND}</p>{line}<p>{THIRD}</p>"

    document = read_bytes(page(body).replace(b"<footer>", f"<footer>{line}{line}".encode()), "page.html")

    assert "GEHT" not in document.text
    assert "GEHT NACH DER PAUSE WEITER" in removed(document, RemovedKind.OTHER)


@pytest.mark.parametrize(
    ("title", "said", "site"),
    [
        ("The old bridge", "The old bridge | KBR", "KBR"),
        ("The old bridge", "The old bridge", None),
        ("The old bridge", "KBR", "KBR"),
        ("Bridges", "Bridges Monthly", "Bridges Monthly"),
    ],
)
def test_the_title_set_into_the_name_of_the_site_is_none_of_it(title: str, said: str, site: str | None) -> None:
    head = f"<title>{title}</title><meta property='og:site_name' content='{said}'>"
    data = f"<html><head>{head}</head><body><article><h1>{title}</h1>{PROSE}</article></body></html>"

    assert read_bytes(data.encode(), "page.html").metadata.site == site


def test_a_title_is_told_from_the_site_at_which_it_stands() -> None:
    names = "Mill_wheel (2) @ Ann_at_home :: Kelston Blogs ::"
    logo, title = "<div class='topbar'><h1>Kelston Blogs</h1></div>", "<h2><a href='/2'>Mill_wheel (2)</a></h2>"
    data = f"<html><head><title>{names}</title></head><body>{logo}<div>{title}{PROSE}</div></body></html>"

    assert read_bytes(data.encode(), "page.html").metadata.title == "Mill_wheel (2)"


@pytest.mark.parametrize("lead", ["Reviewed", "Medically reviewed", "Fact-checked"])
def test_who_checked_an_article_stands_among_its_names(lead: str) -> None:
    document = read(f"<p>By Dana Wehrmann</p><p>{lead} by Bert Moss, MD</p>{PROSE}")

    assert kinds(document).split()[:4] == ["title", "byline", "byline", "body"]


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("The mill.<span class='photo-credit'>Photograph: Dana Wehrmann</span>", "The mill. Photograph: Dana Wehrmann"),
        ("By <span class='author'>Dana Wehrmann</span><span>in Rivers</span>", "By Dana Wehrmann in Rivers"),
        ("By <span class='author'>Dana Wehrmann</span>, Kelston", "By Dana Wehrmann, Kelston"),
        ("The m<b class='big'>il</b>l stands", "The mill stands"),
    ],
)
def test_names_and_credits_are_no_part_of_the_words_beside_them(marked: str, shown: str) -> None:
    assert shown in piece(f"<p>{marked}</p>").text


def test_other_columns_below_a_column_are_none_of_it() -> None:
    other = (
        "<div><h2>Other Opinion Columns</h2><h4><b>Rivers</b> <a href='/b'>The mill</a></h4><p>It may go on.</p></div>"
    )
    document = read(f"{PROSE}</article>{other}<article>")

    assert "The mill" not in document.text


def test_a_title_may_stand_at_the_end_of_a_path_of_links() -> None:
    body = f"<nav class='breadcrumb'><h1>The old bridge of Kelston</h1></nav><article>{PROSE}<p>A bridge of Kelston</p>"
    data = f"<html><head><title>The old bridge | KBR</title></head><body>{body}</article></body></html>"

    assert read_bytes(data.encode(), "page.html").metadata.title == "The old bridge of Kelston"


@pytest.mark.parametrize(("kind", "is_read"), [("search", True), ("password", False)])
def test_a_short_page_may_have_a_form_to_search_but_none_to_log_in(kind: str, is_read: bool) -> None:
    data = f"<html><body><form><input type='{kind}'></form><p>The mill at Kelston stands.</p></body></html>".encode()

    if is_read:
        assert read_bytes(data, "page.html").text == "The mill at Kelston stands."
    else:
        with pytest.raises(FormatError, match="login"):
            read_bytes(data, "page.html")
