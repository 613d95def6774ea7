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


@pytest.mark.parametrize(
    ("sentence", "needed"),
    [
        ("The DET 2 det\nfifth NOUN 3 nsubj\nsank VERB 0 root", ["fifth"]),
        ("Kern PROPN 2 nsubj B-PER\nbought VERB 0 root\nthe DET 4 det\nsecond NOUN 2 obj", ["second"]),
        ("The DET 2 det\nrest NOUN 3 nsubj\nsank VERB 0 root", ["rest"]),
        ("The DET 2 det\ngap NOUN 3 nsubj\ngrew VERB 0 root", ["gap"]),
        ("The DET 2 det\ngap NOUN 5 nsubj\nbetween ADP 4 case\nboats NOUN 2 nmod\ngrew VERB 0 root", []),
        ("Nearly ADV 2 advmod\nhalf NOUN 3 nsubj\nsank VERB 0 root", ["half"]),
        ("Half NOUN 4 nsubj\nof ADP 3 case\nboats NOUN 1 nmod\nsank VERB 0 root", []),
        ("The DET 2 det\nfirst ADJ 5 nsubj\nto PART 4 mark\nsink VERB 2 acl\nwaits VERB 0 root", []),
        (
            "Boats NOUN 2 nsubj Number=Plur\nleft VERB 0 root\nand CCONJ 5 cc\nhalf NOUN 5 nsubj\nsank VERB 2 conj",
            [],
        ),
    ],
)
def test_a_part_is_told_by_that_of_which_it_is_one(sentence: str, needed: list[str]) -> None:
    assert things(sentence) == needed


def test_both_means_two_that_were_told_before_or_in_the_line() -> None:
    both = BLAMED.format(rest="both DET 4 det\nrains NOUN 2 obj Number=Plur")
    joined = both.replace("both DET 4", "and CCONJ 4 cc\nLee PROPN 1 conj B-PER\nboth DET 6")

    assert things(both) == ["rains"]
    assert things(both.replace("rains", "quarries")) == []
    assert things(joined) == []


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
        ("A DET 2 det\nkeeper NOUN 3 nsubj", "men NOUN 6 nsubj Number=Plur", ["men"]),
        ("Two NUM 2 nummod\nkeepers NOUN 3 nsubj Number=Plur", "men NOUN 6 nsubj Number=Plur", []),
        ("A DET 2 det\nkeeper NOUN 3 nsubj", "man NOUN 6 nsubj", []),
    ],
)
def test_one_is_not_the_men(before: str, noun: str, needed: list[str]) -> None:
    fled = f"{before}\nfled VERB 0 root VerbForm=Fin\nthe DET 5 det\n{noun}\nran VERB 3 parataxis VerbForm=Fin"

    assert things(fled) == needed


@pytest.mark.parametrize(
    "sentence",
    [
        "A DET 2 det\nkeeper NOUN 3 nsubj\nsaw VERB 0 root VerbForm=Fin\nthe DET 5 det\nman NOUN 3 obj",
        "Oran PROPN 2 nsubj B-ORG\nuses VERB 0 root VerbForm=Fin\nthe DET 4 det\napp NOUN 2 obj",
        "A DET 2 det\nkeeper NOUN 6 nsubj\nwho PRON 4 nsubj\nled VERB 2 acl:relcl VerbForm=Fin\nit PRON 4 obj\n"
        "left VERB 0 root VerbForm=Fin\nthe DET 8 det\nboat NOUN 6 obj",
    ],
)
def test_who_does_something_to_a_thing_is_not_that_thing(sentence: str) -> None:
    assert len(things(sentence)) == 1


@pytest.mark.parametrize(("new", "needed"), [("keeper", ["letter"]), ("page", [])])
def test_somebody_new_is_no_letter(new: str, needed: list[str]) -> None:
    told = f"A DET 2 det\n{new} NOUN 3 nsubj\nfell VERB 0 root VerbForm=Fin\n"

    assert things(told + "the DET 5 det\nletter NOUN 6 nsubj\nhelped VERB 3 parataxis VerbForm=Fin") == needed
    assert things(told + "the DET 5 det\nlaw NOUN 6 nsubj\nhelped VERB 3 parataxis VerbForm=Fin") == []


def test_what_ends_a_name_is_told_of_as_what_it_is() -> None:
    named = "Oran PROPN 2 compound B-LOC\nKeep PROPN 3 nsubj I-LOC\nfell VERB 0 root VerbForm=Fin"
    parse = make_parse(named, BLAMED.format(rest="the DET 4 det\nkeep NOUN 2 obj"))

    assert [*Definites(parse, frozenset()).unexplained(parse.sentences[-1])] == [6]


@pytest.mark.parametrize(
    ("beside", "needed"),
    [
        ("7 det\nOran PROPN 6 compound\n- PUNCT 4 punct\nbased VERB 7 amod\nfirm NOUN 2 obj", ["firm"]),
        ("5 det\nDanish ADJ 5 amod B-GRP\nfirm NOUN 2 obj", ["firm"]),
        ("5 det\nDanish ADJ 5 amod B-GRP\ncapital NOUN 2 obj", []),
        ("5 det\nlargest ADJ 5 amod\nfirm NOUN 2 obj", []),
    ],
)
def test_where_a_firm_is_based_tells_what_is_told_of_but_not_which(beside: str, needed: list[str]) -> None:
    firm = "The DET 2 det\nfirm NOUN 3 nsubj\nof ADP 5 case\nOran PROPN 2 nmod B-LOC\nfell VERB 0 root VerbForm=Fin"
    parse = make_parse(firm, BLAMED.format(rest="the DET " + beside))
    found = Definites(parse, frozenset()).unexplained(parse.sentences[-1])

    assert [parse.tokens[each].lower for each in found] == needed


@pytest.mark.parametrize(
    ("doer", "rest", "needed"),
    [
        ("Kern PROPN 2 nsubj B-PER", "", ["wage"]),
        ("Kern PROPN 2 nsubj B-PER", "\nas ADP 7 case\nLee PROPN 2 obl B-PER", []),
        ("Kern PROPN 2 nsubj B-PER", "\nsince ADP 7 case\n1999 NUM 2 obl", []),
        ("Keepers NOUN 2 nsubj Number=Plur", "", []),
        ("Kern PROPN 2 nsubj B-PER", "\n, PUNCT 8 punct\nten NUM 8 nummod\neuros NOUN 5 appos Number=Plur", []),
    ],
)
def test_the_same_is_told_by_the_other_half_or_shared_by_several(doer: str, rest: str, needed: list[str]) -> None:
    assert (
        things(f"{doer}\nasked VERB 0 root VerbForm=Fin\nthe DET 5 det\nsame ADJ 5 amod\nwage NOUN 2 obj{rest}")
        == needed
    )


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


@pytest.mark.parametrize(("noun", "before", "needed"), [("boy", "a", ["boy"]), ("mayor", "a", []), ("boy", "", [])])
def test_a_name_tells_who_somebody_is_and_not_what_was_told_of_him(noun: str, before: str, needed: list[str]) -> None:
    told = f"{before} DET 2 det\n{noun} NOUN 3 nsubj\nfell VERB 0 root VerbForm=Fin" if before else BEFORE
    ran = f"The DET 2 det\n{noun} NOUN 5 nsubj\n, PUNCT 4 punct\nKern PROPN 2 appos B-PER\nran VERB 0 root"
    parse = make_parse(BEFORE, told, ran)

    assert [parse.tokens[each].lower for each in Definites(parse, ()).unexplained(parse.sentences[-1])] == needed


@pytest.mark.parametrize(("comma", "needed"), [(", PUNCT 6 punct\n", ["keeper"]), ("", [])])
def test_whom_a_clause_between_commas_describes_has_a_name_before(comma: str, needed: list[str]) -> None:
    who = "who PRON 6 nsubj PronType=Rel\nhad AUX 6 aux VerbForm=Fin\nslipped VERB 2 acl:relcl"
    who = who if comma else who.replace("6", "5")
    fell = f"The DET 2 det\nkeeper NOUN {7 if comma else 6} nsubj\n{comma}{who}\nfell VERB 0 root VerbForm=Fin"

    assert things(fell) == needed


def test_a_point_that_is_granted_needs_whoever_made_it_unless_the_line_tells_which() -> None:
    is_to_win = "The DET 2 det\npoint NOUN 5 nsubj\nis AUX 5 cop\nto PART 5 mark\nwin VERB 0 root"

    assert things("Ana PROPN 2 nsubj\nconcedes VERB 0 root\nthe DET 4 det\npoint NOUN 2 obj") == ["point"]
    assert things(is_to_win) == []
    assert things(is_to_win.replace("point", "remark")) == ["remark"]
