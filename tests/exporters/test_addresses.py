"""Links to the very words of an article on the web."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from reader.exporters.addresses import address_of
from reader.model.document import Metadata
from reader.model.span import Span
from tests.documents import make_document

LONG = "One two three four five six, seven eight-and-a-half nine ten eleven."


@pytest.mark.parametrize(
    ("url", "words", "address"),
    [
        ("https://a.example/b", "So be it.", "https://a.example/b#:~:text=So%20be%20it."),
        ("https://a.example/b#top", "So.", "https://a.example/b#top:~:text=So."),
        ("https://a.example/b?c=d&e", "A, b & c-d", "https://a.example/b?c=d&e#:~:text=A%2C%20b%20%26%20c%2Dd"),
        ("https://a.example/b c<d>", "Ü", "https://a.example/b%20c%3Cd%3E#:~:text=%C3%9C"),
        ("https://a.example/", "Half \ud83d", "https://a.example/#:~:text=Half%20%3F"),
    ],
)
def test_a_short_passage_is_named_whole(url: str, words: str, address: str) -> None:
    document = replace(make_document(words), metadata=Metadata(url=url))

    assert address_of(document, Span(0, len(words))) == address


def test_a_long_passage_is_named_by_its_two_ends() -> None:
    document = replace(make_document(LONG), metadata=Metadata(url="https://a.example/"))

    address = address_of(document, Span(0, len(LONG)))

    assert address is not None
    first, last = address.partition(":~:text=")[2].split(",")
    assert unquote(first) == "One two three four five"
    assert unquote(last) == " ".join(LONG.split()[-5:])


@pytest.mark.parametrize("url", [None, "file:///home/someone/a.html", "javascript:alert(1)"])
def test_an_article_that_is_not_from_the_web_has_no_address(url: str | None) -> None:
    document = replace(make_document("One."), metadata=Metadata(url=url))

    assert address_of(document, Span(0, 4)) is None
