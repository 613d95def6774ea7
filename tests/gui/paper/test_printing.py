"""The article on paper: what stands on it, where pages end, and what happens when it cannot be written."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageRanges, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from reader.gui.paper.printing import PrintError, page_size_of, pdf_of, print_document
from reader.model.analysis import Analysis
from reader.model.annotation import Summary
from reader.model.document import Document, Metadata, ParagraphKind
from tests.documents import make_document
from tests.exporters.samples import generated, sample_analysis, sample_document
from tests.gui.pdf_words import pages_of

A4 = QPageSize.PageSizeId.A4


def test_a_pdf_holds_the_article_word_for_word() -> None:
    document = sample_document()

    text = _text_of(document, None)

    for paragraph in document.paragraphs:
        assert _blankless(document.text_of(paragraph.span)) in _blankless(text)


def test_a_chosen_sentence_stands_in_the_text_and_in_the_margin() -> None:
    document = sample_document()

    text = _one_line(_text_of(document, sample_analysis(document)))

    assert text.count("The Fleet Union waits.") == 2
    assert text.count("Fishers may move to Port Oran.") == 1


def test_the_author_s_points_carry_their_support_in_words() -> None:
    document = sample_document()

    text = _one_line(_text_of(document, sample_analysis(document)))

    assert "The text says part of it · ¶ 1, 2 Not found in the text: 2031" in text
    assert "The text says the same · ¶ 3" in text
    assert "Glance Reader" not in text


def test_generated_points_stand_before_the_article_with_their_place() -> None:
    document = sample_document()

    text = _one_line(_text_of(document, generated(sample_analysis(document), document)))

    label = text.index("Key points, chosen by Glance Reader")
    assert label < text.index("Mayor Ana Ruiz closed the harbour.") < text.index("¶ 1, 2") < text.index("At a glance:")
    assert label > text.index("Nobody asked Ana Ruiz why.")


def test_every_kind_of_actor_is_explained_once_at_the_end() -> None:
    document = sample_document()

    text = _one_line(_text_of(document, sample_analysis(document)))

    assert "Underlined: person organisation place" in text
    assert "group" not in text


def test_an_article_prints_before_it_is_analysed() -> None:
    document = sample_document()

    text = _one_line(_text_of(document, None))

    assert text.count("The Fleet Union waits.") == 1


def test_the_title_of_the_source_is_set_where_the_text_has_none() -> None:
    document = replace(make_document("One."), metadata=Metadata(title="A title", byline="By Doran", site="Vell Post"))

    text = _text_of(document, None)

    assert text.startswith("1 / 1\nA title\nBy Doran · Vell Post\n")


def test_a_title_in_the_text_is_not_set_twice() -> None:
    document = replace(make_document((ParagraphKind.TITLE, "A title"), "One."), metadata=Metadata(title="A title"))

    assert _text_of(document, None).count("A title") == 1


def test_later_pages_say_what_they_belong_to() -> None:
    document = replace(make_document(*["Twelve words stand here. " * 12 + "End"] * 40), metadata=Metadata(title="Vell"))

    pages = pages_of(pdf_of(document, None, page_size=A4))

    count = len(pages)
    assert count > 2
    assert [f"{number} / {count}" in page for number, page in enumerate(pages, start=1)] == [True] * count
    assert [page.count("Vell") for page in pages] == [1] * count


@pytest.mark.parametrize(
    "words",
    [
        "The office filed a fine affair: efficient, after the shift",  # letters that like to become one glyph
        "“Curly” ‘quotes’ — dashes – and the ¶",
        "Zürich, Łódź, Καλημέρα, Здравствуй",
    ],
)
def test_words_are_copied_from_a_pdf_as_they_were_written(words: str) -> None:
    document = make_document(words)
    chosen = Analysis(document.digest, summary=Summary("lead", (0,), 1))

    text = _one_line(_text_of(document, chosen))

    assert text.count(words) == 2
    assert "\t" not in text


@pytest.mark.parametrize(
    "document",
    [
        Document("", ()),
        make_document("Word"),
        make_document("👩‍👩‍👧 e\u0301 🎈"),
        make_document("שלום עולם. זה טוב"),
        make_document("Half \ud83d and \x00 and \ufffe and\u2028a break\ttab"),
        make_document("W" * 5000),
        make_document("No end. " * 3000 + "End"),
        make_document(*[(ParagraphKind.HEADING, "Only headings")] * 60),
    ],
    ids=["empty", "word", "emoji", "right to left", "broken", "no blank", "one paragraph", "headings"],
)
@pytest.mark.parametrize("size", [A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A6])
def test_any_article_prints_on_any_paper(document: Document, size: QPageSize.PageSizeId) -> None:
    all_sentences = tuple(range(len(document.sentences)))
    analysis = Analysis(document.digest, summary=Summary("lead", all_sentences, len(all_sentences)))

    assert len(pages_of(pdf_of(document, analysis, page_size=size))) >= 1


def test_only_the_pages_asked_for_are_printed(tmp_path: Path) -> None:
    document = make_document(*["Twelve words stand here. " * 12 + "End"] * 40)
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    writer.setPageRanges(QPageRanges.fromString("2-3"))

    count = print_document(document, None, writer)
    del writer

    pages = pages_of((tmp_path / "a.pdf").read_bytes())
    numbers = [f"{number} / {count}" in _one_line(page) for number, page in zip((2, 3), pages, strict=True)]
    assert numbers == [True, True]


def test_a_printer_gets_the_same_pages_as_a_pdf(tmp_path: Path) -> None:
    document = sample_document()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(A4))

    print_document(document, sample_analysis(document), printer)
    printed = "".join(pages_of((tmp_path / "printed.pdf").read_bytes()))

    assert _one_line(printed) == _one_line(_text_of(document, sample_analysis(document)))


@pytest.mark.qt_log_ignore("QPdfEngine|QPainter|QFile")
def test_a_printer_that_does_not_answer_is_a_clear_error(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))

    with pytest.raises(PrintError, match="The printer does not answer"):
        print_document(make_document("One."), None, printer)


@pytest.mark.parametrize(
    ("name", "size"),
    [("de_DE", A4), ("en_GB", A4), ("en_US", QPageSize.PageSizeId.Letter), ("fr_CA", QPageSize.PageSizeId.Letter)],
)
def test_the_paper_is_that_of_the_place(name: str, size: QPageSize.PageSizeId) -> None:
    assert page_size_of(QLocale(name)) is size


def _text_of(document: Document, analysis: Analysis | None) -> str:
    return "".join(pages_of(pdf_of(document, analysis, page_size=A4)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _blankless(text: str) -> str:
    """Leave out blanks: a long address may be broken at the end of a line."""
    return "".join(text.split())
