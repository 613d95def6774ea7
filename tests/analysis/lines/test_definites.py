"""Which nouns of a line only what was told before explains: acts, both, those, some of them."""

import pytest

from reader.analysis.lines.definites import Definites
from tests.parses import make_parse

BEFORE = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin"
BLAMED = "Kern PROPN 2 nsubj B-PER\nblamed VERB 0 root VerbForm=Fin\n{rest}"
THE_ATTACK = "for ADP {0} case\nthe DET {0} det\nattack NOUN {1}"


def things(sentence: str, title: frozenset[str] = frozenset()) -> list[str]:
    """Return the nouns of a sentence, before which another stands, that nothing in it explains."""
    parse = make_parse(BEFORE, sentence)
    return [parse.tokens[each].lower for each in Definites(parse, title).unexplained(parse.sentences[-1])]


@pytest.mark.parametrize(
    "rest",
    [
        "Oran PROPN 2 obj B-ORG\n" + THE_ATTACK.format(6, "2 obl"),
        "Oran PROPN 2 obj B-ORG\nand CCONJ 5 cc\nfriends NOUN 3 conj Number=Plur\n" + THE_ATTACK.format(8, "5 nmod"),
    ],
)
def test_what_was_done_is_told_by_no_name(rest: str) -> None:
    assert things(BLAMED.format(rest=rest)) == ["attack"]


@pytest.mark.parametrize(
    "rest",
    [
        "Monday PROPN 5 nmod:poss\n's PART 3 case\nattack NOUN 2 obj",
        "Lee PROPN 5 nmod:poss B-PER\n's PART 3 case\nmurder NOUN 2 obj",
        "Oran PROPN 5 nmod:poss B-ORG\n's PART 3 case\nmove NOUN 2 obj\nto PART 7 mark\nclose VERB 5 acl",
        "who PRON 4 nsubj\nfled VERB 1 acl:relcl VerbForm=Fin\n" + THE_ATTACK.format(7, "2 obl"),
    ],
)
def test_an_act_is_told_by_its_day_its_aim_whom_it_befell_or_another_act(rest: str) -> None:
    assert things(BLAMED.format(rest=rest)) == []


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


@pytest.mark.parametrize(
    ("before", "noun", "needed"),
    [
        ("A DET 2 det\nkeeper NOUN 3 nsubj", "men NOUN 3 obj Number=Plur", ["men"]),
        ("Two NUM 2 nummod\nkeepers NOUN 3 nsubj Number=Plur", "men NOUN 3 obj Number=Plur", []),
        ("A DET 2 det\nkeeper NOUN 3 nsubj", "man NOUN 3 obj", []),
    ],
)
def test_one_is_not_the_men(before: str, noun: str, needed: list[str]) -> None:
    assert things(f"{before}\nsaw VERB 0 root VerbForm=Fin\nthe DET 5 det\n{noun}") == needed


def test_such_things_need_one_of_them_in_the_line() -> None:
    such = "Kern PROPN 2 nsubj B-PER\nsaid VERB 0 root VerbForm=Fin\nsuch ADJ 4 amod\ngaps NOUN 5 nsubj Number=Plur\n"

    assert things(such + "tell VERB 2 ccomp VerbForm=Fin\nthat SCONJ 7 mark\nrain VERB 5 ccomp") == ["gaps"]
    assert things(such + "as ADP 6 case\nOran PROPN 4 nmod") == []


def test_a_sort_stands_for_no_name_where_none_stands_before() -> None:
    sold = "Lee PROPN 2 nsubj B-PER\nsold VERB 0 root VerbForm=Fin\nland NOUN 2 obj\nto ADP 6 case\nthe DET 6 det\n"
    named = BEFORE.replace("Rain NOUN 2 nsubj", "Kern PROPN 2 nsubj B-PER")
    parse = make_parse(named, f"{sold}company NOUN 2 obl")

    assert things(f"{sold}company NOUN 2 obl") == []
    assert [*Definites(parse, frozenset()).unexplained(parse.sentences[-1])] == [7]
