"""Ways to break a file. Every choice comes from the random generator that is given, so that a seed tells the input."""

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random

INTERESTING = (b"\0", b"\xff", b"<", b">", b"&", b"{", b"}", b"\\", b'"', b"%", b"-1", b"9" * 11, b"\xef\xbb\xbf")
MAX_COPY = 4_000  # bytes of the input that are repeated in one go
DEPTH = 3_000  # of brackets and tags in a nest


def mutated(data: bytes, random: Random) -> bytes:
    """Return the data broken in one to four places."""
    if zipfile.is_zipfile(io.BytesIO(data)) and random.random() < 0.7:
        return _archive(data, random)
    return _bytes(data, random)


def _bytes(data: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, 4)):
        data = random.choice(MUTATIONS)(data, random)
    return data


def _flip(data: bytes, random: Random) -> bytes:
    broken = bytearray(data or b" ")
    for _ in range(random.randint(1, 16)):
        broken[random.randrange(len(broken))] = random.randrange(256)
    return bytes(broken)


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _drop(data: bytes, random: Random) -> bytes:
    start, end = sorted((random.randint(0, len(data)), random.randint(0, len(data))))
    return data[:start] + data[end:]


def _repeat(data: bytes, random: Random) -> bytes:
    start = random.randint(0, len(data))
    piece = data[start : start + random.randint(1, MAX_COPY)]
    return data[:start] + piece * random.randint(2, 30) + data[start:]


def _insert(data: bytes, random: Random) -> bytes:
    place = random.randint(0, len(data))
    return data[:place] + random.choice(INTERESTING) * random.randint(1, 40) + data[place:]


def _nest(data: bytes, random: Random) -> bytes:
    place = random.randint(0, len(data))
    opening = random.choice((b"<div>", b"<blockquote><ul><li>", b"<table><tr><td>", b"{\\b ", b"[", b"<<", b"> - "))
    return data[:place] + opening * random.randint(2, DEPTH) + data[place:]


def _swap(data: bytes, random: Random) -> bytes:
    one, two, three = sorted(random.randint(0, len(data)) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (_flip, _cut, _drop, _repeat, _insert, _nest, _swap)


def _archive(data: bytes, random: Random) -> bytes:
    """Break one member of an archive, and put the archive together again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError):
        return _bytes(data, random)
    chosen = random.randrange(len(members)) if members else 0
    if members:
        name, content = members[chosen]
        members[chosen] = (name, _bytes(content, random))
    if random.random() < 0.2:
        del members[chosen : chosen + 1]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in dict(members).items():
            archive.writestr(name, content)
    return written.getvalue()
