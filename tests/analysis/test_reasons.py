from dataclasses import replace

from reader.analysis.key_points import key_points
from reader.analysis.reasons import MAX_REASONS, Reason, with_reasons
from reader.model.annotation import Actor, ActorKind, Summary
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from tests.analysis.samples import long_document
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
        "Then Anna Smith met Bert Jones near Paris.",
    )

    found = reasons(document, whole(document))

    assert found[0] == (Reason.NEAR_THE_TOP, Reason.OPENS_PARAGRAPH)
    assert found[3] == (Reason.OPENS_PARAGRAPH,)
    assert found[4] == (Reason.FIGURES,)
    assert found[5] == (Reason.MANY_ACTORS,)


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

    assert Reason.MANY_ACTORS in reasons(document, whole(document))[3]
    assert Reason.MANY_ACTORS in reasons(document, whole(document), actors)[3]
    assert 3 not in reasons(document, whole(document), actors[:2])


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
