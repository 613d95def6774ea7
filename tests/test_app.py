"""What the command line of the window asks for."""

import subprocess
import sys
from pathlib import Path

from reader.model.source import Source
from reader.options import Options, options_of

LINK = "https://vell.example/2024//harbour?a=1"
PAGE = Source.link(LINK)


def test_links_and_files_may_be_named_together() -> None:
    assert options_of([LINK, "a b.txt"]) == Options((PAGE, Source.file(Path("a b.txt").absolute())))


def test_options_go_with_links() -> None:
    assert options_of(["--snapshot", "a.png", LINK]) == Options((PAGE,), Path("a.png"))


def test_the_worker_starts_before_any_format_is_loaded() -> None:
    program = "import sys, reader.app; print([name for name in sys.modules if name.startswith('reader.formats')])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
