"""Books: reading order, titles, notes, what is left out, what is refused, and how a long one grows."""

import pytest

from reader.errors import ErrorKind
from reader.formats import open_document, read_bytes
from reader.formats.epub import book
from reader.formats.readers.epub_file import EpubReader
from reader.model.document import Document, ParagraphKind, RemovedKind
from reader.model.progress import Progress
from tests.formats.office import FILES, refusal, repacked, zipped
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, texts

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>{}</body></html>'
NAV = XHTML.format('<nav epub:type="toc"><h1>Contents</h1><ol>{}</ol></nav>')
NCX = '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{}</navMap></ncx>'
TITLE = "<dc:title>The Bridge</dc:title>"


def _opf(items: str, spine: str, metadata: str = TITLE) -> str:
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{metadata}</metadata><manifest>{items}</manifest>'
        f"<spine>{spine}</spine></package>"
    )


def a_book(*pages: str, metadata: str = TITLE, nav: str = "", ncx: str = "") -> bytes:
    """Return a book of the pages' bodies, p1.xhtml and so on."""
    items = "".join(
        f'<item id="p{number}" href="p{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(1, len(pages) + 1)
    )
    items += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' if nav else ""
    items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' if ncx else ""
    spine = "".join(f'<itemref idref="p{number}"/>' for number in range(1, len(pages) + 1))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": _opf(items, spine, metadata),
        **{f"OEBPS/p{number}.xhtml": XHTML.format(body) for number, body in enumerate(pages, 1)},
    }
    if nav:
        members["OEBPS/nav.xhtml"] = NAV.format(nav)
    if ncx:
        members["OEBPS/toc.ncx"] = NCX.format(ncx)
    return zipped(members, first="mimetype")


def _read(data: bytes) -> Document:
    return read_bytes(data, "bridge.epub", name="bridge.epub")


def _texts(document: Document) -> list[str]:
    """Return what stands below the title that the book gives."""
    return [document.text_of(each.span) for each in document.paragraphs if each.kind is not ParagraphKind.TITLE]


def test_chapters_are_sections_in_the_order_of_the_spine() -> None:
    document = _read(
        a_book(f"<h1>Spring</h1><p>{FIRST}</p>", f"<h1>Autumn</h1><p>{SECOND}</p><h2>Late</h2><p>{THIRD}</p>")
    )

    assert [(section.title, section.level) for section in document.sections] == [
        ("Spring", 1),
        ("Autumn", 1),
        ("Late", 2),
    ]
    assert [each.section for each in document.paragraphs] == [None, 0, 0, 1, 1, 2, 2]
    assert kinds(document) == "title heading body heading body heading body"


def test_a_page_beside_the_text_comes_last() -> None:
    data = repacked(
        a_book(f"<p>{FIRST}</p>", f"<p>{SECOND}</p>"),
        {
            "OEBPS/book.opf": _opf(
                '<item id="a" href="p1.xhtml" media-type="application/xhtml+xml"/>'
                '<item id="b" href="p2.xhtml" media-type="application/xhtml+xml"/>'
                '<item id="c" href="gone.xhtml" media-type="application/xhtml+xml"/>',
                '<itemref idref="a" linear="no"/><itemref idref="b"/><itemref idref="c"/><itemref idref="x"/>',
            ).encode()
        },
    )

    assert _texts(_read(data)) == [SECOND, FIRST]


def test_metadata_is_that_of_the_package() -> None:
    metadata = (
        "<dc:title id='s'>A tale</dc:title><dc:title id='t'>The  Bridge</dc:title>"
        "<meta refines='#t' property='title-type'>main</meta>"
        "<dc:creator id='a' opf:role='aut'>Jane Roe</dc:creator><dc:creator opf:role='ill'>A. Draw</dc:creator>"
        "<dc:date opf:event='modification'>2020-01-01</dc:date>"
        "<dc:date opf:event='publication'>1999-05-06T00:00</dc:date>"
        "<dc:publisher>River Press</dc:publisher><dc:source>https://example.org/bridge</dc:source>"
    )

    found = _read(a_book(f"<h1>One</h1><p>{FIRST}</p>", f"<h1>Two</h1><p>{SECOND}</p>", metadata=metadata)).metadata

    assert (found.title, found.byline, found.site) == ("The Bridge", "Jane Roe", "River Press")
    assert (found.published, found.url) == ("1999-05-06", "https://example.org/bridge")


def test_a_book_that_begins_with_a_chapter_stands_below_its_title() -> None:
    document = _read(a_book(f"<h1>The Flood</h1><p>{FIRST}</p>", f"<h1>The Vote</h1><p>{SECOND}</p>"))

    assert document.metadata.title == "The Bridge"
    assert kinds(document) == "title heading body heading body"


def test_a_title_page_gives_the_title_and_its_repetition_is_read_once() -> None:
    document = _read(
        a_book("<h1>The Bridge</h1><p>By Jane Roe</p>", f"<h1>The Bridge</h1><p>{FIRST}</p>", f"<p>{SECOND}</p>")
    )

    assert kinds(document) == "title byline body body"
    assert [(each.text, each.before) for each in document.removed] == [("The Bridge", 2)]


def test_titles_come_from_the_table_of_contents_where_a_page_has_none() -> None:
    prose = f"<p>{FIRST} {SECOND} {THIRD}</p>" * 2
    nav = (
        "<li><a href='p1.xhtml'>The Flood</a></li><li><a href='p2.xhtml'>Part Two: The Vote</a></li>"
        "<li><a href='p3.xhtml'>Thanks</a></li>"
    )

    document = _read(a_book(prose, f"<p class='t'>Part Two</p><p>The Vote</p>{prose}", "<p>To my dog.</p>", nav=nav))

    assert [section.title for section in document.sections] == ["The Flood", "Part Two", "The Vote"]
    assert _texts(document)[-1] == "To my dog."


def test_titles_come_from_the_ncx_of_an_older_book() -> None:
    point = (
        "<navPoint><navLabel><text>The Flood</text></navLabel><content src='p1.xhtml#a'/>"
        "<navPoint><navLabel><text>A Night</text></navLabel><content src='p1.xhtml#b'/></navPoint></navPoint>"
    )

    document = _read(a_book(f"<p>The Flood</p><p>{FIRST}</p><p>A Night</p><p>{SECOND}</p>", "<p>End.</p>", ncx=point))

    assert [(section.title, section.level) for section in document.sections] == [("The Flood", 1), ("A Night", 2)]


def test_an_authors_key_points_are_known_as_such() -> None:
    document = _read(
        a_book(f"<h1>The Bridge</h1><p><b>At a glance</b></p><ul><li>One.</li><li>Two.</li></ul><p>{FIRST}</p>")
    )

    assert kinds(document) == "title label key_point key_point body"


def test_tables_of_contents_are_left_out() -> None:
    links = "".join(f"<li><a href='p2.xhtml#c{number}'>Chapter {number}</a></li>" for number in range(1, 7))

    document = _read(a_book(f"<h1>The Bridge</h1><h2>Contents</h2><ul>{links}</ul>", f"<h2>One</h2><p>{FIRST}</p>"))

    assert _texts(document) == ["One", FIRST]
    assert {(each.kind, each.before) for each in document.removed} == {(RemovedKind.NAVIGATION, 1)}


def test_a_list_of_links_in_the_text_stays() -> None:
    links = "".join(f"<li><a href='#c{number}'>Repair number {number}</a></li>" for number in range(1, 7))

    document = _read(
        a_book(f"<h1>The Bridge</h1><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p><p>{THIRD}</p><ul>{links}</ul>")
    )

    assert len(texts(document, ParagraphKind.LIST_ITEM)) == 6


def test_a_list_of_links_that_is_announced_stays() -> None:
    links = "".join(f"<li><a href='#c{number}'>Task number {number}</a></li>" for number in range(1, 7))

    document = _read(a_book(f"<h1>Tasks</h1><p>These are the tasks:</p><ul>{links}</ul><p>{FIRST}</p>"))

    assert len(texts(document, ParagraphKind.LIST_ITEM)) == 6


def test_an_imprint_is_no_prose_and_a_licence_is_left_out() -> None:
    document = _read(
        a_book(
            "<section epub:type='copyright-page'><p>All rights reserved.</p></section>",
            f"<h1>One</h1><p>{FIRST}</p>",
            "<section class='pg-boilerplate pgheader'><p>This eBook is for the use of anyone.</p></section>",
        )
    )

    assert kinds(document) == "title caption heading body"
    assert [each.text for each in document.removed] == ["This eBook is for the use of anyone."]


def test_notes_stand_at_the_end_of_their_chapter() -> None:
    document = _read(
        a_book(
            f"<h1>One</h1><p>{FIRST}<a epub:type='noteref' href='#n'>1</a></p>"
            f"<aside epub:type='footnote' id='n'><p>1. A note.</p></aside><p>{SECOND}</p>",
            f"<h1>Two</h1><p>{THIRD}</p>",
        )
    )

    assert _texts(document) == ["One", f"{FIRST}¹", SECOND, "1. A note.", "Two", THIRD]
    assert kinds(document) == "heading body body caption heading body"


def test_italics_are_known_by_the_style_sheet() -> None:
    css = b"/* .no { font-style: italic } */ .it, p.x { font-style:italic } .b7{color:red;font-weight : 700} .deep i {}"
    body = "<p>One <span class='it'>so</span>, <span class='b7 it'>both</span> <span class='no'>no</span>.</p>"

    document = _read(repacked(a_book(body), {"OEBPS/a.css": css}))

    assert sorted((mark.span.of(document.text), mark.kind.value) for mark in document.marks) == [
        ("both", "emphasis"),
        ("both", "strong"),
        ("so", "emphasis"),
    ]


def test_pictures_are_those_of_the_book_and_of_some_size() -> None:
    wheel = (FILES / "tide-mill-by-pandoc.odt").read_bytes()
    picture = next(image.data for image in read_bytes(wheel, "a.odt", name="a.odt").images)
    body = (
        f"<p>{FIRST}</p><p><img src='wheel.png' alt='A wheel'/></p><p>{SECOND}</p><img src='http://example.org/x.png'/>"
        "<img src='../../../etc/passwd'/><img src='gone.png'/><img src='wheel.png'/><img src='tiny.png'/>"
    )

    tiny = picture[:16] + bytes(8) + picture[24:]

    document = _read(repacked(a_book(body), {"OEBPS/wheel.png": picture, "OEBPS/tiny.png": tiny}))

    assert [(image.data == picture, image.description, image.before) for image in document.images] == [
        (True, "A wheel", 2)
    ]


def test_a_damaged_page_is_left_out_with_a_warning() -> None:
    data = repacked(a_book(f"<p>{FIRST}</p>", f"<p>{SECOND}</p>"), {"OEBPS/p1.xhtml": b""})

    document = _read(data)

    assert _texts(document) == [SECOND]
    assert document.warnings == ("1 of 2 parts of the book is damaged and left out.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_pages_may_be_in_any_encoding(encoding: str) -> None:
    page = f'<?xml version="1.0" encoding="{encoding}"?>' + XHTML.format("<p>Crêpes à la façon du café.</p>")

    assert _texts(_read(repacked(a_book("<p>x</p>"), {"OEBPS/p1.xhtml": page.encode(encoding)}))) == [
        "Crêpes à la façon du café."
    ]


def test_a_page_of_plain_html_is_read_too() -> None:
    page = b"<html><body><p>One<p>Two &nbsp;&eacute; <br>three</body></html>"

    assert _texts(_read(repacked(a_book("<p>x</p>"), {"OEBPS/p1.xhtml": page}))) == ["One", "Two \u00a0é three"]


def _encryption(algorithm: str) -> bytes:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptedData><e:EncryptionMethod Algorithm="{algorithm}"/><e:CipherData>'
        '<e:CipherReference URI="OEBPS/p1.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
    ).encode()


def test_a_locked_book_says_so() -> None:
    data = repacked(
        a_book(f"<p>{FIRST}</p>"),
        {"META-INF/encryption.xml": _encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")},
    )

    error = refusal(data, "bridge.epub")

    assert error.kind is ErrorKind.NO_PERMISSION
    assert "locked by its seller (DRM)" in error.message


def test_scrambled_fonts_do_not_lock_a_book() -> None:
    data = repacked(
        a_book(f"<p>{FIRST}</p>"), {"META-INF/encryption.xml": _encryption("http://www.idpf.org/2008/embedding")}
    )

    assert _texts(_read(data)) == [FIRST]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (a_book("<p> </p>"), "no text"),
        (a_book("<img src='a.png'/>"), "pictures and no text"),
        (a_book(), "no text"),
        (repacked(a_book("<p>x</p>"), {"OEBPS/p1.xhtml": b""}), "no page that can be read"),
        (repacked(a_book("<p>x</p>"), {"OEBPS/book.opf": None}), "damaged"),
        (repacked(a_book("<p>x</p>"), {"OEBPS/book.opf": b"<package"}), "damaged"),
        (repacked(a_book("<p>x</p>"), {"OEBPS/p1.xhtml": b"<p>" * 999}), "256 levels"),
        (a_book("<p>x</p>")[:-40], "damaged"),
        (b"", "not an EPUB book"),
        (b"%PDF-1.7", "not an EPUB book"),
        (zipped({"word/document.xml": "x", "[Content_Types].xml": "x"}), "is a Word document, not an EPUB book"),
    ],
)
def test_what_is_wrong_with_a_book_is_said_in_a_sentence(data: bytes, words: str) -> None:
    assert words in refusal(data, "bridge.epub", reader="epub").message


def test_a_book_without_its_container_is_found() -> None:
    assert _texts(_read(repacked(a_book(f"<p>{FIRST}</p>"), {"META-INF/container.xml": None}))) == [FIRST]


def test_a_long_book_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "FIRST_WORDS", 100)
    pages = [f"<h1>Part {number}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>" for number in range(1, 20)]

    first, last = EpubReader().versions(a_book(*pages), "bridge.epub")

    assert last.text.startswith(first.text)
    assert last.paragraphs[: len(first.paragraphs)] == first.paragraphs
    assert (len(first.sections), len(last.sections)) == (2, 19)


def test_a_short_book_comes_at_once() -> None:
    assert len(list(EpubReader().versions(a_book(f"<p>{FIRST}</p>", f"<p>{SECOND}</p>"), "bridge.epub"))) == 1


def test_the_first_chapters_of_a_long_book_come_before_the_rest() -> None:
    page = f"<h1>Part</h1>{f'<p>{FIRST} {SECOND} {THIRD}</p>' * 100}"
    versions = EpubReader().versions(a_book(*[page] * 30), "bridge.epub")
    first = next(versions)
    *_, last = versions

    assert len(last.text) > 1_000_000
    assert last.text.startswith(first.text)
    assert len(first.text) * 3 < len(last.text)


def test_every_version_reaches_whoever_opens_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "FIRST_WORDS", 100)
    seen: list[Document] = []
    told: list[Progress] = []

    document = open_document(FILES / "tide-mill-epub3.epub", on_version=seen.append, on_progress=told.append)

    assert seen[-1] == document
    assert [each.done for each in told] == list(range(1, told[0].total + 1))
    assert len(seen) == 2
