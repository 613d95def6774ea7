"""Passages in another language than the article's, as each format says so."""

from reader.formats import read_bytes
from reader.model.document import Document, Mark, MarkKind
from tests.formats.office import zipped
from tests.formats.reading import FIRST, SECOND, THIRD
from tests.formats.test_docx import RELATIONS, SPACES, TYPES, WORD
from tests.formats.test_epub import a_book
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
