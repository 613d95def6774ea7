"""Reads the words back out of a PDF that Qt wrote, as a reader copies them: glyphs by the meaning their font gives."""

import re
import zlib

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (\[[^\]]*\]|<[0-9A-F]+>)")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|(\bET\b)")


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, every run of one font on a line of its own."""
    objects = {int(number): content for number, content in _OBJECT.findall(pdf)}
    pages = [content for content in objects.values() if re.search(rb"/Type /Page\n", content)]
    return [_page_text(page, objects) for page in pages]


def _page_text(page: bytes, objects: dict[int, bytes]) -> str:
    fonts = objects[_reference(rb"Resources", page)]
    meanings = {
        name: _meanings(objects[int(number)], objects) for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", fonts)
    }
    content = zlib.decompress(_stream(objects[_reference(rb"Contents", page)]))
    text, font = "", b""
    for name, glyphs, is_end in _SHOWN.findall(content):
        font = name or font
        text += "".join(meanings[font][glyphs[i : i + 4]] for i in range(0, len(glyphs), 4))
        text += "\n" if is_end else ""
    return text


def _meanings(font: bytes, objects: dict[int, bytes]) -> dict[bytes, str]:
    meanings: dict[bytes, str] = {}
    for first, values in _RANGE.findall(_stream(objects[_reference(rb"ToUnicode", font)])):
        for step, value in enumerate(re.findall(rb"<([0-9A-F]+)>", values)):
            meanings[b"%04X" % (int(first, 16) + step)] = bytes.fromhex(value.decode()).decode("utf-16-be")
    return meanings


def _reference(name: bytes, content: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, content)
    assert found, f"no {name.decode()}"
    return int(found.group(1))


def _stream(content: bytes) -> bytes:
    found = _STREAM.search(content)
    assert found
    return found.group(1)
