"""Capitals and nouns that may mean a person."""

import pytest

from reader.analysis.person_names import may_name_a_person, surnames_in
from reader.analysis.recognizers.noun_kinds import may_be_somebody


@pytest.mark.parametrize("text", ["Anna Kern sold it", "On Monday Kern", "J. Kern", "The mill of Low"])
def test_a_name_may_be_a_persons(text: str) -> None:
    assert may_name_a_person(text)


@pytest.mark.parametrize(
    "text",
    ["While Brazil has shown", "The United Nations", "The EU", "On Monday", "Taken daily", "The Harbour Council"],
)
def test_lands_institutions_and_days_are_no_persons(text: str) -> None:
    assert not may_name_a_person(text)


def test_a_surname_of_the_article_is_a_persons_whatever_else_it_names() -> None:
    surnames = surnames_in("Valeska Paris sold the mill. Paris left.")

    assert may_name_a_person("Paris left", surnames)
    assert not may_name_a_person("Paris left")


@pytest.mark.parametrize("text", ["a lawyer", "the old man", "her niece", "the engineer", "the patient"])
def test_a_noun_may_mean_a_person(text: str) -> None:
    assert may_be_somebody(text)


@pytest.mark.parametrize("text", ["the medicine", "the water of the river", "the government", "a torn shirt"])
def test_a_thing_is_nobody(text: str) -> None:
    assert not may_be_somebody(text)
