"""What servers pack for the way."""

import gzip
import zlib
from collections.abc import Iterator

import pytest

from reader.formats.sources.unpacking import PackedWronglyError, unpacked

TEXT = b"The council of the city voted on the harbour. " * 200
PIECE = 65_536


def raw_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return engine.compress(data) + engine.flush()


@pytest.mark.parametrize(
    ("codings", "packed"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("utf-8", TEXT),  # what careless servers say
        ("gzip", gzip.compress(TEXT, mtime=0)),
        ("X-GZip", gzip.compress(TEXT, mtime=0)),
        ("identity, gzip", gzip.compress(TEXT, mtime=0)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_what_is_packed_once_is_unpacked(codings: str, packed: bytes, size: int) -> None:
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]

    assert b"".join(unpacked(pieces, codings)) == TEXT


def test_an_answer_without_a_body_is_empty() -> None:
    assert list(unpacked([b"", b""], "gzip")) == []


@pytest.mark.parametrize("codings", ["gzip, gzip", "deflate,gzip", "br, gzip", "gzip, unknown"])
def test_what_is_packed_twice_is_refused(codings: str) -> None:
    with pytest.raises(PackedWronglyError):
        unpacked([gzip.compress(gzip.compress(TEXT, mtime=0))], codings)


@pytest.mark.parametrize("packed", [TEXT, gzip.compress(TEXT, mtime=0)[:-20], b"\x1f\x8b"])
def test_what_is_not_packed_as_it_says_is_refused(packed: bytes) -> None:
    with pytest.raises(PackedWronglyError):
        list(unpacked([packed], "gzip"))


def test_a_bomb_comes_out_in_small_pieces_and_only_as_they_are_taken() -> None:
    read = []

    def pieces() -> Iterator[bytes]:
        for piece in (gzip.compress(bytes(20_000_000)), b"never asked for"):
            read.append(piece)
            yield piece

    taken = unpacked(pieces(), "gzip")

    assert [len(next(taken)) for _ in range(5)] == [PIECE] * 5
    assert len(read) == 1


def test_no_byte_is_lost_where_a_piece_ends_in_the_middle_of_a_match() -> None:
    text = b"ab" * PIECE  # matches of 258 bytes, which do not divide a piece

    assert (
        b"".join(unpacked([zlib.compress(text)[at : at + 1] for at in range(len(zlib.compress(text)))], "deflate"))
        == text
    )
