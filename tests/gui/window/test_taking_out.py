"""Highlights and the citation are saved by the window as the exporters write them."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.exporters import CITATION_EXPORTERS, HIGHLIGHT_EXPORTERS, Taken, TakenExporter, template_at
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.window.export_commands import Exports
from reader.model.headline import file_name
from reader.model.highlight import HighlightColour
from tests.documents import make_document
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import show


class Desk:
    """The exports of a window that has an article, without asking."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.session = ReadingSession(cast(Worker, FakeWorker()))
        self.session.highlighting.begin()
        show(self.session, make_document("The bay froze early."))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.exports = Exports(self.session, QAction(self.window), self.window)
        self.told: list[str] = []
        self.exports.done.connect(self.told.append)
        self.chosen: tuple[Path, TakenExporter] | None = None
        self.offered: list[str] = []
        self.names: list[str] = []
        monkeypatch.setattr(self.exports, "_ask", self._answer)

    def _answer(self, _title: str, kinds: list[TakenExporter], of: str) -> tuple[Path, TakenExporter] | None:
        self.offered = [kind.id for kind in kinds]
        self.names.append(of)
        if self.chosen is None:
            return None
        path, exporter = self.chosen
        return path, next(kind for kind in kinds if kind.id == exporter.id)


@pytest.fixture
def desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(qtbot, monkeypatch)


@pytest.mark.parametrize("exporter", HIGHLIGHT_EXPORTERS, ids=lambda exporter: exporter.id)
def test_highlights_are_saved_in_the_chosen_format(desk: Desk, exporter: TakenExporter, tmp_path: Path) -> None:
    desk.session.highlighting.add(desk.session.document.paragraphs[0].span, HighlightColour.PINK)
    desk.chosen = (tmp_path / "out", exporter)

    desk.exports.save_highlights()

    taken = Taken(desk.session.document, desk.session.analysis, desk.session.highlighting.taken())
    assert (tmp_path / "out").read_bytes() == exporter.export(taken)
    assert desk.told == ["Saved as “out”."]


@pytest.mark.parametrize("exporter", CITATION_EXPORTERS, ids=lambda exporter: exporter.id)
def test_the_citation_is_saved_in_the_chosen_format(desk: Desk, exporter: TakenExporter, tmp_path: Path) -> None:
    desk.chosen = (tmp_path / "out", exporter)

    desk.exports.save_citation()

    assert (tmp_path / "out").read_bytes() == exporter.export(Taken(desk.session.document))


def test_without_highlights_nothing_is_asked(desk: Desk) -> None:
    desk.exports.save_highlights()

    assert desk.offered == []
    assert desk.told == ["Nothing is highlighted yet: select words and press H."]


def test_a_brief_is_saved_by_a_template_of_the_readers_own(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("Of $language:\n\n$title")
    desk.chosen = (tmp_path / "out", template_at(tmp_path / "mine.md"))

    desk.exports.save_by_template(tmp_path / "mine.md")

    assert (tmp_path / "out").read_text().startswith("Of ")


def test_a_template_that_does_not_hold_is_told_before_a_name_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    said = list[str]()
    desk.exports.failed.connect(said.append)
    (tmp_path / "mine.md").write_text("$nothing")

    desk.exports.save_by_template(tmp_path / "mine.md")

    assert len(said) == 1
    assert "$nothing" in said[0]
    assert desk.offered == []


def test_what_is_made_of_an_article_has_a_name_of_its_own(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "my own.md").write_text("$title")
    desk.session.highlighting.add(desk.session.document.paragraphs[0].span, HighlightColour.PINK)

    desk.exports.save_brief()
    desk.exports.save_by_template(tmp_path / "my own.md")
    desk.exports.save_highlights()
    desk.exports.save_citation()

    assert [file_name("The bay: it froze", each) for each in desk.names] == [
        "the-bay-it-froze-brief",
        "the-bay-it-froze-my-own",
        "the-bay-it-froze-highlights",
        "the-bay-it-froze-citation",
    ]
