"""Unpacks what a server has packed for the way, a small piece at a time, so that whoever takes it can stop early."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain

CODINGS = "gzip, deflate"  # what is asked for
_GZIP = 16 + zlib.MAX_WBITS
_PIECE = 65_536  # bytes that are unpacked at once
_WINDOWS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}
_NONE = ("", "identity")
_METHOD = 0x0F  # of the first byte of a zlib stream (RFC 1950, section 2.2)
_DEFLATE = 8


class PackedWronglyError(Exception):
    """What came is not packed as it says, or packed more than once."""


def unpacked(pieces: Iterable[bytes], codings: str) -> Iterator[bytes]:
    """Yield what the pieces hold; `codings` is the field Content-Encoding. Raises PackedWronglyError.

    Nobody who means well packs twice: each time a thousandth is left, so that a few bytes would fill any memory.
    """
    layers = [layer for name in codings.split(",") if (layer := name.strip().lower()) not in _NONE]
    if len(layers) > 1:
        raise PackedWronglyError
    window = _WINDOWS.get(layers[0]) if layers else None
    return iter(pieces) if window is None else _inflated(filter(None, pieces), window)


def _inflated(pieces: Iterator[bytes], window: int) -> Iterator[bytes]:
    first = next(pieces, b"")
    if not first:
        return
    if window == zlib.MAX_WBITS and first[0] & _METHOD != _DEFLATE:
        window = -zlib.MAX_WBITS  # many servers send "deflate" without the head that it should have
    engine = zlib.decompressobj(window)
    for piece in chain((first,), pieces):
        yield from _inflated_piece(engine, piece)
    if not engine.eof:
        raise PackedWronglyError


def _inflated_piece(engine: "zlib._Decompress", piece: bytes) -> Iterator[bytes]:
    is_full = True
    while not engine.eof and (piece or is_full):
        try:
            result = engine.decompress(piece, _PIECE)
        except zlib.error as error:
            raise PackedWronglyError from error
        piece, is_full = engine.unconsumed_tail, len(result) == _PIECE
        yield result
