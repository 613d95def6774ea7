from reader.analysis.two_articles.quoted import shared_quotations
from tests.analysis.two_articles.told import article


def test_a_quotation_in_both_is_told_with_the_words_that_differ() -> None:
    first = article('The board said: "We did what the engineers advised us to do."')
    second = article('"We did what the engineers told us to do," it said. "It rained," it added.')

    (found,) = shared_quotations(first, second)

    assert (found.first, found.second) == (0, 0)
    assert [first.document.text_of(span) for span in found.first_words] == ["advised"]
    assert [second.document.text_of(span) for span in found.second_words] == ["told"]


def test_other_words_of_the_same_length_are_another_quotation() -> None:
    first = article('"We did what the engineers advised us to do."')
    second = article('"Nobody can live with the price of a flat here."')

    assert shared_quotations(first, second) == ()


def test_a_term_in_quotation_marks_is_not_what_both_quote() -> None:
    assert shared_quotations(article('It is a "gift".'), article('A "gift" it is.')) == ()
