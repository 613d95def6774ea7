from dataclasses import replace

from reader.analysis.comparison import compare
from reader.analysis.summarizers import SUMMARIZERS, summarizer_of
from reader.model.annotation import Comparison
from reader.model.document import Document
from tests.documents import make_document


def test_every_method_ranks_every_sentence(seed: Document) -> None:
    comparison = compare(seed)

    assert [method for method, _ranking in comparison.rankings] == [method.id for method in SUMMARIZERS]
    assert all(sorted(ranking) == list(range(len(seed.sentences))) for _method, ranking in comparison.rankings)
    assert comparison.document_digest == seed.digest


def test_a_method_that_is_too_slow_for_a_text_is_named() -> None:
    document = make_document("One stands here. Two stands there.")
    limit = summarizer_of("kl").max_sentences or 0
    long = replace(document, sentences=document.sentences * (limit // 2 + 1))

    comparison = compare(long)

    assert "kl" in comparison.skipped
    assert "kl" not in dict(comparison.rankings)


def test_the_methods_that_choose_a_sentence_are_told() -> None:
    comparison = Comparison("digest", (("a", (2, 0, 1)), ("b", (0, 1, 2))))

    assert comparison.choosing(0, 1) == ("b",)
    assert comparison.choosing(0, 2) == ("a", "b")
    assert comparison.choosing(1, 1) == ()
