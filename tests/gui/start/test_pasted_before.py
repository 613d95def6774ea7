"""Texts that were pasted before the shelf was there come to it once."""

from pathlib import Path

import pytest

from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.start.pasted_before import jobs_for_pasted
from reader.jobs import ShelvePasted
from reader.jobs.doing import HANDLERS
from reader.model.source import Source
from reader.session.pasted_texts import PastedText
from reader.session.reading_list import ReadingList

pytestmark = pytest.mark.usefixtures("qapp")


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


def test_a_pasted_text_that_left_the_bin_is_gone_from_its_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.shelf.shelf.DAYS_IN_BIN", 0)
    reading_list, store = ReadingList(tmp_path), HighlightStore(tmp_path / "shelf.db")
    reading_list.keep_text(PastedText("Anna spoke."))
    (job,) = jobs_for_pasted(store, reading_list)
    HANDLERS[ShelvePasted](job, lambda _value: None)

    store.bin(job.source)
    assert list(jobs_for_pasted(store, reading_list)) == []
    store.shelf.empty_bin(reading_list.forget_text)

    assert reading_list.pasted_texts() == ()
    assert store.sources() == frozenset()
