"""What a user means by an address: a link, a file by its file:// address, or a page named without its scheme."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.formats.sources.links import is_link
from reader.formats.sources.naming import name_of

MAX_SHOWN = 60  # characters of an address in a sentence
_FILE = "file://"
_DRIVE = re.compile(r"/[A-Za-z]:")  # of Windows, which an address writes behind a slash
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}")
_DEFAULT_SCHEME = "https://"


def source_of(argument: str) -> str:
    """Return what an argument names: a link as it is, or else the absolute path of a file."""
    if is_link(argument):
        return argument.strip()
    return str((_file_of(argument) or Path(argument).expanduser()).absolute())


def completed(text: str) -> str | None:
    """Return the link that a user typed, with "https://" where that was left out; None where it is no link."""
    text = text.strip()
    if "://" not in text and _HOST.fullmatch(_host_of(_DEFAULT_SCHEME + text)):
        text = _DEFAULT_SCHEME + text
    return text if is_link(text) else None


def name_of_source(source: str) -> str:
    """Return what a source is called in a line: the host of a link, or the name of a file."""
    return _host_of(source).removeprefix("www.") if is_link(source) else name_of(source)


def short_address(address: str) -> str:
    """Return host and path of a link for a sentence, the middle left out where they are long."""
    shown = f"{_host_of(address)}{_path_of(address)}".removeprefix("www.") or address
    half = (MAX_SHOWN - 1) // 2
    return shown if len(shown) <= MAX_SHOWN else f"{shown[:half]}…{shown[-half:]}"


def _path_of(address: str) -> str:
    try:
        return " ".join(unquote(urlsplit(address).path).split()).rstrip("/")
    except ValueError:
        return ""


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _file_of(address: str) -> Path | None:
    if not address.lower().startswith(_FILE):
        return None
    path = unquote(urlsplit(address).path)
    return Path(path[1:] if _DRIVE.match(path) else path)
