"""What is read aloud, in which order, and in which words."""

import pytest

from reader.model.document import CELL_SEPARATOR, Document, ParagraphKind
from reader.model.span import Span
from reader.session.aloud import Passages, spoken
from tests.documents import make_document

ARTICLE = make_document(
    (ParagraphKind.TITLE, "The bay"),
    "It froze early. Nobody came.",
    (ParagraphKind.TABLE, CELL_SEPARATOR.join(("Day", "Ice"))),
    "* * *",
    "It thawed.",
)


def all_words(document: Document) -> list[str]:
    passages, found = Passages(document), []
    passage = passages.at(0)
    while passage is not None:
        found.append(spoken(document, passage))
        passage = passages.after(passage)
    return found


def test_sentences_follow_each_other_and_what_has_none_is_read_whole() -> None:
    assert all_words(ARTICLE) == ["The bay", "It froze early.", "Nobody came.", "Day, Ice", "It thawed."]


def test_an_article_whose_sentences_are_not_known_yet_is_read_by_paragraphs() -> None:
    document = Document(ARTICLE.text, ARTICLE.paragraphs)

    assert all_words(document)[:2] == ["The bay", "It froze early. Nobody came."]


def test_reading_begins_with_the_sentence_at_a_place_or_after_it() -> None:
    passages = Passages(ARTICLE)

    inside = passages.at(ARTICLE.text.index("body came"))
    assert inside is not None
    assert spoken(ARTICLE, inside) == "Nobody came."
    nothing_said = passages.at(ARTICLE.text.index("* *"))
    assert nothing_said is not None
    assert spoken(ARTICLE, nothing_said) == "It thawed."
    assert passages.at(len(ARTICLE.text)) is None


def test_the_way_back_ends_at_the_first() -> None:
    passages = Passages(ARTICLE)
    second = passages.after(Span(0, 7))
    assert second is not None

    assert passages.before(second) == Span(0, 7)
    assert passages.before(Span(0, 7)) == Span(0, 7)


def test_an_empty_article_says_nothing() -> None:
    assert Passages(Document("", ())).at(0) is None
    assert Passages(Document("", ())).before(Span(0, 1)) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [("an\u00adother", "another"), ("one\ntwo", "one two"), ("\u200fשלום", "שלום"), ("🙂 yes", "🙂 yes"), ("—", "")],
)
def test_signs_that_are_not_spoken_are_left_out(written: str, said: str) -> None:
    document = make_document(written)

    assert spoken(document, Span(0, len(document.text))) == said
