"""Passages in another language than the article's, as each format says so."""

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, Mark, MarkKind
from tests.formats.office import zipped
from tests.formats.reading import FIRST, SECOND, THIRD
from tests.formats.test_docx import RELATIONS, SPACES, TYPES, WORD
from tests.formats.test_epub import a_book
from tests.formats.test_odt import SPACES as OPEN_SPACES
from tests.formats.web.test_article import read

FRENCH = "ce qui compte, c'est l'eau"
STYLES = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'


def in_others(document: Document) -> list[tuple[str, str | None]]:
    marks = (mark for mark in document.marks if mark.kind is MarkKind.LANGUAGE)
    return [(document.text_of(mark.span), mark.target) for mark in marks]


def run(words: str, language: str = "", look: str = "") -> str:
    said = f'<w:lang w:val="{language}"/>' if language else ""
    return f'<w:r><w:rPr>{look}{said}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def word_file(*runs: str) -> Document:
    spaces = SPACES.format(WORD)
    body = f"<w:p>{''.join(runs)}</w:p><w:p>{run(SECOND)}</w:p><w:p>{run(THIRD, 'en-GB')}</w:p>"
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {spaces}>{STYLES}</w:styles>",
    }
    return read_bytes(zipped(members), "plan.docx", name="plan.docx")


def page(body: str, language: str = "en") -> Document:
    return read(f"{body}<p>{SECOND}</p><p>{THIRD}</p>".join((f'<div lang="{language}">', "</div>")))


def test_a_passage_of_a_page_keeps_its_language() -> None:
    document = page(f'<p>{FIRST} He said <i lang="fr">{FRENCH}</i> to all.</p>')

    assert in_others(document) == [(FRENCH, "fr")]


def test_a_paragraph_of_a_page_keeps_its_language() -> None:
    document = page(
        f'<p>{FIRST}</p><blockquote lang="fr-CA"><p>Je me souviens de tout. {FRENCH.capitalize()}.</p></blockquote>'
    )

    assert [language for _, language in in_others(document)] == ["fr-CA"]


def test_another_country_is_no_other_language() -> None:
    assert in_others(page(f'<p>{FIRST} <span lang="en-GB">The colour of it</span> was grey.</p>')) == []


def test_what_most_of_a_page_is_in_is_its_own_language() -> None:
    document = read(f'<p>{FIRST}</p><div lang="en"><p>{SECOND}</p><p>{THIRD}</p></div>')

    assert in_others(document) == []


def test_what_is_no_language_is_none() -> None:
    body = f'<p>{FIRST} <b lang="x">one</b>, <b lang="und">two</b>, <b lang="">three</b>, <b lang="!">four</b>.</p>'

    assert in_others(page(body)) == []


def test_the_innermost_language_is_that_of_the_words() -> None:
    document = page(f'<p>{FIRST} <q lang="fr">Il dit <i lang="de">Wanderlust</i> et part</q> now.</p>')

    (found,) = (mark.span for mark in document.marks if mark.target == "de")
    assert document.language_of(found) == "de"
    assert document.language_of(document.paragraphs[-1].span) == document.language


def test_a_chapter_of_a_book_keeps_the_languages_of_its_passages() -> None:
    document = read_bytes(
        a_book(f'<p>{FIRST} He said <i xml:lang="fr">{FRENCH}</i>.</p><p>{SECOND}</p><p>{THIRD}</p>'),
        "book.epub",
        name="book.epub",
    )

    assert in_others(document) == [(FRENCH, "fr")]


def test_runs_of_a_word_file_keep_their_language() -> None:
    document = word_file(
        run(f"{FIRST} He said "), run("ce qui ", "fr-FR"), run("compte", "fr-FR", "<w:i/>"), run(" now.")
    )

    assert in_others(document) == [("ce qui compte", "fr-FR")]
    assert "He said ce qui compte now." in document.text
    assert Mark in {type(mark) for mark in document.marks if mark.kind is MarkKind.EMPHASIS}


def test_a_word_file_in_one_language_has_no_marks_of_it() -> None:
    assert in_others(word_file(run(FIRST, "en-US"))) == []


JAPANESE = "大切なのは水です"
HEBREW = "מה שחשוב הוא המים"
OPEN_STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="US"'
    ' style:language-asian="zh" style:country-asian="CN" style:language-complex="hi" style:country-complex="IN"/>'
    "</style:default-style>"
    '<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:language="en"'
    ' style:language-complex="hi"/></style:style>'
    '<style:style style:name="British" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:language="en" fo:country="GB"/></style:style>'
    '<style:style style:name="French" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:language="fr" fo:country="FR"/></style:style>'
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:language="fr"'
    ' fo:country="none"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties fo:language="en" fo:country="US"'
    ' style:language-asian="ja" style:country-asian="JP"/></style:style>'
    '<style:style style:name="T3" style:family="text"><style:text-properties style:language-complex="he"/>'
    "</style:style>"
)


def open_file(*paragraphs: str) -> Document:
    more = "".join(f"<text:p>{each}</text:p>" for each in (SECOND, THIRD))
    content = (
        f"<office:document-content {OPEN_SPACES}><office:automatic-styles>{OPEN_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(paragraphs)}{more}</office:text></office:body></office:document-content>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return read_bytes(zipped(members), "plan.odt", name="plan.odt")


def rich_text(body: str, head: str = r"\deflang1033") -> Document:
    whole = rf"{{\rtf1\ansi\ansicpg1252{head} {body}\par {SECOND}\par {THIRD}\par}}"
    return read_bytes("".join(map(escaped, whole)).encode("ascii"), "plan.rtf", name="plan.rtf")


def escaped(sign: str) -> str:
    return sign if sign.isascii() else rf"\u{ord(sign) - (65536 if ord(sign) > 32767 else 0)}?"


def span(words: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def test_a_run_of_a_word_file_has_the_language_of_its_script() -> None:
    asian = f'<w:r><w:rPr><w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr><w:t>{JAPANESE}</w:t></w:r>'
    complex_ = f'<w:r><w:rPr><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t>{HEBREW}</w:t></w:r>'

    found = in_others(word_file(run(f"{FIRST} He said "), asian, run(" and "), complex_, run(" to all.", "en-GB")))

    assert found == [(JAPANESE, "ja-JP"), (HEBREW, "he-IL")]


def test_spans_of_an_open_document_keep_their_language() -> None:
    document = open_file(
        f"<text:p>{FIRST} He said {span(FRENCH, 'T1')}, {span(JAPANESE, 'T2')} and {span(HEBREW, 'T3')} to all, "
        f"{span('all of them', 'T2')}.</text:p>"
    )

    assert in_others(document) == [(FRENCH, "fr"), (JAPANESE, "ja-JP"), (HEBREW, "he")]


def test_a_paragraph_of_an_open_document_keeps_its_language_but_for_what_is_in_another() -> None:
    document = open_file(
        f"<text:p>{FIRST}</text:p>",
        f'<text:p text:style-name="British">{FIRST}</text:p>',
        f'<text:p text:style-name="French">Il dit {span("all of them", "T2")} à tous.</text:p>',
    )

    assert in_others(document) == [("Il dit", "fr-FR"), ("à tous.", "fr-FR")]


def test_runs_of_rich_text_keep_their_language() -> None:
    document = rich_text(
        rf"\lang1033 {FIRST} He said {{\lang1036 ce qui {{\i compte}}}}, {{\lang2057\langfe1041 {JAPANESE}}} and"
        rf" {{\rtlch\lang1037 {HEBREW}}} to all{{\lang1024 , www}}."
    )

    assert in_others(document) == [("ce qui compte", "fr-FR"), (JAPANESE, "ja-JP"), (HEBREW, "he-IL")]


def test_plain_characters_of_rich_text_are_in_the_language_of_the_file() -> None:
    assert in_others(rich_text(rf"\lang1036 {FRENCH}. \plain {FIRST}")) == [(f"{FRENCH}.", "fr-FR")]


@pytest.mark.parametrize("head", [r"\deflang1033", ""])
def test_rich_text_in_one_language_has_no_marks_of_it(head: str) -> None:
    assert in_others(rich_text(rf"\lang1033 {FIRST}", head)) == []
