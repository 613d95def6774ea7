"""The shelf: articles and highlights come back as they were put there, and are found by their words."""

import dataclasses
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from reader.anchors.placing import passage_at
from reader.model.document import Document, Metadata, ParagraphKind
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.model.source import Source
from reader.model.span import Span
from reader.shelf.articles import put_article
from reader.shelf.shelf import SHELVED, Shelf
from reader.shelf.shelved import ReadingState
from reader.shelf.tables import MIGRATIONS
from reader.storage.database import Database
from tests.documents import make_document


class Clock:
    """Tells one day after the other."""

    def __init__(self) -> None:
        self.day = 1

    def __call__(self) -> str:
        return f"2027-03-{self.day:02}T08:00:00+00:00"


def article(title: str, *paragraphs: str, source: str = "") -> Document:
    made = make_document((ParagraphKind.TITLE, title), *paragraphs)
    return dataclasses.replace(made, source=source, metadata=Metadata(title=title, site="harbour.example"))


HARBOUR = article(
    "The harbour is frozen", "Straße and Café lie under the ice. Nobody walks.", source="/news/harbour.txt"
)
MOUNTAIN = article("The mountain", "市長は桟橋を閉じた。 Nobody walks there.", source="https://hill.example/1")


def highlight(document: Document, words: str, **values: Any) -> Highlight:
    start = document.text.index(words)
    passage = passage_at(document.text, Span(start, start + len(words)))
    made = Highlight(f"id of {words}", passage, made="2027-03-01T08:00:00+00:00")
    return dataclasses.replace(made, **values)


def titles(shelf: Shelf, words: str) -> list[str]:
    return [each.title for each in shelf.found(words)]


def test_an_article_comes_back_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf.db", Clock())

    shelf.put(HARBOUR)
    shelf.close()

    (found,) = Shelf(tmp_path / "shelf.db").articles()
    assert (found.title, found.site, found.source) == (
        "The harbour is frozen",
        "harbour.example",
        Source.file("/news/harbour.txt"),
    )
    assert (found.state, found.opened, found.highlights) == (ReadingState.READING, "2027-03-01T08:00:00+00:00", 0)
    assert shelf.text_of(found.id) == HARBOUR.text


def test_another_version_of_an_article_is_the_same_article() -> None:
    shelf = Shelf()
    shelf.put(HARBOUR)
    shelf.put_highlight(HARBOUR, highlight(HARBOUR, "Nobody walks"))
    newer = article("The harbour is frozen", "Updated. Nobody walks.", source="/news/harbour.txt")

    shelf.put(newer)

    assert [(each.digest, each.highlights) for each in shelf.articles()] == [(newer.digest, 1)]
    assert [each.passage.words for each in shelf.highlights_of(newer)] == ["Nobody walks"]


def test_an_article_with_another_headline_is_the_same_where_its_text_is() -> None:
    shelf = Shelf()
    shelf.put_highlight(HARBOUR, highlight(HARBOUR, "Nobody walks"))

    newer = article(
        "Ice everywhere", "Straße and Café lie under the ice. Nobody walks. Updated.", source=HARBOUR.source
    )

    assert [each.passage.words for each in shelf.highlights_of(newer)] == ["Nobody walks"]


def test_another_article_at_the_same_address_is_another() -> None:
    shelf = Shelf()
    shelf.put_highlight(HARBOUR, highlight(HARBOUR, "Nobody walks"))

    other = article("Today", "Parliament met on Tuesday and talked of bread for hours.", source=HARBOUR.source)

    assert shelf.highlights_of(other) == ()


def test_the_same_text_in_another_file_is_the_same_article() -> None:
    shelf = Shelf()
    shelf.put_highlight(HARBOUR, highlight(HARBOUR, "Nobody walks"))

    moved = dataclasses.replace(HARBOUR, source="/other/place.txt")

    assert len(shelf.highlights_of(moved)) == 1


def test_pasted_texts_without_a_place_are_no_versions_of_each_other() -> None:
    shelf, pasted = Shelf(), dataclasses.replace(HARBOUR, source="clipboard")
    shelf.put_highlight(pasted, highlight(pasted, "Nobody walks"))

    other = article("The harbour is frozen", "Quite another text.", source="clipboard")

    assert shelf.highlights_of(other) == ()


def test_highlights_come_back_in_the_order_of_the_text_with_everything(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf.db")
    late = highlight(HARBOUR, "Nobody", colour=HighlightColour.PINK, tags=("ice", "two words"))
    early = highlight(HARBOUR, "Café", comment=Comment("Which one? «»\n2nd line", "2027-03-02T08:00:00+00:00"))

    shelf.put_highlight(HARBOUR, late)
    shelf.put_highlight(HARBOUR, early)
    shelf.close()

    assert Shelf(tmp_path / "shelf.db").highlights_of(HARBOUR) == (early, late)


def test_a_highlight_is_changed_in_place_and_removed() -> None:
    shelf, one = Shelf(), highlight(HARBOUR, "Nobody")
    shelf.put_highlight(HARBOUR, one)

    shelf.put_highlight(HARBOUR, dataclasses.replace(one, colour=HighlightColour.BLUE))

    assert [each.colour for each in shelf.highlights_of(HARBOUR)] == [HighlightColour.BLUE]
    shelf.remove_highlight(one.id)
    shelf.remove_highlight("never there")
    assert shelf.highlights_of(HARBOUR) == ()


def test_half_a_surrogate_pair_can_be_kept() -> None:
    shelf, odd = Shelf(), article("Odd \ud800 title", "Words with \udfff in them.")

    shelf.put_highlight(odd, highlight(odd, "with \udfff in"))

    assert shelf.text_of(shelf.articles()[0].id) == odd.text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("strasse", ["The harbour is frozen"]),
        ("CAFE ice", ["The harbour is frozen"]),
        ("nob", ["The mountain", "The harbour is frozen"]),
        ("桟橋", ["The mountain"]),
        ("桟市", []),
        ("harb nobody", []),
        ("nobody harb", ["The harbour is frozen"]),
        ('" OR *', []),
        ("NOT -", []),
        ("wonders", ["The mountain"]),
        ('"makes one wonder"', ["The mountain"]),
        ('"one makes"', []),
        ('"makes one won', ["The mountain"]),
        ('"makes one won"', []),
        ("“it makes” geogr", ["The mountain"]),
        ("geography", ["The mountain"]),
        ("keir", ["The harbour is frozen"]),
        ("", ["The mountain", "The harbour is frozen"]),
    ],
)
def test_articles_are_found_by_words_notes_tags_and_actors(words: str, expected: list[str]) -> None:
    shelf = Shelf(now=Clock())
    shelf.put(HARBOUR)
    shelf.put(MOUNTAIN)
    shelf.put_highlight(
        MOUNTAIN, highlight(MOUNTAIN, "walks", comment=Comment("It makes one wonder: wonders!"), tags=("geography",))
    )
    shelf.name_actors(HARBOUR, ["Keir Starmer", "the prime minister"])

    assert titles(shelf, words) == expected


def test_what_the_reader_wrote_is_not_found_any_more_once_it_is_gone() -> None:
    shelf = Shelf()
    noted = highlight(HARBOUR, "Nobody", comment=Comment("remarkable"))
    shelf.put_highlight(HARBOUR, noted)

    shelf.remove_highlight(noted.id)

    assert titles(shelf, "remarkable") == []


def test_actors_stay_when_the_article_is_put_again() -> None:
    shelf = Shelf()
    shelf.put(HARBOUR)
    shelf.name_actors(HARBOUR, ["Keir Starmer"])

    shelf.put(HARBOUR)

    assert titles(shelf, "starmer") == ["The harbour is frozen"]


def test_what_lies_in_the_bin_is_not_found_and_can_be_taken_back() -> None:
    shelf = Shelf()
    shelf.put(HARBOUR)
    (there,) = shelf.articles()

    shelf.bin(there.id)

    assert (shelf.articles(), titles(shelf, "ice"), [each.id for each in shelf.binned()]) == ((), [], [there.id])
    shelf.take_back(there.id)
    assert titles(shelf, "ice") == ["The harbour is frozen"]


def test_after_thirty_days_in_the_bin_an_article_is_gone_from_the_file(tmp_path: Path) -> None:
    clock = Clock()
    shelf = Shelf(tmp_path / "shelf.db", clock)
    secret = article("Zanzibarium", "Zanzibarium opened.")
    shelf.put_highlight(secret, highlight(secret, "opened", comment=Comment("Quonsettia")))
    shelf.bin(shelf.articles()[0].id)

    clock.day = 30
    assert shelf.empty_bin() == 0
    clock.day = 31
    assert shelf.empty_bin() == 1

    shelf.close()
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()
    assert b"zanzibarium" not in content
    assert b"quonsettia" not in content


def test_a_broken_shelf_keeps_what_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "shelf.db"
    shelf = Shelf(path)
    for number in range(60):
        each = article(f"Article {number}", *(f"Sentence {number * line} of it." for line in range(40)))
        shelf.put_highlight(each, highlight(each, "Sentence", id=f"{number}"))
    shelf.close()
    content = bytearray(path.read_bytes())
    content[-9_000:-5_000] = b"\xff" * 4_000
    path.write_bytes(content)

    broken = Shelf(path)
    for number in range(60):
        broken.put(article(f"Article {number}", *(f"Sentence {number * line} of it." for line in range(40))))

    assert broken.set_aside is not None
    assert len(broken.articles(100)) == 60
    assert sum(each.highlights for each in broken.articles(100)) >= 30


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_shelf_of_any_earlier_version_keeps_all_that_is_on_it(tmp_path: Path, version: int) -> None:
    old = Database(tmp_path / "shelf.db", MIGRATIONS[:version])
    old.write(lambda connection: put_article(connection, HARBOUR, "2027-03-01T08:00:00+00:00"))
    old.close()

    shelf = Shelf(tmp_path / "shelf.db")
    shelf.put_highlight(HARBOUR, highlight(HARBOUR, "Café"))

    assert [(each.title, each.highlights) for each in shelf.articles()] == [("The harbour is frozen", 1)]
    assert titles(shelf, "strasse") == ["The harbour is frozen"]


def test_the_newest_articles_are_listed_by_an_index_alone() -> None:
    """Going through all articles takes most of a second where there are ten thousand."""
    plan = Database(None, MIGRATIONS).read(f"EXPLAIN QUERY PLAN {SHELVED}", (50,))

    assert any("article_by_opened" in str(row) for row in plan)
    assert not any("TEMP B-TREE" in str(row) for row in plan)


def test_what_is_put_with_names_is_found_by_them_and_keeps_the_place_where_it_is_left() -> None:
    shelf = Shelf()

    shelf.put(HARBOUR, ["Keir Starmer"])
    shelf.leave(HARBOUR, 17)
    shelf.leave(MOUNTAIN, 99)

    (found,) = shelf.found("starmer")
    assert (found.title, found.place) == (HARBOUR.metadata.title, 17)


def test_a_pasted_text_is_found_again_by_its_name_and_keeps_it_when_its_copy_is_opened() -> None:
    shelf, pasted = Shelf(), dataclasses.replace(HARBOUR, source="pasted:0123456789abcdef")
    shelf.put(pasted)

    shelf.put(dataclasses.replace(HARBOUR, source="clipboard"))
    shelf.put(article("The harbour is frozen", "Nobody walks any more.", source=pasted.source))

    assert [str(each.source) for each in shelf.articles()] == [pasted.source]
    assert shelf.sources() == {pasted.source}


def test_what_came_from_a_place_goes_into_the_bin_and_out_of_it() -> None:
    shelf = Shelf()
    for each in (HARBOUR, MOUNTAIN):
        shelf.put(each)

    shelf.bin_from(Source.kept(HARBOUR.source))
    assert [each.title for each in shelf.articles()] == ["The mountain"]

    shelf.take_back_from(Source.kept(HARBOUR.source))
    assert len(shelf.articles()) == 2


def test_the_source_is_let_go_before_its_article_leaves_the_bin() -> None:
    clock, seen = Clock(), list[tuple[str, int]]()
    shelf = Shelf(None, clock)
    shelf.put(HARBOUR)
    shelf.bin(shelf.articles()[0].id)

    clock.day = 31
    shelf.empty_bin(lambda source: seen.append((str(source), len(shelf.binned()))))

    assert seen == [(HARBOUR.source, 1)]
    assert shelf.binned() == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("state:done", ["The harbour is frozen"]),
        ("state:reading", ["The mountain"]),
        ("tag:ice", ["The harbour is frozen"]),
        ("tag:ICE nobody", ["The harbour is frozen"]),
        ('tag:"two words"', ["The mountain"]),
        ("tag:two", []),
        ("tag:%", []),
        ("tag:ärger", ["The mountain"]),
        ("tag:arger", ["The mountain"]),
        ("tag:two-words", ["The mountain"]),
        ("tag:C", []),
        ("tag:c#", []),
        ("tag:c++", ["The mountain"]),
        ('actor:"Ann Kern" actor:Vrba', ["The mountain"]),
        ('actor:"Ann Kern" actor:Nobody', []),
        ("site:hill", ["The mountain"]),
        ("nobody walks", ["The harbour is frozen", "The mountain"]),
        ("after:2027-03-02", ["The mountain"]),
        ("before:2027-03-02", ["The harbour is frozen"]),
        ("after:2027-03-02 ice", []),
        ("after:2.3.2027", ["The mountain"]),
        ("after:2027/3/2", ["The mountain"]),
        ("before:2027.3", []),
        ("after:2027-13", []),
    ],
)
def test_articles_are_found_by_tag_site_state_and_date(line: str, expected: list[str]) -> None:
    clock = Clock()
    shelf = Shelf(None, clock)
    shelf.put(HARBOUR)
    clock.day = 2
    shelf.put(MOUNTAIN)
    shelf.set_tags(
        next(each.id for each in shelf.articles() if each.title == "The harbour is frozen"), ["ice", " ice "]
    )
    shelf.set_state(next(each.id for each in shelf.articles() if each.tags), ReadingState.DONE)
    shelf.put_highlight(MOUNTAIN, highlight(MOUNTAIN, "Nobody", tags=("two words", "Ärger", "C++")))
    shelf.name_actors(MOUNTAIN, ["Ann Kern", "Tomas Vrba"])

    assert sorted(titles(shelf, line)) == expected


def test_an_article_is_found_by_the_words_of_its_tags() -> None:
    shelf = Shelf()
    shelf.put(HARBOUR)

    shelf.set_tags(shelf.articles()[0].id, ["Frosty weather"])

    assert titles(shelf, "frosty") == ["The harbour is frozen"]
    assert shelf.articles()[0].tags == ("Frosty weather",)


def test_what_is_not_found_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, asked = Shelf(), Mock(return_value=())
    monkeypatch.setattr(shelf, "_found", asked)

    assert shelf.found("ice") == ()
    assert asked.call_count == 1


def test_a_state_narrows_what_is_found() -> None:
    shelf = Shelf()
    shelf.put(HARBOUR)

    assert shelf.found("ice", state=ReadingState.LATER) == ()
    assert len(shelf.found("ice", state=ReadingState.READING)) == 1
