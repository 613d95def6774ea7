"""What the self-test tells, and that it fails where something is missing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.analysis.recognizers import RECOGNIZERS
from reader.analysis.summarizers import SUMMARIZERS
from reader.gui.start import unattended_self_test
from reader.gui.start.program import Program
from reader.gui.start.unattended_self_test import SelfTest, Trial, trials
from reader.model.analysis import AnalysisOptions, Part
from reader.model.source import Source
from tests.gui.desks import SEED, opened

LIGHT = Trial("recognizer crf", AnalysisOptions(frozenset({Part.ACTORS}), recognizer="crf"))
UNKNOWN = Trial("recognizer nobody", AnalysisOptions(frozenset({Part.ACTORS}), recognizer="nobody"))


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The exit codes with which the program would have ended."""
    found: list[int] = []
    monkeypatch.setattr(QApplication, "exit", found.append)
    return found


def run_self_test(program: Program, qtbot: QtBot, codes: list[int], output: Path | None = None) -> int:
    program.open_window((Source.file(SEED),))
    test = SelfTest(program, output)
    qtbot.waitUntil(lambda: bool(codes), timeout=60_000)
    test.deleteLater()
    return codes[0]


def try_only(monkeypatch: pytest.MonkeyPatch, *tried: Trial) -> None:
    monkeypatch.setattr(unattended_self_test, "trials", lambda: tried)


def test_every_recognizer_and_summarizer_is_tried() -> None:
    tried = [trial.options for trial in trials()]

    assert [one.recognizer for one in tried if Part.ACTORS in one.parts] == [one.id for one in RECOGNIZERS]
    assert [one.summarizer for one in tried if Part.SUMMARY in one.parts] == [one.id for one in SUMMARIZERS]


def test_a_whole_installation_passes(
    program: Program,
    qtbot: QtBot,
    codes: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    try_only(monkeypatch, LIGHT)

    code = run_self_test(program, qtbot, codes, tmp_path / "told.json")

    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    assert told.out.endswith("self-test passed\n")
    facts = dict(line.split(": ", 1) for line in told.out.splitlines()[:-1])
    assert facts["recognizer crf"] == "works"
    assert facts["platform"] == "offscreen"
    assert "markdown" in facts["readers"]
    assert facts["memory of the worker"].endswith(" MB")
    assert json.loads((tmp_path / "told.json").read_text("utf-8"))["key_points"]["items"]


def test_a_missing_engine_is_named_and_fails(
    program: Program,
    qtbot: QtBot,
    codes: list[int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    try_only(monkeypatch, LIGHT, UNKNOWN)

    code = run_self_test(program, qtbot, codes)

    told = capsys.readouterr()
    assert code == 1
    assert "self-test failed: recognizer nobody missing: There is no recognizer “nobody”" in told.err
    assert "passed" not in told.out


def test_an_output_that_cannot_be_written_fails(
    program: Program,
    qtbot: QtBot,
    codes: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    try_only(monkeypatch, LIGHT)

    code = run_self_test(program, qtbot, codes, tmp_path / "nowhere" / "told.json")

    assert code == 1
    assert "told.json cannot be written" in capsys.readouterr().err


def test_an_engine_that_another_stands_in_for_is_missing(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    analysis = window.session.analysis

    assert unattended_self_test.outcome_of(analysis, LIGHT.options) == "works"
    replaced = replace(analysis, warnings=("“Thorough” cannot be used.",))
    assert unattended_self_test.outcome_of(replaced, LIGHT.options) == "missing: “Thorough” cannot be used."
    assert unattended_self_test.outcome_of(replace(analysis, actors=()), LIGHT.options).startswith("missing")
