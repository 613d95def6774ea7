from dataclasses import replace

import pytest

from reader.analysis.key_points import key_points
from reader.analysis.reasons import MAX_REASONS, Reason, with_reasons
from reader.analysis.summarizers import summarizer_of
from reader.analysis.summarizers.glance import signs
from reader.formats import read_text
from reader.model.annotation import Actor, ActorKind, Summary
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.analysis.samples import long_document, made_sentences
from tests.documents import make_document


def reasons(
    document: Document, summary: Summary, actors: tuple[Actor, ...] | None = None
) -> dict[int, tuple[str, ...]]:
    return dict(with_reasons(document, summary, key_points(document, summary.ranking), actors).reasons)


def whole(document: Document, method: str = "lead") -> Summary:
    return Summary(method, tuple(range(len(document.sentences))), len(document.sentences))


def test_each_reason_holds_where_it_should() -> None:
    document = make_document(
        "Nothing. Much. Happens.",
        "Rain fell on nobody at all. It rained for 12 days.",
        "Then Anna Smith met Bert Jones near Paris. Later Bert Jones again left Paris with Anna Smith.",
    )

    found = reasons(document, whole(document))

    assert found[0] == (Reason.NEAR_THE_TOP, Reason.OPENS_PARAGRAPH)
    assert found[3] == (Reason.OPENS_PARAGRAPH,)
    assert found[4] == (Reason.FIGURES,)
    assert found[5] == (Reason.THREE_MAIN_ACTORS, Reason.OPENS_PARAGRAPH)


def test_every_sentence_of_our_own_summary_has_a_reason(seed: Document) -> None:
    summary = Summary("glance", summarizer_of("glance").rank(seed), 8)

    assert set(reasons(seed, summary)) == set(summary.ranking[:16])


def test_the_opening_of_our_own_summary_stands_there_for_its_place() -> None:
    document = long_document(30)

    first = Summary("glance", summarizer_of("glance").rank(document), 5)

    assert Reason.NEAR_THE_TOP in reasons(document, first)[0]


def test_a_sentence_from_a_section_further_down_speaks_for_it() -> None:
    text = "\n\n".join(f"## Part {part}\n\n" + " ".join(made_sentences(40)[10 * part :][:10]) for part in range(4))
    document = segmented(read_text(text, "", reader="markdown"))
    summary = Summary("glance", summarizer_of("glance").rank(document), 4)

    speaking = [index for index, each in reasons(document, summary).items() if Reason.SECTION in each]

    assert sorted(index // 10 for index in speaking) == [1, 2, 3]


def test_words_of_the_title_are_a_reason() -> None:
    document = make_document(
        (ParagraphKind.TITLE, "Council repairs harbour bridge"),
        "One. Two. Three. The council had the bridge repaired.",
    )

    assert Reason.TITLE_WORDS in reasons(document, whole(document))[3]


def test_only_methods_that_measure_likeness_call_a_sentence_central() -> None:
    document = long_document(8)
    backwards = tuple(range(7, -1, -1))

    by_likeness = reasons(document, Summary("lexrank", backwards, 3))
    by_frequency = reasons(document, Summary("luhn", backwards, 3))

    assert Reason.MOST_CENTRAL in by_likeness[7]
    assert Reason.MOST_CENTRAL not in by_frequency.get(7, ())


def test_words_of_the_authors_points_are_a_reason() -> None:
    document = make_document(
        (ParagraphKind.KEY_POINT, "Council repairs harbour bridge in winter"),
        "One. Two. Three. The council began in winter: the harbour bridge repairs.",
    )

    assert Reason.KEY_POINT_WORDS in reasons(document, whole(document))[3]


def test_known_actors_replace_the_count_of_capitals() -> None:
    document = make_document("One. Two. Three. Then Anna met Bert near Paris.")
    spans = [Span(start := document.text.index(name), start + len(name)) for name in ("Anna", "Bert", "Paris")]
    actors = tuple(Actor(str(span.start), "", ActorKind.PERSON, None, 1.0, (), (span,)) for span in spans)

    assert 3 not in reasons(document, whole(document))
    assert Reason.THREE_MAIN_ACTORS in reasons(document, whole(document), actors)[3]
    assert Reason.TWO_MAIN_ACTORS in reasons(document, whole(document), actors[:2])[3]


def test_only_the_most_salient_actors_are_main_actors() -> None:
    document = make_document("One. Two. Three. Then nobody met Zoe.")
    start = document.text.index("Zoe")
    extra = Actor("zoe", "Zoe", ActorKind.PERSON, None, 0.1, (), (Span(start, start + 3),))
    others = tuple(Actor(str(n), "", ActorKind.PERSON, None, 1.0, (), (Span(0, 3),)) for n in range(5))

    assert 3 not in reasons(document, whole(document), (extra, *others))


def test_reasons_reach_as_far_as_the_slider_may_soon_go() -> None:
    document = long_document(40)
    summary = replace(whole(document), size=5)

    found = reasons(document, summary)

    assert set(found) <= set(range(10))
    assert max(found) > 5
    assert all(0 < len(each) <= MAX_REASONS for each in found.values())


def test_an_empty_document_has_no_reasons() -> None:
    document = make_document()

    assert reasons(document, whole(document)) == {}


@pytest.mark.parametrize(
    ("sentence", "has_figure"),
    [
        ("The drug works against COVID-19 in a large trial.", False),
        ("Experts compare the day with the Y2K bug.", False),
        ("The Falcon 9 rocket burned on its pad.", False),
        ("The bridge was built in 1990 by the town.", False),
        ("The hall is to reopen on Dec. 2 or on 14 December.", False),
        ("The hall of Dec. 2 holds 14 boats.", True),
        ("The town voted on May 4 at 2:58 p.m. in the hall.", False),
        ("Guests like the iPhone 15, and macOS 14 runs on it.", False),
        ("They missed flight 93 at gate 4 beside U.S. 101.", False),
        ("They missed 93 flights in a bus for 42.", True),
        ("The town sold 747 boats for $3.5 million.", True),
        ("About 40 farmers voted for the bridge.", True),
        ("Prices rose by 3 % in the town.", True),
    ],
)
def test_figures_are_numbers_of_something(sentence: str, has_figure: bool) -> None:
    assert signs.counts_something(sentence) is has_figure


@pytest.mark.parametrize("word", ["a" * 1_000_000, "A-" * 500_000, "A " + "1" * 1_000_000])
def test_a_word_of_any_length_is_looked_through_once(word: str) -> None:
    assert not signs.counts_something(f"{word} ") or word.endswith("1")
