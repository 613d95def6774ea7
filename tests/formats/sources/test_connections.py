"""The time in which a fetch must be done, whatever it waits for; all servers are on this machine."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

import pytest

from reader.errors import FormatError
from reader.formats.sources import fetching, route
from reader.formats.sources.connections import Connections
from reader.formats.sources.fetching import fetch

Server = Callable[[socket.socket], None]


def saying(words: bytes) -> Server:
    """Say something, and then nothing for as long as the other side stays."""

    def serve(connection: socket.socket) -> None:
        connection.sendall(words)
        while connection.recv(1_000):
            pass

    return serve


def chattering(connection: socket.socket) -> None:
    """Go on for ever, but not faster than is read: whose words wait in a full buffer hears much later who has left."""
    while True:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        time.sleep(0.001)


@contextmanager
def served(serve: Server, host: str = "127.0.0.1") -> Iterator[str]:
    """Yield the address of a server that takes one connection; at the end the other side must have left."""
    listening = socket.create_server((host, 0))

    def run() -> None:
        connection, _ = listening.accept()
        with connection, suppress(OSError):
            serve(connection)

    thread = Thread(target=run)
    thread.start()
    try:
        yield f"{host}:{listening.getsockname()[1]}"
    finally:
        thread.join()
        listening.close()


@pytest.mark.parametrize(
    ("scheme", "serve"),
    [
        ("http", saying(b"")),
        ("http", saying(b"HTTP/1.1 200 OK\r\nX-A: 1\r\n")),
        ("http", saying(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\na")),
        ("http", chattering),
        ("https", saying(b"\x16\x03\x03\x10\x00")),  # the beginning of an answer to the handshake
    ],
    ids=["no answer", "half a head", "half a body", "early hints without end", "half a handshake"],
)
def test_whatever_a_server_lets_wait_the_whole_is_over_in_time(
    monkeypatch: pytest.MonkeyPatch, scheme: str, serve: Server
) -> None:
    monkeypatch.setattr(fetching, "SECONDS_IN_ALL", 0.3)

    with served(serve) as host, pytest.raises(FormatError, match=r"“127\.0\.0\.1” was not done"):
        fetch(f"{scheme}://{host}/a")


def test_a_name_that_is_looked_up_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    is_over = Event()

    def look_up(*_arguments: object, **_options: object) -> None:
        is_over.wait()
        raise OSError

    monkeypatch.setattr(fetching, "SECONDS_IN_ALL", 0.3)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    with pytest.raises(FormatError, match=r"“news\.example” was not done"):
        fetch("http://news.example/a")

    is_over.set()


def test_a_connection_that_comes_too_late_is_not_taken() -> None:
    connections = Connections()
    assert connections.within(60.0, lambda: "done") == "done"
    ours, theirs = socket.socketpair()

    with ours, theirs:
        with pytest.raises(TimeoutError):
            connections.take(ours)

        assert theirs.recv(1) == b""  # which knows that nobody is there any more


def test_what_the_work_raises_is_raised() -> None:
    def work() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        Connections().within(60.0, work)


def test_a_name_that_turns_out_to_be_this_machine_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first server stands for one on the internet; the second hears nothing of the request."""
    monkeypatch.setattr(route, "is_private", "127.0.0.2".__eq__)
    heard = []

    def hear(connection: socket.socket) -> None:
        heard.append(connection.recv(1_000))

    with served(hear, "127.0.0.2") as inner:
        moved = f"HTTP/1.1 302 Found\r\nLocation: http://2130706434:{inner.partition(':')[2]}/a\r\n\r\n".encode()
        with served(saying(moved)) as outer, pytest.raises(FormatError, match="which is not on the internet"):
            fetch(f"http://{outer}/a")

    assert heard == [b""]
