"""Who is called only by what they are, where a sentence before has named them."""

import pytest

from reader.analysis.lines.roles import Roles
from tests.parses import make_parse

KERN = "Kern PROPN 2 nsubj B-PER\nleft VERB 0 root VerbForm=Fin"
A_FARMER = "A DET 2 det\nfarmer NOUN 3 nsubj\nmet VERB 0 root VerbForm=Fin\nKern PROPN 3 obj B-PER"
RAIN = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin"
THE_FARMER = "The DET 3 det\n{modifier} 3 {relation}\n{noun} NOUN 4 nsubj\nleft VERB 0 root VerbForm=Fin{rest}"
THE_AGED = (
    "The DET 5 det\n17 NUM 4 nummod\n- PUNCT 2 punct\nyear NOUN 5 obl\nold ADJ 6 nsubj\nleft VERB 0 root VerbForm=Fin"
    "\nOran PROPN {head} {relation} B-LOC\nfrom ADP 7 case"
)


def roles(sentence: str, before: str = KERN, title: frozenset[str] = frozenset()) -> list[str]:
    """Return who in a sentence is called by what they are alone."""
    parse = make_parse(before, sentence)
    return [parse.tokens[each].lower for each in Roles(parse, title).unexplained(parse.sentences[-1])]


def farmer(modifier: str = "tall ADJ", relation: str = "amod", noun: str = "farmer", rest: str = "") -> str:
    return THE_FARMER.format(modifier=modifier, relation=relation, noun=noun, rest=rest and f"\n{rest}")


@pytest.mark.parametrize(
    "sentence",
    [
        farmer(),
        farmer("retired ADJ"),
        farmer("former ADJ", noun="president"),
        farmer(rest="from ADP 6 case\nOran PROPN 3 nmod B-LOC"),
        farmer(rest=", PUNCT 7 punct\nwho PRON 7 nsubj\nran VERB 3 acl:relcl VerbForm=Fin"),
        "In ADP 2 case\nOran PROPN 6 obl B-LOC\n" + farmer().replace(" 3 ", " 5 ").replace(" 4 ", " 6 "),
    ],
)
def test_who_has_been_told_of_is_called_by_what_they_are(sentence: str) -> None:
    assert roles(sentence, A_FARMER) in (["farmer"], ["president"])


@pytest.mark.parametrize("before", [KERN, A_FARMER.replace("A DET", "The DET"), A_FARMER.replace("farmer", "judge")])
def test_who_is_called_by_what_nobody_was_told_to_be_may_be_a_sort_of_people(before: str) -> None:
    assert roles(farmer(), before) == []
    assert roles(farmer("retired ADJ"), before) == ["farmer"]


@pytest.mark.parametrize("noun", ["filter", "reactor", "border", "newspaper", "retailer", "voter", "worker"])
def test_a_thing_is_called_by_no_role_however_its_name_ends(noun: str) -> None:
    assert roles(farmer(noun=noun), A_FARMER.replace("farmer", noun)) == []
    assert roles(farmer("former ADJ", noun=noun)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        farmer("tall ADJ", noun="boat"),
        farmer("average ADJ"),
        farmer("oldest ADJ"),
        farmer("prime ADJ", noun="minister"),
        farmer("Oran PROPN", "compound B-ORG", noun="coach"),
        farmer(rest="of ADP 6 case\nboats NOUN 3 nmod"),
        farmer(rest="who PRON 6 nsubj\nran VERB 3 acl:relcl VerbForm=Fin"),
        farmer().replace("The DET", "A DET"),
        "Lee PROPN 2 nsubj B-PER\nsaid VERB 0 root VerbForm=Fin\nthe DET 5 det\ntall ADJ 5 amod\nfarmer NOUN 6 nsubj\n"
        "left VERB 2 ccomp VerbForm=Fin",
    ],
)
def test_an_office_a_sort_of_people_and_who_is_told_apart_are_known(sentence: str) -> None:
    assert roles(sentence, A_FARMER) == []


def test_where_nobody_is_told_of_before_or_the_title_names_them_a_role_is_known() -> None:
    assert roles(farmer("retired ADJ"), RAIN) == []
    assert roles(farmer("retired ADJ"), title=frozenset({"farmer"})) == []


@pytest.mark.parametrize(
    ("name", "label", "found"),
    [("Frenchman", "B-GRP", ["frenchman"]), ("French", "B-GRP", []), ("Chinese", "B-GRP", []), ("Cayman", "B-ORG", [])],
)
def test_one_of_a_people_has_a_name(name: str, label: str, found: list[str]) -> None:
    assert roles(f"The DET 2 det\n{name} PROPN 3 nsubj {label}\nleft VERB 0 root VerbForm=Fin") == found


def test_a_person_of_some_age_has_been_told_of_and_no_thing() -> None:
    boy = (
        "The DET 6 det\nnine NUM 4 nummod\n- PUNCT 4 punct\nyear NOUN 5 obl\nold ADJ 6 amod\nboy NOUN 7 nsubj\n"
        "stood VERB 0 root VerbForm=Fin"
    )

    assert roles(boy) == ["boy"]
    assert roles(boy.replace("year", "rather")) == []
    assert roles(boy.replace("boy", "bridge")) == []


def test_an_age_is_no_name() -> None:
    assert roles(THE_AGED.format(head=5, relation="nmod")) == ["old"]
    assert roles(THE_AGED.format(head=6, relation="obl")) == ["old"]
    assert roles(THE_AGED.format(head=5, relation="nmod"), RAIN) == []
