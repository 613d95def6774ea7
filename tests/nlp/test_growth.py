"""Texts that nobody writes: the work on them grows as they do, and no sentence grows without end."""

import pytest

from reader.nlp.segmentation import MAX_SENTENCE, segmented
from reader.nlp.sentence_repairs import continues
from reader.nlp.sentences import LOOK_BACK, sentence_spans
from reader.nlp.stems import MAX_LETTERS, stem
from tests.documents import make_document

UNSTOPPED = "and then she went on with it and said " * 1_000


@pytest.mark.parametrize("text", [UNSTOPPED, "a" * 30_000, "a " * 20_000, "“" * 9_000, "城" * 9_000])
def test_no_sentence_is_longer_than_anyone_writes(text: str) -> None:
    document = segmented(make_document(text), "en")

    spans = [sentence.span for sentence in document.sentences]
    assert max(map(len, spans)) <= MAX_SENTENCE
    assert "".join(map(document.text_of, spans)).replace(" ", "") == text.replace(" ", "")


def test_a_long_sentence_is_cut_between_words() -> None:
    document = segmented(make_document(UNSTOPPED), "en")

    words = [document.text_of(sentence.span).split() for sentence in document.sentences]
    assert [word for sentence in words for word in sentence] == UNSTOPPED.split()


def test_a_sentence_as_long_as_a_list_of_names_stays_whole() -> None:
    names = "The letter was signed by " + ", ".join(["Anna Berg of Saltmere"] * 100) + "."

    document = segmented(make_document(names), "en")

    assert len(document.sentences) == 1


@pytest.mark.parametrize("piece", ["Mr. ", "a vs. b etc. c e.g. d i.e. f ", "J. R. R. ", "... ", "Nr. z. B. "])
def test_a_boundary_is_told_by_what_stands_near(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    def watched(before: str, after: str, language: str) -> bool:
        lengths.append(len(before))
        return continues(before, after, language)

    monkeypatch.setattr("reader.nlp.sentences.continues", watched)

    sentence_spans("Then " + piece * 1_000, "en")

    assert max(lengths, default=0) <= LOOK_BACK


def test_a_firm_within_a_sentence_does_not_join_it_to_the_next() -> None:
    spans = sentence_spans("Die Meier GmbH & Co.KG wächst. Sie baut an.", "de")

    assert len(spans) == 2


def test_what_is_too_long_for_a_word_is_its_own_stem() -> None:
    word = "ay" * MAX_LETTERS + "ing"

    assert stem(word, "en") == word
