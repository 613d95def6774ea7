"""Corrections of actors whom another engine has missed."""

import pytest

from reader.analysis.corrections import corrected
from reader.model.annotation import Actor, ActorKind
from reader.model.correction import Add, ChangeKind, Correction, Name, Rename
from tests.analysis.named_text import named
from tests.documents import make_document

PERSON, ORGANISATION, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP
MISSED = make_document("Clarke Shipping sailed. Ann Clarke waved.", "Nobody at Clarke Shipping spoke.")
ANN = named(MISSED, {"Ann Clarke": (PERSON, ("Clarke",))})


def by_name(actors: tuple[Actor, ...]) -> dict[str, Actor]:
    return {actor.name: actor for actor in actors}


def words_of(actor: Actor) -> list[str]:
    return [MISSED.text_of(span) for span in actor.mentions]


@pytest.mark.parametrize("correction", [ChangeKind(Name("Clarke Shipping"), GROUP), Add("Clarke Shipping", GROUP)])
@pytest.mark.parametrize("is_rule", [False, True])
def test_a_name_of_several_words_that_an_engine_misses_is_marked(correction: Correction, *, is_rule: bool) -> None:
    rules, corrections = ((correction,), ()) if is_rule else ((), (correction,))

    found = by_name(corrected(MISSED, ANN, corrections, rules))

    assert words_of(found["Clarke Shipping"]) == ["Clarke Shipping", "Clarke Shipping"]
    assert found["Clarke Shipping"].kind is GROUP
    assert words_of(found["Ann Clarke"]) == ["Ann Clarke"]


def test_a_new_name_is_kept_where_an_engine_misses_the_old_one() -> None:
    found = by_name(corrected(MISSED, ANN, (Rename(Name("Clarke Shipping"), "The Line", ORGANISATION),)))

    assert found["The Line"].kind is ORGANISATION
    assert len(found["The Line"].mentions) == 2


def test_one_word_of_a_rule_is_marked_nowhere_of_its_own() -> None:
    rule = ChangeKind(Name("Nobody"), PERSON)

    assert corrected(MISSED, ANN, (), rules=(rule,)) is ANN
    assert "Nobody" in by_name(corrected(MISSED, ANN, (rule,)))
