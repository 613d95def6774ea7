"""What an older version kept among the settings is taken over once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reader.gui.look.settings import Settings
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.start.former_lists import jobs_for_pasted, take_over
from reader.jobs import ShelvePasted
from reader.jobs.doing import HANDLERS
from reader.model.source import Source
from reader.session.pasted_texts import PastedText
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "GlanceReader.ini"


def written_before(file: Path, **values: object) -> None:
    before = QSettings(str(file), QSettings.Format.IniFormat)
    for key, value in values.items():
        before.setValue(key, value)
    before.sync()


def test_articles_and_places_of_before_are_in_the_list(file: Path, tmp_path: Path) -> None:
    recent = ["/a, b.txt", "First words…", "https://vell.example/", "The harbour"]
    written_before(file, theme="dark", recent=recent, places=["digest", "42", "other", "7"])
    settings, reading_list = Settings(file), ReadingList(tmp_path / "data")

    take_over(settings, reading_list)
    settings.file.save()

    assert reading_list.articles == (
        RecentArticle(Source.file("/a, b.txt"), "First words…"),
        RecentArticle(Source.link("https://vell.example/"), "The harbour"),
    )
    assert (reading_list.place_in("digest"), reading_list.place_in("other")) == (42, 7)
    assert file.read_text() == "[General]\ntheme=dark\n"


@pytest.mark.parametrize("value", ["[", ["odd"], ["a", "b", "c"], "", 5])
def test_what_cannot_be_read_costs_nothing_else(file: Path, tmp_path: Path, value: object) -> None:
    written_before(file, theme="dark", recent=value, places=value)
    settings = Settings(file)

    take_over(settings, ReadingList(tmp_path / "data"))

    assert settings.theme == "dark"


def test_what_cannot_be_written_elsewhere_stays(file: Path, tmp_path: Path) -> None:
    written_before(file, recent=["/a.txt", "A"])
    (tmp_path / "data").touch()
    settings = Settings(file)

    take_over(settings, ReadingList(tmp_path / "data"))
    settings.file.save()

    assert "recent" in file.read_text()


def test_texts_pasted_before_come_to_the_shelf_once_and_stay_readable_for_an_older_version(tmp_path: Path) -> None:
    reading_list, store = ReadingList(tmp_path), HighlightStore(tmp_path / "shelf.db")
    plain, marked = PastedText("Anna spoke.\n\nBert left."), PastedText("Carl sang.", "<h1>Carl</h1><p>Carl sang.</p>")
    for each in (plain, marked):
        reading_list.keep_text(each)

    jobs = list(jobs_for_pasted(store, reading_list))
    for job in (*jobs, *jobs):  # another process does the same
        assert HANDLERS[ShelvePasted](job, lambda _value: None) is None

    assert sorted(each.title for each in store.shelf.articles()) == ["Anna spoke.", "Carl"]
    assert [each.title for each in store.shelf.found("sang")] == ["Carl"]
    assert list(jobs_for_pasted(store, reading_list)) == []
    assert {ReadingList(tmp_path).text_of(Source.pasted(each.name)) for each in (plain, marked)} == {plain, marked}


def test_a_pasted_text_that_left_the_bin_is_gone_from_its_file_too(tmp_path: Path) -> None:
    reading_list, store = ReadingList(tmp_path), HighlightStore(tmp_path / "shelf.db")
    reading_list.keep_text(PastedText("Anna spoke."))
    (job,) = jobs_for_pasted(store, reading_list)
    HANDLERS[ShelvePasted](job, lambda _value: None)

    store.bin(job.source)
    assert list(jobs_for_pasted(store, reading_list)) == []
    store.shelf.empty_bin(reading_list.forget_text, all_of_it=True)

    assert reading_list.pasted_texts() == ()
    assert store.sources() == frozenset()
