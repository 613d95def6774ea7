"""Gets a page from the web; nothing else in the program opens a connection, and only on the user's own act."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from reader import __version__
from reader.errors import ErrorKind, FormatError
from reader.formats.sources.addresses import short_address
from reader.formats.sources.binary_files import binary_kind
from reader.formats.sources.connections import Connections
from reader.formats.sources.page_encoding import as_utf8, is_marked, named_encoding, read_as
from reader.formats.sources.route import Route, RouteError
from reader.formats.sources.unpacking import CODINGS, PackedWronglyError, unpacked
from reader.message import Message
from reader.model.source import without_login

if TYPE_CHECKING:
    import httpx

SECONDS_TO_CONNECT = 10.0
SECONDS_OF_SILENCE = 20.0
SECONDS_IN_ALL = 60.0
MAX_BYTES = 32_000_000
MAX_REDIRECTS = 8
AGENT = f"Mozilla/5.0 (compatible; Glance-Reader/{__version__})"
ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/epub+zip,text/markdown,text/plain;q=0.9,*/*;q=0.5"

_SUFFIX_BY_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "text/markdown": ".md",
    "multipart/related": ".mhtml",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
}
_MAX_TYPE = 1_000  # characters of a field that says what an answer is
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SCHEMES = ("http", "https")
_MARKUP = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes, where they were in the end, and a file name whose ending tells the format."""

    data: bytes
    asked: str
    address: str
    name: str


def fetch(address: str, transport: "httpx.BaseTransport | None" = None) -> Fetched:
    """Return what stands at an address; raise FormatError with one clear sentence for whatever goes wrong."""
    address, connections = address.strip(), Connections()
    try:
        return connections.within(SECONDS_IN_ALL, partial(_fetched, address, connections, transport))
    except TimeoutError as error:
        host = urlsplit(address).hostname or address
        message = Message(
            "“{host}” was not done after {seconds} seconds; try again later.",
            host=host,
            seconds=f"{SECONDS_IN_ALL:.0f}",
        )
        raise _failure(without_login(address), message) from error


def _fetched(address: str, connections: Connections, transport: "httpx.BaseTransport | None") -> Fetched:
    import httpx

    headers = {"User-Agent": AGENT, "Accept": ACCEPT, "Accept-Encoding": CODINGS}
    limits, asked = httpx.Timeout(SECONDS_OF_SILENCE, connect=SECONDS_TO_CONNECT), without_login(address)
    with _in_words(asked), httpx.Client(timeout=limits, headers=headers, transport=transport) as client:
        request = client.build_request("GET", address)
        with closing(_answer(client, request, connections)) as response:
            _check_status(response, asked)
            data, final = _content(response, asked), without_login(str(response.url))
            kind, charset = _content_type(response)
    return Fetched(_in_utf8(data, charset) if kind in _MARKUP else data, asked, final, _name(final, kind))


def _answer(client: "httpx.Client", request: "httpx.Request", connections: Connections) -> "httpx.Response":
    """Return the answer at the end of all redirects, not read yet; what stands on the way there is never read."""
    import httpx

    route = Route()
    request.extensions["trace"] = _Trace(connections, route)  # the requests that follow take it over
    for _ in range(1 + MAX_REDIRECTS):
        route.lead_to(request.url.raw_host.decode("ascii"))
        try:
            response = client.send(request, stream=True)
        except (httpx.InvalidURL, ValueError) as error:  # the address that it leads on to
            raise RouteError from error
        if response.next_request is None:
            return response
        response.close()
        request = response.next_request
        if request.url.scheme not in _SCHEMES:
            raise RouteError
    raise httpx.TooManyRedirects("", request=request)


class _Trace:
    """Is called by httpx with what it does, and looks at each connection before anything is said through it."""

    def __init__(self, connections: Connections, route: Route) -> None:
        self._connections, self._route, self._host = connections, route, ""

    def __call__(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "connection.connect_tcp.started":
            self._host = info["host"]
        elif event == "connection.connect_tcp.complete":
            self._look_at(info["return_value"])

    def _look_at(self, stream: Any) -> None:
        try:
            connection = stream.get_extra_info("socket")
            self._connections.take(connection)
            self._route.take_address(self._host, connection.getpeername()[0])
        except BaseException:
            stream.close()
            raise


@contextmanager
def _in_words(address: str) -> Iterator[None]:
    """Turn whatever is raised on the way into a sentence."""
    import httpx

    host = urlsplit(address).hostname or address
    try:
        yield
    except RouteError as error:
        raise _failure(address, _leads_inside(host, error.host) if error.host else _leads_nowhere(host)) from error
    except PackedWronglyError as error:
        message = Message(
            "“{host}” packs its page in a way that is not read here; open the page in a browser.", host=host
        )
        raise _failure(address, message) from error
    except httpx.TooManyRedirects as error:
        message = Message(
            "“{host}” sends from one address to the next without end; open the page in a browser.", host=host
        )
        raise _failure(address, message) from error
    except httpx.TimeoutException as error:
        raise _failure(address, Message("“{host}” did not answer in time; try again later.", host=host)) from error
    except httpx.ConnectError as error:
        raise _failure(address, _no_connection(host, str(error))) from error
    except (httpx.HTTPError, OSError) as error:
        raise _failure(address, Message("“{host}” broke off the connection; try again.", host=host)) from error
    except (httpx.InvalidURL, ValueError) as error:
        raise _failure(
            address, Message("“{address}” is no address of a page; check how it is written.", address=address)
        ) from error


def _leads_nowhere(host: str) -> str:
    return Message("“{host}” leads on to an address that is no page's; open it in a browser.", host=host)


def _leads_inside(host: str, inner: str) -> str:
    return Message(
        "“{host}” leads on to “{inner}”, which is not on the internet but on this machine or in a network near it; "
        "if that is what you want, open that address itself.",
        host=host,
        inner=inner,
    )


def _no_connection(host: str, reason: str) -> str:
    if "CERTIFICATE" in reason.upper():
        return Message(
            "“{host}” could not prove who it is (its certificate is not valid); open the page in a browser.", host=host
        )
    if "SSL" in reason.upper() or "TLS" in reason.upper():
        return Message("No safe connection to “{host}” could be made; open the page in a browser.", host=host)
    return Message("“{host}” could not be reached; check the address and your connection.", host=host)


def _check_status(response: "httpx.Response", address: str) -> None:
    status, page = response.status_code, short_address(str(response.url))
    if response.is_success:
        return
    if status in (404, 410):
        message = Message("“{page}” is not there ({status}); check the address.", page=page, status=status)
        raise FormatError(ErrorKind.NOT_FOUND, address, message)
    if status in (401, 402, 403, 407, 451):
        message = Message(
            "“{page}” is not given to programs ({status}); open it in a browser, and copy the text.",
            page=page,
            status=status,
        )
        raise FormatError(ErrorKind.NO_PERMISSION, address, message)
    if status == 429:
        raise _failure(
            address,
            Message(
                "“{host}” is being asked too often ({status}); try again later.", host=response.url.host, status=status
            ),
        )
    raise _failure(
        address, Message("“{page}” could not be given ({status}); try again later.", page=page, status=status)
    )


def _content(response: "httpx.Response", address: str) -> bytes:
    host, pieces, size = response.url.host, [], 0
    for piece in unpacked(response.iter_raw(), response.headers.get("content-encoding", "")):
        pieces.append(piece)
        size += len(piece)
        if max(size, response.num_bytes_downloaded) > MAX_BYTES:
            limit = MAX_BYTES // 1_000_000
            message = Message(
                "The page of “{host}” is larger than {limit} MB; save it with a browser, and open a part of it.",
                host=host,
                limit=limit,
            )
            raise FormatError(ErrorKind.TOO_LARGE, address, message)
    return b"".join(pieces)


def _content_type(response: "httpx.Response") -> tuple[str, str | None]:
    written = response.headers.get("content-type", "")[:_MAX_TYPE]
    charset = _CHARSET.search(written)
    return written.partition(";")[0].strip().lower(), charset[1] if charset else None


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Return a page whose encoding only the server told, so that the file alone tells it; it may have told a lie."""
    if charset is None or is_marked(data) or named_encoding(data) or binary_kind(data):
        return data
    text = None if as_utf8(data) else read_as(data, charset)
    return data if text is None else BOM_UTF8 + text.encode("utf-8", "replace")


def _name(address: str, kind: str) -> str:
    """Return a name for the file: the last part of the address, with the ending of what the server says it is."""
    parts = urlsplit(address)
    last = unquote(PurePosixPath(parts.path).name) or parts.hostname or "page"
    suffix = _SUFFIX_BY_TYPE.get(kind)
    return last if suffix is None else PurePosixPath(last).stem + suffix


def _failure(address: str, message: str) -> FormatError:
    return FormatError(ErrorKind.NETWORK, address, message)
