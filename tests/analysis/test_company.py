"""Who appears with whom: actors that share sentences, and which sentences those are."""

import pytest

from reader.analysis.company import Companion, companions
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document

TEXT = ("Anna met Boris. Clara met Anna. Anna wrote to Boris and to Anna.", "Dora left.")


def actor(document: Document, name: str, salience: float = 0.5) -> Actor:
    starts = [index for index in range(len(document.text)) if document.text.startswith(name, index)]
    spans = tuple(Span(start, start + len(name)) for start in starts)
    return Actor(name.lower(), name, ActorKind.PERSON, None, salience, (), spans)


def cast(document: Document) -> tuple[Actor, ...]:
    return tuple(actor(document, name) for name in ("Anna", "Boris", "Clara", "Dora") if name in document.text)


def names(found: tuple[Companion, ...]) -> list[tuple[str, tuple[int, ...]]]:
    return [(each.actor.name, each.sentences) for each in found]


def test_companions_share_sentences_and_the_most_shared_comes_first() -> None:
    document = make_document(*TEXT)

    found = companions(document, cast(document), "anna")

    assert names(found) == [("Boris", (0, 2)), ("Clara", (1,))]


def test_of_equals_the_more_prominent_companion_comes_first() -> None:
    document = make_document("Anna met Boris. Anna met Clara.")
    actors = (actor(document, "Anna"), actor(document, "Boris", 0.1), actor(document, "Clara", 0.9))

    assert [each.actor.name for each in companions(document, actors, "anna")] == ["Clara", "Boris"]


@pytest.mark.parametrize("actor_id", ["dora", "nobody", ""])
def test_who_shares_no_sentence_has_no_company(actor_id: str) -> None:
    document = make_document(*TEXT)

    assert companions(document, cast(document), actor_id) == ()


def test_a_title_brings_nobody_together() -> None:
    document = make_document((ParagraphKind.TITLE, "Anna and Boris"), "Anna left.", "Boris stayed.")

    assert companions(document, cast(document), "anna") == ()


def test_nobody_keeps_company_in_an_empty_document() -> None:
    document = Document("", (), language="en")

    assert companions(document, (), "anna") == ()


def test_everyone_in_a_sentence_is_everyone_elses_company() -> None:
    document = make_document(*TEXT, "😀 Boris and Dora and Anna met Clara.")

    assert names(companions(document, cast(document), "dora")) == [("Anna", (4,)), ("Boris", (4,)), ("Clara", (4,))]


def test_a_sentence_with_a_name_said_twice_counts_once() -> None:
    document = make_document("Anna and Boris and Anna.")

    assert names(companions(document, cast(document), "boris")) == [("Anna", (0,))]
