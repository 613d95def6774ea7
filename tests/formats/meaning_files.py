"""One meaning written in every format: files of two plain paragraphs with a third between them."""

from email.message import EmailMessage

from tests.formats import test_docx, test_odt, test_rtf
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
WORD_NOTES = (
    '<w:footnotes {}><w:footnote w:id="2"><w:p><w:r><w:t>The note itself.</w:t></w:r></w:p></w:footnote></w:footnotes>'
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


def _word(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
