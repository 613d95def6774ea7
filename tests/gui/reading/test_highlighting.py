"""Highlights of an article: made, changed, taken away, undone, and there again when it is opened again."""

from dataclasses import replace
from pathlib import Path
from typing import cast
from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.highlighting import SHORT
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.model.correction import Passage
from reader.model.document import Document
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.fake_worker import FakeWorker, analysis_by_hand
from tests.gui.played import find, show

YELLOW, PINK = HighlightColour.YELLOW, HighlightColour.PINK
OTHER = replace(make_document("Snow fell on the harbour of Ostrava."), source="/news/snow.txt")
ARTICLE = replace(
    make_document("The bay froze early. Nobody walked there.", "The mayor waits."), source="/news/bay.txt"
)


def opened(store: HighlightStore, document: Document = ARTICLE) -> ReadingSession:
    session = ReadingSession(cast(Worker, FakeWorker()), highlights=store)
    session.highlighting.begin()
    show(session, document)
    return session


def place_of(words: str, document: Document = ARTICLE) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def shown(session: ReadingSession) -> list[tuple[str, HighlightColour]]:
    text = session.document.text
    return [(each.span.of(text), each.highlight.colour) for each in session.highlighting.placed]


def test_what_is_highlighted_is_there_when_the_article_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    store = HighlightStore(tmp_path / "shelf.db")
    opened(store).highlighting.add(place_of("bay froze"), PINK)
    store.finish()

    again = opened(HighlightStore(tmp_path / "shelf.db"))

    assert shown(again) == [("bay froze", PINK)]


def test_nothing_is_loaded_before_the_window_has_been_painted(qtbot: QtBot, tmp_path: Path) -> None:
    store = HighlightStore(tmp_path / "room" / "shelf.db")

    show(ReadingSession(cast(Worker, FakeWorker()), highlights=store), ARTICLE)

    assert not (tmp_path / "room").exists()


@pytest.mark.parametrize(
    ("selected", "expected"), [("ay fro", "bay froze"), (" froze ", "froze"), ("early", "early"), (" ", None)]
)
def test_whole_words_are_highlighted(qtbot: QtBot, selected: str, expected: str | None) -> None:
    session = opened(HighlightStore())

    session.highlighting.add(place_of(selected), YELLOW)

    assert shown(session) == ([(expected, YELLOW)] if expected else [])


def test_the_same_words_get_another_colour(qtbot: QtBot) -> None:
    session = opened(HighlightStore())
    session.highlighting.add(place_of("bay froze"), YELLOW)

    session.highlighting.add(place_of("ay froze"), PINK)

    assert shown(session) == [("bay froze", PINK)]


def test_every_act_is_undone_in_its_turn_and_done_again(qtbot: QtBot) -> None:
    session = opened(HighlightStore())
    made = session.highlighting.add(place_of("bay"), YELLOW)
    assert made is not None
    session.highlighting.change(replace(made, comment=Comment("Which one?"), tags=("ice",)))
    session.highlighting.remove(made)
    states = []

    for act in (session.correcting.undo,) * 3 + (session.correcting.redo,) * 3:
        act()
        states.append([each.highlight.comment for each in session.highlighting.placed])

    said = [Comment("Which one?")]
    assert states == [said, [None], [], [None], said, []]


def test_only_what_is_taken_away_is_told(qtbot: QtBot) -> None:
    session, told = opened(HighlightStore()), list[str]()
    session.correcting.done.connect(told.append)
    made = session.highlighting.add(place_of("bay froze"), YELLOW)
    assert made is not None

    session.highlighting.remove(made)

    assert told == ["Removed the highlight “bay froze”."]
    assert session.correcting.to_undo == "Removing a Highlight"


def test_what_has_no_place_any_more_is_listed_as_lost(qtbot: QtBot) -> None:
    store = HighlightStore()
    first = opened(store)
    first.highlighting.add(place_of("Nobody walked there"), YELLOW)
    first.highlighting.add(place_of("The bay froze early."), PINK)
    newer = replace(make_document("Updated today. The bay froze early.", "The mayor waits."), source="/news/bay.txt")
    newer = replace(newer, metadata=replace(newer.metadata, title=None))
    store.shelf.carry_over(ARTICLE, newer)

    again = opened(store, newer)

    assert shown(again) == [("The bay froze early.", PINK)]
    assert [each.passage.words for each in again.highlighting.lost] == ["Nobody walked there"]


def test_another_window_shows_what_was_highlighted_here(qtbot: QtBot) -> None:
    store = HighlightStore()
    one, other = opened(store), opened(store)

    one.highlighting.add(place_of("bay"), YELLOW)

    assert shown(other) == [("bay", YELLOW)]


def test_what_cannot_be_kept_is_not_highlighted_and_told_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store, told = HighlightStore(tmp_path / "file" / "shelf.db"), list[str]()
    session = opened(store)
    store.failed.connect(told.append)

    made = session.highlighting.add(place_of("bay"), YELLOW)

    assert (made, shown(session)) == (None, [])
    assert len(told) == 1
    assert told[0].startswith("This was not kept (")


def test_keys_lead_from_one_highlight_to_the_next_and_around(qtbot: QtBot) -> None:
    session, places = opened(HighlightStore()), list[Span]()
    for words in ("bay", "mayor"):
        session.highlighting.add(place_of(words), YELLOW)
    session.span_activated.connect(places.append)

    for step in (1, 1, 1, -1):
        session.highlighting.step(step)

    assert [place.of(ARTICLE.text) for place in places] == ["bay", "mayor", "bay", "mayor"]


def test_a_highlight_is_gone_to_as_soon_as_its_article_is_there(qtbot: QtBot) -> None:
    store, places = HighlightStore(), list[Span]()
    made = opened(store).highlighting.add(place_of("mayor"), YELLOW)
    session = opened(store, OTHER)
    session.span_activated.connect(places.append)

    assert not session.highlighting.go_to(made)
    show(session, replace(ARTICLE, sentences=()))
    assert not places
    show(session, ARTICLE)
    assert places == [place_of("mayor")]

    assert session.highlighting.go_to(made)
    assert places == [place_of("mayor")] * 2

    show(session, OTHER)
    assert not session.highlighting.go_to(made)
    session.highlighting.go_to(None)
    show(session, ARTICLE)
    assert len(places) == 2


def test_the_copy_of_an_article_that_is_gone_has_its_highlights(qtbot: QtBot) -> None:
    store = HighlightStore()
    first = opened(store)
    first.highlighting.add(place_of("bay froze"), YELLOW)
    (shelved,) = store.shelf.articles()
    again = ReadingSession(cast(Worker, FakeWorker()), highlights=store)
    again.highlighting.begin()

    text = again.highlighting.copy_of(shelved)
    show(again, replace(make_document(f"Copy. {text}"), source="clipboard"))

    assert text == ARTICLE.text
    assert shown(again) == [("bay froze", YELLOW)]
    assert len(store.shelf.articles()) == 1


def test_an_article_with_highlights_is_found_by_its_actors(qtbot: QtBot) -> None:
    store = HighlightStore()
    session = opened(store)
    session.highlighting.add(place_of("bay froze"), YELLOW)

    analysis = analysis_by_hand(session.document, 2)
    find(session, replace(analysis, is_complete=True))

    names = [actor.name for actor in analysis.actors or ()]
    assert names
    assert [each.digest for each in store.shelf.found(f"{names[0]}")] == [ARTICLE.digest]


def test_in_a_long_text_that_has_changed_places_are_found_turn_by_turn(qtbot: QtBot) -> None:
    """What has not moved is there at once, and nothing is called lost before it was looked for."""
    middle = " ".join(f"Word{number} of it." for number in range(SHORT // 8))
    article = replace(make_document("The bay froze early.", middle, "Nobody walked there."), source="/news/long.txt")
    store = HighlightStore()
    first = opened(store, article)
    for words in ("bay froze", "Word900 of it. Word901 of it", "Nobody walked"):
        first.highlighting.add(place_of(words, article), YELLOW)
    text = "The bay froze early.", middle.replace("Word850 of it.", "Word850, so it is said."), "Dogs ran about."

    session = opened(store, replace(make_document(*text), source="/news/long.txt"))
    assert [words for words, _ in shown(session)] == ["bay froze"]
    assert not session.highlighting.lost

    qtbot.waitUntil(lambda: len(session.highlighting.placed) == 2)
    assert [words for words, _ in shown(session)] == ["bay froze", "Word900 of it. Word901 of it"]
    assert [each.passage.words for each in session.highlighting.lost] == ["Nobody walked"]


def test_a_comment_written_elsewhere_meanwhile_stays_beside_the_own_one(qtbot: QtBot) -> None:
    store = HighlightStore()
    session = opened(store)
    made = session.highlighting.add(place_of("bay"), YELLOW)
    assert made is not None
    store.shelf.put_highlight(ARTICLE, replace(made, comment=Comment("Theirs"), tags=("ice",)))

    session.highlighting.change(replace(made, comment=Comment("Mine"), tags=("bay",)), made)

    (kept,) = store.of_article(ARTICLE)
    assert kept.comment is not None
    assert (kept.comment.text, kept.tags) == ("Theirs\n\nMine", ("ice", "bay"))


def test_neither_another_colour_nor_its_undoing_takes_away_a_comment_written_elsewhere(qtbot: QtBot) -> None:
    store = HighlightStore()
    session = opened(store)
    made = session.highlighting.add(place_of("bay"), YELLOW)
    assert made is not None
    store.shelf.put_highlight(ARTICLE, replace(made, comment=Comment("Theirs")))

    session.highlighting.change(replace(made, colour=PINK))
    states = [store.of_article(ARTICLE)]
    session.correcting.undo()
    states.append(store.of_article(ARTICLE))

    assert [[(each.colour, each.comment) for each in state] for state in states] == [
        [(PINK, Comment("Theirs"))],
        [(YELLOW, Comment("Theirs"))],
    ]


def test_words_that_were_edited_are_quoted_as_they_stand_now_and_kept_as_they_were_made(qtbot: QtBot) -> None:
    around = "The ferry left the harbour late in the evening.", "The mayor of the town waits for a report on it."
    store = HighlightStore()
    old, new = (
        replace(make_document(f"{around[0]} {words} {around[1]}"), source="/news/ferry.txt")
        for words in ("Fourteen passengers were treated in hospital.", "Fourteen passengers were seen in hospital.")
    )
    marked = opened(store, old).highlighting.add(place_of("Fourteen passengers were treated in hospital", old), YELLOW)
    store.shelf.carry_over(old, new)
    again = opened(store, new)

    (taken,) = again.highlighting.taken()
    again.highlighting.change(replace(taken.highlight, colour=PINK))

    assert taken.highlight.passage.words == "Fourteen passengers were seen in hospital"
    assert taken.marked == "Fourteen passengers were treated in hospital"
    assert taken.span == place_of(taken.highlight.passage.words, new)
    assert marked is not None
    assert store.of_article(old) == (replace(marked, colour=PINK),)


def test_a_mended_typo_and_other_quotes_are_no_change_to_speak_of(qtbot: QtBot) -> None:
    store = HighlightStore()
    old, new = (
        replace(make_document(f"The ferry left late. {words} The mayor waits for a report."), source="/news/ferry.txt")
        for words in ('The "Corvin" struck the harbuor wall at dawn.', "The “Corvin” struck the harbour wall at dawn.")
    )
    opened(store, old).highlighting.add(place_of('The "Corvin" struck the harbuor wall at dawn', old), YELLOW)
    store.shelf.carry_over(old, new)

    (taken,) = opened(store, new).highlighting.taken()

    assert (taken.span, taken.marked) == (place_of("The “Corvin” struck the harbour wall at dawn", new), "")


def test_in_a_private_window_only_an_article_that_is_kept_is_highlighted(qtbot: QtBot) -> None:
    store = HighlightStore()
    session, withheld = opened(store), Mock()
    session.keeping.use(lambda _source: True, is_private=True)
    session.highlighting.withheld.connect(withheld)

    session.highlighting.add(place_of("bay froze"), PINK)
    before = (shown(session), store.shelf.articles(), withheld.call_count)
    session.highlighting.keep_article()
    session.highlighting.add(place_of("bay froze"), PINK)

    assert before == ([], (), 1)
    assert shown(session) == [("bay froze", PINK)]


def test_a_private_window_writes_nothing_by_itself_of_an_article_that_is_on_the_shelf(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, written = HighlightStore(), Mock()
    opened(store).highlighting.add(place_of("bay froze"), YELLOW)
    session = opened(store, OTHER)
    session.keeping.use(lambda _source: False, is_private=True)
    monkeypatch.setattr(store, "write", written)

    session.highlighting.copy_of(store.shelf.articles()[0])
    show(session, replace(make_document(f"Copy. {ARTICLE.text}"), source="clipboard"))
    show(session, ARTICLE)
    find(session, replace(analysis_by_hand(ARTICLE, 2), is_complete=True))
    session.highlighting.carry_over(ARTICLE, OTHER)

    assert shown(session) == [("bay froze", YELLOW)]
    written.assert_not_called()


def test_an_article_that_was_chosen_in_private_stays_so_in_another_version(qtbot: QtBot) -> None:
    session = opened(HighlightStore())
    session.keeping.use(lambda _source: True, is_private=True)
    session.highlighting.keep_article()

    session.highlighting.carry_over(ARTICLE, OTHER)

    assert not session.keeping.is_withheld(OTHER)


def test_in_private_highlights_are_added_where_there_are_some_and_taken_away(qtbot: QtBot) -> None:
    store, withheld = HighlightStore(), Mock()
    opened(store).highlighting.add(place_of("bay froze"), YELLOW)
    session = opened(store)
    session.keeping.use(lambda _source: True, is_private=True)
    session.highlighting.withheld.connect(withheld)

    made = session.highlighting.add(place_of("mayor"), PINK)
    assert made is not None
    session.highlighting.remove(made)
    assert shown(session) == [("bay froze", YELLOW)]
    assert not withheld.called
    show(session, OTHER)

    assert session.highlighting.add(Span(0, 4), PINK) is None
    assert withheld.call_count == 1


def test_a_comment_that_is_emptied_is_told_to_be_gone(qtbot: QtBot) -> None:
    session, told = opened(HighlightStore()), list[str]()
    made = session.highlighting.add(place_of("bay"), YELLOW)
    assert made is not None
    kept = session.highlighting.change(replace(made, comment=Comment("Which one?")))
    assert kept is not None
    session.correcting.done.connect(told.append)

    session.highlighting.change(replace(kept, comment=None))

    assert told == ["Took the comment away."]


def test_how_many_are_lost_is_told_once_of_each_article_that_is_opened(qtbot: QtBot) -> None:
    store, told = HighlightStore(), list[int]()
    session = opened(store)
    session.highlighting.lost_found.connect(told.append)
    gone = Highlight("gone", Passage("Bert sold the northern pier", "", "", 9))
    store.put(OTHER, gone)
    store.put(OTHER, replace(gone, id="gone too"))

    show(session, OTHER)
    session.highlighting.add(Span(0, 4), YELLOW)
    show(session, ARTICLE)

    assert told == [2]
