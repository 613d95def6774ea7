"""Who wrote a page and when, as its elements and its structured data say; nothing where they say nothing."""

import pytest

from reader.formats import read_bytes
from reader.model.document import Document
from tests.formats.reading import FIRST, SECOND, THIRD

PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(mark: str, head: str = "") -> Document:
    page = f"<html><head><title>The bridge</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
    return read_bytes(f"{page}<article><h1>The bridge</h1>{mark}{PROSE}</article></body></html>".encode(), "page.html")


@pytest.mark.parametrize(
    "mark",
    [
        "<p><a rel='author' href='/a'>Dana Wehrmann</a></p>",
        "<p>By <span itemprop='author' itemscope><span itemprop='name'>Dana Wehrmann</span></span></p>",
        "<div class='post-author-name'><div>Von</div> <a href='/a'>Dana Wehrmann</a></div>",
        "<span class='author vcard'>Veröffentlicht von <a class='url fn n' href='/a'>Dana Wehrmann</a></span>",
        "<p class='byline'>By <a href='/a'>Dana Wehrmann</a>, river correspondent</p>",
        "<div class='author'><div>Dana Wehrmann</div><div class='author-title'>River Editor</div></div>",
        "<div data-testid='prism-byline'><span>By</span> <a href='/a'>Dana Wehrmann</a></div>",
    ],
)
def test_an_author_is_read_where_the_page_marks_one(mark: str) -> None:
    assert read(mark).metadata.byline == "Dana Wehrmann"


@pytest.mark.parametrize(
    "mark",
    [
        "<form class='follow-author-form'><button>Follow Author</button></form>",
        "<p class='author-link'><a href='/a'>About the author</a></p>",
    ],
)
def test_what_one_can_do_with_an_author_is_nobodys_name(mark: str) -> None:
    assert read(mark).metadata.byline is None


@pytest.mark.parametrize("named", ["id='fn1'", "id='fn:1'", "class='fn-list'", "class='footnote' id='fn-12'"])
def test_a_footnote_names_no_author(named: str) -> None:
    page = f"<article><h1>The bridge</h1>{PROSE}<ol><li {named}>Marine Notes, p. 41.</li></ol></article>"

    document = read_bytes(f"<html><body><nav><a href='/'>Home</a></nav>{page}</body></html>".encode(), "page.html")

    assert document.metadata.byline is None


@pytest.mark.parametrize(
    "data",
    [
        '<![CDATA[{"@type":"NewsArticle","author":{"name":"Dana Wehrmann"},"datePublished":"2027-05-04"}]]>',
        '//<![CDATA[\n{"@type":"Article","author":{"name":"Dana Wehrmann"},"datePublished":"2027-05-04"}\n//]]>',
        '{"@type":"Article","url":"http://a//b","author":{"name":"Dana Wehrmann",},"datePublished":"2027-05-04",}',
        '{"@type":"Article", // the river\n"author":["Dana Wehrmann",], /* of, */ "datePublished":"2027-05-04"};',
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;author&quot;:&quot;Dana Wehrmann&quot;,"
        "&quot;datePublished&quot;:&quot;2027-05-04&quot;}",
        '{"@graph":[{"@type":"Article","author":{"@id":"#p"},"datePublished":"2027-05-04T08:00"},'
        '{"@type":"Person","@id":"#p","name":"Dana Wehrmann @danaw"}]}',
    ],
    ids=["CDATA", "CDATA in a comment", "a comma too many", "as a script", "as markup", "an id"],
)
def test_author_and_date_are_read_from_structured_data_however_it_is_wrapped(data: str) -> None:
    metadata = read("", f"<script type='application/ld+json'>{data}</script>").metadata

    assert (metadata.byline, metadata.published) == ("Dana Wehrmann", "2027-05-04")


@pytest.mark.parametrize(
    "mark",
    [
        "<time datetime='2027-05-04T10:00Z'>Tuesday</time>",
        "<p><span class='news-date'>04.05.2027</span> - Kelston</p>",
        "<p>Kelston, 4. Mai 2027</p>",
        "<div class='publication'>mardi 4 mai 2027</div>",
        "<span itemprop='datePublished' content='2027-05-04T10:00:00+00:00'></span>",
    ],
)
def test_a_date_is_read_where_the_page_marks_or_prints_one(mark: str) -> None:
    assert read(mark).metadata.published == "2027-05-04"


@pytest.mark.parametrize(
    "mark",
    [
        "<p class='byline'>. .</p><p class='date'>6 days ago</p>",
        "<p class='author'>{{author.name}}</p><time>{{date}}</time>",
        "<p class='author'>admin</p>",
        "<p class='author'>Last Updated: <span>{date}</span></p>",
        "<div class='comments'><a class='author' href='/a'>Dana Wehrmann</a><time datetime='2027-05-04'>x</time></div>",
        f"<p>{FIRST}</p><blockquote><a>Dana (@dana)</a> <time datetime='2027-05-04'>4 May</time></blockquote>",
        f"<p>{FIRST}</p><p>The old one broke on <time datetime='2017-05-04'>4 May 2017</time>, the mayor says.</p>",
        f"<p>{FIRST}</p><ul><li><time datetime='2017-05-04'>4 May 2017</time>: the bridge breaks</li></ul>",
        f"<p>{FIRST}</p><p>The old one broke on <span class='date'>4 May 2017</span>, when the mayor was a boy.</p>",
        f"<p>{FIRST}</p><p>It broke on <time>4 May 2017</time><br>The mayor was a boy then, and so was the smith.</p>",
    ],
    ids=(
        *("placeholders", "templates", "an account", "only a label", "a comment", "a post", "a sentence", "an item"),
        *("a date's class", "a line"),
    ),
)
def test_nothing_is_said_where_the_page_says_nothing(mark: str) -> None:
    metadata = read(
        mark, '<meta name="author" content=". ."><meta property="og:site_name" content="{{site.name}}">'
    ).metadata

    assert (metadata.byline, metadata.published, metadata.site) == (None, None, None)


@pytest.mark.parametrize(
    "told",
    [
        "<table><tr><td><time datetime='2017-05-04'>4 May 2017</time></td><td>The bridge breaks.</td></tr></table>",
        "<dl><dt><time datetime='2017-05-04'>4 May 2017</time></dt><dd>The bridge breaks.</dd></dl>",
    ],
)
def test_a_date_between_paragraphs_is_no_day_of_publication(told: str) -> None:
    text = f"<h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{told}<p>{THIRD}</p>"
    page = f"<html><head><title>The bridge</title></head><body><article>{text}</article></body></html>"

    assert read_bytes(page.encode(), "page.html").metadata.published is None


def test_what_an_author_does_for_the_paper_is_no_part_of_the_name() -> None:
    assert read("", '<meta name="author" content="DANA WEHRMANN, AP Sports Writer">').metadata.byline == "DANA WEHRMANN"


def test_the_site_is_not_its_own_author() -> None:
    head = '<meta property="og:site_name" content="Town News"><meta name="author" content="Town News">'

    assert read("", head).metadata.byline is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="copyright" content="(C) 2027 by Wines of the Coast in Kelston and all its Shops">',
        '<meta name="DC.rights" content="Wines of the Coast in Kelston and all its Shops">',
    ],
)
def test_whom_a_page_belongs_to_did_not_write_it(head: str) -> None:
    said = '<meta name="author" content="Wines of the Coast in Kelston and all its Shops">'

    assert read("", head + said).metadata.byline is None


def test_a_person_may_write_on_a_page_of_their_own() -> None:
    head = '<meta name="copyright" content="Dana Wehrmann"><meta name="author" content="Dana Wehrmann">'

    assert read("", head).metadata.byline == "Dana Wehrmann"


@pytest.mark.parametrize("name", ["license-author", "photo-credit author", "image-author"])
def test_whoever_took_a_picture_did_not_write_the_article(name: str) -> None:
    assert read(f"<p>In town: <a class='{name}' href='/a'>Dana Wehrmann</a></p>").metadata.byline is None


def test_whose_picture_it_is_is_no_author_whatever_holds_the_link() -> None:
    picture = "<p class='author-name'><a class='license-author' href='/f'>Bert Moss</a></p>"

    assert read(f"{picture}<p class='author'>Dana Wehrmann</p>").metadata.byline == "Dana Wehrmann"


@pytest.mark.parametrize(
    ("mark", "head"),
    [
        (
            "<p class='byline'>By Dana Wehrmann</p>",
            "<meta name='author' content='Designed by the Blue Team of Kelston'>",
        ),
        (
            "<p class='byline'>By Dana Wehrmann</p>",
            "<meta name='author' content='Dana Wehrmann'><script type='application/ld+json'>"
            '{"@type":"NewsArticle","author":{"name":"Bert Moss"}}</script>',
        ),
    ],
    ids=["no person", "who put it in"],
)
def test_what_is_printed_goes_before_what_is_said_of_the_page(mark: str, head: str) -> None:
    assert read(mark, head).metadata.byline == "Dana Wehrmann"


def test_the_only_author_linked_may_stand_in_a_bar_beside_the_text() -> None:
    bar = "<aside class='sidebar'><a rel='author' href='/{0}'>{0}</a></aside>"

    assert read(bar.format("Dana Wehrmann")).metadata.byline == "Dana Wehrmann"
    assert read(bar.format("Dana Wehrmann") + bar.format("Bert Moss")).metadata.byline is None


@pytest.mark.parametrize(
    "said",
    [
        "Dana Wehrmann dana.w@kelston.example",
        "Dana Wehrmann Veröffentlicht: 4. Mai",
        "Dana Wehrmann: English translation by Bert Moss",
    ],
)
def test_what_stands_behind_a_name_is_none_of_it(said: str) -> None:
    assert read(f"<p class='author'>By {said}</p>").metadata.byline == "Dana Wehrmann"


@pytest.mark.parametrize(
    ("printed", "day"), [("May 4, 2027", "2027-05-04"), ("May 3, 2027", "2027-05-05"), ("May 6, 2027", "2027-05-05")]
)
def test_the_day_printed_is_right_where_greenwich_has_the_next(printed: str, day: str) -> None:
    head = "<meta property='article:published_time' content='2027-05-05T02:10:00Z'>"

    assert read(f"<p class='date'>{printed}</p>", head).metadata.published == day


def test_a_column_that_holds_the_article_is_no_bar_beside_it() -> None:
    column = (
        "<div class='sidebar-page'><div><p class='mod-date'><span>4 de mayo de 2027</span><span>21:25</span></p></div>"
    )
    page = f"<html><head><title>The bridge</title></head><body><h1>The bridge</h1>{column}{PROSE}</div></body></html>"

    assert read_bytes(page.encode(), "page.html").metadata.published == "2027-05-04"


@pytest.mark.parametrize("data", ['{"a": "' + '\\"' * 40_000, "{" + '"\\' * 40_000, "{" + "/* " * 40_000])
def test_what_is_never_closed_claims_nothing(data: str) -> None:
    claims = read("", f"<script type='application/ld+json'>{data}</script>")

    assert claims == read("", "")
