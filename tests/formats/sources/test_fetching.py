"""Links, against a server of our own and against answers made up; no test leaves the machine."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import httpx
import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import open_document
from reader.formats.sources import fetching
from reader.formats.sources.fetching import Fetched, fetch
from reader.formats.sources.pages import page_of
from reader.model.source import Source
from tests.documents import make_document

ADDRESS = "https://news.example/2024/harbour"
PARAGRAPH = "The council of the city voted on the harbour after a debate of nine hours and many amendments.\n" * 12


def answering(answer: Callable[[httpx.Request], httpx.Response]) -> httpx.MockTransport:
    return httpx.MockTransport(answer)


def giving(body: bytes, **headers: str) -> httpx.MockTransport:
    """Answer with a body that is still to be read, as that of a server is."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answering(lambda _request: httpx.Response(200, headers=named, content=iter([body])))


def leading(*addresses: str) -> httpx.MockTransport:
    """Lead from each address to the next, and answer at the last."""
    following = dict(pairwise(addresses))

    def answer(request: httpx.Request) -> httpx.Response:
        target = following.get(str(request.url))
        return (
            httpx.Response(302, headers={"Location": target}) if target else httpx.Response(200, content=iter([b"x"]))
        )

    return answering(answer)


def failing(error: Exception) -> httpx.MockTransport:
    def answer(_request: httpx.Request) -> httpx.Response:
        raise error

    return httpx.MockTransport(answer)


@contextmanager
def server(pages: dict[str, tuple[int, dict[str, str], bytes]]) -> Iterator[str]:
    """Serve the pages on this machine, and yield the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = pages[self.path]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            return

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=http.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{http.server_address[1]}"
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


def test_a_page_is_fetched_through_its_redirects() -> None:
    pages = {
        "/a": (302, {"Location": "/b.txt"}, b""),
        "/b.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}, PARAGRAPH.encode()),
    }
    with server(pages) as address:
        document = open_document(Source.link(f"{address}/a"))

    assert document.text.split() == PARAGRAPH.split()
    assert document.source == document.metadata.url == f"{address}/b.txt"
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (404, ErrorKind.NOT_FOUND, "“news.example/2024/harbour” is not there (404)"),
        (410, ErrorKind.NOT_FOUND, "is not there (410)"),
        (403, ErrorKind.NO_PERMISSION, "is not given to programs"),
        (429, ErrorKind.NETWORK, "too often"),
        (500, ErrorKind.NETWORK, "“news.example/2024/harbour” could not be given (500)"),
    ],
)
def test_a_refusal_is_said_in_one_sentence(status: int, kind: ErrorKind, words: str) -> None:
    with pytest.raises(FormatError, match=r"news\.example") as refusal:
        fetch(ADDRESS, answering(lambda _request: httpx.Response(status)))

    assert refusal.value.kind is kind
    assert words in refusal.value.message


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpx.ConnectError("[Errno -2] Name or service not known"), "could not be reached"),
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed"), "could not prove who it is"),
        (httpx.ConnectError("[SSL: WRONG_VERSION_NUMBER]"), "No safe connection"),
        (httpx.ConnectTimeout("slow"), "did not answer in time"),
        (httpx.ReadTimeout("slow"), "did not answer in time"),
        (httpx.RemoteProtocolError("gone"), "broke off"),
        (httpx.TooManyRedirects("round and round"), "without end"),
    ],
)
def test_a_failure_of_the_network_is_said_in_one_sentence(error: Exception, words: str) -> None:
    with pytest.raises(FormatError, match=r"news\.example") as failure:
        fetch(ADDRESS, failing(error))

    assert failure.value.kind is ErrorKind.NETWORK
    assert words in failure.value.message
    assert failure.value.message.endswith(".")


@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_an_empty_page_is_no_file_to_choose(kind: str) -> None:
    with server({"/a": (200, {"Content-Type": kind}, b" ")}) as address, pytest.raises(FormatError) as refusal:
        open_document(Source.link(f"{address}/a"))

    assert refusal.value.kind is ErrorKind.EMPTY
    assert "/a” is a page without text" in refusal.value.message


def test_redirects_end() -> None:
    transport = answering(lambda request: httpx.Response(302, headers={"Location": f"{request.url}x"}))

    with pytest.raises(FormatError, match="without end"):
        fetch(ADDRESS, transport)


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://news.example/a", "javascript:a", "data:,a", "http://xn--/"]
)
def test_a_redirect_leads_to_pages_alone(target: str) -> None:
    with pytest.raises(FormatError, match=r"“news\.example” leads on to an address that is no page's"):
        fetch(ADDRESS, leading(ADDRESS, target))


def test_a_page_that_is_too_large_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_BYTES", 1_000_000)

    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 100_000

    with pytest.raises(FormatError, match="larger than 1 MB") as refusal:
        fetch(ADDRESS, answering(lambda _request: httpx.Response(200, content=endless())))

    assert refusal.value.kind is ErrorKind.TOO_LARGE


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS_IN_ALL", 0.0)
    is_over = threading.Event()

    def answer(_request: httpx.Request) -> httpx.Response:
        is_over.wait()
        return httpx.Response(200)

    with pytest.raises(FormatError, match=r"“news\.example” was not done"):
        fetch(ADDRESS, answering(answer))

    is_over.set()


def test_what_stands_at_a_redirect_is_not_read() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 100_000

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/end":
            return httpx.Response(200, content=iter([b"x"]))
        return httpx.Response(302, headers={"Location": "/end"}, content=endless())

    assert fetch(ADDRESS, answering(answer)).data == b"x"


def test_a_bomb_within_bombs_is_not_unpacked() -> None:
    bomb = gzip.compress(gzip.compress(bytes(100_000)))

    with pytest.raises(FormatError, match=r"“news\.example” packs its page in a way that is not read here") as refusal:
        fetch(ADDRESS, giving(bomb, Content_Encoding="gzip, gzip"))

    assert refusal.value.kind is ErrorKind.NETWORK


def test_a_bomb_is_unpacked_no_further_than_a_page_may_be_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_BYTES", 1_000_000)

    with pytest.raises(FormatError, match="larger than 1 MB"):
        fetch(ADDRESS, giving(gzip.compress(bytes(5_000_000)), Content_Encoding="gzip"))


@pytest.mark.parametrize(
    "inner", ["http://127.0.0.1/a", "http://[::1]/a", "http://192.168.1.1/a", "http://localhost/a"]
)
def test_a_link_leads_from_the_internet_into_no_private_network(inner: str) -> None:
    with pytest.raises(
        FormatError, match=r"“news\.example” leads on to “[^”]+”, which is not on the internet"
    ) as refusal:
        fetch(ADDRESS, leading(ADDRESS, inner))

    assert refusal.value.kind is ErrorKind.NETWORK


def test_a_link_leads_from_one_private_host_to_another() -> None:
    addresses = ("http://192.168.1.1/a", "http://127.0.0.1/b")

    assert fetch(addresses[0], leading(*addresses)).address == addresses[1]


def test_a_name_and_password_are_used_and_not_kept() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers["Authorization"])
        return httpx.Response(200, content=iter([b"x"]))

    fetched = fetch("https://mara:secret@news.example/a", answering(answer))

    assert asked == [httpx.BasicAuth("mara", "secret")._auth_header]
    assert (fetched.asked, fetched.address) == ("https://news.example/a", "https://news.example/a")


@pytest.mark.parametrize(
    "address", ["https://mara:secret@news.example/a", "https://mara:secret@news.example:99999/a"], ids=["page", "none"]
)
def test_no_message_holds_a_password(address: str) -> None:
    with pytest.raises(FormatError) as failure:
        fetch(address, failing(httpx.ReadError("gone")))

    assert "secret" not in f"{failure.value.subject} {failure.value.message}"


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/2024/harbour", "text/html; charset=utf-8", "harbour.html"),
        ("/paper", "application/pdf", "paper.pdf"),
        ("/notes.md", "text/plain", "notes.md"),
        ("/page.php", "text/html", "page.html"),
        ("/", "text/html", "news.html"),
        ("/a%20b.txt", "", "a b.txt"),
    ],
)
def test_the_name_tells_the_format(path: str, kind: str, name: str) -> None:
    fetched = fetch(f"https://news.example{path}", giving(b"x", Content_Type=kind))

    assert fetched.name == name


def test_an_encoding_that_only_the_server_tells_is_kept() -> None:
    body = "<p>Größe</p>".encode("latin-1")

    fetched = fetch(ADDRESS, giving(body, Content_Type="text/html; charset=iso-8859-1"))

    assert fetched.data.decode("utf-8-sig") == "<p>Größe</p>"


def test_an_encoding_that_the_page_tells_is_left_alone() -> None:
    body = '<meta charset="iso-8859-1"><p>Größe</p>'.encode("latin-1")

    fetched = fetch(ADDRESS, giving(body, Content_Type="text/html; charset=utf-8"))

    assert fetched.data == body


@pytest.mark.parametrize(
    "charset", ["utf-16", "utf-16-be", "utf-32", "idna", "punycode", "rot13", "zlib", "cp500", "x"]
)
def test_an_encoding_that_a_page_cannot_be_in_is_not_believed(charset: str) -> None:
    body = f"<p>{PARAGRAPH}</p>".encode()

    fetched = fetch(ADDRESS, giving(body, Content_Type=f"text/html; charset={charset}"))

    assert fetched.data == body


@pytest.mark.parametrize(
    "kind",
    [
        "text/html; charset*=x; charset*0=y",
        f"text/html; charset*{'9' * 5_000}=x",
        f'text/html; a="{";x" * 40_000}',
        "text/html; charset=",
        "text/html;charset",
    ],
)
def test_parameters_that_contradict_each_other_say_nothing(kind: str) -> None:
    assert fetch(ADDRESS, giving(b"<p>Some words.</p>", Content_Type=kind)).data == b"<p>Some words.</p>"


def test_a_document_that_is_called_a_page_stays_whole() -> None:
    body = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"

    fetched = fetch(ADDRESS, giving(body, Content_Type="text/html; charset=iso-8859-1"))

    assert fetched.data == body


def test_where_a_link_led_on_to_is_said() -> None:
    document = page_of(Fetched(b"", "https://sho.rt/x", ADDRESS, "harbour.html"), make_document(PARAGRAPH.strip()))

    assert document.warnings == (f"The link led on to news.example: {ADDRESS}.",)
    assert document.metadata.url == ADDRESS


def test_a_stub_is_called_one() -> None:
    document = page_of(Fetched(b"", ADDRESS, ADDRESS, "harbour.html"), make_document("Please log in to read on."))

    assert len(document.warnings) == 1
    assert document.warnings[0].startswith("This page gave 6 words; ")
