from dataclasses import replace

from reader.analysis.two_articles.comparing import compare_articles
from reader.model.annotation import Summary
from tests.analysis.two_articles.told import actor, article


def test_what_only_one_article_says_stands_in_the_order_of_its_ranking() -> None:
    first = article("A dam burst in Halvern. Nobody slept. The army came by night.")
    ranked = replace(first, analysis=replace(first.analysis, summary=Summary("glance", (2, 0, 1), 1)))

    found = compare_articles(ranked, article("In Halvern a dam burst. The minister resigned."))

    assert [(pair.first, pair.second) for pair in found.pairs] == [(0, 0)]
    assert found.only_first == (2, 1)
    assert found.only_second == (1,)


def test_a_sentence_whose_quotation_is_in_both_is_in_neither_alone() -> None:
    first = article(
        '"We keep to the law," he told the hall on Monday. Bakers baked. Shops sold water. Boats sank. Rents rose.'
    )
    second = article('"We keep to the law," she said. It snowed. Trains stood still. Nobody slept. Schools closed.')

    found = compare_articles(first, second)

    assert not found.pairs
    assert len(found.quotations) == 1
    assert (found.only_first, found.only_second) == ((1, 2, 3, 4), (1, 2, 3, 4))


def test_actors_are_told_apart_by_who_has_them() -> None:
    first = article("It rained.", actors=(actor("Halvern", "place"), actor("Kelby", "place")))
    second = article("It snowed.", actors=(actor("Brenn", "place"), actor("Halvern", "place")))

    found = compare_articles(first, second)

    assert [(each.first, each.second) for each in found.actors] == [("Halvern", "Halvern")]
    assert (found.actors_only_first, found.actors_only_second) == (("Kelby",), ("Brenn",))
