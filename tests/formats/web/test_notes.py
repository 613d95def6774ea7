"""Notes and references of pages: kept wherever they stand, behind the text, under the numbers of the page."""

import pytest

from reader.model.document import Document, MarkKind, ParagraphRole, RemovedKind
from tests.formats.reading import FIRST, SECOND, THIRD
from tests.formats.web.test_article import PROSE, read

LONG = "The rates are listed in the almanac of that year, page 41."


def _notes(document: Document) -> list[tuple[str, str]]:
    return [
        (note.label, " / ".join(document.text_of(document.paragraphs[index].span) for index in note.paragraphs))
        for note in document.footnotes
    ]


def _targets(document: Document) -> list[tuple[str, str | None]]:
    signs = (mark for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN)
    return [(document.text_of(mark.span), mark.target) for mark in signs]


@pytest.mark.parametrize(
    ("sign", "note", "found"),
    [
        (
            "<sup><a href='#fn1'>1</a></sup>",
            f"<div class='footnotes'><ol><li id='fn1'>{LONG} <a href='#r'>↩</a></li></ol></div>",
            f"1. {LONG}",
        ),
        ("<a href='#footnote-1'>1</a>", f"<p id='footnote-1'><a href='#r'>[1]</a> {LONG}</p>", f"[1] {LONG}"),
        (
            "<sup>[<a href='#cite_note-x-1'>1</a>]</sup>",
            "<h2>Sources</h2><ol class='references'><li id='cite_note-x-1'><span class='mw-cite-backlink'>^ "
            f"<a href='#r'>a</a></span> {LONG}</li></ol>",
            f"1. {LONG}",
        ),
        ("<sup><a name='r' href='#n1'>1</a></sup>", f"<hr><p><a name='n1' href='#r'>1.</a> {LONG}</p>", f"1. {LONG}"),
        ("<sup><a href='#fn1'>1</a></sup>", f"<aside id='fn1' hidden>{LONG}</aside>", LONG),
        ("<sup>1</sup>", f"<section role='doc-endnotes'><p>1. {LONG}</p></section>", f"1. {LONG}"),
    ],
)  # fmt: skip
def test_a_note_is_kept_behind_the_text_and_its_sign_leads_to_it(sign: str, note: str, found: str) -> None:
    document = read(f"<p id='r'>{FIRST}{sign}</p>{note}{PROSE}")

    assert _notes(document) == [("1", found)]
    assert document.text.endswith(found)
    assert [target for _, target in _targets(document)] == ["0"]
    assert LONG not in " ".join(each.text for each in document.removed)


def test_a_note_of_two_paragraphs_is_one() -> None:
    document = read(
        f"{PROSE}<p>{FIRST}<sup><a href='#n'>1</a></sup></p><ol><li id='n'><p>{LONG}</p><p>{SECOND}</p></li></ol>"
    )

    assert _notes(document) == [("1", f"1. {LONG} / {SECOND}")]


def test_references_keep_the_numbers_of_the_page_though_some_items_are_only_links() -> None:
    items = "".join(f"<li id='cite_note-{n}'><a href='https://example.org/{n}'>Paper {n}</a></li>" for n in range(1, 5))
    signs = "".join(f"<sup><a href='#cite_note-{n}'>[{n}]</a></sup>" for n in (1, 4))

    document = read(f"{PROSE}<p>{THIRD}{signs}</p><h2>References</h2><ol class='references'>{items}</ol>")

    assert _notes(document) == [(str(n), f"{n}. Paper {n}") for n in range(1, 5)]
    assert _targets(document) == [("[1]", "0"), ("[4]", "3")]
    assert {each.role for each in document.paragraphs if not each.is_prose and each.kind.value == "caption"} == {
        ParagraphRole.REFERENCE
    }


def test_an_item_keeps_its_number_where_one_above_is_left_out() -> None:
    items = f"<li>{FIRST}</li><li hidden>gone</li><li>{SECOND}</li>"

    document = read(f"{PROSE}<ol start='4'>{items}</ol>")

    assert f"4. {FIRST}" in document.text
    assert f"6. {SECOND}" in document.text


def test_a_list_that_links_lead_to_is_no_note_where_it_is_most_of_the_text() -> None:
    links = "".join(f"<sup><a href='#s{n}'>{n}</a></sup>" for n in (1, 2))

    document = read(f"<p>See {links}.</p><p id='s1'>{FIRST}</p><p id='s2'>{SECOND} {THIRD}</p>")

    assert SECOND in document.text
    assert all(each.kind is not RemovedKind.FOOTER or SECOND not in each.text for each in document.removed)


def test_a_note_within_a_sentence_is_taken_out_of_it() -> None:
    label = "<label class='margin-toggle sidenote-number'></label>"
    note = f"{label}<span class='sidenote'>{LONG} Of 10<sup>6</sup> men.</span>"

    document = read(f"{PROSE}<p>{FIRST} It rained{note} all night.</p>")

    assert f"{FIRST} It rained¹ all night." in document.text
    assert _notes(document) == [("1", f"{LONG} Of 10⁶ men.")]
    assert _targets(document) == [("¹", "0")]


def test_a_sign_that_stands_alone_beside_its_note_is_not_said_again() -> None:
    sign = "<a id='footnote-1' href='#r'>1</a>"
    document = read(
        f"<p>{FIRST}<a class='footnote-anchor' id='r' href='#footnote-1'>1</a></p>{PROSE}"
        f"<div class='footnote'>{sign}<div class='footnote-content'><p>{LONG}</p></div></div>"
    )

    assert _notes(document) == [("1", LONG)]
    assert [target for _, target in _targets(document)] == ["0"]


def test_a_note_that_is_written_into_its_sentence_loses_the_signs_before_it() -> None:
    mark = "<sup class='ltx_note_mark'>7</sup>"
    inner = f"<span class='ltx_note_outer'>{mark}<span class='ltx_tag'>7</span>{LONG}</span>"
    document = read(f"<p>{FIRST}<span class='ltx_note ltx_role_footnote' id='f'>{mark}{inner}</span></p>{PROSE}")

    assert document.text.endswith(f"\n\n{LONG}")
    assert document.text.count(LONG) == 1
