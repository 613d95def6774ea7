"""What mammoth is given of a Word file, and what not, for each element and attribute costs it time."""

import re
from io import BytesIO
from zipfile import ZipFile

from reader.formats.docx.cleaning import cleaned
from reader.formats.docx.styles import style_map
from reader.formats.sources.office_files import office_archive
from tests.formats.office import zipped

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SAVED = 'w:rsidR="00A1" w:rsidRDefault="00A1" w:rsidP="00B2" w:rsidRPr="00C3"'


def _given(body: str) -> tuple[str, frozenset[str]]:
    document = f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATED}"><w:body>{body}</w:body></w:document>'
    data = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})
    ready = cleaned(office_archive(data, "plan.docx", "docx", ""))
    with ZipFile(BytesIO(ready.data)) as archive:
        return archive.read("word/document.xml").decode(), ready.styles


def test_the_marks_of_savings_and_the_looks_of_cells_are_left_out() -> None:
    paragraph = f"<w:p {SAVED}><w:r {SAVED}><w:t>Rice</w:t></w:r></w:p>"
    cell = f'<w:tc><w:tcPr><w:vAlign w:val="center"/><w:hideMark/></w:tcPr>{paragraph}</w:tc>'
    row = f'<w:tr w:rsidTr="00D4"><w:trPr><w:gridAfter w:val="1"/><w:jc w:val="center"/></w:trPr>{cell}</w:tr>'

    given, _ = _given(f"<w:tbl>{row}</w:tbl>")

    inner = "<w:tr><w:tc><w:p><w:r><w:t>Rice</w:t></w:r></w:p></w:tc></w:tr>"
    assert re.findall("<w:tbl>(.*)</w:tbl>", given) == [inner]


def test_what_a_cell_spans_and_what_heads_a_table_is_kept() -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/><w:vAlign w:val="top"/></w:tcPr><w:p/></w:tc>'

    given, _ = _given(f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{cell}</w:tr></w:tbl>")

    assert '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>' in given
    assert "<w:trPr><w:tblHeader/></w:trPr>" in given


def test_references_that_lead_nowhere_are_left_out_wherever_they_stand() -> None:
    given, _ = _given('<w:p><w:hyperlink r:id="r7"><w:r><w:t>Rice</w:t></w:r></w:hyperlink></w:p>')

    assert "r7" not in given


def test_only_styles_that_a_file_uses_are_asked_of_its_paragraphs() -> None:
    outline = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Rice</w:t></w:r></w:p>'

    _, used = _given(outline)

    asked = [line for line in style_map(used).splitlines() if line.startswith("p.")]
    assert asked == ["p.GlanceHeading2 => h3:fresh"]
