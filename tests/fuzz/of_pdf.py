"""Ways to break a PDF by its objects and the operators of its pages; the table of objects is written anew."""

import re
import zlib
from collections.abc import Callable
from random import Random

from tests.fuzz import values
from tests.fuzz.of_bytes import break_bytes

_OBJECT = re.compile(rb"(?<![\d])(\d{1,8}) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"(<<.*?>>)\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*(<<.*?>>)\s*startxref", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w/.])-?\d+\.?\d*(?![\w.])")
_REFERENCE = re.compile(rb"(\d{1,8}) 0 R")
_NAME = re.compile(rb"/[A-Za-z][\w-]*")
_OPERATION = re.compile(
    rb"[^\n]*?\b(?:Tj|TJ|Tm|Td|TD|Tf|T\*|BT|ET|cm|q|Q|Do|Tc|Tw|Tz|TL|Ts|Tr|re|m|l|S|f)\b\s*", re.DOTALL
)
_MOST = 500_000  # bytes that a way may add
Objects = dict[int, bytes]


def break_pdf(data: bytes, random: Random) -> bytes:
    """Return a PDF broken in one to four places; raise ValueError where its objects are not to be seen."""
    objects: Objects = {int(number): body for number, body in _OBJECT.findall(data)}
    trailer = _TRAILER.search(data)
    if not objects or trailer is None:
        raise ValueError
    for _ in range(random.randint(1, 4)):
        random.choice(_WAYS)(objects, random)
    return _written(objects, trailer[1])


def _written(objects: Objects, trailer: bytes) -> bytes:
    pieces, places, at = [b"%PDF-1.6\n"], {}, len(b"%PDF-1.6\n")
    for number, body in objects.items():
        places[number] = at
        pieces.append(b"%d 0 obj%s endobj\n" % (number, body))
        at += len(pieces[-1])
    last = max(objects)
    rows = [
        b"%010d 00000 n \n" % places[each] if each in places else b"0000000000 65535 f \n" for each in range(last + 1)
    ]
    tail = b"xref\n0 %d\n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (last + 1, b"".join(rows), trailer, at)
    return b"".join(pieces) + tail


def _numbers(objects: Objects, random: Random) -> None:
    _sub(objects, random, _NUMBER, lambda _found: values.number(random).encode("ascii", "ignore"))


def _references(objects: Objects, random: Random) -> None:
    _sub(objects, random, _REFERENCE, lambda _found: b"%d 0 R" % random.choice(list(objects)))


def _names(objects: Objects, random: Random) -> None:
    _sub(
        objects,
        random,
        _NAME,
        lambda _found: random.choice(_NAME.findall(random.choice(list(objects.values()))) or [b"/X"]),
    )


def _sub(
    objects: Objects, random: Random, pattern: re.Pattern[bytes], write: Callable[[re.Match[bytes]], bytes]
) -> None:
    """Change one or some of what a pattern finds in the dictionary of an object."""
    number = random.choice(list(objects))
    head, stream, rest = objects[number].partition(b"stream")
    found = list(pattern.finditer(head))
    for match in reversed(random.sample(found, min(len(found), random.choice((1, 1, 5))))):
        head = head[: match.start()] + write(match) + head[match.end() :]
    objects[number] = head + stream + rest


def _copy(objects: Objects, random: Random) -> None:
    objects[random.choice(list(objects))] = objects[random.choice(list(objects))]


def _delete(objects: Objects, random: Random) -> None:
    if len(objects) > 1:
        del objects[random.choice(list(objects))]


def _kids(objects: Objects, random: Random) -> None:
    """Repeat what stands in an array, such as the pages of a document."""
    number = random.choice([each for each, body in objects.items() if b"[" in body] or list(objects))
    body = objects[number]
    start, end = body.find(b"["), body.find(b"]")
    if 0 <= start < end:
        inner = body[start + 1 : end] + b" "
        objects[number] = body[: start + 1] + inner * min(random.choice(values.FEW), _MOST // len(inner)) + body[end:]


def _content(objects: Objects, random: Random) -> None:
    """Break the operators of a page."""
    streams = [(number, match) for number, body in objects.items() if (match := _STREAM.search(body))]
    random.shuffle(streams)
    for number, match in streams:
        data = _inflated(match[2])
        if b"Tj" in data or b"TJ" in data:
            broken = _broken_content(data, random)
            objects[number] = b"\n<< /Length %d >>\nstream\n%s\nendstream\n" % (len(broken), broken)
            return


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, 10_000_000)
    except zlib.error:
        return data


def _broken_content(data: bytes, random: Random) -> bytes:
    operations = _OPERATION.findall(data) or [data]
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(operations))
        end = min(len(operations), at + random.choice((1, 3, 20)))
        some = operations[at:end]
        size = 1 + sum(map(len, some))
        way = random.randrange(5)
        if way == 0:
            operations[at:end] = some * min(random.choice(values.MANY), 1 + _MOST // size)
        elif way == 1:
            operations[at:end] = [
                _NUMBER.sub(lambda _found: values.number(random)[:20].encode("ascii", "ignore"), each) for each in some
            ]
        elif way == 2:
            del operations[at:end]
        elif way == 3:
            operations += some
        else:
            operations[at:end] = [break_bytes(each, random)[:10_000] for each in some]
        operations = operations or [b""]
    return b"".join(operations)


_WAYS: tuple[Callable[[Objects, Random], None], ...] = (
    _numbers, _numbers, _references, _names, _copy, _delete, _kids, _content, _content, _content, _content,
)  # fmt: skip
