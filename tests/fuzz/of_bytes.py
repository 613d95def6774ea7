"""Ways to break bytes, whatever they mean. Every choice comes from the random generator that is given."""

from collections.abc import Callable
from random import Random

INTERESTING = (b"\0", b"\xff", b"<", b">", b"&", b"{", b"}", b"\\", b'"', b"%", b"-1", b"9" * 11, b"\xef\xbb\xbf")
MAX_COPY = 4_000  # bytes of the input that are repeated in one go
DEPTH = 3_000  # of brackets and tags in a nest


def break_bytes(data: bytes, random: Random) -> bytes:
    """Return the data broken in one to four places."""
    for _ in range(random.randint(1, 4)):
        data = random.choice(_WAYS)(data, random)
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


_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (_flip, _cut, _drop, _repeat, _insert, _nest, _swap)
