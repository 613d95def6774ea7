"""The program as macOS knows one: a bundle with an icon, and the kinds of documents that it can open."""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.formats import READERS

NAME = "Glance Reader"
IDENTIFIER = "org.glancereader.GlanceReader"
OLDEST_SYSTEM = "13.0"  # what Qt 6.11 asks for
# The pictures of an .icns file, PNG inside: the type that says the size, by pixels.
ICON_TYPES: Mapping[int, bytes] = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
# Kinds of documents by Apple's names. The program is an alternate: it never takes a kind away from another.
DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    reader.name: reader.uniform_types for reader in READERS if reader.uniform_types
}


def information() -> dict[str, Any]:
    """Return what Info.plist says beside name, version and icon."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleDocumentTypes": [_document(name, kinds) for name, kinds in DOCUMENTS.items()],
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark where the system is
    }


def _document(name: str, kinds: tuple[str, ...]) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": list(kinds),
    }


def write_icon(pictures: Path, file: Path) -> Path:
    """Write an .icns file of the program's PNG pictures, which were drawn from its SVG, and return it."""
    parts = [
        _part(kind, (pictures / f"glance-reader-{pixels}.png").read_bytes()) for pixels, kind in ICON_TYPES.items()
    ]
    body = b"".join(parts)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"icns" + struct.pack(">I", len(body) + 8) + body)
    return file


def _part(kind: bytes, picture: bytes) -> bytes:
    return kind + struct.pack(">I", len(picture) + 8) + picture
