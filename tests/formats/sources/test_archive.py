"""Archives are data: limits hold whatever they claim, and no name leads out of them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats.markup.xml_parts import MAX_NESTING, MAX_TAGS, parse_html, parse_markup, parse_xml
from reader.formats.sources.archive import MAX_MEMBERS, open_archive, resolve
from tests.formats.office import zipped


def _refusal(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        open_archive(data, "book.epub")
    assert "“book.epub”" in caught.value.message
    assert caught.value.message.endswith(".")
    return caught.value


def test_members_are_read_by_name() -> None:
    archive = open_archive(zipped({"a/b.txt": "hello", "c": b"\x00"}), "book.epub")

    assert list(archive.names) == ["a/b.txt", "c"]
    assert archive.read("a/b.txt") == b"hello"
    assert archive.find("missing") is None
    with pytest.raises(FormatError, match="damaged"):
        archive.read("missing")


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "a/../../b", "C:/windows", "..\\up", "\\\\host\\a"])
def test_names_that_lead_out_are_no_members(name: str) -> None:
    assert list(open_archive(zipped({name: "x", "in": "y"}), "book.epub").names) == ["in"]


def test_what_has_no_name_is_no_member() -> None:
    packed = zipped({"nameless": "x", "in": "y"}).replace(b"nameless", b"\x00ameless")

    assert list(open_archive(packed, "book.epub").names) == ["in"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06", b"no archive at all", zipped({"a": "b"})[:-30]])
def test_a_broken_archive_is_named(data: bytes) -> None:
    assert _refusal(data).kind is ErrorKind.UNREADABLE


def test_a_damaged_member_is_found_out_when_it_is_read() -> None:
    data = bytearray(zipped({"a.txt": "hello " * 100}))
    data[45] ^= 0xFF

    archive = open_archive(bytes(data), "book.epub")

    assert archive.find("a.txt") is None
    with pytest.raises(FormatError, match="damaged or incomplete"):
        archive.read("a.txt")


def test_a_member_that_needs_a_password_is_named() -> None:
    data = bytearray(zipped({"a.txt": "hello"}))
    for at in (data.find(b"PK\x01\x02") + 8, data.find(b"PK\x03\x04") + 6):
        data[at] |= 1

    with pytest.raises(FormatError, match="password") as caught:
        open_archive(bytes(data), "book.epub").read("a.txt")

    assert caught.value.kind is ErrorKind.NO_PERMISSION


def test_a_bomb_is_refused_unread() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        file.writestr("zeros", b"\0" * 20_000_000)

    assert "300 times its size" in _refusal(packed.getvalue()).message


@pytest.mark.parametrize(
    ("count", "size", "limit"),
    [(1, 65_000_000, "64 MB"), (5, 50_000_000, "200 MB"), (MAX_MEMBERS + 1, 0, "10,000 files")],
)
def test_limits_are_named(count: int, size: int, limit: str) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        for number in range(count):
            file.writestr(ZipInfo(f"{number}"), b"")
        for info in file.infolist():
            info.file_size = info.compress_size = size  # what the archive claims

    error = _refusal(packed.getvalue())

    assert error.kind is ErrorKind.TOO_LARGE
    assert limit in error.message


@pytest.mark.parametrize(
    ("base", "reference", "name"),
    [
        ("EPUB/book.opf", "text/one.xhtml#top", "EPUB/text/one.xhtml"),
        ("EPUB/text/one.xhtml", "../media/a%20b.png", "EPUB/media/a b.png"),
        ("", "OEBPS/book.opf", "OEBPS/book.opf"),
        ("a/b", "/c/d", "c/d"),
        ("a/b", "../../etc/passwd", None),
        ("a/b", "http://example.org/x.png", None),
        ("a/b", "//example.org/x.png", None),
        ("a/b", "data:image/png;base64,AAAA", None),
        ("a/b", "#here", None),
    ],
)
def test_references_stay_within_the_archive(base: str, reference: str, name: str | None) -> None:
    assert resolve(base, reference) == name


def test_no_entity_is_resolved() -> None:
    bomb = (
        b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&y;&f;!</a>'
    )

    assert "".join(parse_xml(bomb, "a.epub").itertext()) == "!"


@pytest.mark.parametrize("parse", [parse_xml, parse_markup])
def test_deep_nesting_is_named(parse: "type") -> None:
    with pytest.raises(FormatError, match=f"{MAX_NESTING} levels"):
        parse(b"<a>" * 5_000 + b"</a>" * 5_000, "a.epub")


@pytest.mark.parametrize("parse", [parse_xml, parse_markup, parse_html])
def test_too_many_tags_are_named(parse: "type") -> None:
    with pytest.raises(FormatError, match="1,000,000 tags"):
        parse(b"<a>" + b"<b/>" * (MAX_TAGS + 1) + b"</a>", "a.epub")


def test_deep_nesting_of_html_ends_without_harm() -> None:
    parse_html(b"<div>" * 50_000, "a.docx")


def test_named_characters_of_html_are_known() -> None:
    page = parse_markup(b"<html><body><p>Caf&eacute;&nbsp;&mdash; 1 &lt; 2 &amp; &unknown;</p></body></html>", "a.epub")

    assert "".join(page.itertext()).strip().startswith("Café\u00a0— 1 < 2 &")
