"""What a source is, and that it is told once."""

from pathlib import Path

import pytest

from reader.model.source import PASTED, STANDARD_INPUT, Source, SourceKind, is_link


@pytest.mark.parametrize("text", ["https://a.example/b", " http://a.example \n", "HTTPS://A.example/x?y=1#z"])
def test_an_address_alone_is_a_link(text: str) -> None:
    assert is_link(text)


@pytest.mark.parametrize(
    "text",
    ["", "see https://a.example/b", "ftp://a.example/b", "file:///etc/passwd", "https://", "http://[bad", "a.txt"],
)
def test_all_else_is_none(text: str) -> None:
    assert not is_link(text)


@pytest.mark.parametrize("link", ["https://example.org/a//b?c=//d", "HTTP://Example.org/A"])
def test_a_link_stays_as_it_is(link: str) -> None:
    assert Source.named(f" {link}\n") == Source(SourceKind.LINK, link)


@pytest.mark.parametrize(
    ("argument", "path"),
    [
        ("file:///home/mara/a%20b%C3%A4.txt", "/home/mara/a bä.txt"),
        ("file://localhost/home/mara/a.txt", "/home/mara/a.txt"),
        ("FILE:///a.txt", "/a.txt"),
        ("/home/mara/a.txt", "/home/mara/a.txt"),
    ],
)
def test_a_file_may_be_named_by_its_address(argument: str, path: str) -> None:
    assert Source.named(argument) == Source(SourceKind.PATH, path)


@pytest.mark.parametrize("name", ["~nobody-of-that-name/a.txt", "x" * 5000, "a" * 300 + "/b.txt"])
def test_whatever_is_typed_names_a_file_that_is_there_or_not(name: str) -> None:
    assert not Source.named(name).is_there


def test_a_file_that_is_there_is_known_and_a_page_is_not(tmp_path: Path) -> None:
    assert Source.file(tmp_path).is_there
    assert not Source.link("https://example.org/a").is_there


def test_a_person_names_a_whole_path_and_a_script_what_it_writes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    assert Source.named("a b.txt").path == tmp_path / "a b.txt"
    assert Source.given("a b.txt").path == Path("a b.txt")


@pytest.mark.parametrize(
    "source", [PASTED, STANDARD_INPUT, Source.link("https://a.example/b"), Source.file("/a.txt"), Source.file("a.txt")]
)
def test_what_was_written_is_read_back(source: Source) -> None:
    assert Source.kept(str(source)) == source


def test_a_source_is_called_by_its_host_or_its_file() -> None:
    assert Source.link("https://www.example.org/2024/a?b=1").name == "example.org"
    assert Source.file("/home/mara/a b.txt").name == "a b.txt"
    assert PASTED.name == "clipboard"


@pytest.mark.parametrize(
    ("source", "has_place"),
    [
        (Source.file("/a.txt"), True),
        (Source.link("https://a.example"), True),
        (Source.file("a.txt"), False),
        (PASTED, False),
        (STANDARD_INPUT, False),
    ],
)
def test_only_links_and_whole_paths_lead_back_to_what_was_read(source: Source, *, has_place: bool) -> None:
    assert source.has_place is has_place


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("https://mara:secret@example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("http://mara@example.org:8080/", "http://example.org:8080/"),
        ("https://a:b@c@example.org/", "https://example.org/"),
        ("https://example.org/@mara", "https://example.org/@mara"),
        ("/home/mara/a:b@c.txt", "/home/mara/a:b@c.txt"),
        ("clipboard", "clipboard"),
    ],
)
def test_a_link_is_kept_without_name_and_password(source: str, kept: str) -> None:
    assert str(Source.kept(source)) == kept
