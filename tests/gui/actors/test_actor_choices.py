"""What an answer makes of what was asked about an actor."""

from dataclasses import replace

from reader.gui.actors.actor_choices import AskForName, Case
from reader.model.annotation import ActorKind
from reader.model.correction import Merge, Name, Rename, Scope
from tests.gui.actor_samples import ARTICLE, actor_of, analysis_of

ACTORS = analysis_of().actors or ()


def test_a_name_that_another_has_makes_one_of_both() -> None:
    case, anna, bert = Case(ARTICLE, ACTORS), actor_of("anna"), actor_of("bert")

    merged = case.answered(AskForName(anna), bert.name, Scope.ARTICLE)

    assert merged == Merge(Name(anna.name), Name(bert.name))
    assert isinstance(case.answered(AskForName(anna), "Nobody", Scope.ARTICLE), Rename)


def test_a_name_that_something_of_another_kind_has_is_given() -> None:
    anna, acme = actor_of("anna"), replace(actor_of("acme"), name="Victoria", kind=ActorKind.PLACE)

    case = Case(ARTICLE, (anna, acme))

    assert isinstance(case.answered(AskForName(anna), "Victoria", Scope.ARTICLE), Rename)
