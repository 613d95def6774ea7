from weakref import ref

import pytest

from reader.analysis.support.text_words import LONGEST_KEPT, words_in
from reader.model.span import Span
from tests.growing import steps


@pytest.mark.parametrize("times", [1, LONGEST_KEPT])
def test_words_stand_where_the_text_has_them_as_many_as_are_asked_for(times: int) -> None:
    text = "Kern's ferry, an “old one”, sank. " * times

    words = words_in(text, Span(7, len(text)), "en", 4)

    assert [word.span.of(text) for word in words] == ["ferry", ",", "an", "“"]
    assert [word.is_content for word in words] == [True, False, False, False]


def test_the_words_of_a_sentence_that_is_asked_of_again_are_not_cut_again() -> None:
    text = "The ferry to Oran sank at night, and nobody knows why it had left."

    first = steps(lambda: words_in(text, Span(0, len(text)), "en"))

    assert steps(lambda: words_in(text, Span(0, len(text)), "en", 3)) < first / 5


class Held(str):
    """A text of which can be told whether it is still held."""


def test_no_text_is_held_for_the_words_that_are_remembered() -> None:
    text = Held("Boats leave. Farmers of Oran wait for the boats.")
    held, words = ref(text), words_in(text, Span(13, len(text)), "en")
    del text

    assert [(word.text, word.span.start) for word in words][:2] == [("Farmers", 13), ("of", 21)]
    assert held() is None
