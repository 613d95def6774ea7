"""Corrections in a session, whose worker answers when the test wants it to."""

from dataclasses import replace
from pathlib import Path
from typing import cast

from pytestqt.qtbot import QtBot

from reader.formats import read_text
from reader.formats.structure.builder import DocumentBuilder
from reader.gui.reading.correction_store import CorrectionStore
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.model.analysis import Analysis
from reader.model.annotation import ActorKind
from reader.model.correction import ChangeKind, Merge, Name, NotAnActor, Scope
from reader.model.document import ParagraphKind, RemovedKind
from reader.model.source import Source
from tests.gui.fake_worker import FakeWorker, analysis_by_hand
from tests.gui.played import show

TEXT = "Anna spoke. Bert listened. Anna left.\n\nCarl came. Bert wept."
MERGED = Merge(Name("Bert"), Name("Anna"))


def names(session: ReadingSession) -> list[str]:
    return [actor.name for actor in session.analysis.actors or ()]


def test_nothing_is_put_right_before_the_actors_are_there(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.read()

    session.correcting.apply(MERGED, Scope.ARTICLE)
    assert session.analysis.actors is None
    worker.answer()

    assert "Bert" not in names(session)
    assert session.findings.actor_at(TEXT.index("Bert")) == session.findings.actor_at(0)


def test_each_correction_is_one_change_of_the_analysis(
    session: ReadingSession, worker: FakeWorker, qtbot: QtBot
) -> None:
    session.open_text(TEXT)
    worker.answer()
    changes: list[Analysis] = []
    session.analysis_changed.connect(lambda: changes.append(session.analysis))

    session.correcting.apply(MERGED, Scope.ARTICLE)
    session.correcting.undo()

    assert [len(each.actors or ()) for each in changes] == [2, 3]


def test_the_choice_moves_to_who_has_the_name_now(session: ReadingSession, worker: FakeWorker, qtbot: QtBot) -> None:
    session.open_text(TEXT)
    worker.answer()
    session.select_actor(next(each.id for each in session.analysis.actors or () if each.name == "Bert"))

    with qtbot.waitSignal(session.selection_changed):
        session.correcting.apply(MERGED, Scope.ARTICLE)

    chosen = session.findings.actor_by_id(session.selection.actor)
    assert chosen is not None
    assert chosen.name == "Anna"


def test_nobody_is_chosen_once_the_chosen_is_left_out(
    session: ReadingSession, worker: FakeWorker, qtbot: QtBot
) -> None:
    session.open_text(TEXT)
    worker.answer()
    session.select_actor(next(each.id for each in session.analysis.actors or () if each.name == "Bert"))

    session.correcting.apply(NotAnActor(Name("Bert")), Scope.ARTICLE)

    assert session.selection.actor is None


def test_a_pasted_text_keeps_its_corrections_when_something_is_brought_back(
    session: ReadingSession, worker: FakeWorker
) -> None:
    builder = DocumentBuilder()
    builder.add(ParagraphKind.BODY, "Anna spoke. Bert listened.")
    builder.add_removed(RemovedKind.FOOTER, "Carl wrote this.")
    show(session, builder.build("clipboard"))
    worker.answer()
    session.correcting.apply(MERGED, Scope.ARTICLE)

    session.restore(0, 0)
    worker.answer()

    assert names(session) == ["Anna", "Carl"]


def test_a_book_that_grows_has_the_corrections_of_the_whole(
    worker: FakeWorker, session: ReadingSession, tmp_path: Path
) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"read by the worker alone")
    first, whole = read_text("Anna spoke.", str(path)), read_text(f"Anna spoke.\n\n{TEXT}", str(path))
    session.correcting.store.edit(whole, added=((MERGED, Scope.ARTICLE),))

    session.open(Source.file(path))
    worker.partial.emit(1, first)
    worker.finished.emit(1, whole)
    worker.answer()

    assert "Bert" not in names(session)


def test_a_text_that_was_shortened_keeps_what_still_fits(worker: FakeWorker, tmp_path: Path, qtbot: QtBot) -> None:
    store, path = CorrectionStore(tmp_path / "corrections.toml"), tmp_path / "a.txt"
    session = ReadingSession(cast(Worker, worker), corrections=store)
    path.write_text(TEXT)
    session.open(Source.file(path))
    worker.answer()
    session.correcting.apply(ChangeKind(Name("Bert"), ActorKind.GROUP), Scope.ARTICLE)
    session.correcting.apply(ChangeKind(Name("Carl"), ActorKind.GROUP), Scope.ARTICLE)

    path.write_text("Anna spoke. Bert listened.")
    session.open(Source.file(path))
    worker.answer()

    assert {actor.name: actor.kind for actor in session.analysis.actors or ()} == {
        "Anna": ActorKind.PERSON,
        "Bert": ActorKind.GROUP,
    }


def test_another_engine_with_other_ids_and_kinds_has_the_same_corrections(
    session: ReadingSession, worker: FakeWorker
) -> None:
    session.open_text(TEXT)
    worker.answer()
    session.correcting.apply(MERGED, Scope.ARTICLE)

    session.use_recognizer("another")
    found = analysis_by_hand(session.document).actors or ()
    others = tuple(replace(actor, id=f"other-{actor.id}", kind=ActorKind.ORGANISATION) for actor in reversed(found))
    worker.finished.emit(len(worker.jobs), replace(analysis_by_hand(session.document), actors=others))

    anna = next(actor for actor in session.analysis.actors or () if actor.name == "Anna")
    assert session.options.recognizer == "another"
    assert (anna.kind, anna.aliases) == (ActorKind.ORGANISATION, ("Bert",))
    assert "Bert" not in names(session)


def test_a_damaged_file_is_a_warning_of_each_analysis(worker: FakeWorker, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text("[[always]")
    session = ReadingSession(cast(Worker, worker), corrections=CorrectionStore(path))
    session.open_text(TEXT)

    worker.answer()

    assert "Bert" in names(session)
    assert ["line 1" in warning for warning in session.analysis.warnings] == [True]


def test_what_becomes_of_a_damaged_file_is_told_once(worker: FakeWorker, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text("[[always]")
    session = ReadingSession(cast(Worker, worker), corrections=CorrectionStore(path))
    session.open_text(TEXT)
    worker.answer()

    session.correcting.apply(MERGED, Scope.ARTICLE)

    assert "corrections-damaged-1.toml" in session.correcting.untold_problem()
    assert session.correcting.untold_problem() == ""
    assert session.analysis.warnings == ()
