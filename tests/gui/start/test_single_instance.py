"""A second start hands over what it was to open; whatever else talks to the socket does no harm."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.gui.start import single_instance_server
from reader.gui.start.program import Program
from reader.gui.start.single_instance import MAX_BYTES, MAX_SOURCES, Request, decoded, encoded, hand_over, listen
from reader.gui.start.single_instance_server import MAX_CONVERSATIONS, Reception, RequestServer
from reader.model.source import Source
from reader.session.article.state import Stage
from tests.gui.desks import SEED, opened, wait_until_read

OTHER = SEED.with_name("warhol-university-exhibits.md")
LINK = "https://vell.example/2024//harbour?a=1"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def path() -> Iterator[Path]:
    with TemporaryDirectory(dir="/tmp") as folder:  # a test's own folder may be too long for a socket
        yield Path(folder) / "private" / "a.socket"


class Office:
    """A server that keeps what it is asked for, with a second start beside it."""

    def __init__(self, server: RequestServer, path: Path, qtbot: QtBot) -> None:
        self.server, self.path, self._qtbot = server, path, qtbot
        self.asked: list[Request] = []
        server.asked.connect(self.asked.append)

    def hand_over(self, request: Request) -> bool:
        """Hand over as another process would, while this one goes on."""
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(hand_over, self.path, request)
            self._qtbot.waitUntil(answer.done)
            return answer.result()

    def send(self, data: bytes) -> bytes:
        """Send bytes as anybody might, and return what comes back."""
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(self._send, data)
            self._qtbot.waitUntil(answer.done)
            return answer.result()

    def _send(self, data: bytes) -> bytes:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(5)
            connection.connect(os.fspath(self.path))
            try:
                connection.sendall(data)
                connection.shutdown(socket.SHUT_WR)
                return connection.recv(64)
            except OSError:
                return b""


@pytest.fixture
def office(path: Path, qtbot: QtBot) -> Iterator[Office]:
    listener = listen(path)
    assert listener is not None
    owner = QObject()
    server = RequestServer(listener, owner)
    yield Office(server, path, qtbot)
    server.close()


@pytest.mark.parametrize(
    "request_",
    [
        Request(),
        Request(tuple(map(Source.given, ("/a b.txt", LINK, "/ä/“ü”.pdf"))), new_window=True),
        Request(clipboard=True, token="token-1_TIME2"),
        Request((Source.file("/undecodable-\udcff.txt"),)),
    ],
    ids=str,
)
def test_what_is_handed_over_arrives_as_it_was(office: Office, request_: Request) -> None:
    assert office.hand_over(request_)

    assert office.asked == [request_]


def test_nobody_listens_nobody_takes(path: Path) -> None:
    assert not hand_over(path, Request())


def test_the_socket_is_for_its_user_alone(office: Office) -> None:
    assert office.path.stat().st_mode & 0o077 == 0
    assert office.path.parent.stat().st_mode & 0o077 == 0


def test_a_folder_that_others_may_read_is_not_used(path: Path) -> None:
    path.parent.mkdir(mode=0o755)

    assert listen(path) is None


def test_only_one_process_listens(office: Office) -> None:
    assert listen(office.path) is None
    assert office.hand_over(Request())


def test_a_socket_that_a_crash_left_is_no_obstacle(path: Path) -> None:
    program = "import os, sys; from pathlib import Path; from reader.gui.start.single_instance import listen; "
    program += "listen(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert path.exists()

    assert not hand_over(path, Request())
    listener = listen(path)

    assert listener is not None
    listener.close()
    assert not path.exists()


def test_a_file_in_place_of_the_socket_is_not_talked_to(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    path.write_text("no socket")

    assert not hand_over(path, Request())


def test_a_program_that_never_answers_is_not_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.gui.start.single_instance.ANSWER_S", 0.05)
    listener = listen(path)
    assert listener is not None

    assert not hand_over(path, Request())

    listener.close()


def test_too_much_is_not_even_sent(office: Office) -> None:
    assert not office.hand_over(Request(tuple(Source.file(f"/{number}") for number in range(MAX_SOURCES + 1))))
    assert not office.hand_over(Request(tuple(Source.file(f"/{number}{'a' * 9_000}") for number in range(MAX_SOURCES))))
    assert office.asked == []


NO_REQUESTS = {
    "nothing": b"",
    "no line": b"words without end",
    "no JSON": b"\xff\xfe\n",
    "no object": b"[1]\n",
    "another version": encoded(Request()).replace(b'"version": 1', b'"version": 2'),
    "a relative path": encoded(Request((Source.file("etc/passwd"),))),
    "another scheme": encoded(Request((Source.file("javascript:alert(1)"),))),
    "a nought in a path": encoded(Request((Source.file("/a\0b"),))),
    "half a character": encoded(Request((Source.file("/\ud800"),))),
    "a token with lines": encoded(Request(token="a\nb")),
    "more than asked": b'{"version": 1, "sources": [], "new_window": false, "clipboard": false, "token": "", "x": 1}\n',
    "a number for yes": b'{"version": 1, "sources": [], "new_window": 1, "clipboard": false, "token": ""}\n',
    "brackets": b"[" * 100_000 + b"\n",
    "without end": b"a" * (2 * MAX_BYTES),
}


@pytest.mark.parametrize("name", NO_REQUESTS)
def test_what_is_no_request_gets_no_answer_and_does_no_harm(office: Office, name: str) -> None:
    assert office.send(NO_REQUESTS[name]) == b""

    assert office.asked == []
    assert office.hand_over(Request((Source.file("/a.txt"),)))


def test_who_connects_and_says_nothing_blocks_nobody(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance_server, "PATIENCE_MS", 50)
    silent = [socket.socket(socket.AF_UNIX) for _ in range(MAX_CONVERSATIONS + 3)]
    for connection in silent:
        connection.connect(os.fspath(office.path))

    qtbot.waitUntil(lambda: office.hand_over(Request()), timeout=10_000)

    assert office.asked[-1] == Request()
    for connection in silent:
        connection.close()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
sources = st.lists(st.text(max_size=30) | st.just("/a.txt") | json_values, max_size=5)
nearly = st.fixed_dictionaries(
    {"version": st.just(1), "sources": sources | json_values},
    optional={
        "new_window": st.booleans() | json_values,
        "clipboard": st.booleans() | json_values,
        "token": st.text(max_size=30) | json_values,
        "other": json_values,
    },
)


@given(
    st.binary(max_size=200)
    | json_values.map(lambda value: json.dumps(value).encode())
    | nearly.map(lambda value: json.dumps(value).encode())
)
def test_any_bytes_are_a_request_that_can_be_sent_again_or_none(line: bytes) -> None:
    try:
        request = decoded(line)
    except ValueError:
        return

    assert decoded(encoded(request)) == request
    assert all(source.has_place for source in request.sources)


# -- what the program does about it ----------------------------------------------------------------------------------


@pytest.fixture
def reception(program: Program, path: Path) -> Iterator[Reception]:
    listener = listen(path)
    assert listener is not None
    reception = Reception(program, listener)
    yield reception
    reception.close()


def titles(program: Program) -> list[str]:
    return [window.session.document.text[:5] for window in program.windows]


def test_a_file_goes_to_the_window_that_is_there(program: Program, reception: Reception, qtbot: QtBot) -> None:
    opened(program, OTHER, qtbot, is_analysed=False)

    reception.serve(Request((Source.file(SEED),)))
    wait_until_read(program.windows[0], qtbot)

    assert titles(program) == ["Putin"]


def test_an_empty_window_is_filled_first(program: Program, reception: Reception, qtbot: QtBot) -> None:
    opened(program, None, qtbot)
    opened(program, OTHER, qtbot, is_analysed=False)

    reception.serve(Request((Source.file(SEED),)))
    wait_until_read(program.windows[0], qtbot)

    assert titles(program)[0] == "Putin"
    assert len(program.windows) == 2


def test_an_article_that_is_open_is_not_opened_again(program: Program, reception: Reception, qtbot: QtBot) -> None:
    opened(program, SEED, qtbot, is_analysed=False)
    opened(program, OTHER, qtbot, is_analysed=False)
    before = titles(program)

    reception.serve(Request((Source.file(SEED),)))

    assert titles(program) == before
    qtbot.waitUntil(program.windows[0].isActiveWindow)


def test_a_file_that_could_not_be_opened_is_tried_again(
    program: Program, reception: Reception, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "late.txt"
    opened(program, file, qtbot, is_analysed=False)
    assert program.windows[0].session.stage is Stage.FAILED
    file.write_text("Late words. They came at last.", "utf-8")

    reception.serve(Request((Source.file(file),)))
    wait_until_read(program.windows[0], qtbot)

    assert titles(program) == ["Late "]


def test_further_files_and_new_windows_get_windows_of_their_own(
    program: Program, reception: Reception, qtbot: QtBot
) -> None:
    opened(program, None, qtbot)

    reception.serve(Request((Source.file(SEED), Source.file(OTHER))))
    qtbot.waitUntil(lambda: len(program.windows) == 2)
    reception.serve(Request(new_window=True))

    assert [window.session.stage is Stage.EMPTY for window in program.windows] == [False, False, True]


def test_a_minimised_window_comes_back(program: Program, reception: Reception, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot, is_analysed=False)
    window.showMinimized()

    reception.serve(Request())

    assert not window.isMinimized()


def test_the_desktops_leave_is_passed_to_qt(
    program: Program, reception: Reception, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    opened(program, None, qtbot)

    reception.serve(Request(token="leave-1"))

    assert os.environ["XDG_ACTIVATION_TOKEN"] == "leave-1"


def test_the_clipboard_is_opened_where_that_is_asked_for(program: Program, reception: Reception, qtbot: QtBot) -> None:
    opened(program, SEED, qtbot, is_analysed=False)
    QGuiApplication.clipboard().setText("Anna Smith spoke in Paris. Nobody listened.")

    reception.serve(Request(new_window=True, clipboard=True))
    wait_until_read(program.windows[1], qtbot)

    assert titles(program) == ["Putin", "Anna "]


def test_a_second_start_opens_in_the_first_and_leaves_without_qt(path: Path, tmp_path: Path) -> None:
    environment = os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}
    environment |= {"XDG_RUNTIME_DIR": str(path.parent.parent), "GLANCE_READER_TRACE_START": "1"}
    environment["PYTHONPATH"] = str(SEED.parents[1])
    module = "import sys; from reader.__main__ import main; code = main(); "
    module += "print([name for name in sys.modules if name.startswith('PySide6')]); sys.exit(code)"
    command = [sys.executable, "-m", "reader", str(SEED)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as first:
        assert first.stderr is not None
        assert any(line.startswith("first-paint") for line in first.stderr)

        second = subprocess.run(
            [sys.executable, "-c", module, OTHER.name],
            cwd=OTHER.parent,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        first.terminate()
        assert first.wait(60) == 0

    assert (second.returncode, second.stdout, second.stderr) == (0, "[]\n", "")
    assert str(OTHER) in (tmp_path / "GlanceReader" / "reading-list.txt").read_text()
