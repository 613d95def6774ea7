"""Recognises files that are no plain text by their content, and tells what a refusal calls them."""

from reader.formats.sources.archive_kinds import archive_kind
from reader.message import Message

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # compound files, in which Office wrote before 2007
LOCKED = "EncryptedPackage".encode("utf-16-le")  # within one: a newer file that needs a password
_OLD_WORD = "WordDocument".encode("utf-16-le")
_PDF = b"%PDF"
_RTF = b"{\\rtf"
_SIGNATURES = (
    (_PDF, Message("a PDF document")),
    (OLD_OFFICE, Message("an older Microsoft Office document")),
    (_RTF, Message("a rich text (RTF) document")),
    (b"\x89PNG", Message("a PNG image")),
    (b"\xff\xd8\xff", Message("a JPEG image")),
    (b"GIF8", Message("a GIF image")),
    (b"II*\x00", Message("a TIFF image")),
    (b"MM\x00*", Message("a TIFF image")),
    (b"\x1f\x8b", Message("a gzip archive")),
    (b"BZh", Message("a bzip2 archive")),
    (b"\xfd7zXZ\x00", Message("an xz archive")),
    (b"\x28\xb5\x2f\xfd", Message("a Zstandard archive")),
    (b"7z\xbc\xaf\x27\x1c", Message("a 7-Zip archive")),
    (b"Rar!\x1a\x07", Message("a RAR archive")),
    (b"\x7fELF", Message("a program")),
    (b"MZ\x90\x00", Message("a program")),
    (b"\xca\xfe\xba\xbe", Message("a program")),
    (b"SQLite format 3\x00", Message("a database")),
    (b"ID3", Message("a sound file")),
    (b"OggS", Message("a sound file")),
    (b"fLaC", Message("a sound file")),
    (b"wOFF", Message("a font")),
    (b"\x00\x01\x00\x00\x00", Message("a font")),
)
_AT_FOUR = ((b"ftyp", Message("a video")),)
_IN_RIFF = ((b"WEBP", Message("a WebP image")), (b"WAVE", Message("a sound file")), (b"AVI ", Message("a video")))


def is_old_word(data: bytes) -> bool:
    """Tell whether bytes are a Word file from before 2007, or a newer one with a password."""
    return data.startswith(OLD_OFFICE) and (_OLD_WORD in data or LOCKED in data)


def binary_kind(data: bytes) -> str | None:
    """Return what a well-known kind of file calls itself, such as "a PDF document"; None for all others."""
    if archive := archive_kind(data):
        return archive.name
    if data.startswith(b"RIFF"):
        return _first_within(_IN_RIFF, data[8:12])
    if data.startswith(b"BM") and data[6:10] == b"\x00\x00\x00\x00":
        return Message("a bitmap image")
    started = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    return started or _first_within(_AT_FOUR, data[4:8])


def _first_within(table: tuple[tuple[bytes, str], ...], data: bytes) -> str | None:
    return next((kind for sign, kind in table if sign in data), None)
