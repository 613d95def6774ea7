"""What a point puts in quotation marks and the text says in other words."""

import pytest

from reader.analysis.support.evidence import EvidenceFinder
from reader.model.document import ParagraphKind
from tests.documents import make_document


def misquoted(point: str, text: str, language: str) -> list[tuple[str, str]]:
    document = make_document((ParagraphKind.KEY_POINT, point), text, language=language)
    doubts = EvidenceFinder(document).key_point(document.paragraphs[0].span).doubts
    return [(document.text_of(each.span), document.text_of(each.against)) for each in doubts if each.against]


@pytest.mark.parametrize(
    ("language", "point", "text", "said", "found"),
    [
        (
            "en",
            "Eva Lind calls the mill “a wooden heap that nobody will miss”",
            "“It is a rotten heap that nobody will miss,” said Eva Lind.",
            "wooden",
            "rotten",
        ),
        (
            "de",
            "Lind nennt die Mühle „einen schönen Kasten, den niemand mag“",
            "„Ich sah einen alten Kasten, den niemand mag“, sagte Lind.",
            "schönen",
            "alten",
        ),
        (
            "en",
            "Lind said the mill was “dark to the windows”",
            "“The mill was dark to the rafters,” said Lind.",
            "windows",
            "rafters",
        ),
        (
            "fr",
            "Lind y voit « un vieux moulin que personne ne veut »",
            "« C'est un beau moulin que personne ne veut », dit Lind.",
            "vieux",
            "beau",
        ),
    ],
)
def test_a_word_put_into_a_quotation_is_told(language: str, point: str, text: str, said: str, found: str) -> None:
    assert misquoted(point, text, language) == [(said, found)]


@pytest.mark.parametrize(
    "point",
    [
        "Eva Lind calls the mill “a rotten heap that nobody will miss”",
        "Eva Lind calls the mill “a heap that nobody will miss”",
        "Eva Lind calls the mill “a rotten heap” and says nobody needs it",
        "Eva Lind calls the mill a wooden heap that nobody will miss",
        "Lind spoke of “bats and rats and mice” there",
    ],
)
def test_what_is_left_out_of_a_quotation_or_not_quoted_is_not_told(point: str) -> None:
    text = "“It is a rotten heap that nobody will miss,” said Eva Lind. It has bats."

    assert misquoted(point, text, "en") == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Lind said “we do not want the old mill back”", "“We don't want the old mill back,” said Lind."),
        ("Lind said “I am sure that nobody will miss it”", "“I'm sure that nobody will miss it,” said Lind."),
        ("Lind called it “her plan for the old mill”", "“It is my plan for the old mill,” said Lind."),
        ("Lind saw “2 mills that nobody will miss”", "“I saw two mills that nobody will miss,” said Lind."),
        ("Lind saw “the colour that nobody will miss”", "“I saw the color that nobody will miss,” said Lind."),
        ("Lind saw “a [building] that nobody will miss”", "“I saw a mill that nobody will miss,” said Lind."),
    ],
)
def test_what_is_written_in_another_way_or_no_quotation_is_not_told(point: str, text: str) -> None:
    assert misquoted(point, text, "en") == []
