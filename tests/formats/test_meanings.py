"""What words mean, in every format that can say it: one table, and each document compared with the same answer."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, MarkKind, ParagraphKind, ParagraphRole
from tests.formats import meaning_files
from tests.formats.meaning_files import pdf_runs
from tests.formats.reading import texts

Writer = Callable[[str], bytes]
WRITERS: dict[str, Writer] = {
    "html": meaning_files.html,
    "eml": meaning_files.mail,
    "epub": meaning_files.epub,
    "md": meaning_files.markdown,
    "docx": meaning_files.docx,
    "odt": meaning_files.odt,
    "rtf": meaning_files.rtf,
    "pdf": meaning_files.pdf,
}
OF_HTML = ("html", "eml", "epub")
UNTOLD = frozenset({MarkKind.EMPHASIS, MarkKind.STRONG})


class Meaning(NamedTuple):
    """A sentence with something to say, as each format writes it, and what stands in the document."""

    text: str
    plain: str
    marks: tuple[tuple[str, str], ...]
    written: dict[str, str]


def _docx(*runs: str | tuple[str, str]) -> str:
    pieces = (run if isinstance(run, tuple) else (run, "") for run in runs)
    inner = "".join(
        f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else look
        for text, look in pieces
    )
    return f"<w:p>{inner}</w:p>"


def _odt(*runs: str | tuple[str, str]) -> str:
    pieces = (run if isinstance(run, tuple) else (run, "") for run in runs)
    inner = (f'<text:span text:style-name="{look}">{text}</text:span>' if look else text for text, look in pieces)
    return f"<text:p>{''.join(inner)}</text:p>"


UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
WORD_FORMULA = (
    "<m:oMath><m:sSup><m:e><m:r><m:t>K</m:t></m:r></m:e><m:sup><m:r><m:t>n</m:t></m:r></m:sup></m:sSup><m:r><m:t>=K</m:t>"
    "</m:r><m:sSup><m:e><m:r><m:t>q</m:t></m:r></m:e><m:sup><m:r><m:t>12</m:t></m:r></m:sup></m:sSup><m:r><m:t>+</m:t></m:r>"
    "<m:rad><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>8</m:t></m:r></m:e></m:rad><m:r><m:t>-</m:t></m:r>"
    "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
)
NOTE_OF_WORD = ("", '<w:r><w:footnoteReference w:id="2"/></w:r>')
NOTE_OF_ODT = (
    '<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>The note itself.</text:p></text:note-body></text:note>"
)
NOTE_OF_HTML = (
    '<p>It rained<sup><a href="#fn1" id="r1">1</a></sup> all night.</p>'
    '<section class="footnotes"><ol><li id="fn1"><p>The note itself. <a href="#r1">↩</a></p></li></ol></section>'
)
MEANINGS = {
    "raised": Meaning(
        "The dish held 10⁶ cells on 250 m² and 3 × 10⁻⁹ kg of CO₂, at 5½ or 3³⁄₁₆ a day, on the 4th.",
        "The dish held 10⁶ cells on 250 m² and 3 × 10⁻⁹ kg of CO₂, at 5½ or 3³⁄₁₆ a day, on the 4th.",
        (("raised", "th"),),
        {
            **dict.fromkeys(
                OF_HTML,
                "<p>The dish held 10<sup>6</sup> cells on 250 m<sup>2</sup> and 3 × 10<sup>−9</sup> kg of "
                "CO<sub>2</sub>, at 5<sup>1</sup>/<sub>2</sub> or 3<sup>3</sup>⁄<sub>16</sub> a "
                "day, on the 4<sup>th</sup>.</p>",
            ),
            "md": "The dish held 10^6^ cells on 250 m<sup>2</sup> and 3 × 10^−9^ kg of CO~2~, at 5^1^/~2~ or 3^3^⁄~16~ "
            "a day, on the 4^th^.",
            "docx": _docx(
                "The dish held 10", ("6", UP), " cells on 250 m", ("2", UP), " and 3 × 10", ("−9", UP), " kg of CO",
                ("2", DOWN), ", at 5", ("1", UP), "/", ("2", DOWN), " or 3", ("3", UP), "⁄", ("16", DOWN),
                " a day, on the 4", ("th", UP), ".",
            ),
            "odt": _odt(
                "The dish held 10", ("6", "U"), " cells on 250 m", ("2", "U"), " and 3 × 10", ("−9", "U"), " kg of CO",
                ("2", "D"), ", at 5", ("1", "U"), "/", ("2", "D"), " or 3", ("3", "U"), "⁄", ("16", "D"),
                " a day, on the 4", ("th", "U"), ".",
            ),
            "rtf": r"The dish held 10{\super 6} cells on 250 m{\up6 2} and 3 \'d7 10{\super \u8722?9} kg of "
            r"CO{\sub 2}, at 5{\super 1}/{\sub 2} or 3{\super 3}\u8260?\sub 16\nosupersub  a "
            r"day, on the 4{\super th}.\par",
            "pdf": pdf_runs(
                "The dish held 10", ("6", 3), " cells on 250 m", ("2", 3), " and 3 × 10", ("-9", 3), " kg of CO",
                ("2", -1), ", at 5", ("1", 3), "/", ("2", -1), " or 3", ("3", 3), "/", ("16", -1), " a day, on the 4",
                ("th", 3), ".",
            ),
        },
    ),
    "signs": Meaning(
        "In 2019³ the ministry⁵,⁶ counted 1,200⁴ of them.",
        "In 2019 the ministry counted 1,200 of them.",
        (("note_sign", "³"), ("note_sign", "⁵,⁶"), ("note_sign", "⁴")),
        {
            **dict.fromkeys(
                OF_HTML,
                "<p>In 2019<sup>3</sup> the ministry<sup>5,6</sup> counted 1,200<sup>4</sup> of them.</p>",
            ),
            "md": "In 2019^3^ the ministry^5,6^ counted 1,200^4^ of them.",
            "docx": _docx("In 2019", ("3", UP), " the ministry", ("5,6", UP), " counted 1,200", ("4", UP), " of them."),
            "odt": _odt(
                "In 2019", ("3", "U"), " the ministry", ("5,6", "U"), " counted 1,200", ("4", "U"), " of them."
            ),
            "rtf": r"In 2019{\super 3} the ministry{\super 5,6} counted 1,200{\super 4} of them.\par",
            "pdf": pdf_runs("In 2019", ("3", 3), " the ministry", ("5,6", 3), " counted 1,200", ("4", 3), " of them."),
        },
    ),
    "struck": Meaning(
        "The flood killed twelve nine people, and the price was $40 $25.",
        "The flood killed nine people, and the price was $25.",
        (("struck", "twelve"), ("struck", "$40")),
        {
            **dict.fromkeys(
                OF_HTML,
                "<p>The flood killed <del>twelve</del> <ins>nine</ins> people, and the price was <span "
                'style="text-decoration: line-through">$40</span> $25.</p>',
            ),
            "md": "The flood killed ~~twelve~~ nine people, and the price was <s>$40</s> $25.",
            "docx": _docx(
                "The flood killed ", ("twelve", "<w:strike/>"), " nine people, and the price was ",
                ("$40", "<w:dstrike/>"), " $25.",
            ),
            "odt": _odt(
                "The flood killed ", ("twelve", "S"), " nine people, and the price was ", ("$40", "S"), " $25."
            ),
            "rtf": r"The flood killed {\strike twelve} nine people, and the price was \striked1 $40\striked0  $25.\par",
            "pdf": meaning_files.pdf_struck(
                "The flood killed ", ("twelve",), " nine people, and the price was ", ("$40",), " $25."
            ),
        },
    ),
    "note": Meaning(
        "It rained¹ all night.",
        "It rained all night.",
        (("note_sign", "¹"),),
        {
            **dict.fromkeys(OF_HTML, NOTE_OF_HTML),
            "md": "It rained[^1] all night.\n\n[^1]: The note itself.",
            "docx": _docx("It rained", NOTE_OF_WORD, " all night."),
            "odt": f"<text:p>It rained{NOTE_OF_ODT} all night.</text:p>",
            "rtf": r"It rained{\super\chftn}{\footnote\pard\chftn  The note itself.} all night.\par",
            "pdf": pdf_runs("It rained", ("1", 3), " all night.") + meaning_files.PDF_NOTE,
        },
    ),
}  # fmt: skip
# A PDF does not say that letters are a formula: their powers and indices are under "raised" above, and of a fraction
# each number keeps its line. Markdown has no formulas but in TeX, which other tests read.
MEANINGS["formula"] = Meaning(
    "It grows as Kⁿ = Kq¹² + ∛8 − ½ a year.",
    "It grows as Kⁿ = Kq¹² + ∛8 − ½ a year.",
    (("formula", "Kⁿ = Kq¹² + ∛8 − ½"),),
    {
        **dict.fromkeys(
            OF_HTML,
            f'<p>It grows as <span class="katex"><span class="katex-mathml">{meaning_files.MATHML}</span>'
            '<span class="katex-html" aria-hidden="true">Kn=Kq12+83-12</span></span> a year.</p>',
        ),
        "docx": _docx("It grows as ", ("", WORD_FORMULA), " a year."),
        "odt": '<text:p>It grows as <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame> a year.</text:p>',
        "rtf": rf"It grows as {meaning_files.RICH_FORMULA} a year.\par",
    },
)
CASES = [(name, suffix) for name, meaning in MEANINGS.items() for suffix in meaning.written]


def _read(name: str, suffix: str) -> Document:
    return read_bytes(WRITERS[suffix](MEANINGS[name].written[suffix]), f"plan.{suffix}", name=f"plan.{suffix}")


@pytest.mark.parametrize(("name", "suffix"), CASES)
def test_every_format_keeps_what_words_mean(name: str, suffix: str) -> None:
    meaning = MEANINGS[name]

    document = _read(name, suffix)

    paragraph = next(each for each in document.paragraphs if document.text_of(each.span) == meaning.text)
    within = [mark for mark in document.marks if paragraph.span.covers(mark.span) and mark.kind not in UNTOLD]
    assert [(mark.kind.value, mark.span.of(document.text)) for mark in within] == list(meaning.marks)
    assert document.plain_words(paragraph.span) == meaning.plain


@pytest.mark.parametrize("suffix", MEANINGS["note"].written)
def test_a_sign_leads_to_its_note_which_is_no_prose(suffix: str) -> None:
    document = _read("note", suffix)

    sign = next(mark for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN)
    assert (sign.target, [note.label for note in document.footnotes]) == ("0", ["1"])
    (index,) = document.footnotes[0].paragraphs
    paragraph = document.paragraphs[index]
    assert document.text_of(paragraph.span).endswith("The note itself.")
    assert (paragraph.role, paragraph.is_prose) == (ParagraphRole.FOOTNOTE, False)


ROWS = (
    "Ward\tParty\tVotes\tShare",
    "Orm\tGreens\t812\t44%",
    "\tLabour\t640\t35%",
    "\tOthers\tnone\t",
    "Hill\tLabour\t903\t61%",
)
RICH_SPAN = r"\trowd{down}\cellx100\cellx200\cellx300\cellx400\pard\intbl {0}\cell {1}\cell {2}\cell {3}\cell\row "
RICH_WIDE = r"\trowd\clvmrg\cellx100\cellx200{wide}\pard\intbl \cell Others\cell none\cell {more}\row "
HTML_TABLE = (
    "<table><tr><th>Ward</th><th>Party</th><th>Votes</th><th>Share</th></tr><tr><td rowspan='3'>Orm</td><td>Greens</td>"
    "<td>812</td><td>44%</td></tr><tr><td>Labour</td><td>640</td><td>35%</td></tr><tr><td>Others</td><td colspan='2'>"
    "none</td></tr><tr><td>Hill</td><td>Labour</td><td>903</td><td>61%</td></tr></table>"
)


def _word_cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _word_table() -> str:
    first, goes_on = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    rows = (
        "".join(map(_word_cell, ROWS[0].split("\t"))),
        _word_cell("Orm", first) + "".join(map(_word_cell, ("Greens", "812", "44%"))),
        _word_cell("", goes_on) + "".join(map(_word_cell, ("Labour", "640", "35%"))),
        _word_cell("", goes_on) + _word_cell("Others") + _word_cell("none", "<w:gridSpan w:val='2'/>"),
        "".join(map(_word_cell, ROWS[4].split("\t"))),
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def _odt_table(*, writes_covered: bool) -> str:
    covered = "<table:covered-table-cell/>" if writes_covered else ""
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    three, two = " table:number-rows-spanned='3'", " table:number-columns-spanned='2'"
    rows = (
        "".join(cell.format("", text) for text in ROWS[0].split("\t")),
        cell.format(three, "Orm") + "".join(cell.format("", text) for text in ("Greens", "812", "44%")),
        covered + "".join(cell.format("", text) for text in ("Labour", "640", "35%")),
        covered + cell.format("", "Others") + cell.format(two, "none") + covered,
        "".join(cell.format("", text) for text in ROWS[4].split("\t")),
    )
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"


def _rich_table(wide: str, more: str = "") -> str:
    marks = ("", r"\clvmgf", r"\clvmrg")
    rows = [RICH_SPAN.format(*row.split("\t"), down=down) for row, down in zip(ROWS[:3], marks, strict=True)]
    return "".join((*rows, RICH_WIDE.format(wide=wide, more=more), RICH_SPAN.format(*ROWS[4].split("\t"), down="")))


@pytest.mark.parametrize(
    ("suffix", "written"),
    [
        *((suffix, HTML_TABLE) for suffix in OF_HTML),
        ("docx", _word_table()),
        ("odt", _odt_table(writes_covered=True)),
        ("odt", _odt_table(writes_covered=False)),
        ("rtf", _rich_table(r"\cellx400")),
        ("rtf", _rich_table(r"\clmgf\cellx300\clmrg\cellx400", r"\cell")),
    ],
)
def test_every_figure_stands_under_its_own_heading_beside_cells_that_span(suffix: str, written: str) -> None:
    document = read_bytes(WRITERS[suffix](written), f"plan.{suffix}", name=f"plan.{suffix}")

    assert [row.rstrip("\t") for row in texts(document, ParagraphKind.TABLE)] == [row.rstrip("\t") for row in ROWS]


HTML_LIST = "<ol start='3'><li><p>Fill it in.</p><p>Sign it.</p><ul><li>twice</li></ul></li><li>Wait.</li></ol>"
ODT_LIST = (
    "<text:list text:style-name='N'><text:list-item><text:p>Fill it in.</text:p><text:p>Sign it.</text:p><text:list "
    "text:style-name='Bullets'><text:list-item><text:p>twice</text:p></text:list-item></text:list></text:list-item>"
    "<text:list-item><text:p>Wait.</text:p></text:list-item></text:list>"
)
LISTS = {
    **dict.fromkeys(OF_HTML, HTML_LIST),
    "md": "3. Fill it in.\n\n   Sign it.\n   * twice\n4. Wait.",
    "odt": ODT_LIST,
}


@pytest.mark.parametrize("suffix", LISTS)
def test_paragraphs_of_an_item_stay_with_it_at_its_level(suffix: str) -> None:
    document = read_bytes(WRITERS[suffix](LISTS[suffix]), f"plan.{suffix}", name=f"plan.{suffix}")

    items = (each for each in document.paragraphs if each.level and each.kind is not ParagraphKind.HEADING)
    assert [(document.text_of(each.span), each.level) for each in items] == [
        ("3. Fill it in.", 1),
        ("Sign it.", 1),
        ("twice", 2),
        ("4. Wait.", 1),
    ]


NESTED = {
    **dict.fromkeys(OF_HTML, "<ol start='3'><li>Fill it in.<ul><li>twice</li></ul></li><li>Wait.</li></ol>"),
    "md": "3. Fill it in.\n   * twice\n4. Wait.",
    "docx": "".join(
        meaning_files.word_item(text, level) for text, level in (("Fill it in.", 0), ("twice", 1), ("Wait.", 0))
    ),
    "odt": ODT_LIST.replace("<text:p>Sign it.</text:p>", ""),
    "rtf": r"\pard{\listtext\tab 3.\tab}\ls1\ilvl0 Fill it in.\par\pard{\listtext\f3\'b7\tab}\ls1\ilvl1 twice\par"
    r"\pard{\listtext\tab 4.\tab}\ls1\ilvl0 Wait.\par ",
    "pdf": meaning_files.pdf_places(
        ("3.", 55, 100),
        ("Fill it in.", 65, 100),
        ("•", 80, 110),
        ("twice", 90, 110),
        ("4.", 55, 120),
        ("Wait.", 65, 120),
    ),
}


@pytest.mark.parametrize("suffix", NESTED)
def test_a_list_within_a_list_stands_at_its_level_in_every_format(suffix: str) -> None:
    document = read_bytes(WRITERS[suffix](NESTED[suffix]), f"plan.{suffix}", name=f"plan.{suffix}")

    items = (each for each in document.paragraphs if each.kind is ParagraphKind.LIST_ITEM)
    assert [(document.text_of(each.span), each.level) for each in items] == [
        ("3. Fill it in.", 1),
        ("twice", 2),
        ("4. Wait.", 1),
    ]


ODT_INDENT = "<text:s text:c='4'/>"
CODE = ("for each in rows:", "    print(each)", "print('done')")
CODES = {
    **dict.fromkeys(OF_HTML, f"<pre><code>{'<br>'.join(CODE)}</code></pre>"),
    "md": "\n".join(("```", *CODE, "```")),
    "docx": "".join(meaning_files.word_code(line) for line in CODE),
    "odt": "".join(
        f'<text:p text:style-name="Preformatted_20_Text">{line.replace("    ", ODT_INDENT)}</text:p>' for line in CODE
    ),
    "pdf": "\n".join(meaning_files.pdf_code(line, 100 + 7 * at) for at, line in enumerate(CODE)),
}


@pytest.mark.parametrize("suffix", CODES)
def test_code_keeps_its_lines_and_indents_in_every_format(suffix: str) -> None:
    document = read_bytes(WRITERS[suffix](CODES[suffix]), f"plan.{suffix}", name=f"plan.{suffix}")

    assert texts(document, ParagraphKind.CODE) == ["\n".join(CODE)]
