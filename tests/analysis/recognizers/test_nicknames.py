"""A nickname in marks within a name."""

from collections.abc import Sequence

import pytest

from reader.analysis.recognizers.nicknames import with_nicknames
from reader.model.annotation import ActorKind

PERSON, PLACE = ActorKind.PERSON, ActorKind.PLACE


@pytest.mark.parametrize("found", [[(0, 1), (2, 5)], [(0, 1), (2, 3), (4, 5)], [(4, 5)], [(0, 1)], [(0, 5)]])
def test_a_name_goes_on_behind_a_nickname(found: list[tuple[int, int]]) -> None:
    names = [(range(*each), PERSON) for each in found]

    assert with_nicknames(names, ["Robert", '"', "Buzz", '"', "Hale", "left"]) == [(range(5), PERSON)]


@pytest.mark.parametrize("text", ['Joan " The Iron Lady " Pike', 'Ada " Queen of Hearts " Pike'])
def test_a_longer_nickname_stands_between_two_names(text: str) -> None:
    words = text.split()
    names = [(range(3), PERSON), (range(len(words) - 1, len(words)), ActorKind.ORGANISATION)]

    assert with_nicknames(names, [*words, "left"]) == [(range(len(words)), PERSON)]


@pytest.mark.parametrize("marks", [["(", "Betty", ")"], ['"', "the", "Ant", '"']])
def test_a_nickname_stands_in_brackets_or_has_an_article(marks: list[str]) -> None:
    names = [(range(1), PERSON)]
    words = ["Elizabeth", *marks, "Crane", "sang"]

    assert with_nicknames(names, words) == [(range(len(words) - 1), PERSON)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ann ( Norway ) Lind", (0, 4)),
        ("Ann ( Bayer ) Lind", (0, 4)),
        ('In " the Ant " Lind', (5,)),
        ('In " Macbeth " Lind', (4,)),
        ("Romeo ( Holt ) Juliet ( Lind ) bowed", (0, 2, 4, 6)),
        ("( Yes ) Ann ( Moe ) Lind", (3, 5, 7)),
    ],
)
def test_a_town_a_list_in_brackets_or_a_title_behind_a_word_is_no_nickname(text: str, people: Sequence[int]) -> None:
    names = [(range(at, at + 1), PERSON) for at in people]

    assert with_nicknames(names, text.split()) == names


def test_names_on_both_sides_stay_whole() -> None:
    names = [(range(3), PERSON), (range(7, 8), PLACE)]

    assert with_nicknames(names, ["Anna", "Maria", "Berg", "“", "Mimi", "”", "Olsen", "of", "Oslo"]) == [
        (range(7), PERSON),
        names[1],
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Robert " never " Hale',
        'Robert . " Buzz " Hale',
        'Robert " Buzz " said',
        'Robert " Go Home Now Please " Hale',
        'Robert " Player of the Year " Sunday',
    ],
)
def test_other_words_in_marks_are_no_nickname(text: str) -> None:
    names = [(range(1), PERSON)]

    assert with_nicknames(names, text.split()) == names


def test_what_no_person_is_beside_is_no_nickname() -> None:
    names = [(range(1), PLACE)]

    assert with_nicknames(names, ["Paris", '"', "Noir", '"', "Film"]) == names


def test_a_firm_in_marks_before_a_name_is_no_nickname() -> None:
    names = [(range(2, 3), ActorKind.ORGANISATION), (range(4, 6), PERSON)]

    assert with_nicknames(names, ["Директор", "«", "Волги", "»", "Ян", "Серов"], nouns={0}) == names


def test_a_nickname_may_be_called_as_a_firm_is() -> None:
    names = [(range(1), PERSON), (range(2, 3), ActorKind.ORGANISATION), (range(4, 5), PERSON)]

    assert with_nicknames(names, ["Ann", '"', "Google", '"', "Keller"]) == [(range(5), PERSON)]


def test_a_film_in_marks_before_the_name_of_its_maker_is_no_nickname() -> None:
    names = [(range(4, 6), PERSON)]

    assert with_nicknames(names, ["Фильм", "«", "Волга", "»", "Яна", "Серова"], nouns={0}) == names
