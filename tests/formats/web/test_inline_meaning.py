"""What stands within the lines of a page: raised figures, quoted words, readings beside their word."""

from reader.model.document import ParagraphKind
from tests.formats.reading import FIRST, SECOND, texts
from tests.formats.web.test_article import read


def test_a_page_of_raised_figures_is_found_by_votes_that_know_them_as_plain_ones() -> None:
    body = "".join(
        f"<p>{FIRST} The field has {n} m<sup>2</sup>, as {n}0 of them wrote<sup>{n}</sup>.</p>" for n in (3, 4)
    )

    document = read(f"{body}<p>{SECOND}</p>")

    assert [text.removeprefix(FIRST) for text in texts(document, ParagraphKind.BODY)[:2]] == [
        " The field has 3 m², as 30 of them wrote³.",
        " The field has 4 m², as 40 of them wrote⁴.",
    ]


def test_quoted_words_have_their_marks_once() -> None:
    document = read(f"<p>{FIRST} He said <q>it was <q>an act</q>, they say</q> and <q>«no»</q>.</p><p>{SECOND}</p>")

    assert " He said “it was ‘an act’, they say” and «no»." in document.text


def test_the_reading_of_a_word_stands_apart() -> None:
    ruby = "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を学ぶ人のための本が町の図書館にあります。"
    body = f"<p>{ruby * 3}</p><p>{ruby * 4}</p>"

    document = read(body)

    assert document.text.count("漢字を学ぶ人") == 7
    assert "かんじ" not in document.text
