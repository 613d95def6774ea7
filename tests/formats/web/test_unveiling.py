"""Pages that hide their article until a script has run, which none does here."""

import pytest

from reader.errors import FormatError
from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind
from tests.formats.reading import FIRST, SECOND, THIRD

PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(body: str) -> Document:
    return read_bytes(f"<html><head><title>The bridge</title></head><body>{body}</body></html>".encode(), "page.html")


def texts_of(document: Document, kind: ParagraphKind = ParagraphKind.BODY) -> list[str]:
    return [document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(kind)]


@pytest.mark.parametrize(
    "body",
    [
        f'<nav><a href="/">Home</a></nav><div style="--bar-display: none; --x:hidden"><h1>The bridge</h1>{PROSE}</div>',
        f'<h1>The bridge</h1><div><script type="text/template"><p>x</p></script><noscript>{PROSE}</noscript></div>',
        '<main><h1>The bridge</h1><!--$?--><template id="B:0"></template><!--/$--></main>'
        f'<div hidden id="S:0">{PROSE}</div><script>$RC("B:0","S:0")</script>',
        f'<script>show()</script><div id="app" style="visibility: hidden"><h1>The bridge</h1>{PROSE}</div>',
        f"<script>show()</script><div hidden><h1>The bridge</h1>{PROSE}</div>",
    ],
    ids=["a property of its own", "noscript", "sent in parts", "all of it hidden", "by an attribute"],
)
def test_an_article_is_read_however_its_page_hides_it(body: str) -> None:
    assert texts_of(read(body)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ('<div hidden="until-found">', "</div>"),
        ('<x-body><template shadowrootmode="open"><style>p{color:red}</style>', "<slot></slot></template></x-body>"),
    ],
    ids=["may be searched for", "a tree of its own"],
)
def test_what_a_browser_shows_without_a_script_is_read(begin: str, end: str) -> None:
    document = read(f"<main><h1>The bridge</h1><p>{FIRST}</p>{begin}<p>{SECOND}</p>{end}<p>{THIRD}</p></main>")

    assert texts_of(document) == [FIRST, SECOND, THIRD]


def test_a_page_whose_body_is_hidden_is_read() -> None:
    page = f'<html><body style="display:none"><h1>The bridge</h1>{PROSE}<script>show()</script></body></html>'

    assert texts_of(read_bytes(page.encode(), "page.html")) == [FIRST, SECOND, THIRD]


def test_parts_that_are_sent_later_stand_where_their_places_are() -> None:
    late = f'<div hidden id="S:1"><p>{SECOND}</p></div>'
    document = read(f'<main><p>{FIRST}</p><template id="B:1"></template><p>{THIRD}</p></main>{late}')

    assert texts_of(document) == [FIRST, SECOND, THIRD]


def test_what_is_hidden_beside_an_article_stays_hidden() -> None:
    document = read(f'<article><h1>The bridge</h1>{PROSE}</article><div style="display:none"><p>{FIRST * 9}</p></div>')

    assert texts_of(document) == [FIRST, SECOND, THIRD]


def test_a_notice_about_scripts_is_no_article() -> None:
    notice = (
        "This page needs JavaScript. " + "Please switch it on in the settings of your browser, and load it again. " * 3
    )

    with pytest.raises(FormatError):
        read(f"<script>go()</script><div id=app></div><noscript><p>{notice}</p></noscript>")


def test_boxes_of_tasks_say_what_is_done() -> None:
    box = '<input type="checkbox" disabled'
    tasks = f"<ul><li>{box} checked> The dam is built.</li><li>{box}>The road is not.</li><li>A fence.</li></ul>"
    document = read(f"<main><h1>The bridge</h1>{PROSE}{tasks}</main>")

    assert texts_of(document, ParagraphKind.LIST_ITEM) == ["☑ The dam is built.", "☐ The road is not.", "A fence."]
