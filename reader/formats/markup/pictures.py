"""Which pictures of a document are shown: those that it carries with it, of a kind and size worth showing.

For one that it does not bring there is a frame, where a caption speaks of it or its description says enough.
"""

import re
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import unescape

from reader.formats.markup.content import Picture
from reader.formats.structure.punctuation import word_count
from reader.model.document import Document, Image, ParagraphRole

MAX_PICTURES = 40
MAX_PICTURE = 8_000_000  # bytes
MAX_TOGETHER = 32_000_000  # bytes
MIN_DESCRIPTION = 6  # words that stand for a picture without a caption
MIN_SIDE = 80  # pixels; smaller ones are ornaments and icons
MAX_SIDE = 20_000  # pixels; unpacked, a larger one fills the memory
_FILE_ENDING = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)(?:[?#].*)?\Z", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)  # says nothing to a reader
MAX_HEAD, MAX_DRAWING = 2_000, 100_000  # bytes of a drawing that are looked at
MAX_DRAWN = 160  # characters
_DRAWING = re.compile(r"<svg\b[^>]{0,1000}>")
_DRAWN_SIDE = re.compile(r"""\b(?:width|height)\s*=\s*["'](\d{1,5}(?:\.\d+)?)(?:px|pt)?["']""")
_DRAWN_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,400})</title>")
_DRAWN_WORDS = re.compile(r"<text\b[^>]{0,400}>(.{1,400}?)</text>", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,400}>")
_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xDA)})


def is_picture_file(address: str) -> bool:
    """Tell whether an address is that of a picture, by its ending."""
    return _FILE_ENDING.search(address) is not None


def with_shown(document: Document) -> Document:
    """Return the document with those of its pictures within the limits, and with frames where they are missed."""
    there = {image.before for image in document.images if image.data}
    bare = (image for image in reversed(document.images) if not image.data and image.before not in there)
    missed = {image.before: image for image in bare}
    frames = {id(image) for at, image in missed.items() if image.description or _caption(document, at)}
    kept = (image for image in document.images if image.data or id(image) in frames)
    return replace(document, images=tuple(_within_limits(_without_repeats(kept, document))))


def _caption(document: Document, at: int) -> str:
    """Return the caption that follows a place."""
    captions = (each for each in document.paragraphs[at : at + 1] if each.role is ParagraphRole.CAPTION)
    return next((document.text_of(each.span) for each in captions), "")


def _without_repeats(images: Iterable[Image], document: Document) -> Iterator[Image]:
    """Yield the images; a frame does not say what its caption says."""
    for image in images:
        is_said = not image.data and _caption(document, image.before).startswith(image.description)
        yield replace(image, description="") if is_said else image


def is_shown(data: bytes) -> bool:
    """Tell whether the bytes are a picture of a well-known kind that is neither tiny nor huge."""
    size = _size(data)
    return size is not None and min(size) >= MIN_SIDE and max(size) <= MAX_SIDE


def images_of(pictures: Iterable[Picture], load: Callable[[str], bytes | None]) -> Iterator[Image]:
    """Yield the pictures, each name once, without bytes where `load` has none that are to be shown."""
    seen: set[str] = set()
    for picture in pictures:
        is_again = picture.name in seen
        data = None if is_again else load(picture.name)
        seen.add(picture.name)
        description = "" if _FILE_NAME.fullmatch(picture.description) else picture.description
        if data is not None and len(data) <= MAX_PICTURE and is_shown(data):
            yield Image(data, picture.before, description)
        elif not is_again:
            says_enough = data is None and word_count(description) >= MIN_DESCRIPTION
            drawn = words_of_drawing(data) if data else ""
            yield Image(b"", picture.before, description if says_enough else drawn and (description or drawn))


def words_of_drawing(data: bytes) -> str:
    """Return what a drawing (SVG) says of itself, or the words in it; empty for other pictures and for icons.

    A drawing is a program, which may load files, so that it is named and not run.
    """
    head = _DRAWING.search(data[:MAX_HEAD].decode("utf-8", "replace")) if b"<svg" in data[:MAX_HEAD] else None
    sides = [float(match[1]) for match in _DRAWN_SIDE.finditer(head.group())] if head else []
    if not sides or min(sides) < MIN_SIDE:
        return ""
    written = data[:MAX_DRAWING].decode("utf-8", "replace")
    title = next(iter(_DRAWN_TITLE.findall(written)), None)
    words = [title] if title else _DRAWN_WORDS.findall(written)
    return " ".join(unescape(_TAG.sub(" ", " ".join(words))).split())[:MAX_DRAWN]


def _within_limits(images: Iterable[Image]) -> Iterator[Image]:
    count = size = 0
    for image in images:
        count, size = count + 1, size + len(image.data)
        if size > MAX_TOGETHER:
            return
        yield image
        if count == MAX_PICTURES:
            return


def _size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels as the head of the picture tells them; None where it is no picture."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return _pair(">II", data, 16)
        if data.startswith((b"GIF87a", b"GIF89a")):
            return _pair("<HH", data, 6)
        if data.startswith(b"BM"):
            width, height = struct.unpack_from("<ii", data, 18)
            return abs(width), abs(height)
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp_size(data)
        return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None
    except (struct.error, IndexError):
        return None


def _pair(form: str, data: bytes, offset: int) -> tuple[int, int]:
    width, height = struct.unpack_from(form, data, offset)
    return width, height


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = _pair("<HH", data, 26)
    return (width & 0x3FFF, height & 0x3FFF) if kind == b"VP8 " else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk through the segments of a JPEG file (ITU-T T.81, annex B) to the one that begins the frame."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = _pair(">HH", data, at + 5)
            return width, height
        at += 2 if marker in _JPEG_ALONE else 1 if marker == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
