from reader.gui.margin.extent_words import account, sentences, whole_account
from reader.session.length import Extent


def test_where_no_sentence_is_chosen_no_time_is_told() -> None:
    nothing = Extent(lines=0, words=0, covered=0, paragraphs=3)

    assert account(nothing) == sentences(nothing) == "0 sentences"


def test_what_is_one_is_counted_as_one() -> None:
    one = Extent(lines=1, words=1, covered=1, paragraphs=1)

    assert account(one) == "1 sentence · 1 min"
    assert whole_account(one, one) == (
        "Length of the summary: 1 of 1 sentence besides the key points, 1 word, about 1 min. "
        "It speaks for 1 of 1 paragraph."
    )


def test_what_is_marked_in_the_text_is_counted_with_the_lines() -> None:
    some = Extent(lines=9, words=200, covered=8, paragraphs=20, marked=1)

    assert account(some) == "10 sentences · 1 min"
    assert "10 of 40 sentences besides the key points" in whole_account(some, Extent(40, 900, 20, 20))
