"""How far a report goes on where its sentence goes on, and a source at its end reaches back."""

import pytest

from tests.analysis.quotation_samples import told


@pytest.mark.parametrize(
    ("language", "text", "report"),
    [
        ("en", "Berg said {}.", "she was tired, and her sister had left the house for good"),
        ("en", "The study found that {}.", "boys read less, and girls do better in maths than ever before"),
        ("en", "Berg said {}.", "the bridge was old, and the town would have to close it"),
        ("en", "Berg said that {}.", "the bridge is old, and that it has to be closed"),
        ("en", "Berg said {}.", "she backs the plan, and she has the money for it"),
        ("en", "Berg said {}.", "the bridge is old and the town has to close it"),
        ("de", "Anna Berg sagte, {}.", "die Brücke sei alt, und die Stadt könne keine neue bezahlen"),
        ("fr", "Selon Anna Berg, {}.", "le pont est vieux, et la ville ne peut pas payer"),
        ("pl", "Anna Berg powiedziała, że {}.", "most jest stary, a droga jest zamknięta"),
    ],
)
def test_a_report_goes_on_with_its_sentence(language: str, text: str, report: str) -> None:
    assert [words for words, *_ in told(text.format(report), language=language, direct=False)] == [report]


def test_a_report_ends_before_what_another_says() -> None:
    text = "Berg said the bridge is old, and the council says that it is safe."
    assert [words for words, *_ in told(text, direct=False)] == ["the bridge is old", "it is safe"]


@pytest.mark.parametrize(
    ("language", "statement", "source"),
    [
        ("en", "The town had 300 boats in 1972 and has since lost all but nine", "according to Berg"),
        ("en", "The town has 300 boats, most of which are never used", "according to Berg"),
        ("en", "Berg bought a house that was worth a million", "according to the council"),
        ("en", "Berg got hit with a bill after two of the boats were found empty", "according to the council"),
        ("fr", "Le pont est vieux et a été fermé hier", "selon Anna Berg"),
        ("it", "Il ponte è vecchio ed è stato chiuso ieri", "secondo Anna Berg"),
    ],
)
def test_a_source_behind_a_comma_at_the_end_is_of_the_whole_statement(
    language: str, statement: str, source: str
) -> None:
    assert [words for words, *_ in told(f"{statement}, {source}.", language=language, direct=False)] == [statement]


def test_a_source_amid_a_sentence_is_of_no_more_than_it_stands_beside() -> None:
    assert told("The bridge, which is old, according to Berg, will be closed.", direct=False) == []
