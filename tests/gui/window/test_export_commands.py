"""What is said when a print-out or a PDF cannot be made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.gui.start.program import Program
from tests.gui.desks import SEED, opened, running_program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running_program(tmp_path) as running:
        yield running


def test_a_pdf_that_cannot_be_written_is_told_in_one_sentence(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, SEED, qtbot, is_analysed=False)
    nowhere = str(tmp_path / "no folder" / "article.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))

    window.taking_out.save_pdf()

    assert "article.pdf" in window.message_bar.text
    assert QGuiApplication.overrideCursor() is None


def test_a_pdf_is_written_where_the_user_says(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, SEED, qtbot, is_analysed=False)
    target = tmp_path / "article.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    window.taking_out.save_pdf()

    assert target.read_bytes().startswith(b"%PDF")
    assert window.message_bar.text == "Saved as “article.pdf”."
