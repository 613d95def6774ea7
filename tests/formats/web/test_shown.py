"""What a page shows, as styles and sheets say: hidden words are not read, and shown ones never lost or run together."""

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind
from tests.formats.reading import FIRST, SECOND, THIRD

TRAP = "Cheap cruises and hotels for all who find this line, book them now and save your money."


def read(body: str, head: str = "") -> Document:
    page = (
        f"<html><head><title>The bridge</title>{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"
    )
    return read_bytes(page.encode(), "page.html")


def body_of(document: Document) -> list[str]:
    return [document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(ParagraphKind.BODY)]


def article(hidden: str) -> str:
    return f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{hidden}<p>{THIRD}</p></article>"


@pytest.mark.parametrize(
    "hidden",
    [
        f'<p style="position:absolute;left:-9999px">{TRAP}</p>',
        f'<p>x<span style="font-size:0">{TRAP}</span></p>',
    ],
)
def test_what_styles_hide_is_not_read(hidden: str) -> None:
    document = read(article(hidden))

    assert TRAP not in document.text
    assert {FIRST, SECOND, THIRD} <= set(body_of(document))


def test_what_is_visible_within_something_invisible_is_read() -> None:
    document = read(article(f"<div style='visibility:hidden'><p style='visibility:visible'>{TRAP}</p></div>"))

    assert TRAP in body_of(document)


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ('<span style="display:block">', "</span>"),
        ("<a-paragraph>", "</a-paragraph>"),
    ],
)
def test_what_is_shown_as_a_paragraph_is_one_whatever_its_name(begin: str, end: str) -> None:
    lines = "".join(f"{begin}{line}{end}" for line in (FIRST, SECOND, THIRD))
    page = f"<div><h1>The bridge</h1>{lines}</div>"

    assert body_of(read(page)) == [FIRST, SECOND, THIRD]


def test_a_line_of_its_own_within_a_heading_stays_in_it_and_apart() -> None:
    page = article("").replace("<h1>The bridge", "<h1><span style='display:block'>Harbour</span>The bridge")

    assert "HarbourThe" not in read(page).text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<span style='display:block;float:left'>T</span>he toll", "The toll"),
        ("<b style='display:block'>The toll</b>, which was high", "The toll, which was high"),
        ("(<b style='display:block'>the toll</b>)", "(the toll)"),
        ("<span style='display:inline-flex'><b>Wi</b>Fi</span>", "WiFi"),
        ("<span style='display:flex'>to-</span>night", "to-night"),
        ("<span style='display:flex'><b>W</b>e</span>", "We"),
        ("<b class='cap'>T</b>he toll", "The toll"),
        ("the <x-term>toll</x-term>s of it", "the tolls of it"),
    ],
)
def test_no_style_puts_a_blank_into_a_word_or_before_a_sign(written: str, shown: str) -> None:
    document = read(article(f"<div>{written} of carts.</div>"), "<style>.cap{display:block}</style>")

    assert f"{shown} of carts." in document.text


@pytest.mark.parametrize("begin", ["<x-quote>", "<span style='display:block'>"])
@pytest.mark.parametrize(
    ("before", "behind"), [("He said: ", " Then he left."), ("", "<sup>1</sup>"), ("<span>Paid</span> ", "")]
)
def test_what_words_stand_beside_is_no_paragraph_of_its_own(begin: str, before: str, behind: str) -> None:
    end = f"</{begin[1:].partition(' ')[0].rstrip('>')}>"
    document = read(article(f"<div>{before}{begin}{FIRST}{end}{behind}</div>"))

    assert sum(FIRST in line for line in body_of(document)) == 2
    assert body_of(document)[2] != FIRST


def test_a_table_that_names_its_columns_may_have_another_in_a_cell() -> None:
    inner = "<table><tr><td>12</td><td>men</td></tr></table>"
    rows = f"<tr><th>Ship</th><th>Crew</th></tr><tr><td>Orme</td><td>{inner}</td></tr><tr><td>Best</td><td>9</td></tr>"
    document = read(article(f"<table>{rows}</table>"))

    found = [document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(ParagraphKind.TABLE)]
    assert found == ["Ship\tCrew", "Orme\t12 men", "Best\t9"]


@pytest.mark.parametrize(
    "cell",
    [
        f"<p>{FIRST}</p></td><td><table><tr><td>a</td><td>b</td></tr></table>",
        f"Home</td><td><table><tr><td>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</td></tr></table>",
    ],
)
def test_a_table_with_a_head_that_holds_paragraphs_only_lays_out(cell: str) -> None:
    rows = f"<tr><th>Harbour</th><th>News</th></tr><tr><td>{cell}</td></tr>"
    document = read(article(f"<table>{rows}</table>"))

    assert FIRST in body_of(document)
    assert not any(
        FIRST in document.text_of(document.paragraphs[at].span)
        for at in document.paragraphs_of_kind(ParagraphKind.TABLE)
    )


def test_a_table_around_the_page_is_none() -> None:
    document = read(
        f"<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>{article('')}</td></tr></table>"
    )

    assert {FIRST, SECOND, THIRD} <= set(body_of(document))


def test_a_sentence_that_a_script_lights_up_stays_in_its_paragraph() -> None:
    lit = f"<p><read-aloud>{FIRST}</read-aloud> <read-aloud>{SECOND}</read-aloud></p>"

    assert f"{FIRST} {SECOND}" in body_of(read(article(lit)))
