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
    ("hidden", "sheet"),
    [
        (f'<p style="position:absolute;left:-9999px">{TRAP}</p>', ""),
        (f'<p>x<span style="font-size:0">{TRAP}</span></p>', ""),
        (f'<p class="a x7">{TRAP}</p>', ".x7{display:none}"),
        (
            f'<div id="x7"><p>{TRAP}</p></div>',
            "@media print{p{color:red}} div#x7 , .y { color:red; display:none!important }",
        ),
        (f'<p class="x7">{TRAP}</p>', "/* .x7{display:block} */ .x7{display:none}"),
    ],
)
def test_what_styles_and_sheets_hide_is_not_read(hidden: str, sheet: str) -> None:
    document = read(article(hidden), f"<style>{sheet}</style>")

    assert TRAP not in document.text
    assert {FIRST, SECOND, THIRD} <= set(body_of(document))


@pytest.mark.parametrize(
    ("head", "around"),
    [
        ("<style>@media print{.x7{display:none}}</style>", "<div class='x7'>"),
        ("<style media='print'>.x7{display:none}</style>", "<div class='x7'>"),
        ("<style>.x7:hover{display:none} .js .x7{display:none}</style>", "<div class='x7'>"),
        ("<style>.x7{display:none} .open .x7{display:block}</style>", "<div class='x7'>"),
        ("<style>.x7{display:none} @media screen{.x7{display:block}}</style>", "<div class='x7'>"),
        ("<style>.x7{display:none} .y{display:block}</style>", "<div class='x7 y'>"),
        ("<style>.x7{display:none}</style>", "<div class='x7' style='display:block'>"),
        ("<style>.x7{display:none}</style><script>show('x7')</script>", "<div class='x7'>"),
        ("<style>.x7{display:none}</style>", "<div class='x7'>"),
        ("<noscript><style>.x7{display:none}</style></noscript>", "<div class='x7'>"),
    ],
    ids=[
        "print",
        "medium",
        "state",
        "other rule",
        "medium shows",
        "other class",
        "own style",
        "script",
        "most",
        "noscript",
    ],
)
def test_what_may_be_shown_is_read(head: str, around: str) -> None:
    page = f"<article><h1>The bridge</h1><p>{FIRST}</p>{around}<p>{SECOND}</p><p>{THIRD}</p></div></article>"

    assert body_of(read(page, head)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ('<span style="display:block">', "</span>"),
        ("<a-paragraph>", "</a-paragraph>"),
        ("<span class='para'>", "</span>"),
    ],
)
def test_what_is_shown_as_a_paragraph_is_one_whatever_its_name(begin: str, end: str) -> None:
    lines = "".join(f"{begin}{line}{end}" for line in (FIRST, SECOND, THIRD))
    page = f"<div><h1>The bridge</h1>{lines}</div>"

    assert body_of(read(page, "<style>span.para{display:block}</style>")) == [FIRST, SECOND, THIRD]


def test_a_line_of_its_own_within_a_heading_stays_in_it_and_apart() -> None:
    page = article("").replace("<h1>The bridge", "<h1><span style='display:block'>Harbour</span>The bridge")

    assert "HarbourThe" not in read(page).text


@pytest.mark.parametrize(
    "cells",
    [
        "<div style='display:flex'><span>Quay</span><b>Depth</b></div>",
        "<div class='row'><span>Quay</span><span>Depth</span></div>",
        "<p><span class='cell'>Quay</span><span class='cell'>Depth</span></p>",
    ],
)
def test_words_that_styles_set_apart_are_two(cells: str) -> None:
    document = read(article(cells), "<style>.row{display:grid} .cell{display:table-cell}</style>")

    assert "Quay Depth" in document.text


def test_a_table_that_names_its_columns_may_have_another_in_a_cell() -> None:
    inner = "<table><tr><td>12</td><td>men</td></tr></table>"
    rows = f"<tr><th>Ship</th><th>Crew</th></tr><tr><td>Orme</td><td>{inner}</td></tr><tr><td>Best</td><td>9</td></tr>"
    document = read(article(f"<table>{rows}</table>"))

    found = [document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(ParagraphKind.TABLE)]
    assert found == ["Ship\tCrew", "Orme\t12 men", "Best\t9"]


def test_a_table_around_the_page_is_none() -> None:
    document = read(
        f"<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>{article('')}</td></tr></table>"
    )

    assert {FIRST, SECOND, THIRD} <= set(body_of(document))


def test_a_sentence_that_a_script_lights_up_stays_in_its_paragraph() -> None:
    lit = f"<p><read-aloud>{FIRST}</read-aloud> <read-aloud>{SECOND}</read-aloud></p>"

    assert f"{FIRST} {SECOND}" in body_of(read(article(lit)))
