"""Folders for their owner alone."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.storage.private_folder import close_to_others, make_private, why_not_writable


@pytest.fixture(autouse=True)
def usual_mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_and_those_above_it_are_for_their_owner_alone(tmp_path: Path) -> None:
    make_private(tmp_path / "share" / "ours")

    assert mode_of(tmp_path / "share") == mode_of(tmp_path / "share" / "ours") == 0o700


def test_a_folder_that_was_open_is_closed_and_the_one_above_is_let_alone(tmp_path: Path) -> None:
    ours = tmp_path / "share" / "ours"
    ours.mkdir(parents=True)

    make_private(ours)

    assert (mode_of(ours), mode_of(ours.parent)) == (0o700, 0o755)


def test_what_is_not_there_is_not_made_by_closing_it(tmp_path: Path) -> None:
    close_to_others(tmp_path / "ours")

    assert not (tmp_path / "ours").exists()


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(NotADirectoryError):
        make_private(tmp_path / "file")


def test_it_is_told_why_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert why_not_writable(tmp_path / "ours") == ""
    assert why_not_writable(tmp_path / "file" / "ours")
    assert list((tmp_path / "ours").iterdir()) == []
