"""Sums, shares and counts, with what they count; numbers of names, dates and times are none."""

import pytest

from reader.analysis.facts.dates import find_dates
from reader.analysis.facts.quantities import find_quantities
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented

Told = tuple[str, float | None, str | None, str | None]


def read(text: str, language: str) -> Document:
    return segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), language)


def quantities(text: str, language: str = "en") -> list[Told]:
    document = read(text, language)
    found = find_quantities(document, find_dates(document))
    return [
        (document.text_of(each.span), each.value, each.unit, document.text_of(each.of) if each.of else None)
        for each in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "$35.4 billion", 35.4e9, "$"),
        ("en", "US$4.2 million", 4.2e6, "US$"),
        ("en", "Rs 40,000", 40000, "Rs"),
        ("en", "Tk 1.5 crore", 1.5e7, "Tk"),
        ("en", "2 billion euros", 2e9, "euros"),
        ("en", "149 million U.S. dollars", 149e6, "U.S. dollars"),
        ("en", "millions of dollars", None, "dollars"),
        ("en", "10%", 10, "%"),
        ("en", "12.5 per cent", 12.5, "%"),
        ("en", "twenty kilometres", 20, "kilometres"),
        ("de", "3,5 Mio. Euro", 3.5e6, "Euro"),
        ("de", "1.234,50 Euro", 1234.5, "Euro"),
        ("de", "4,5 %", 4.5, "%"),
        ("fr", "3,5 millions d’euros", 3.5e6, "euros"),
        ("it", "3,5 milioni di euro", 3.5e6, "euro"),
        ("ru", "3,5 млн евро", 3.5e6, "евро"),
    ],
)
def test_a_sum_or_share_has_its_value_and_its_unit(language: str, text: str, value: float | None, unit: str) -> None:
    assert quantities(f"It came to {text} then.", language) == [(text, value, unit, None)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "They fired 36 shells.", ("36", 36, None, "shells")),
        ("en", "Thirty-three public libraries opened.", ("Thirty-three", 33, None, "public libraries")),
        ("en", "Some 80,000 people came.", ("80,000", 80000, None, "people")),
        ("de", "Das Dorf hat 40.000 Einwohner.", ("40.000", 40000, None, "Einwohner")),
        ("fr", "La ville a 40 000 habitants.", ("40 000", 40000, None, "habitants")),
    ],
)
def test_a_count_has_the_words_that_it_counts(language: str, text: str, told: Told) -> None:
    assert quantities(text, language) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The COVID-19 cases rose.",
        "A Falcon 9 rocket rose.",
        "They won 2-1 goals apart.",
        "It began at 12:30.",
        "It began at 3 p.m. sharp.",
        "It was on 4 May 2026 that it rained.",
        "Of the ten, none stayed.",
        "She came third.",
    ],
)
def test_numbers_of_names_scores_times_and_dates_are_none(text: str) -> None:
    assert quantities(text) == []
