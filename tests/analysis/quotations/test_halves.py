"""How far a report goes on where its sentence goes on: what the article may tell itself is nobody's."""

import pytest

from tests.analysis.quotation_samples import told


@pytest.mark.parametrize(
    ("language", "text", "report"),
    [
        ("en", "Berg said she backs the plan, and the council is split.", "she backs the plan"),
        ("en", "Berg warned that the dam would break, and three days later it did.", "the dam would break"),
        ("en", "According to Berg, the bridge is old, but the council voted against her.", "the bridge is old"),
        ("de", "Laut Anna Berg ist die Brücke alt, doch der Rat stimmte gegen sie.", "ist die Brücke alt"),
        ("fr", "Selon Anna Berg, le pont est vieux, mais le conseil a voté contre elle.", "le pont est vieux"),
        ("nl", "Anna Berg zei dat ze het plan steunt, en de partij is verdeeld.", "ze het plan steunt"),
    ],
)
def test_a_report_ends_before_what_the_article_may_tell_itself(language: str, text: str, report: str) -> None:
    assert [words for words, *_ in told(text, language=language, direct=False)] == [report]


@pytest.mark.parametrize(
    "report",
    [
        "the bridge was old, and the town would have to close it",
        "that the bridge is old, and that it has to be closed",
        "she backs the plan, and she has the money for it",
        "the bridge is old and the town has to close it",
    ],
)
def test_a_report_goes_on_where_something_shows_that_it_does(report: str) -> None:
    assert [words for words, *_ in told(f"Berg said {report}.", direct=False)] == [report.removeprefix("that ")]


@pytest.mark.parametrize(
    ("language", "statement", "source"),
    [
        ("en", "The town had 300 boats in 1972 and has since lost all but nine", "according to Berg"),
        ("en", "The town has 300 boats, most of which are never used", "according to Berg"),
        ("en", "Berg bought a house that was worth a million", "according to the council"),
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
