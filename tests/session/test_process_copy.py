"""The pipe between a process and its copy."""

import os
from collections.abc import Iterator
from threading import Thread

import pytest

from reader.session.process_copy import Channel

LARGE = 3_000_000  # bytes; a pipe holds some 65,000


@pytest.fixture
def ends() -> Iterator[tuple[Channel, Channel]]:
    there, back = os.pipe(), os.pipe()
    both = Channel(back[0], there[1]), Channel(there[0], back[1])
    yield both
    for end in both:
        end.close()


@pytest.mark.parametrize("data", [b"", b"a", b"\x00" * 8, bytes(range(256)) * (LARGE // 256)], ids=len)
def test_bytes_arrive_as_they_were_sent(ends: tuple[Channel, Channel], data: bytes) -> None:
    sending = Thread(target=ends[0].send_bytes, args=(data,))
    sending.start()

    assert ends[1].recv_bytes() == data
    sending.join()


def test_values_arrive_in_order(ends: tuple[Channel, Channel]) -> None:
    for value in (1, "two", (3,)):
        ends[0].send(value)

    assert [ends[1].recv() for _ in range(3)] == [1, "two", (3,)]
    assert not ends[1].poll()


def test_the_end_is_told(ends: tuple[Channel, Channel]) -> None:
    ends[0].close()
    ends[0].close()

    assert ends[1].poll()
    with pytest.raises(EOFError):
        ends[1].recv()
    with pytest.raises(BrokenPipeError):
        ends[1].send("nobody is there")
