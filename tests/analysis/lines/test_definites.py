"""Which nouns of a line only what was told before explains: acts, both, those."""

import pytest

from reader.analysis.lines.definites import Definites
from tests.parses import make_parse

BEFORE = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin"
BLAMED = "Kern PROPN 2 nsubj B-PER\nblamed VERB 0 root VerbForm=Fin\n{rest}"


def things(sentence: str, title: frozenset[str] = frozenset()) -> list[str]:
    """Return the nouns of a sentence, before which another stands, that nothing in it explains."""
    parse = make_parse(BEFORE, sentence)
    return [parse.tokens[each].lower for each in Definites(parse, title).unexplained(parse.sentences[-1])]


@pytest.mark.parametrize(
    "rest",
    [
        "Monday PROPN 5 nmod:poss\n's PART 3 case\nattack NOUN 2 obj",
        "Lee PROPN 5 nmod:poss B-PER\n's PART 3 case\nmurder NOUN 2 obj",
        "Oran PROPN 5 nmod:poss B-ORG\n's PART 3 case\nmove NOUN 2 obj\nto PART 7 mark\nclose VERB 5 acl",
    ],
)
def test_an_act_is_told_by_its_day_its_aim_or_whom_it_befell(rest: str) -> None:
    assert things(BLAMED.format(rest=rest)) == []


def test_both_means_two_that_were_told_before() -> None:
    both = BLAMED.format(rest="both DET 4 det\nrains NOUN 2 obj Number=Plur")

    assert things(both) == ["rains"]
    assert things(both.replace("rains", "quarries")) == []


def test_what_stands_far_is_not_what_the_title_names() -> None:
    pointed = BLAMED.format(rest="{} DET 4 det\nquarry NOUN 2 obj")

    assert things(pointed.format("that"), frozenset({"quarri"})) == ["quarry"]
    assert things(pointed.format("this"), frozenset({"quarri"})) == []


def test_something_new_is_not_what_a_clause_about_it_points_at() -> None:
    debate = BLAMED.format(
        rest="a DET 4 det\ndebate NOUN 2 obj\nwhere ADV 8 advmod\nthis DET 7 det\nash NOUN 8 nsubj\n"
        "lay VERB 4 acl:relcl"
    )

    assert things(debate) == ["ash"]


def test_what_ends_a_name_is_told_of_as_what_it_is() -> None:
    named = "Oran PROPN 2 compound B-LOC\nKeep PROPN 3 nsubj I-LOC\nfell VERB 0 root VerbForm=Fin"
    parse = make_parse(named, BLAMED.format(rest="the DET 4 det\nkeep NOUN 2 obj"))

    assert [*Definites(parse, frozenset()).unexplained(parse.sentences[-1])] == [6]
