"""What was read lately, where it was left, and the texts that were pasted."""

from pathlib import Path

import pytest

from reader.model.source import Source
from reader.session.pasted_texts import PastedText
from reader.session.reading_list import MAX_PLACES, MAX_RECENT, ReadingList
from reader.session.recent import RecentArticle

FILE = RecentArticle(Source.file("/texts/a.txt"), "First words…")
PASTED = PastedText("A harbour opens.\nNobody came.\r\n\ud83d", "<p>A harbour opens.</p>")
OF_PASTED = RecentArticle(Source.pasted(PASTED.name), "A harbour opens.")


def saved(reading_list: ReadingList) -> None:
    reading_list.file.save()
    assert not reading_list.file.is_waiting


def test_articles_and_places_survive_a_restart(tmp_path: Path) -> None:
    reading_list = ReadingList(tmp_path)
    odd = RecentArticle(Source.file("/texts/\udcff\t\\n\n\u2028.txt"), "A\\B\tC\r\n")
    for article in (FILE, odd):
        reading_list.add(article)
    reading_list.remember_place("digest", 42)
    saved(reading_list)

    again = ReadingList(tmp_path)

    assert again.articles == (odd, FILE)
    assert (again.place_in("digest"), again.place_in("unknown")) == (42, 0)


def test_two_programs_lose_nothing_of_each_other(tmp_path: Path) -> None:
    one, other = ReadingList(tmp_path), ReadingList(tmp_path)
    assert not (*one.articles, *other.articles)
    one.add(FILE)
    one.remember_place("a", 1)
    other.add(RecentArticle(Source.file("/texts/b.txt")))
    other.remember_place("b", 2)

    saved(one)
    saved(other)

    assert {str(article.source) for article in one.articles} == {"/texts/a.txt", "/texts/b.txt"}
    assert one.articles == other.articles
    assert [program.place_in(digest) for program in (one, other) for digest in "ab"] == [1, 2, 1, 2]


def test_recent_files_are_few_and_each_once() -> None:
    reading_list = ReadingList()
    for number in range(MAX_RECENT + 5):
        reading_list.add(RecentArticle(Source.file(f"/{number}.txt"), str(number)))
    reading_list.add(RecentArticle(Source.file("/9.txt"), "again"))

    names = [article.name for article in reading_list.articles]

    assert names[0] == "9.txt"
    assert len(names) == MAX_RECENT == len(set(names))


def test_what_an_article_is_known_by_stays_where_it_is_asked_for_again() -> None:
    reading_list = ReadingList()
    reading_list.add(FILE)

    reading_list.add(RecentArticle(FILE.source))

    assert reading_list.articles == (FILE,)


def test_the_oldest_places_are_forgotten() -> None:
    reading_list = ReadingList()
    for number in range(MAX_PLACES + 1):
        reading_list.remember_place(str(number), number + 1)

    assert reading_list.place_in("0") == 0
    assert reading_list.place_in(str(MAX_PLACES)) == MAX_PLACES + 1


@pytest.mark.parametrize(
    "line",
    [
        "",
        "article",
        "article\t\twords",
        "place\td\tx",
        "place\td\t-5",
        "what\ta\tb",
        "a\tb\tc\td",
        "place\td\t" + "9" * 5000,
    ],
)
def test_a_broken_line_costs_itself_alone(tmp_path: Path, line: str) -> None:
    (tmp_path / "reading-list.txt").write_text(f"article\t/a.txt\tA\n{line}\nplace\tdigest\t7", "utf-8")

    reading_list = ReadingList(tmp_path)

    assert reading_list.articles == (RecentArticle(Source.file("/a.txt"), "A"),)
    assert (reading_list.place_in("digest"), reading_list.place_in("d")) == (7, 0)


@pytest.fixture(params=["on the disk", "in memory"])
def reading_list(request: pytest.FixtureRequest, tmp_path: Path) -> ReadingList:
    return ReadingList(tmp_path if request.param == "on the disk" else None)


def test_a_pasted_text_is_kept_as_it_was(reading_list: ReadingList) -> None:
    reading_list.keep_text(PASTED)

    assert reading_list.articles == (OF_PASTED,)
    assert reading_list.text_of(OF_PASTED.source) == PASTED
    assert reading_list.text_of(Source.pasted("another")) is None
    assert reading_list.text_of(FILE.source) is None


def test_a_pasted_text_stays_however_much_else_is_read(reading_list: ReadingList) -> None:
    reading_list.keep_text(PASTED)
    for number in range(MAX_RECENT + 5):
        reading_list.add(RecentArticle(Source.file(f"/{number}.txt")))

    assert len(reading_list.articles) == MAX_RECENT + 1
    assert reading_list.articles[-1] == OF_PASTED


def test_a_text_that_was_removed_is_gone_and_can_be_put_back(reading_list: ReadingList) -> None:
    reading_list.keep_text(PASTED)

    pasted = reading_list.remove(OF_PASTED)
    assert not list(reading_list.articles)
    assert reading_list.text_of(OF_PASTED.source) is None
    reading_list.put_back(OF_PASTED, pasted)

    assert reading_list.articles == (OF_PASTED,)
    assert reading_list.text_of(OF_PASTED.source) == PASTED


def test_a_text_that_the_list_does_not_name_is_in_it_all_the_same(tmp_path: Path) -> None:
    ReadingList(tmp_path).keep_text(PastedText("\n  A harbour  opens.  \nNobody came."))
    (tmp_path / "reading-list.txt").write_bytes(b"\xff\xfe damaged")

    (article,) = ReadingList(tmp_path).articles

    assert article.title == "A harbour opens."


def test_nothing_but_the_text_is_left_of_a_pasted_one_and_nothing_after_it_is_removed(tmp_path: Path) -> None:
    reading_list = ReadingList(tmp_path)
    reading_list.keep_text(PASTED)
    folder = tmp_path / "pasted"
    assert sorted(path.suffix for path in folder.iterdir()) == [".html", ".txt"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700

    reading_list.remove(OF_PASTED)

    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        (PastedText("One.\nTwo."), "One."),
        (PastedText("", "<style>p {}</style><p>A &amp; B</p>"), "A & B"),
        (PastedText("word " * 100), ("word " * 100)[:79] + "…"),
        (PastedText(" \n "), ""),
    ],
)
def test_a_pasted_text_is_known_by_its_first_line(pasted: PastedText, line: str) -> None:
    assert pasted.first_line == line
