"""The brief as a document, read by programs that did not write it."""

from dataclasses import replace
from io import BytesIO

import mammoth
from lxml import html

from reader.exporters import Taken
from reader.exporters.briefs.brief_docx import BriefDocxExporter
from reader.model.analysis import Analysis
from reader.model.document import Document, Metadata
from tests.documents import make_document
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
