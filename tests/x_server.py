"""An X server of a test's own.

`xvfb-run --auto-servernum` looks for a free number before it starts its server, so two at once may choose the same one;
here the server itself takes a number that is free.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1600x1200x24"


@contextmanager
def x_server() -> Iterator[str]:
    """Start an X server that stays when its last program has left, name its display, and end it."""
    assert shutil.which("Xvfb"), "Xvfb is missing; make test installs it"
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as numbers:
                number = numbers.readline().strip()
            assert number, "the X server has not started"
            yield f":{number}"
        finally:
            server.terminate()
