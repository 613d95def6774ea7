"""Names in languages with cases are one actor, called by the case of the subject."""

import pytest

from reader.analysis.linking.cases import Cases
from reader.analysis.linking.forms import Named, form_of, normal_words
from reader.analysis.linking.naming import name_of
from reader.model.annotation import ActorKind
from reader.model.span import Span

Words = tuple[str, ...]


def are_one(language: str, *names: str) -> bool:
    words = [normal_words(name) for name in names]
    cases = Cases(language, words)
    return len({cases.one_writing(each) for each in words}) == 1


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ru", ("Путин", "Путина", "Путину", "Путиным")),
        ("ru", ("Зеленский", "Зеленского", "Зеленскому")),
        ("ru", ("Москва", "Москвы", "Москве")),
        ("uk", ("Шевченко", "Шевченка", "Шевченкові")),
        ("pl", ("Tusk", "Tuska", "Tuskiem", "Tuskowi")),
        ("pl", ("Warszawa", "Warszawy", "Warszawie")),
        ("cs", ("Fiala", "Fialy", "Fialovi")),
        ("pl", ("Pertek", "Pertka", "Pertkowi")),
        ("pl", ("Lubaniec", "Lubańca")),
        ("cs", ("Hájek", "Hájka")),
        ("uk", ("Кравець", "Кравця")),
        ("fi", ("Marin", "Marinin", "Marinille")),
        ("fi", ("Korhonen", "Korhosen", "Korhosta", "Korhoselle")),
        ("pl", ("Kowalska", "Kowalskiej")),
        ("de", ("Merkel", "Merkels")),
        ("sv", ("Andersson", "Anderssons")),
        ("fr", ("Macron", "M. Macron")),
        ("de", ("Scholz", "Herrn Scholz")),
        ("pt", ("Tavares", "Eng. Tavares")),
    ],
)
def test_the_cases_of_a_name_are_one(language: str, names: tuple[str, ...]) -> None:
    assert are_one(language, *names)


def test_a_title_that_ends_in_a_full_stop_is_no_part_of_the_fullest_name() -> None:
    names = [Named(Span(0, 1), form_of(each, ActorKind.PERSON)) for each in ("Eng. Tavares", "Rui Tavares")]

    assert name_of(names) == "Rui Tavares"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ru", ("Иван Петров", "Пётр Иванов")),
        ("pl", ("Tusk", "Duda")),
        ("pl", ("Piotr Perek", "Piotr Perka", "Anna Park")),
        ("cs", ("Petr", "Peter")),
        ("fi", ("Virta", "Virtanen")),
        ("ru", ("Павел", "Павлов")),
        ("uk", ("Кравець", "Кравців")),
        ("fr", ("Paris", "Pari")),
        ("de", ("Bonn", "Bonner")),
        ("en", ("Merkel", "Merkels")),
    ],
)
def test_other_names_are_not(language: str, names: tuple[str, ...]) -> None:
    assert not are_one(language, *names)


def test_little_is_left_of_a_short_name_and_joins_nothing() -> None:
    assert not are_one("ru", "Ли", "Ле")
