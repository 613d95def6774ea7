import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.analysis.summarizers import SUMMARIZERS, summarizer_of
from reader.analysis.summarizers.summarizer import Summarizer
from reader.errors import EngineError
from reader.model.document import Document, ParagraphKind
from tests.analysis.samples import long_document, strange_documents
from tests.documents import make_document

IDS = "glance lexrank textrank lsa luhn edmundson sumbasic kl reduction lead"


def each_method_but(*left_out: str) -> pytest.MarkDecorator:
    methods = [summarizer for summarizer in SUMMARIZERS if summarizer.id not in left_out]
    return pytest.mark.parametrize("summarizer", methods, ids=lambda summarizer: summarizer.id)


each_method = each_method_but()


def test_every_method_is_listed_once_and_the_default_first() -> None:
    assert " ".join(summarizer.id for summarizer in SUMMARIZERS) == IDS


def test_an_unknown_method_is_named_in_the_error() -> None:
    with pytest.raises(EngineError, match="magic"):
        summarizer_of("magic")


@each_method
@pytest.mark.parametrize("name", strange_documents())
def test_every_document_is_ranked_whole(summarizer: Summarizer, name: str) -> None:
    document = strange_documents()[name]

    ranking = summarizer.rank(document)

    assert sorted(ranking) == list(range(len(document.sentences)))


@each_method
def test_every_method_says_in_one_sentence_what_it_favours(summarizer: Summarizer) -> None:
    assert summarizer.name
    assert summarizer.description.endswith(".")
    assert ". " not in summarizer.description


@each_method_but("lead")  # the opening keeps the order of the text
def test_a_repeated_sentence_stands_behind_all_others(summarizer: Summarizer) -> None:
    document = make_document("Anna sold the boat. Anna sold the boat. Bert bought a boat of Anna. Nobody saw it.")

    assert summarizer.rank(document)[-1] == 1


@each_method_but("edmundson")  # it prefers both ends of the text
def test_sentences_without_a_difference_keep_their_order(summarizer: Summarizer) -> None:
    document = make_document("Red one. Blue two. Green three. Black four. White five. Grey six.")

    assert summarizer.rank(document) == (0, 1, 2, 3, 4, 5)


def test_edmundson_prefers_the_words_of_the_headings() -> None:
    filler = "Nobody spoke of it there. Nobody saw much of it."
    document = make_document(
        (ParagraphKind.HEADING, "Harbour repairs"),
        filler,
        f"{filler} The harbour repairs began early. {filler}",
        filler,
    )

    best = summarizer_of("edmundson").rank(document)[0]

    assert "harbour repairs" in document.text_of(document.sentences[best].span)


def test_lexrank_puts_the_sentence_that_resembles_most_others_first() -> None:
    document = make_document(
        "Bees dance around hives. Red apples ripen. The miller sells apples and bread. Warm bread smells. "
        "A miller grinds. Rain fell on Monday. Dogs bark at night."
    )

    assert summarizer_of("lexrank").rank(document)[0] == 2


RANK_ALL = """
from reader.analysis.summarizers import SUMMARIZERS
from tests.analysis.samples import long_document, strange_documents
documents = [*strange_documents().values(), long_document(120)]
print([summarizer.rank(document) for summarizer in SUMMARIZERS for document in documents])
"""


def test_the_ranking_does_not_depend_on_the_hash_of_strings() -> None:
    root = Path(__file__).parents[3]
    answers = {
        subprocess.run(
            [sys.executable, "-c", RANK_ALL],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }

    assert len(answers) == 1


def test_the_opening_keeps_the_order_of_the_text(large: Document) -> None:
    assert summarizer_of("lead").rank(large)[:3] == (0, 1, 2)


@each_method
def test_a_text_of_some_thousand_sentences_is_ranked_at_once(summarizer: Summarizer, large: Document) -> None:
    assert sorted(summarizer.rank(large)) == list(range(len(large.sentences)))


@each_method
def test_a_book_is_within_the_limits_of_every_method(summarizer: Summarizer) -> None:
    assert summarizer.max_sentences is None or summarizer.max_sentences >= 10_000


@pytest.fixture(scope="module")
def large() -> Document:
    return long_document(2_000)
