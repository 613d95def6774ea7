"""What an article is called."""

from dataclasses import replace

from reader.model.document import Document, Metadata, ParagraphKind
from reader.model.headline import file_name, headline_of, one_line
from tests.documents import make_document


def test_one_line_keeps_a_non_breaking_space() -> None:
    assert one_line(" 5\u00a0km\n and\u2028on\t") == "5\u00a0km and on"


def test_the_title_of_the_source_comes_first() -> None:
    document = make_document((ParagraphKind.TITLE, "In the text"), "Body.")

    assert headline_of(document) == "In the text"
    assert headline_of(replace(document, metadata=Metadata(title="In the head"))) == "In the head"


def test_an_article_without_a_title_is_known_by_its_first_words() -> None:
    document = make_document((ParagraphKind.LABEL, "News"), "1 2 3 4 5 6 7 8 9 10 11 12, 13.")

    assert headline_of(document) == "1 2 3 4 5 6 7 8 9 10 11 12…"


def test_a_short_article_is_its_own_name() -> None:
    assert headline_of(make_document("Rain.")) == "Rain."


def test_an_empty_article_has_no_name() -> None:
    assert headline_of(Document("", ())) == ""


def test_a_file_is_called_by_the_first_words_of_a_title_and_what_it_is() -> None:
    assert file_name("The bay: it froze", "brief") == "the-bay-it-froze-brief"
    assert file_name("", "brief") == "article-brief"
    assert file_name("One two three four five six seven eight nine") == "one-two-three-four-five-six-seven-eight"


def test_a_title_in_a_script_without_spaces_makes_a_name_that_systems_take() -> None:
    assert file_name("湾が凍った" * 60).startswith("湾が凍った")
    assert len(file_name("湾が凍った" * 60, "概要" * 60).encode()) <= 221


def test_a_long_title_ends_with_a_whole_word() -> None:
    assert file_name("Extraordinarily " * 8) == "extraordinarily-extraordinarily-extraordinarily"
