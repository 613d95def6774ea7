"""The brief as PDF and on the clipboard says what its page says."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.exporters import Taken
from reader.exporters.briefs.brief import brief_page
from reader.gui.look.theme import load_fonts
from reader.gui.paper.brief_paper import BriefPdfExporter
from tests.exporters.briefs.test_brief import taken
from tests.gui.pdf_words import pages_of


def test_the_brief_is_set_on_a_page_with_links_that_can_be_followed(qapp: QApplication) -> None:
    load_fonts()

    pdf = BriefPdfExporter().export(taken())

    words = "".join(pages_of(pdf))
    for told in ("Key points", "Who is who", "Who said what", "Highlights", "Ask <them> why."):
        assert told in words
    assert words.count("•") == brief_page(taken(), "").count("<li>")
    assert b"/URI (https://vell.example/harbour" in pdf


def test_no_heading_ends_a_page_and_no_line_stands_on_two(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    load_fonts()
    last = "<h2>Last</h2><small>note</small><ul><li>Dates0.</li><li>Dates1.</li></ul>"
    wrong = []

    for items in range(22, 34):
        rows = "".join(f"<li>Row{number}.</li>" for number in range(items))

        def longer(taken: Taken, style: str, rows: str = rows) -> str:
            return brief_page(taken, style).replace("</ul>", f"</ul><ul>{rows}</ul>{last}", 1)

        monkeypatch.setattr("reader.gui.paper.brief_paper.brief_page", longer)
        pages = pages_of(BriefPdfExporter().export(taken()))
        told = "".join(pages)
        is_parted = ("Last" in pages[0]) != ("Dates0." in pages[0])
        if is_parted or [told.count(f"Row{number}.") for number in range(items)] != [1] * items:
            wrong.append(items)

    assert wrong == []
