"""Nouns that may mean a person."""

import pytest

from reader.analysis.person_names import may_be_somebody


@pytest.mark.parametrize("text", ["a lawyer", "the old man", "her niece", "the engineer", "the patient"])
def test_a_noun_may_mean_a_person(text: str) -> None:
    assert may_be_somebody(text)


@pytest.mark.parametrize("text", ["the medicine", "the water of the river", "the government", "a torn shirt"])
def test_a_thing_is_nobody(text: str) -> None:
    assert not may_be_somebody(text)
