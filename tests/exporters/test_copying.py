"""What was found, for the clipboard: in plain words, and as it is set."""

from dataclasses import replace

import pytest

from reader.exporters import copied_brief, copied_part
from reader.exporters.html.excerpt import excerpt_html
from reader.model.analysis import Analysis, Part
from reader.model.document import Mark, MarkKind, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.briefs.test_brief import taken
from tests.exporters.samples import sample_analysis, sample_document


@pytest.mark.parametrize(
    ("part", "text", "html"),
    [
        (Part.KEY_POINTS, "KEY POINTS (The author's)\n\n• Vell closes", "<h2>Key points</h2>"),
        (Part.SUMMARY, "SUMMARY (4 of 9 sentences, word for word)\n\n• The harbour", "<h2>Summary</h2>"),
        (Part.ACTORS, "ACTORS\n\nPeople\n\n• Ana Ruiz", "<h3>People</h3>\n<ul>\n<li>Ana Ruiz"),
        (Part.QUOTATIONS, "QUOTATIONS\n\n• “it costs", "<h2>Quotations</h2>"),
    ],
)
def test_a_part_is_copied_by_itself(part: Part, text: str, html: str) -> None:
    document = sample_document()

    copied = copied_part(document, sample_analysis(document), part)

    assert copied.text.startswith(text)
    assert html in copied.html
    assert copied.html.count("<h2>") == 1


@pytest.mark.parametrize("part", Part)
def test_a_part_that_is_not_there_copies_nothing(part: Part) -> None:
    document = sample_document()

    copied = copied_part(document, Analysis(document.digest), part)

    assert (copied.text, copied.html) == ("", "")


def test_no_signs_of_markdown_get_into_a_mail() -> None:
    document = sample_document()
    analysis = sample_analysis(document)

    texts = [copied_part(document, analysis, part).text for part in Part] + [copied_brief(taken()).text]

    assert not any(sign in text for text in texts for sign in ("## ", "*(", "\\[", "](<"))
    assert any("She has [not] said_when." in text for text in texts)


def test_selected_words_keep_headings_lists_links_and_stress() -> None:
    document = make_document(
        (ParagraphKind.HEADING, "What <comes>"), "Read the plan, please.", (ParagraphKind.LIST_ITEM, "One"), "End."
    )
    plan = Span(document.text.index("plan"), document.text.index("plan") + 4)
    marks = (Mark(plan, MarkKind.LINK, "https://vell.example/plan"), Mark(plan, MarkKind.STRONG))
    document = replace(document, marks=marks)

    assert excerpt_html(document, Span(0, document.text.index("End"))) == (
        '<h2 dir="auto">What &lt;comes&gt;</h2>\n'
        '<p dir="auto">Read the <a href="https://vell.example/plan"><strong>plan</strong></a>, please.</p>\n'
        '<ul><li dir="auto">One</li></ul>'
    )


def test_words_of_one_paragraph_go_on_in_the_line_without_what_is_not_said() -> None:
    document = make_document("The pier[1] is new.")
    at = document.text.index("[1]")
    document = replace(document, marks=(Mark(Span(at, at + 3), MarkKind.NOTE_SIGN),))

    assert excerpt_html(document, Span(4, 14)) == "pier is"


def test_of_rows_that_are_copied_in_part_the_other_cells_stay_empty() -> None:
    rows = ("Ward\tVotes\tShare", "Orm\t812\t44%", "Hill\t903\t61%")
    document = make_document(*((ParagraphKind.TABLE, row) for row in rows))
    start, end = document.text.index("Votes"), document.text.index("903") + 2

    assert excerpt_html(document, Span(start, end)) == (
        "<table><tr><td></td><td>Votes</td><td>Share</td></tr><tr><td>Orm</td><td>812</td><td>44%</td></tr>"
        "<tr><td>Hill</td><td>90</td><td></td></tr></table>"
    )
