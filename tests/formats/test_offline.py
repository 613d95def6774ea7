"""A file is opened, and analysed, without one connection; only a link that the user opens makes any."""

import socket
from contextlib import suppress
from pathlib import Path

import pytest

from reader.analysis.pipeline import analyze
from reader.errors import FormatError
from reader.formats import open_document, read_bytes
from reader.model.analysis import AnalysisOptions
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.fuzz.corpus import corpus

HOSTS = ("https://tracker.example/", "http://127.0.0.1:9/", "//cdn.example/", "file:///etc/")
SENTENCE = "The council of the city voted on the harbour after a debate of nine hours and many amendments."
PAGE = f"""<!DOCTYPE html><html><head><title>The harbour</title><base href="{HOSTS[0]}">
{"".join(f'<link rel="stylesheet" href="{host}a.css"><script src="{host}a.js"></script>' for host in HOSTS)}
<meta http-equiv="refresh" content="0; url={HOSTS[0]}"><style>@import url({HOSTS[0]}b.css);</style></head><body>
<article><h1>The harbour</h1>
{"".join(f'<p>{SENTENCE} <img src="{host}p.png" srcset="{host}q.png 2x"></p>' for host in HOSTS)}
{"".join(f'<iframe src="{host}f.html"></iframe><object data="{host}o"></object>' for host in HOSTS)}
{"".join(f'<video src="{host}v.mp4" poster="{host}w.png"></video><embed src="{host}e">' for host in HOSTS)}
<p>{SENTENCE} <a href="{HOSTS[0]}x" ping="{HOSTS[0]}y">More on this</a>.</p></article></body></html>"""


class ConnectionMade(BaseException):
    """Not an Exception, so that nothing on the way swallows it."""


@pytest.fixture(autouse=True)
def blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise ConnectionMade(arguments)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "sendto", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_every_format_is_read_without_a_connection(path: Path) -> None:
    with suppress(FormatError):  # some are there to be refused
        assert open_document(path).text


def test_a_page_full_of_remote_things_asks_for_none() -> None:
    document = read_bytes(PAGE.encode(), "page.html", name="page.html")

    assert SENTENCE in document.text
    assert document.images == ()


def test_a_page_shows_no_file_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"\x89PNG")
    folder = tmp_path / "saved"
    folder.mkdir()
    page = folder / "page.html"
    sources = (secret.as_uri(), "../secret.png", str(secret), "page_files/../../secret.png")
    pictures = "".join(f'<p>{SENTENCE} <img src="{source}" width="400" height="300"></p>' for source in sources)
    page.write_text(f"<html><body><article><h1>The harbour</h1>{pictures}</article></body></html>", "utf-8")

    assert open_document(page).images == ()


def test_an_article_is_analysed_without_a_connection(seed: Document) -> None:
    analysis = analyze(segmented(seed), AnalysisOptions())

    assert analysis.is_complete
