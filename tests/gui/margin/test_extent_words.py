from reader.gui.margin.extent_words import account, lines_and_minutes, whole_account
from reader.session.length import Extent


def test_where_no_line_stands_beside_the_text_nothing_is_counted() -> None:
    nothing = Extent(lines=0, words=0, covered=0, paragraphs=3)

    assert account(nothing) == lines_and_minutes(nothing) == "no lines"


def test_a_summary_says_for_how_much_of_the_article_it_speaks() -> None:
    one = Extent(lines=1, words=20, covered=1, paragraphs=8)

    assert account(one) == "1 line · 20 words · 1 min · covers 1 of 8 paragraphs"


def test_what_is_one_is_counted_as_one() -> None:
    one = Extent(lines=1, words=1, covered=1, paragraphs=1)

    assert account(one) == "1 line · 1 word · 1 min · covers 1 of 1 paragraph"
    assert whole_account(one, one) == (
        "Length of the summary: 1 of 1 sentence besides the key points, 1 word, about 1 min. "
        "It speaks for 1 of 1 paragraph."
    )


def test_what_is_marked_in_the_text_is_told_beside_the_lines() -> None:
    some = Extent(lines=9, words=200, covered=8, paragraphs=20, marked=1)

    assert lines_and_minutes(some) == "9 lines, 1 marked · 1 min"
    assert "10 of 40 sentences besides the key points" in whole_account(some, Extent(40, 900, 20, 20))
