"""The address of a page as a user types it, and as a sentence shows it."""

import re
from urllib.parse import unquote, urlsplit

from reader.model.source import host_of, is_link

MAX_SHOWN = 60  # characters of an address in a sentence
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}")
_DEFAULT_SCHEME = "https://"


def completed(text: str) -> str | None:
    """Return the link that a user typed, with "https://" where that was left out; None where it is no link."""
    text = text.strip()
    if "://" not in text and _HOST.fullmatch(host_of(_DEFAULT_SCHEME + text)):
        text = _DEFAULT_SCHEME + text
    return text if is_link(text) else None


def short_address(address: str) -> str:
    """Return host and path of a link for a sentence, the middle left out where they are long."""
    shown = f"{host_of(address)}{_path_of(address)}".removeprefix("www.") or address
    half = (MAX_SHOWN - 1) // 2
    return shown if len(shown) <= MAX_SHOWN else f"{shown[:half]}…{shown[-half:]}"


def _path_of(address: str) -> str:
    try:
        return " ".join(unquote(urlsplit(address).path).split()).rstrip("/")
    except ValueError:
        return ""
