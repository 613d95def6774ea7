"""Gets a page from the web; nothing else in the program opens a connection, and only on the user's own act."""

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader import __version__
from reader.errors import ErrorKind, FormatError
from reader.formats.sources.addresses import short_address

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
_MARKUP = frozenset({"text/html", "application/xhtml+xml"})
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding", re.IGNORECASE)
_HEAD = 2_000  # bytes; a page that says its encoding says it early


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes, where they were in the end, and a file name whose ending tells the format."""

    data: bytes
    asked: str
    address: str
    name: str


def fetch(address: str, transport: "httpx.BaseTransport | None" = None) -> Fetched:
    """Return what stands at an address; raise FormatError with one clear sentence for whatever goes wrong."""
    import httpx

    address = address.strip()
    limits = httpx.Timeout(SECONDS_OF_SILENCE, connect=SECONDS_TO_CONNECT)
    headers = {"User-Agent": AGENT, "Accept": ACCEPT}
    with (
        _in_words(address),
        httpx.Client(
            timeout=limits, headers=headers, follow_redirects=True, max_redirects=MAX_REDIRECTS, transport=transport
        ) as client,
        client.stream("GET", address) as response,
    ):
        _check_status(response, address)
        data = _content(response, address)
        kind, charset = _content_type(response)
        if kind in _MARKUP:
            data = _in_utf8(data, charset)
        final = str(response.url)
        return Fetched(data, address, final, _name(final, kind))


@contextmanager
def _in_words(address: str) -> Iterator[None]:
    """Turn what httpx raises into a sentence."""
    import httpx

    host = urlsplit(address).hostname or address
    try:
        yield
    except httpx.TooManyRedirects as error:
        raise _failure(
            address, f"“{host}” sends from one address to the next without end; open the page in a browser."
        ) from error
    except httpx.TimeoutException as error:
        raise _failure(address, f"“{host}” did not answer in time; try again later.") from error
    except httpx.ConnectError as error:
        raise _failure(address, _no_connection(host, str(error))) from error
    except httpx.HTTPError as error:
        raise _failure(address, f"“{host}” broke off the connection; try again.") from error
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise _failure(address, f"“{address}” is no address of a page; check how it is written.") from error


def _no_connection(host: str, reason: str) -> str:
    if "CERTIFICATE" in reason.upper():
        return f"“{host}” could not prove who it is (its certificate is not valid); open the page in a browser."
    if "SSL" in reason.upper() or "TLS" in reason.upper():
        return f"No safe connection to “{host}” could be made; open the page in a browser."
    return f"“{host}” could not be reached; check the address and your connection."


def _check_status(response: "httpx.Response", address: str) -> None:
    status, page = response.status_code, short_address(str(response.url))
    if response.is_success:
        return
    if status in (404, 410):
        message = f"“{page}” is not there ({status}); check the address."
        raise FormatError(ErrorKind.NOT_FOUND, address, message)
    if status in (401, 402, 403, 407, 451):
        message = f"“{page}” is not given to programs ({status}); open it in a browser, and copy the text."
        raise FormatError(ErrorKind.NO_PERMISSION, address, message)
    if status == 429:
        raise _failure(address, f"“{response.url.host}” is being asked too often ({status}); try again later.")
    raise _failure(address, f"“{page}” could not be given ({status}); try again later.")


def _content(response: "httpx.Response", address: str) -> bytes:
    host, end, pieces, size = response.url.host, monotonic() + SECONDS_IN_ALL, [], 0
    for piece in response.iter_bytes():
        pieces.append(piece)
        size += len(piece)
        if size > MAX_BYTES:
            limit = f"{MAX_BYTES // 1_000_000} MB"
            message = f"The page of “{host}” is larger than {limit}; save it with a browser, and open a part of it."
            raise FormatError(ErrorKind.TOO_LARGE, address, message)
        if monotonic() > end:
            message = f"“{host}” was not done after {SECONDS_IN_ALL:.0f} seconds; try again later."
            raise _failure(address, message)
    return b"".join(pieces)


def _content_type(response: "httpx.Response") -> tuple[str, str | None]:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind, response.charset_encoding


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Return a page whose encoding only the server told, so that the file alone tells it."""
    if charset is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    if _DECLARED.search(data[:_HEAD]):
        return data
    try:
        return codecs.BOM_UTF8 + data.decode(charset, "replace").encode("utf-8")
    except LookupError:
        return data


def _name(address: str, kind: str) -> str:
    """Return a name for the file: the last part of the address, with the ending of what the server says it is."""
    parts = urlsplit(address)
    last = unquote(PurePosixPath(parts.path).name) or parts.hostname or "page"
    suffix = _SUFFIX_BY_TYPE.get(kind)
    return last if suffix is None else PurePosixPath(last).stem + suffix


def _failure(address: str, message: str) -> FormatError:
    return FormatError(ErrorKind.NETWORK, address, message)
