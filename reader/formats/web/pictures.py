"""The pictures that a saved page carries with it: in its folder, or within itself. Nothing is ever fetched."""

import base64
import binascii
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from reader.formats.markup.pictures import MAX_PICTURE

Loader = Callable[[str], bytes | None]
_DATA = "data:image/"
_MAX_DATA = MAX_PICTURE * 3  # characters; percent signs make three of one byte


def embedded(address: str) -> bytes | None:
    """Return the bytes of a picture that is written into its own address (RFC 2397); None for all others."""
    if address[: len(_DATA)].lower() != _DATA or len(address) > _MAX_DATA:
        return None
    head, _, body = address.partition(",")
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode("".join(unquote(body).split()))
    except (binascii.Error, ValueError):
        return None


def beside(source: str) -> Loader:
    """Return what loads the pictures of a saved page: those in its own folder and below, and those within itself."""
    folder = _folder(source)

    def load(address: str) -> bytes | None:
        return embedded(address) or (_file(folder, address) if folder else None)

    return load


def _folder(source: str) -> Path | None:
    try:
        page = Path(source)
        return page.resolve().parent if page.is_file() else None
    except (OSError, ValueError):
        return None


def _file(folder: Path, address: str) -> bytes | None:
    """Return a file by its relative address, unless it lies outside the folder or is too large."""
    name = unquote(address.partition("?")[0].partition("#")[0])
    if not name or ":" in name or name.startswith(("/", "\\")):
        return None
    try:
        path = (folder / name).resolve()
        is_inside = path.is_relative_to(folder) and path.is_file() and path.stat().st_size <= MAX_PICTURE
        return path.read_bytes() if is_inside else None
    except (OSError, ValueError):
        return None
