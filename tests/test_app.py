"""What the command line of the window asks for."""

from pathlib import Path

import pytest

from reader.app import Options, _is_quick, _parsed

LINK = "https://vell.example/2024//harbour?a=1"


def test_links_and_files_may_be_named_together(tmp_path: Path) -> None:
    path = tmp_path / "a b.txt"

    assert _parsed([LINK, path.as_uri(), str(path)]).sources == (LINK, str(path), str(path))


def test_options_go_with_links() -> None:
    assert _parsed(["--snapshot", "a.png", LINK]) == Options((LINK,), Path("a.png"))


@pytest.mark.parametrize(
    ("source", "is_quick"), [(LINK, False), ("https://vell.example/a.txt", False), ("a.txt", True)]
)
def test_a_link_is_never_read_in_the_window(source: str, is_quick: bool) -> None:
    assert _is_quick(source) is is_quick
