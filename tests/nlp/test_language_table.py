from functools import cache
from pathlib import Path

import pytest

import reader
from reader.nlp.language_table import language_table, words_for

CONCEPTS = ("bodies", "function-words", "measures", "people", "things", "verbs")  # tables of words by language


@cache
def code_that_asks() -> str:
    package = Path(reader.__file__).parent
    files = (path for room in ("analysis", "formats", "nlp") for path in (package / room).rglob("*.py"))
    return "".join(path.read_text(encoding="utf-8") for path in files)


def test_a_concept_has_its_words_by_language() -> None:
    assert "nicht" in words_for("function-words.negations", language="de")
    assert "not" in words_for("function-words.negations")


def test_a_language_without_words_for_a_concept_has_none() -> None:
    assert words_for("function-words.negations", language="eo") == frozenset()


def test_a_concept_that_no_table_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_for("function-words.spells")


@pytest.mark.parametrize("table", CONCEPTS)
def test_every_concept_is_asked_for(table: str) -> None:
    code = code_that_asks()

    assert [name for name in language_table(table) if f"{table}.{name}" not in code and f'"{name}"' not in code] == []


@pytest.mark.parametrize("table", CONCEPTS)
def test_no_concept_lists_a_word_twice(table: str) -> None:
    lists = {
        name: words.split() for name, by_language in language_table(table).items() for words in by_language.values()
    }

    forms_of_verbs = {"irregular", "changing"}  # one form may be of two verbs: "lay"

    assert [name for name, words in lists.items() if len(words) != len(set(words)) and name not in forms_of_verbs] == []
