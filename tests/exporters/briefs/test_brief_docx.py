"""The brief as a document, read by programs that did not write it."""

from dataclasses import replace
from io import BytesIO

import docx
import mammoth
from docx.oxml.ns import qn
from lxml import html

from reader.exporters import Taken
from reader.exporters.briefs.brief_docx import BriefDocxExporter
from reader.model.analysis import Analysis
from reader.model.correction import Passage
from reader.model.document import Document, Metadata
from reader.model.highlight import Comment, Highlight, PlacedHighlight
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.briefs.test_brief import from_the_right
from tests.exporters.samples import sample_analysis, sample_document


def test_another_program_finds_title_sections_lines_and_links() -> None:
    document = sample_document()

    read = mammoth.convert_to_html(BytesIO(BriefDocxExporter().export(Taken(document, sample_analysis(document)))))

    page = html.document_fromstring(read.value)
    assert [each.text_content() for each in page.iter("h1")] == ["Key points", "Who is who", "Who said what"]
    assert "Vell closes its harbour in 2031" in page.xpath("//li")[0].text_content()
    assert all(way.startswith("https://vell.example/harbour#") for way in page.xpath("//li//a/@href"))
    assert page.xpath("//li//a")


def test_of_an_empty_document_there_is_still_a_file() -> None:
    assert mammoth.extract_raw_text(BytesIO(BriefDocxExporter().export(Taken(Document("", ()))))).messages == []


def test_what_xml_cannot_hold_is_a_question_mark() -> None:
    words = "Half \ud83d a \x0b line \ufffe."
    document = replace(make_document(words), metadata=Metadata(title=words, url="https://a.example/?a=1&b=<2>"))

    content = BriefDocxExporter().export(Taken(document, Analysis(document.digest)))

    assert b"PK" in content[:4]
    assert "Half ? a line ?." in mammoth.extract_raw_text(BytesIO(content)).value


def test_what_the_reader_says_keeps_its_lines_and_is_as_large_as_the_article() -> None:
    document = make_document("The fleet stays in harbour for the winter.")
    own = Highlight("one", Passage("The fleet"), comment=Comment("Ask them.\nWhy now?"))

    content = BriefDocxExporter().export(Taken(document, highlights=(PlacedHighlight(own, Span(0, 9)),)))

    paragraph = next(each for each in docx.Document(BytesIO(content)).paragraphs if "Ask" in each.text)
    assert paragraph.text.split("\n") == ["Comment: Ask them.", "Why now?"]
    assert paragraph.paragraph_format.left_indent
    assert next(run for run in paragraph.runs if "Ask" in run.text).font.size is None


def test_an_article_that_runs_to_the_left_is_set_so() -> None:
    read = docx.Document(BytesIO(BriefDocxExporter().export(from_the_right())))

    shapes = [each._p.get_or_add_pPr().find(qn("w:bidi")) for each in read.paragraphs]
    assert None not in shapes
    runs = [run for each in read.paragraphs for run in each.runs]
    turned = {run.text for run in runs if run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None}
    assert "الميناء" in turned
    assert not turned & {"Highlights", "Comment:"}
