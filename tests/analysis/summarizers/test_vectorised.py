from itertools import chain
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.summarizers import summarizer_of
from reader.analysis.summarizers.shared_words import textrank_ratings
from reader.analysis.summarizers.word_table import blocks, word_table
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.analysis.samples import long_document, strange_documents
from tests.analysis.sumy_reference import METHODS, sumy_ranking
from tests.documents import make_document

MANY_TIES = make_document(
    "Red one falls. Blue two falls. Red blue falls. Anna. Bert. Anna Bert. The of and. Red one falls again and again. "
    "One two three four. Four three two one! Nobody. Who is it? Anna saw Bert and Bert saw Anna saw Bert."
)


def documents() -> dict[str, Document]:
    return {**strange_documents(), "ties": MANY_TIES, "sixty": long_document(60)}


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("name", documents())
def test_the_method_of_sumy_itself_gives_the_same_order(method: str, name: str) -> None:
    document = documents()[name]

    assert summarizer_of(method).rank(document) == sumy_ranking(method, document)


def test_the_sample_is_ranked_as_by_sumy_itself(method: str, seed: Document) -> None:
    assert summarizer_of(method).rank(seed) == sumy_ranking(method, seed)


@pytest.mark.parametrize("language", ["de", "zh", "pl"])
def test_another_language_is_ranked_as_by_sumy_itself(method: str, language: str) -> None:
    text = {
        "de": "Der Rat tagt heute. Die Räte tagen oft und gern. Heute regnet es. Der Regen stört den Rat nicht.",
        "zh": "总统昨天表示会谈将恢复。各方都希望达成协议。会谈分歧依然很大。总统希望达成协议。",
        "pl": "Anna przyszła do miasta. Bert opuścił miasto. Miasto milczało. Anna i Bert milczeli.",
    }[language]
    document = segmented(make_document(text), language)

    assert summarizer_of(method).rank(document) == sumy_ranking(method, document)


WORDS = st.sampled_from([f"word{letter}" for letter in "abcdefgh"])  # few, so that there are many ties
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=15)


@settings(max_examples=40, deadline=None)
@given(SENTENCES.map(". ".join))
def test_random_words_are_ranked_as_by_sumy_itself(text: str) -> None:
    document = make_document(f"{text}.")

    for method in METHODS:
        assert summarizer_of(method).rank(document) == sumy_ranking(method, document), method


def test_lexrank_links_the_same_pairs_when_they_are_read_in_small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.analysis.summarizers import lexrank

    document = long_document(120)
    whole = summarizer_of("lexrank").rank(document)
    monkeypatch.setattr(lexrank, "BLOCK", 150)

    assert summarizer_of("lexrank").rank(document) == whole


def test_sumbasic_chooses_every_sentence_once_where_all_are_the_same_word() -> None:
    from reader.analysis.summarizers.sum_basic import ratings

    assert ratings([[0], [0], [0], []]) == [0, -1, -2, -3]


def test_lsa_is_the_length_of_a_sentences_column() -> None:
    from reader.analysis.summarizers.lsa import ratings

    found = ratings([[0, 1, 1], [2], []])  # three different words; those that a sentence lacks count 0.4

    assert list(found) == pytest.approx([sqrt(0.7**2 + 1 + 0.4**2), sqrt(1 + 0.4**2 + 0.4**2), 0.0])


def test_the_ranks_of_textrank_have_the_mean_one() -> None:
    assert textrank_ratings([[0, 1, 2], [1, 2, 3], [0, 3, 4, 4]]).mean() == pytest.approx(1.0, abs=1e-3)


def test_a_word_table_counts_terms_by_sentence() -> None:
    table = word_table([[0, 1, 1], [], [1]])

    entries = list(zip(table.rows.tolist(), table.terms.tolist(), table.counts.tolist(), strict=True))
    assert entries == [(0, 0, 1.0), (0, 1, 2.0), (2, 1, 1.0)]
    assert table.lengths.tolist() == [3.0, 0.0, 1.0]
    assert table.most_frequent().tolist() == [2.0, 1.0, 1.0]
    assert table.sentences_by_term().tolist() == [1.0, 2.0]


def test_blocks_hold_everything_once_and_no_more_than_the_limit() -> None:
    import numpy

    costs = numpy.array([3, 3, 9, 1, 1, 1, 8, 0, 2])

    found = list(blocks(costs, 6))

    assert list(chain.from_iterable(range(*each) for each in found)) == list(range(len(costs)))
    assert all(costs[start:end].sum() <= 6 or end - start == 1 for start, end in found)
