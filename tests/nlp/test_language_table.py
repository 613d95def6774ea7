import pytest

from reader.nlp.language_table import words_for


def test_a_concept_has_its_words_by_language() -> None:
    assert "nicht" in words_for("function-words.negations", language="de")
    assert "not" in words_for("function-words.negations")


def test_a_language_without_words_for_a_concept_has_none() -> None:
    assert words_for("function-words.negations", language="eo") == frozenset()


def test_a_concept_that_no_table_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_for("function-words.spells")
