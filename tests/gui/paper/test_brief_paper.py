"""The brief as PDF and on the clipboard says what its page says."""

from PySide6.QtWidgets import QApplication

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
