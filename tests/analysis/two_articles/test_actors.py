from reader.analysis.two_articles.actors import shared_actors
from tests.analysis.two_articles.told import actor


def test_an_actor_is_known_under_any_of_its_names() -> None:
    first = (actor("Orvane Water Board", "organisation", "OWB"), actor("Halvern", "place"))
    second = (actor("Halvern", "place"), actor("OWB", "organisation"))

    found = shared_actors(first, second)

    assert [(each.first, each.second) for each in found] == [("Orvane Water Board", "OWB"), ("Halvern", "Halvern")]


def test_a_surname_is_the_person_who_bears_it() -> None:
    found = shared_actors((actor("Tessa Orvane", "person"),), (actor("Orvane", "person"),))

    assert [(each.first, each.second) for each in found] == [("Tessa Orvane", "Orvane")]


def test_a_surname_that_two_bear_is_nobody_s() -> None:
    first = (actor("Tessa Orvane", "person"), actor("Bram Orvane", "person"))

    assert shared_actors(first, (actor("Orvane", "person"),)) == ()


def test_one_name_is_one_actor_whatever_its_kind_was_guessed_as() -> None:
    found = shared_actors((actor("Halvern", "place"),), (actor("Halvern", "person"),))

    assert [(each.first, each.second) for each in found] == [("Halvern", "Halvern")]
