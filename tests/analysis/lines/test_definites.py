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
        "Oran PROPN 5 nmod:poss B-ORG\n's PART 3 case\nmove NOUN 2 obj",
        "Lee PROPN 5 nmod:poss B-PER\n's PART 3 case\nmove NOUN 2 obj",
    ],
)
def test_what_was_done_is_told_by_no_name(rest: str) -> None:
    assert things(BLAMED.format(rest=rest)) in (["attack"], ["move"])


@pytest.mark.parametrize(
    "rest",
    [
        "Monday PROPN 5 nmod:poss\n's PART 3 case\nattack NOUN 2 obj",
        "month NOUN 5 nmod:poss\n's PART 3 case\nattack NOUN 2 obj",
        "yesterday NOUN 5 nmod:poss\n's PART 3 case\ncrash NOUN 2 obj",
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


def test_both_need_two_that_are_named_before_or_behind() -> None:
    both = "both CCONJ {0} cc\nfarmers NOUN {1} obj Number=Plur"
    two = (
        "Ana PROPN 4 nsubj B-PER\nand CCONJ 3 cc\nOran PROPN 1 conj B-ORG\nsaw VERB 0 root VerbForm=Fin\n"
        + both.format(6, 4)
    )

    assert things(BLAMED.format(rest=both.format(4, 2))) == ["farmers"]
    assert things(BLAMED.format(rest=both.format(4, 2) + "\nand CCONJ 6 cc\nmillers NOUN 4 conj")) == []
    assert things(two) == []


def test_some_of_them_have_been_told_of() -> None:
    some = "Some DET 5 nsubj\nof ADP 4 case\nthe DET 4 det\ngaps NOUN 1 nmod Number=Plur\nare VERB 0 root VerbForm=Fin"

    assert things(some) == ["gaps"]
    assert things(some.replace("gaps", "people")) == []
    assert things(f"{some}\nof ADP 7 case\nOran PROPN 4 nmod B-LOC") == []


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


def test_one_of_so_many_and_the_first_of_them_need_the_sentence_that_tells_of_them() -> None:
    one = "One NUM 5 nsubj\nof ADP 4 case\nthe DET 4 det\nnine NUM 1 nmod\nleft VERB 0 root VerbForm=Fin"
    first = "The DET 2 det\nfirst ADJ 4 nsubj\nis AUX 4 cop VerbForm=Fin\nold ADJ 0 root"
    to_go = "The DET 2 det\nfirst ADJ 6 nsubj\nto PART 4 mark\ngo VERB 2 acl\nis AUX 6 cop VerbForm=Fin\nold ADJ 0 root"

    assert things(one) == ["nine"]
    assert things(first) == ["first"]
    assert things(to_go) == []


def test_what_the_subject_before_may_be_called_is_no_news_by_itself() -> None:
    closed = "The DET 2 det\nmill NOUN 3 nsubj\nclosed VERB 0 root VerbForm=Fin"
    named = "Oran PROPN 2 nsubj B-ORG\nfell VERB 0 root VerbForm=Fin"

    def unexplained(*sentences: str) -> list[str]:
        parse = make_parse(*sentences)
        return [parse.tokens[each].lower for each in Definites(parse, ()).unexplained(parse.sentences[-1])]

    assert unexplained(named, closed) == ["mill"]
    assert unexplained(named.replace("ORG", "PER"), closed) == []
    assert unexplained(BEFORE, closed) == []


def test_who_says_something_is_not_told_by_what_they_say() -> None:
    said = (
        "A DET 2 det\nboat NOUN 3 nsubj\nsank VERB 7 {relation} VerbForm=Fin\n, PUNCT 3 punct\nthe DET 6 det\n"
        "study NOUN 7 nsubj\nsaid VERB 0 root VerbForm=Fin"
    )

    assert things(said.format(relation="ccomp")) == ["study"]
    assert things(said.format(relation="advcl")) == []


def test_the_problem_that_opens_a_sentence_has_been_told() -> None:
    grows = "The DET 2 det\nproblem NOUN 3 nsubj\ngrows VERB 0 root VerbForm=Fin"
    sees = "Kern PROPN 2 nsubj B-PER\nsees VERB 0 root VerbForm=Fin\nthe DET 4 det\nproblem NOUN 2 obj"

    assert things(grows) == ["problem"]
    assert things(grows.replace("problem", "sun")) == []
    assert things(f"{grows}\nof ADP 5 case\nboats NOUN 2 nmod") == []
    assert things(sees) == []


def test_one_of_two_needs_the_sentence_that_counts_them() -> None:
    two = "Two NUM 2 nummod\nstudies NOUN 3 nsubj Number=Plur\nbegan VERB 0 root VerbForm=Fin"
    one = "One NUM 2 nummod\nstudy NOUN 3 nsubj\nends VERB 0 root VerbForm=Fin"
    rain = "rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin"

    def ones(*before: str) -> list[str]:
        parse = make_parse(*before, one)
        return [parse.tokens[each].lower for each in Definites(parse, ()).unexplained(parse.sentences[-1])]

    assert ones(two) == ["study"]
    assert ones(two, rain) == ["study"]
    assert ones(rain) == []
    assert ones(two, *[rain] * 40) == []


def test_where_it_is_does_not_tell_which_is_pointed_at() -> None:
    needs = BLAMED.format(rest="this DET 4 det\nrule NOUN 2 obj\n{case} ADP 6 case\nOran PROPN 4 nmod B-LOC")

    assert things(needs.format(case="in")) == ["rule"]
    assert things(needs.format(case="of")) == []


def test_a_sort_stands_for_no_name_where_none_stands_before() -> None:
    sold = "Lee PROPN 2 nsubj B-PER\nsold VERB 0 root VerbForm=Fin\nland NOUN 2 obj\nto ADP 6 case\nthe DET 6 det\n"
    named = BEFORE.replace("Rain NOUN 2 nsubj", "Kern PROPN 2 nsubj B-PER")
    parse = make_parse(named, f"{sold}company NOUN 2 obl")

    assert things(f"{sold}company NOUN 2 obl") == []
    assert [*Definites(parse, frozenset()).unexplained(parse.sentences[-1])] == [7]
