import importlib
from pathlib import Path

import pytest

from reader.analysis.summarizers import SUMMARIZERS, summarizer_of
from reader.analysis.summarizers.glance.feature import Feature, Novelty, WordFeature
from reader.analysis.summarizers.glance.ranking import ranked
from reader.analysis.summarizers.glance.sections import places_in_sections, sections_by_depth
from reader.analysis.summarizers.glance.weights import Weights, shipped_weights, weights_of
from reader.formats import read_text
from reader.model.analysis import DEFAULT_SUMMARIZER
from reader.model.document import Document, ParagraphKind
from reader.nlp.segmentation import segmented
from reader.paths import resource_dir
from tests.analysis.samples import long_document, made_sentences
from tests.documents import make_document


def rank(document: Document) -> tuple[int, ...]:
    return summarizer_of("glance").rank(document)


def sectioned(*markdown: str) -> Document:
    return segmented(read_text("\n\n".join(markdown), "", reader="markdown"), "en")


def part(number: int, sentences: int = 10) -> str:
    return " ".join(made_sentences(10 * number + sentences)[10 * number :])


def place_of(sentence: str, after: str | None = None, title: tuple[ParagraphKind, str] | None = None) -> int:
    """Return how many sentences stand before this one, which is the sixth of twelve, each a paragraph."""
    texts = made_sentences(12)
    texts[5], texts[2] = sentence, after or texts[2]
    return rank(make_document(*([title] if title else []), *texts)).index(5)


def test_it_is_the_default() -> None:
    assert SUMMARIZERS[0].id == DEFAULT_SUMMARIZER == "glance"


def test_every_sign_has_a_shipped_weight() -> None:
    weights = shipped_weights()

    assert set(weights.sentences) == set(Feature)
    assert set(weights.novelty) == set(Novelty)
    assert set(weights.words) == set(WordFeature)


def test_a_weight_for_an_unknown_sign_is_refused() -> None:
    with pytest.raises(ValueError, match="magic"):
        weights_of({"sentences": {"magic": 1.0}, "novelty": {}, "words": {}})


def test_without_weights_the_order_is_that_of_the_text() -> None:
    assert ranked(long_document(20), Weights({}, {}, {})) == tuple(range(20))


@pytest.mark.parametrize("sentences", [10, 30, 100])
def test_the_opening_is_among_the_best_of_like_sentences(sentences: int) -> None:
    assert 0 in rank(long_document(sentences))[:3]


def test_a_sentence_that_says_the_same_again_falls_behind() -> None:
    said = "The mayor opened the new library for 200 children."
    again = "For 200 children the mayor opened the new library."

    assert place_of(again, after="Her deputy closed two swimming baths that week.") < place_of(again, after=said)


@pytest.mark.parametrize(
    "poor",
    [
        "Did the mayor open the new library for 200 children?",
        "She opened the new library for 200 children of the mayor.",
        "Read more: the mayor opened the new library for 200 children.",
        "Photo: the mayor opened the new library for 200 children.",
        "“The mayor has opened the new library for 200 children.”",
        "The mayor of the new library and the 200 children",
    ],
)
def test_what_makes_a_poor_line_of_a_summary_stands_further_down(poor: str) -> None:
    assert place_of(poor) > place_of("The mayor opened the new library for 200 children.")


@pytest.mark.parametrize(("parts", "sentences"), [(2, 10), (5, 10), (9, 3)])
def test_as_many_sentences_as_sections_reach_every_section(parts: int, sentences: int) -> None:
    document = sectioned(*(block for n in range(parts) for block in (f"## Part {n}", part(n, sentences))))

    chosen = rank(document)[:parts]

    assert len({document.paragraphs[document.sentences[index].paragraph].section for index in chosen}) == parts


def test_outer_sections_are_reached_before_those_within_them() -> None:
    blocks = ["# One", "## A", part(0), "## B", part(1), "# Two", "## C", part(2), "## D", part(3)]
    document = sectioned("# The title of it all", "Some words stand first here.", *blocks)
    outer = sections_by_depth(document)[0]

    reached = [outer[index] for index in rank(document)[: len(set(outer))]]

    assert len(set(reached)) == len(set(outer))


def test_a_section_that_holds_no_line_fit_for_a_summary_need_not_be_reached() -> None:
    document = sectioned("## One", part(0), "## Two", part(1), "## Links", "Read more: the boats of the town.")

    best = rank(document)[:3]

    assert document.text_of(document.sentences[best[-1]].span) != "Read more: the boats of the town."


def test_a_text_without_headings_is_one_section() -> None:
    assert sections_by_depth(long_document(6)) == ((-1,) * 6,)


def test_places_are_counted_anew_in_each_section() -> None:
    document = sectioned("## One", "Anna came. Bert left.", "## Two", "Rain fell. Dogs barked. Cats slept.")

    assert places_in_sections(document) == (0, 1, 0, 1, 2)


@pytest.mark.parametrize("kind", [ParagraphKind.TITLE, ParagraphKind.KEY_POINT])
def test_words_of_the_title_and_of_the_authors_points_raise_a_sentence(kind: ParagraphKind) -> None:
    sentence = "The mayor opened the library for many children."

    assert place_of(sentence, title=(kind, "Mayor opened library for many children")) < place_of(sentence)


def test_it_works_where_words_are_written_without_spaces_and_without_capitals() -> None:
    document = make_document("总统昨天表示会谈将恢复。", "各方都希望达成协议。", "分歧依然很大。", language="zh")

    assert sorted(rank(document)) == [0, 1, 2]


def test_a_book_is_ranked_whole() -> None:
    ranking = rank(long_document(10_000))

    assert sorted(ranking) == list(range(10_000))


def test_fitting_finds_what_the_points_of_made_articles_have_in_common(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rouge_score")
    examples, fitting = (
        importlib.import_module(f"resources.training.summaries.{name}") for name in ("examples", "fitting")
    )
    monkeypatch.setattr(fitting, "EPOCHS", 4)
    texts = [made_sentences(60)[start : start + 12] for start in range(0, 48, 4)]
    made = [examples.example_of(" ".join(text), text[:2]) for text in texts]

    weights = fitting.fitted_weights(made)

    assert weights.sentences[Feature.AMONG_FIRST_3] > 0
    assert weights.words[WordFeature.FIRST_BY_2] > 0
    assert fitting.fitted_weights(made) == weights


@pytest.mark.parametrize(
    "name",
    [
        "training/summaries/examples.py",
        "training/summaries/fitting.py",
        "training/summaries/__main__.py",
        "models/summaries/README.md",
        "models/summaries/glance.toml",
    ],
)
def test_what_makes_the_weights_again_is_there(name: str) -> None:
    assert Path(resource_dir() / name).is_file()
