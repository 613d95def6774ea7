"""The file of corrections: written and read again, shared, and never lost."""

import os
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.reading.correction_store import CorrectionStore
from reader.model.annotation import ActorKind
from reader.model.correction import (
    Add,
    Attribute,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Passage,
    Rename,
    Scope,
    SplitAlias,
    SplitMention,
)
from reader.model.document import Document, Metadata
from reader.session.correction_book import CorrectedArticle, CorrectionBook
from reader.session.correction_file import book_from_text, book_to_text
from reader.storage.file_lock import hold
from reader.storage.whole_file import write_whole
from tests.documents import make_document

PERSON, PLACE = ActorKind.PERSON, ActorKind.PLACE
PASSAGE = Passage('say "no"', "\\ 😀\n", "\t\x7f\u2028", 7)
EVERY_KIND: tuple[Correction, ...] = (
    Merge(Name("Putin"), Name("Vladimir Putin", PERSON)),
    SplitAlias(Name("Donald Trump"), "Trump Jr."),
    SplitMention(PASSAGE),
    SplitMention(PASSAGE, Name("حسن")),
    ChangeKind(Name("Kremlin", PLACE, PASSAGE), ActorKind.ORGANISATION),
    Attribute(PASSAGE),
    Attribute(PASSAGE, Name("Vladimir Putin")),
    Rename(Name("Kiev"), "Kyiv"),
    Rename(Name("Kiev"), "Kyiv", PLACE),
    NotAnActor(Name("Chapter")),
    Add("Eni", ActorKind.ORGANISATION),
    Add("the oil firm", ActorKind.ORGANISATION, Name("Eni")),
)
ARTICLE = replace(make_document("Putin left."), source="/texts/a.txt", metadata=Metadata(title="A title"))
OTHER = replace(make_document("Quite another."), source="/texts/b.txt")
NEVER, EVER = NotAnActor(Name("Chapter")), NotAnActor(Name("Monday", PERSON))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "corrections.toml"


def add(store: CorrectionStore, correction: Correction, scope: Scope = Scope.ARTICLE, at: Document = ARTICLE) -> None:
    store.edit(at, added=((correction, scope),))


def test_every_kind_of_correction_is_read_as_it_was_written() -> None:
    book = CorrectionBook(EVERY_KIND, (CorrectedArticle("0", "a\\b", 'A "title"', EVERY_KIND),))

    assert book_from_text(book_to_text(book)) == book


def test_a_person_can_read_and_write_the_file() -> None:
    text = """
        [[always]]
        do = "rename"
        name = "Kiev"
        to = "Kyiv"

        [[article]]
        title = "A title"
        source = "/texts/a.txt"
        [[article.correction]]
        do = "change_kind"
        name = { words = "Washington", kind = "place" }
        kind = "person"
    """

    book = book_from_text(text)

    assert book.rules == (Rename(Name("Kiev"), "Kyiv"),)
    assert book.articles[0].corrections == (ChangeKind(Name("Washington", PLACE), PERSON),)
    assert 'name = "Kiev"\nto = "Kyiv"' in book_to_text(book)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[always]", "line 1"),
        ('[[always]]\ndo = "dance"', "always 1: do = “dance” is not known"),
        ('[[always]]\ndo = "merge"\nname = "A"', "always 1: into is missing"),
        ('[[always]]\ndo = "not_an_actor"\nname = 3', "always 1: name is missing or no text"),
        ('[[always]]\ndo = "add"\nwords = "A"\nkind = "beast"', "kind = “beast” is not known"),
        ('[[always]]\ndo = "split_mention"\nplace = "A"', "place is missing or no table"),
        ('[[article]]\n[[article.correction]]\nname = "A"', "article 1, correction 1: do is missing"),
        ("article = [1]", "article 1 is no table"),
        ("always = [1]", "always 1 is no table"),
        ("always = 5", "always is no list of tables"),
        ('[article]\ntitle = "A"', r"write \[\[article\]\]"),
        ('[[article]]\ncorrection = "A"', "article 1: correction is no list"),
        ("a = " + "[" * 100_000, "nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        book_from_text(text)


def test_half_a_surrogate_pair_does_not_spoil_the_file() -> None:
    book = CorrectionBook((NotAnActor(Name("\ud83d Chapter")),))

    assert book_from_text(book_to_text(book)).rules == (NotAnActor(Name("? Chapter")),)


def test_corrections_are_there_when_the_program_starts_again(qtbot: QtBot, path: Path) -> None:
    add(CorrectionStore(path), NEVER)
    add(CorrectionStore(path), EVER, Scope.ALWAYS)

    again = CorrectionStore(path)

    assert again.of_article(ARTICLE) == (NEVER,)
    assert again.of_article(OTHER) == ()
    assert again.rules() == (EVER,)


def test_what_another_program_wrote_meanwhile_is_kept(qtbot: QtBot, path: Path) -> None:
    one, other = CorrectionStore(path), CorrectionStore(path)
    add(one, NEVER)
    add(other, EVER)
    add(one, EVER, at=OTHER)

    assert one.of_article(ARTICLE) == (NEVER, EVER)
    assert other.of_article(OTHER) == (EVER,)


def test_only_the_last_of_equal_corrections_is_taken_back(qtbot: QtBot, path: Path) -> None:
    store = CorrectionStore(path)
    for correction in (NEVER, EVER, NEVER):
        add(store, correction)

    store.edit(ARTICLE, removed=((NEVER, Scope.ARTICLE),))

    assert store.of_article(ARTICLE) == (NEVER, EVER)


def test_an_article_without_corrections_leaves_no_trace(qtbot: QtBot, path: Path) -> None:
    store = CorrectionStore(path)
    add(store, NEVER)

    store.edit(ARTICLE, removed=((NEVER, Scope.ARTICLE),))

    assert book_from_text(path.read_text(encoding="utf-8")) == CorrectionBook()


def test_a_changed_text_is_known_by_where_it_came_from_and_its_title(qtbot: QtBot, path: Path) -> None:
    store = CorrectionStore(path)
    add(store, NEVER)
    changed = replace(ARTICLE, text="Putin left at last.", digest="")
    moved = replace(ARTICLE, source="/elsewhere/a.txt")
    namesake = replace(changed, metadata=Metadata(title="Another title"))
    pasted = replace(ARTICLE, text="Pasted.", digest="", source="clipboard")

    assert store.of_article(changed) == (NEVER,)
    assert store.of_article(moved) == (NEVER,)
    assert store.of_article(namesake) == ()
    assert store.of_article(pasted) == ()


def test_a_changed_text_keeps_one_entry(qtbot: QtBot, path: Path) -> None:
    store = CorrectionStore(path)
    add(store, NEVER)
    changed = replace(ARTICLE, text="Putin left at last.", digest="")

    add(store, EVER, at=changed)

    (article,) = book_from_text(path.read_text(encoding="utf-8")).articles
    assert (article.digest, article.corrections) == (changed.digest, (NEVER, EVER))


def test_a_damaged_file_is_left_alone_until_something_is_written_and_then_kept_aside(qtbot: QtBot, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[[always]\nprecious", encoding="utf-8")
    store = CorrectionStore(path)

    assert store.rules() == ()
    assert "line 1" in store.problem
    assert path.read_text(encoding="utf-8") == "[[always]\nprecious"

    add(store, NEVER)

    assert path.with_name("corrections-damaged-1.toml").read_text(encoding="utf-8") == "[[always]\nprecious"
    assert "corrections-damaged-1.toml" in store.problem
    assert CorrectionStore(path).of_article(ARTICLE) == (NEVER,)


def test_a_file_that_was_mended_holds_again(qtbot: QtBot, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe")
    store = CorrectionStore(path)
    assert store.rules() == ()

    path.write_text(book_to_text(CorrectionBook((EVER,))), encoding="utf-8")

    assert store.rules() == (EVER,)
    assert store.problem == ""


def test_a_file_that_was_deleted_holds_no_more(qtbot: QtBot, path: Path) -> None:
    store = CorrectionStore(path)
    add(store, NEVER)

    path.unlink()

    assert store.of_article(ARTICLE) == ()


def test_where_nothing_can_be_written_the_correction_holds_for_now(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    store = CorrectionStore(tmp_path / "data" / "corrections.toml")

    add(store, NEVER)

    assert store.of_article(ARTICLE) == (NEVER,)
    assert "could not be saved" in store.problem


def test_while_another_program_writes_the_correction_holds_and_is_written_after(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gui.reading.saving.AGAIN_MS", 1)
    path.parent.mkdir()
    store, told = CorrectionStore(path), list[bool]()
    store.failed.connect(lambda: told.append(True))
    other = os.open(path.parent, os.O_RDONLY)
    hold(other)

    add(store, NEVER)

    assert store.of_article(ARTICLE) == (NEVER,)
    assert not store.is_saved
    assert "as soon as another program has written" in store.problem
    qtbot.waitUntil(lambda: bool(told))
    os.close(other)
    qtbot.waitUntil(lambda: store.is_saved)
    assert CorrectionStore(path).of_article(ARTICLE) == (NEVER,)


def test_no_window_waits_for_a_slow_disk(qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.gui.reading.saving.SHORT_S", 0.0)
    disk = Event()

    def write_slowly(*arguments: object, **options: bool) -> None:
        disk.wait()
        write_whole(path, cast(bytes, arguments[1]), is_private=True)

    monkeypatch.setattr("reader.storage.shared_file.write_whole", write_slowly)
    store = CorrectionStore(path)

    add(store, NEVER)
    add(store, EVER)

    assert store.of_article(ARTICLE) == (NEVER, EVER)
    assert not path.exists()
    disk.set()
    store.finish()
    assert CorrectionStore(path).of_article(ARTICLE) == (NEVER, EVER)


def test_writing_leaves_no_other_file_behind(qtbot: QtBot, path: Path) -> None:
    add(CorrectionStore(path), NEVER)

    assert [each.name for each in path.parent.iterdir()] == ["corrections.toml"]


def test_without_a_path_corrections_are_kept_in_memory(qtbot: QtBot) -> None:
    store = CorrectionStore()

    with qtbot.waitSignal(store.changed):
        add(store, NEVER)

    assert store.of_article(ARTICLE) == (NEVER,)
