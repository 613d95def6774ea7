"""Articles of the shelf on the same thing as one: those that share its own words and names come, the nearest first."""

import dataclasses

import pytest

from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.shelf.shelf import Shelf
from tests.benchmarks.two_reports import events, report
from tests.documents import make_document

JAPANESE = "港の市長は桟橋を閉じた。桟橋は凍った。市長は港に船を呼んだ。"
JAPANESE_TOO = "凍った桟橋を市長が閉じた。港の桟橋に船はない。市長は待つ。"
JAPANESE_ELSE = "山の学校で子どもたちが歌を歌った。学校の歌は古い。子どもは喜んだ。"


def placed(document: Document, name: str) -> Document:
    return dataclasses.replace(document, source=f"/news/{name}.txt")


def names(shelf: Shelf, document: Document, *actors: str) -> list[str]:
    return [each.source.name for each in shelf.others_on(document, actors)]


def test_of_two_reports_on_one_event_each_leads_to_the_other_alone() -> None:
    shelf, told = Shelf(), events()
    for event in told:
        shelf.put(placed(report(event.first), f"{event.name} a"))
        shelf.put(placed(report(event.second), f"{event.name} b"))

    found = {event.name: names(shelf, placed(report(event.first), f"{event.name} a")) for event in told}

    assert found == {event.name: [f"{event.name} b.txt"] for event in told}


def test_an_article_that_is_not_on_the_shelf_leads_there_too() -> None:
    shelf, event = Shelf(), events()[0]
    for each in events()[:4]:
        shelf.put(placed(report(each.first), each.name))

    assert names(shelf, report(event.second)) == [f"{event.name}.txt"]


def test_scripts_without_spaces_are_compared_by_pairs_of_signs() -> None:
    shelf = Shelf()
    shelf.put(placed(make_document(JAPANESE_TOO), "same"))
    shelf.put(placed(make_document(JAPANESE_ELSE), "else"))

    assert names(shelf, make_document(JAPANESE)) == ["same.txt"]


def test_who_acts_in_an_article_counts_under_any_of_the_names_that_the_shelf_knows() -> None:
    shelf, short = Shelf(), make_document("He went home.")
    shelf.put(placed(make_document("It rained."), "told"), ["Keir Starmer"])
    shelf.put(placed(make_document("It snowed."), "other"), ["Ana Ruiz"])

    assert names(shelf, short, "Keir Starmer") == ["told.txt"]


def test_a_book_that_has_words_of_everything_is_not_on_everything() -> None:
    shelf, told = Shelf(), events()
    filling = " ".join(f"{number * 7919 % 100_003:x}" for number in range(40_000))
    book = " ".join([*(report(each.second).text for each in told), filling])
    shelf.put(placed(Document(book, (Paragraph(Span(0, len(book)), ParagraphKind.BODY),)), "book"))

    assert names(shelf, report(told[0].second)) == []


def test_what_lies_in_the_bin_is_not_offered() -> None:
    shelf, event = Shelf(), events()[0]
    shelf.put(placed(report(event.first), "one"))
    shelf.bin(shelf.articles()[0].id)

    assert names(shelf, report(event.second)) == []


@pytest.mark.parametrize("text", ["", "2027 12 !", "a b c"])
def test_a_text_that_says_nothing_leads_nowhere(text: str) -> None:
    shelf = Shelf()
    shelf.put(placed(make_document("It rained."), "one"))

    assert names(shelf, dataclasses.replace(make_document("x"), text=text)) == []
