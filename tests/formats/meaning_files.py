"""One meaning written in every format: files of two plain paragraphs with a third between them."""

from email.message import EmailMessage
from textwrap import wrap

from tests.formats import pdf_files, test_docx, test_odt, test_rtf
from tests.formats.office import zipped
from tests.formats.reading import FIRST, SECOND
from tests.formats.test_epub import a_book

MATHML = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>K</mi><mi>n</mi></msup><mo>=</mo>'
    "<mi>K</mi><msup><mi>q</mi><mn>12</mn></msup><mo>+</mo><mroot><mn>8</mn><mn>3</mn></mroot><mo>-</mo><mfrac><mn>1</mn>"
    "<mn>2</mn></mfrac></mrow><annotation encoding='application/x-tex'>K^n = …</annotation></semantics></math>"
)
WORD_SPACES = test_docx.SPACES.format(test_docx.WORD)
RICH_FORMULA = (
    r"{\mmath{\*\moMath{\msSup{\msSupPr{\mctrlPr\i\f1 }}{\me{\mr\mscr0\msty2\i\f1 K}}{\msup{\mr n}}}{\mr =}"
    r"{\mr K}{\msSup{\me{\mr q}}{\msup{\mr 12}}}{\mr +}{\mrad{\mradPr}{\mdeg{\mr 3}}{\me{\mr 8}}}{\mr \u8722\'2d}"
    r"{\mf{\mfPr{\mctrlPr\f1 }}{\mnum{\mr 1}}{\mden{\mr 2}}}}}{\mmathPict{\pict 00}}"
)
PDF_SIZE, PDF_COLUMNS, PDF_PLACE = 6, 110, 500  # points, letters of a line, points above the lower edge
PDF_AROUND = ((FIRST, 70), (SECOND, 140))  # and how far below the upper edge they begin
PDF_FIXED = 0.6  # em, the width of a letter of a fixed font
PDF_WIDTHS = {  # em, of the letters of the plain font
    **dict.fromkeys("abdeghnopu$0123456789", 0.556), **dict.fromkeys("cksvxyz", 0.5), **dict.fromkeys(" t,.", 0.278),
    **dict.fromkeys("ijl", 0.222), "f": 0.278, "r": 0.333, "m": 0.833, "w": 0.722, "T": 0.611,
}  # fmt: skip
PDF_NOTE = "\n50 40 100 0.5 re f\n" + pdf_files.line("1 The note itself.", 570, size=4.5)
WORD_NOTES = (
    '<w:footnotes {}><w:footnote w:id="2"><w:p><w:r><w:t>The note itself.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
WORD_STYLE = '<w:style w:type="paragraph" w:styleId="SourceCode"><w:name w:val="Source Code"/></w:style>'
WORD_LEVELS = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText '
    'w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
ODT_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="text"><style:text-properties style:{look}/></style:style>'
    for name, look in (
        ("U", 'text-position="super 58%"'),
        ("D", 'text-position="-33% 58%"'),
        ("S", 'text-line-through-style="solid"'),
    )
)
ODT_STYLES += (
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="." text:start-value="3"/></text:list-style>'
)


def html(body: str) -> bytes:
    """Return a page."""
    return f"<html><body><article><p>{FIRST}</p>{body}<p>{SECOND}</p></article></body></html>".encode()


def mail(body: str) -> bytes:
    """Return a mail of HTML."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Nora Quill <nora@courier.example>", "The bridge"
    message.set_content(html(body).decode(), subtype="html")
    return message.as_bytes()


def epub(body: str) -> bytes:
    """Return a book of one page."""
    return a_book(f"<p>{FIRST}</p>{body}<p>{SECOND}</p>")


def markdown(body: str) -> bytes:
    """Return a text with a heading, by which it is known as Markdown."""
    return f"# Town\n\n{FIRST}\n\n{body}\n\n{SECOND}\n".encode()


def docx(body: str) -> bytes:
    """Return a Word file."""
    paragraphs = f"{_word(FIRST)}{body}{_word(SECOND)}"
    return zipped(
        {
            "[Content_Types].xml": test_docx.TYPES,
            "_rels/.rels": test_docx.RELATIONS,
            "word/document.xml": f"<w:document {WORD_SPACES}><w:body>{paragraphs}</w:body></w:document>",
            "word/footnotes.xml": WORD_NOTES.format(WORD_SPACES),
            "word/styles.xml": f"<w:styles {WORD_SPACES}>{WORD_STYLE}</w:styles>",
            "word/numbering.xml": f"<w:numbering {WORD_SPACES}>{WORD_LEVELS}</w:numbering>",
        }
    )


def odt(body: str) -> bytes:
    """Return an OpenDocument text."""
    text = f"<text:p>{FIRST}</text:p>{body}<text:p>{SECOND}</text:p>"
    content = (
        f"<office:document-content {test_odt.SPACES}><office:automatic-styles>{test_odt.AUTOMATIC}{ODT_STYLES}"
        f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    members = {"mimetype": mimetype, "content.xml": content, "Object 1/content.xml": MATHML}
    return zipped(members, first="mimetype")


def rtf(body: str) -> bytes:
    """Return a rich text file."""
    return rf"{test_rtf.HEAD}{FIRST}\par {body}\pard {SECOND}\par}}".encode("latin-1")


def pdf(body: str) -> bytes:
    """Return a page of small type, `body` where `PDF_PLACE` is."""
    above, below = (pdf_files.lines("\n".join(wrap(text, PDF_COLUMNS)), at, size=PDF_SIZE) for text, at in PDF_AROUND)
    return pdf_files.pdf_of([f"{above}\n{body}\n{below}"])


def pdf_places(*pieces: tuple[str, float, float]) -> str:
    """Return words at places of a page: how far from its left and its upper edge."""
    return "\n".join(pdf_files.line(text, y, x=x, size=PDF_SIZE) for text, x, y in pieces)


def pdf_code(text: str, y: float) -> str:
    """Return a line of code, its indent as room."""
    indent = len(text) - len(text.lstrip())
    place = pdf_files.LEFT + indent * PDF_SIZE * PDF_FIXED
    return pdf_files.line(text.lstrip(), y, x=place, size=PDF_SIZE, font=pdf_files.FIXED)


def word_item(text: str, level: int) -> str:
    """Return an item of a list."""
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_code(text: str) -> str:
    """Return a line in the style of source code."""
    style = '<w:pPr><w:pStyle w:val="SourceCode"/></w:pPr>'
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf_runs(*runs: str | tuple[str, int]) -> str:
    """Return a line of runs; those with a number stand above the line, or below it, in smaller type."""
    pieces = (run if isinstance(run, tuple) else (run, 0) for run in runs)
    shown = (f"/F1 {PDF_SIZE * (0.6 if rise else 1)} Tf {rise} Ts ({text}) Tj" for text, rise in pieces)
    return f"BT 1 0 0 1 {pdf_files.LEFT} {PDF_PLACE} Tm {' '.join(shown)} 0 Ts ET"


def pdf_struck(*runs: str | tuple[str]) -> str:
    """Return a line of runs; through the middle of those in brackets a thin line is drawn."""
    drawn, left = [], float(pdf_files.LEFT)
    for run in runs:
        (text,) = run if isinstance(run, tuple) else (run,)
        width = sum(PDF_WIDTHS[letter] for letter in text) * PDF_SIZE
        if isinstance(run, tuple):
            drawn.append(f"{left:.2f} {PDF_PLACE + 0.28 * PDF_SIZE:.2f} {width:.2f} 0.4 re f")
        left += width
    return "\n".join((pdf_runs("".join("".join(run) for run in runs)), *drawn))


def _word(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
