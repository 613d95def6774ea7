"""The shelf as a folder of Markdown files: taken out and brought in again, it is the same shelf."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.anchors.placing import passage_at
from reader.model.correction import Passage
from reader.model.document import Document, Metadata
from reader.model.front_matter import read, written
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.model.span import Span
from reader.shelf.folder import bring_in, save_folder
from reader.shelf.page import TEXT, Page, page_read, page_written
from reader.shelf.pages import TOLD
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import Carried, ReadingState
from tests.documents import make_document

ODD = "# No heading * at _all_\n\n1. No list\n- nor this\n<!-- the text as it is kept -->\n\n---\n"
ODD += "\\ `code` [x](y) \ud83d\u2028 & $5"
WORDS = st.text(st.characters(exclude_categories=()), max_size=60)


def article(title: str, text: str, source: str) -> Document:
    return dataclasses.replace(make_document(text), source=source, metadata=Metadata(title=title, site="bay.example"))


def filled() -> Shelf:
    """Return a shelf with two articles and all that can be said of them."""
    shelf = Shelf(None, lambda: "2027-03-01T08:00:00+00:00")
    bay = article('The "bay" -- froze: early', ODD, "https://bay.example/1")
    passage = passage_at(bay.text, Span(2, 12))
    comment = Comment("Why? --> <b>\n\n> not a quotation", "2027-03-02T08:00:00+00:00")
    shelf.put_highlight(bay, Highlight("one", passage, HighlightColour.PINK, comment, ("two words", "ice"), "2027"))
    shelf.put_highlight(bay, Highlight("two", passage_at(bay.text, Span(14, 20)), made="2028"))
    shelf.put(bay, ["Keir Starmer"])
    shelf.put(article("The hill", "Nobody walks.", "/hill.txt"))
    shelf.set_tags(1, ["a: b", "c, d", "e"])
    shelf.set_state(1, ReadingState.LATER)
    shelf.leave(bay, 7)
    return shelf


def pages(shelf: Shelf) -> list[Page]:
    return [shelf.page(number) for number in shelf.numbers()]


def test_a_shelf_that_is_taken_out_and_brought_in_is_the_same_shelf(tmp_path: Path) -> None:
    shelf, again = filled(), Shelf()

    assert save_folder(shelf, tmp_path / "out").count == 2
    assert bring_in(again, tmp_path / "out").count == 2

    assert sorted(pages(again), key=str) == sorted(pages(shelf), key=str)
    assert {each.title: each for each in again.articles()}.keys() == {each.title for each in shelf.articles()}
    assert [each.title for each in again.found("starmer")] == ['The "bay" -- froze: early']
    assert [each.title for each in again.found("quotation")] == ['The "bay" -- froze: early']


def test_what_stands_on_the_shelf_stays_and_gets_what_it_lacks(tmp_path: Path) -> None:
    shelf = filled()
    save_folder(shelf, tmp_path)
    shelf.set_tags(1, ["mine"])
    shelf.remove_highlight("one")
    shelf.set_state(1, ReadingState.DONE)

    assert bring_in(shelf, tmp_path).count == 0

    page = shelf.page(1)
    assert page.tags == ("mine", "a: b", "c, d", "e")
    assert sorted(each.id for each in page.highlights) == ["one", "two"]
    assert page.told["state"] == "done"


def changed(shelf: Shelf, folder: Path, *changes: tuple[str, str]) -> Page:
    """Take the shelf out, change the page of its first article as another program would, and bring it in again."""
    edited_file(shelf, folder, *changes)
    bring_in(shelf, folder)
    return shelf.page(1)


def edited_file(shelf: Shelf, folder: Path, *changes: tuple[str, str]) -> Path:
    """Take the shelf out, change the page of its first article as another program would, and return its file."""
    save_folder(shelf, folder)
    (path,) = folder.glob("the-bay*.md")
    page = path.read_text("utf-8")
    for before, after in changes:
        assert before in page
        page = page.replace(before, after)
    path.write_text(page, "utf-8")
    return path


def noted(tags: tuple[str, ...] = ("two words", "ice")) -> Shelf:
    shelf = Shelf(None, lambda: "2027-03-05T08:00:00+00:00")
    bay = article("The bay", "The bay froze early.", "https://bay.example/1")
    passage = passage_at(bay.text, Span(4, 7))
    comment = Comment("Which *bay*?", "2027-03-02T08:00:00+00:00")
    shelf.put_highlight(bay, Highlight("one", passage, HighlightColour.PINK, comment, tags, "2027"))
    shelf.set_tags(1, ["frost", "sea"])
    return shelf


def test_tags_and_state_that_were_changed_in_another_program_are_read_back(tmp_path: Path) -> None:
    page = changed(
        noted(), tmp_path, ('state: "reading"', "state: done"), ('tags: ["frost", "sea"]', "tags:\n  - sea\n  - winter")
    )

    assert (page.told["state"], page.tags) == ("done", ("sea", "winter"))


def test_comment_and_tags_of_a_highlight_that_were_changed_there_are_read_back(tmp_path: Path) -> None:
    page = changed(
        noted(),
        tmp_path,
        ("Which \\*bay\\*?", "The **upper** one.\n\nSee the map."),
        ("#two-words #ice", "#two-words #maps"),
    )

    (highlight,) = page.highlights
    assert highlight.comment == Comment("The **upper** one.\n\nSee the map.", "2027-03-05T08:00:00+00:00")
    assert highlight.tags == ("two words", "maps")
    assert highlight.passage.words == "bay"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("> bay\n", "> bay\n\n> From my call: no.\n\nSo it is.\n", "> From my call: no.\n\nSo it is.\n\nWhich *bay*?"),
        ("> bay\n", "> bay\n> From my call: no.\n", "> From my call: no.\n\nWhich *bay*?"),
        ("> bay\n", "> From my call: no.\n\n> bay\n", "> From my call: no.\n\n\nWhich *bay*?"),
        ("> bay\n", "> From my call: no.\n", "> From my call: no.\n\nWhich *bay*?"),
        ("> bay\n", "> the bay\n\n> No.\n", "> No.\n\nWhich *bay*?"),
        ("> bay\n", "> [!quote]\n> bay\n\nNo.\n", "No.\n\nWhich *bay*?"),
        ("Which \\*bay\\*?", "See C:\\maps.", "See C:\\maps."),
    ],
)
def test_what_is_quoted_in_a_comment_there_is_part_of_it(before: str, after: str, said: str, tmp_path: Path) -> None:
    page = changed(noted(), tmp_path, (before, after))

    (highlight,) = page.highlights
    assert highlight.comment == Comment(said, "2027-03-05T08:00:00+00:00")
    assert highlight.tags == ("two words", "ice")


def test_a_passage_that_was_broken_into_other_lines_there_is_no_comment(tmp_path: Path) -> None:
    shelf = Shelf()
    bay = article("The bay", "The bay froze early and the port was shut.", "https://bay.example/1")
    shelf.put_highlight(bay, Highlight("one", passage_at(bay.text, Span(0, 41)), made="2027"))

    page = changed(shelf, tmp_path, ("> The bay froze early and", "> The bay froze\n> early and"))

    assert page.highlights[0].comment is None


def test_names_that_are_one_when_they_are_searched_come_back_as_one(tmp_path: Path) -> None:
    shelf, again = noted(), Shelf()
    shelf.name_actors(article("The bay", "The bay froze early.", "https://bay.example/1"), ["De Miranda", "de Miranda"])
    save_folder(shelf, tmp_path)

    bring_in(again, tmp_path)

    assert again.page(1).actors == shelf.page(1).actors == ("de miranda",)


def test_a_comment_that_was_made_shorter_there_is_shorter_here(tmp_path: Path) -> None:
    page = changed(noted(), tmp_path, ("Which \\*bay\\*?", "Which"))

    assert page.highlights[0].comment == Comment("Which", "2027-03-05T08:00:00+00:00")


def test_words_that_were_replaced_throughout_a_file_are_read_back(tmp_path: Path) -> None:
    page = changed(noted(), tmp_path, ("bay", "inlet"), ("ice", "floe"), ("frost", "cold"))

    assert page.highlights[0].comment == Comment("Which *inlet*?", "2027-03-05T08:00:00+00:00")
    assert page.highlights[0].tags == ("two words", "floe")
    assert page.tags == ("cold", "sea")


def test_a_tag_that_was_replaced_throughout_a_file_is_another_when_that_is_written_over(tmp_path: Path) -> None:
    shelf = noted()
    edited_file(shelf, tmp_path, ("ice", "floe"), ("frost", "cold"))

    save_folder(shelf, tmp_path)

    assert shelf.page(1).tags == ("cold", "sea")
    assert shelf.page(1).highlights[0].tags == ("two words", "floe")


def test_what_is_changed_there_a_second_time_is_changed_here_again(tmp_path: Path) -> None:
    shelf = noted()
    changed(shelf, tmp_path, ("Which \\*bay\\*?", "Which one of them"), ("#two-words #ice", "#two-words #maps"))
    (path,) = tmp_path.glob("*.md")
    written = path.read_text("utf-8").replace('state: "reading"', 'state: "done"')
    path.write_text(
        written.replace("Which one of them", "Which one").replace("#two-words #maps", "#two-words"), "utf-8"
    )
    bring_in(shelf, tmp_path)
    path.write_text(path.read_text("utf-8").replace('state: "done"', 'state: "reading"'), "utf-8")

    bring_in(shelf, tmp_path)

    page = shelf.page(1)
    assert page.highlights[0].comment == Comment("Which one", "2027-03-05T08:00:00+00:00")
    assert page.highlights[0].tags == ("two words",)
    assert page.told["state"] == "reading"


def test_of_two_copies_of_a_page_that_were_changed_nothing_is_lost(tmp_path: Path) -> None:
    shelf = noted()
    for folder, words in (("one", "Said in one."), ("other", "Said in the other.")):
        save_folder(shelf, tmp_path / folder)
        (path,) = (tmp_path / folder).glob("*.md")
        path.write_text(path.read_text("utf-8").replace("Which \\*bay\\*?", words), "utf-8")

    for folder in ("one", "other"):
        bring_in(shelf, tmp_path / folder)

    (highlight,) = shelf.page(1).highlights
    assert highlight.comment is not None
    assert highlight.comment.text == "Said in one.\n\nSaid in the other."


@pytest.mark.parametrize("tag", ["#news", "c#", "a#b"])
def test_a_tag_with_a_sign_of_its_own_outlives_a_comment_that_was_changed_there(tag: str, tmp_path: Path) -> None:
    page = changed(noted((tag, "ice")), tmp_path, ("Which \\*bay\\*?", "The upper one."))

    (highlight,) = page.highlights
    assert highlight.tags == (tag, "ice")
    assert highlight.comment is not None
    assert highlight.comment.text == "The upper one."


def test_a_comment_is_written_and_taken_away_there(tmp_path: Path) -> None:
    shelf = noted()
    assert changed(shelf, tmp_path, ("Which \\*bay\\*?\n\n", "")).highlights[0].comment is None

    again = changed(shelf, tmp_path, ("> bay\n", "> bay\n\nNow I know.\n"))

    assert again.highlights[0].comment == Comment("Now I know.", "2027-03-05T08:00:00+00:00")
    assert again.highlights[0].tags == ("two words", "ice")


def test_of_two_comments_that_were_written_meanwhile_none_is_lost(tmp_path: Path) -> None:
    shelf = noted()
    save_folder(shelf, tmp_path)
    (highlight,) = shelf.page(1).highlights
    bay = article("The bay", "The bay froze early.", "https://bay.example/1")
    shelf.put_highlight(bay, dataclasses.replace(highlight, comment=Comment("Said here.", "2027-03-04")))
    (path,) = tmp_path.glob("*.md")
    path.write_text(path.read_text("utf-8").replace("Which \\*bay\\*?", "Said there."), "utf-8")

    bring_in(shelf, tmp_path)
    bring_in(shelf, tmp_path)

    (found,) = shelf.page(1).highlights
    assert found.comment is not None
    assert found.comment.text == "Said here.\n\nSaid there."


def test_a_short_comment_is_not_lost_because_its_letters_stand_in_another(tmp_path: Path) -> None:
    shelf = noted()
    edited_file(shelf, tmp_path, ("Which \\*bay\\*?", "No."))
    (highlight,) = shelf.page(1).highlights
    bay = article("The bay", "The bay froze early.", "https://bay.example/1")
    shelf.put_highlight(bay, dataclasses.replace(highlight, comment=Comment("They say: No. I doubt it.", "2027-03-04")))

    bring_in(shelf, tmp_path)

    (found,) = shelf.page(1).highlights
    assert found.comment is not None
    assert found.comment.text == "They say: No. I doubt it.\n\nNo."


def test_what_was_changed_here_alone_stays(tmp_path: Path) -> None:
    shelf = noted()
    save_folder(shelf, tmp_path)
    (highlight,) = shelf.page(1).highlights
    bay = article("The bay", "The bay froze early.", "https://bay.example/1")
    shelf.put_highlight(bay, dataclasses.replace(highlight, comment=None, tags=("mine",)))
    shelf.set_state(1, ReadingState.DONE)

    bring_in(shelf, tmp_path)

    page = shelf.page(1)
    assert (page.told["state"], page.highlights[0].comment) == ("done", None)
    assert page.highlights[0].tags == ("mine", "two words", "ice")


def test_a_page_whose_lines_another_system_ends_is_read_as_it_was(tmp_path: Path) -> None:
    shelf = noted()
    before = shelf.page(1)
    save_folder(shelf, tmp_path)
    (path,) = tmp_path.glob("*.md")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    bring_in(shelf, tmp_path)

    assert shelf.page(1) == before


def test_an_article_has_the_same_file_every_time_and_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("---\ntitle: Mine\n---\nWords", "utf-8")
    shelf = filled()
    save_folder(shelf, tmp_path)
    before = {path.name for path in tmp_path.iterdir()}

    shelf.put(article("Another title", ODD + " More.", "https://bay.example/1"))
    save_folder(shelf, tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == before
    assert (tmp_path / "mine.md").read_text("utf-8") == "---\ntitle: Mine\n---\nWords"
    assert bring_in(Shelf(), tmp_path).count == 2


def test_what_lies_in_the_bin_is_not_taken_out(tmp_path: Path) -> None:
    shelf = filled()
    shelf.bin(1)

    assert save_folder(shelf, tmp_path).count == 1


@given(title=WORDS, text=WORDS, comment=WORDS, tag=WORDS)
@example(title="", text="\r", comment="", tag="").via("the end of a line before the end of the page")
def test_any_words_come_back_as_they_were(title: str, text: str, comment: str, tag: str) -> None:
    passage = passage_at(f"{text}x", Span(0, len(text) + 1))
    highlight = Highlight("id", passage, comment=Comment(comment, "2027"), tags=(tag,), made="2027")
    page = Page(dict.fromkeys(TOLD, "") | {"title": title, "digest": "0123"}, 3, (tag,), (title,), text, (highlight,))

    again = page_read(page_written(page), TOLD)
    assert again == page
    assert again is not None
    assert again.is_all


def test_a_page_without_a_head_is_none_of_ours() -> None:
    assert read("# Words\n---\n") == ({}, "# Words\n---\n")
    assert page_read(b"# Words", TOLD) is None
    assert page_read(written({"title": "Mine"}).encode(), TOLD) is None


def test_what_was_changed_on_a_page_is_on_the_shelf_before_it_is_written_over(tmp_path: Path) -> None:
    shelf = noted()
    path = edited_file(
        shelf, tmp_path, ("Which \\*bay\\*?", "The upper one."), ('\ntags: ["frost",', '\ntags: ["winter", "frost",')
    )

    assert save_folder(shelf, tmp_path) == Carried(1)

    page = shelf.page(1)
    assert page.tags == ("winter", "frost", "sea")
    assert page.highlights[0].comment == Comment("The upper one.", "2027-03-05T08:00:00+00:00")
    assert list(tmp_path.iterdir()) == [path]
    assert "The upper one." in path.read_text("utf-8")


def test_what_was_taken_away_here_does_not_come_back_when_the_folder_is_written_again(tmp_path: Path) -> None:
    shelf = noted()
    save_folder(shelf, tmp_path)
    shelf.set_tags(1, ["frost"])
    shelf.remove_highlight("one")

    save_folder(shelf, tmp_path)

    assert (shelf.page(1).tags, shelf.page(1).highlights) == (("frost",), ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("glance-reader: 1\n", ""),
        ("glance-reader: 1\n", "glance-reader: 1\naliases: [ice]\n"),
        ("glance-reader: 1\n", "glance-reader: 1\n# of the sea\n"),
        ("# The bay\n", "# The bay\n\nAsk Ruth.\n"),
        ("# The bay\n", "# The frozen bay\n"),
        (f"{TEXT}\n\n", f"Ask Ruth.\n\n{TEXT}\n\n"),
        ("froze early", "froze very early"),
        ("<!-- highlight {", "<!-- highlight {,"),
    ],
)
def test_a_page_with_more_than_is_read_from_it_is_left_as_it_is(before: str, after: str, tmp_path: Path) -> None:
    shelf = noted()
    path = edited_file(shelf, tmp_path, (before, after))
    content = path.read_bytes()

    assert save_folder(shelf, tmp_path) == Carried(1, unread=1)
    save_folder(shelf, tmp_path)

    assert path.read_bytes() == content
    (other,) = set(tmp_path.iterdir()) - {path}
    assert page_read(other.read_bytes(), TOLD) == shelf.page(1)


def test_what_was_read_from_a_page_that_is_left_is_read_once(tmp_path: Path) -> None:
    shelf = noted()
    edited_file(shelf, tmp_path, ("Which \\*bay\\*?", "The upper one."), ("# The bay\n", "# The bay\n\nAsk Ruth.\n"))
    save_folder(shelf, tmp_path)
    (highlight,) = shelf.page(1).highlights
    bay = article("The bay", "The bay froze early.", "https://bay.example/1")
    shelf.put_highlight(bay, dataclasses.replace(highlight, comment=Comment("The lower one.", "2027-03-06")))

    save_folder(shelf, tmp_path)

    assert shelf.page(1).highlights[0].comment == Comment("The lower one.", "2027-03-06")


def test_a_page_of_ours_that_cannot_be_read_is_counted(tmp_path: Path) -> None:
    shelf = noted()
    path = edited_file(shelf, tmp_path, ("---\n", ""))
    (tmp_path / "mine.md").write_text("Words", "utf-8")

    assert bring_in(shelf, tmp_path) == Carried(0, unread=1)

    path.write_bytes(b"glance-reader: 1\n\xff")
    assert bring_in(shelf, tmp_path) == Carried(0, unread=1)


def test_it_is_told_how_many_articles_a_folder_changed(tmp_path: Path) -> None:
    shelf = noted()
    edited_file(shelf, tmp_path, ("Which \\*bay\\*?", "The upper one."))

    assert bring_in(shelf, tmp_path) == Carried(0, changed=1)
    assert bring_in(shelf, tmp_path) == Carried(0)


def test_highlights_that_a_page_has_no_more_stay_here_and_are_counted(tmp_path: Path) -> None:
    shelf = noted()
    path = edited_file(shelf, tmp_path)
    whole = path.read_text("utf-8")
    start, end = whole.index("> bay"), whole.index(TEXT)
    path.write_text(whole[:start] + whole[end:], "utf-8")
    shelf.put_highlight(
        article("The bay", "The bay froze early.", "https://bay.example/1"), Highlight("two", Passage("froze", start=8))
    )

    assert bring_in(shelf, tmp_path).kept == 1
    assert {each.id for each in shelf.page(1).highlights} == {"one", "two"}


@pytest.mark.parametrize("text", ["The bay\nfroze.", "The bay\r\nfroze.\r\n", "The bay\rfroze.", "\n\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_whose_lines_another_system_ends_brings_the_text_that_was_kept(
    text: str, encoding: str, tmp_path: Path
) -> None:
    shelf, again = Shelf(), Shelf()
    shelf.put(article("The bay", text, "https://bay.example/1"))
    save_folder(shelf, tmp_path)
    (path,) = tmp_path.iterdir()
    content = path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\n", "\r\n")
    path.write_bytes(content.encode(encoding))

    assert bring_in(again, tmp_path) == Carried(1)

    assert again.page(1).text == text
