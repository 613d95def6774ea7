"""Which pronouns of a line nothing explains, though a name or noun stands before them."""

import pytest

from reader.analysis.lines.pronouns import Pronouns
from tests.analysis.lines.lacking import lacking_in
from tests.documents import make_document
from tests.parses import make_parse

IT_OPENS = (
    "{sayer}\nsaid VERB 0 root VerbForm=Fin\nit PRON 5 nsubj\nwould AUX 5 aux VerbForm=Fin\nopen VERB 2 ccomp\n"
    "boats NOUN 5 obj Number=Plur"
)
BEFORE_KERN = (
    "{case} ADP 2 case\nKern PROPN 5 obl B-PER\n, PUNCT 5 punct\n{pronoun} PRON 5 nsubj\nled VERB 0 root VerbForm=Fin\n"
    "farms NOUN 5 obj Number=Plur"
)
THEY_LEFT = "{before}\nsaid VERB 0 root VerbForm=Fin\nthey PRON 4 nsubj\nleft VERB 2 ccomp VerbForm=Fin"


def pronouns(sentence: str) -> list[str]:
    """Return the pronouns of a sentence that nothing in it explains."""
    parse = make_parse(sentence)
    return [parse.tokens[each].lower for each in Pronouns(parse).unexplained(parse.sentences[0])]


def test_a_name_that_opens_a_sentence_is_not_the_subject_after_it() -> None:
    assert pronouns(BEFORE_KERN.format(case="Before", pronoun="he")) == ["he"]
    assert pronouns(BEFORE_KERN.format(case="According", pronoun="he")) == []


def test_one_person_is_not_several() -> None:
    several = "Kern PROPN 4 nsubj B-PER\nand CCONJ 3 cc\nLow PROPN 1 conj B-PER"
    both = f"{several}\nsaid VERB 0 root VerbForm=Fin\nthey PRON 6 nsubj\nleft VERB 4 ccomp VerbForm=Fin"

    assert pronouns(THEY_LEFT.format(before="Kern PROPN 2 nsubj B-PER")) == ["they"]
    assert pronouns(THEY_LEFT.format(before="Oran PROPN 2 nsubj B-ORG")) == []
    assert pronouns(both) == []


def test_what_was_once_read_as_a_firm_may_be_it() -> None:
    kern = IT_OPENS.format(sayer="Kern PROPN 2 nsubj B-PER") + "\nof ADP 8 case\nKern PROPN 6 nmod {name}"

    assert pronouns(kern.format(name="B-PER")) == ["it"]
    assert pronouns(kern.format(name="B-ORG")) == []


@pytest.mark.parametrize(("case", "needed"), [("after", ["them"]), ("with", [])])
def test_who_looks_after_them_is_somebody_else(case: str, needed: list[str]) -> None:
    after = f"Keepers NOUN 2 nsubj Number=Plur\nlook VERB 0 root VerbForm=Fin\n{case} ADP 4 case\nthem PRON 2 obl"

    assert pronouns(after) == needed


@pytest.mark.parametrize(("own", "needed"), [("it PRON 4 obl", ["it"]), ("itself PRON 4 obl", [])])
def test_what_does_something_with_it_is_something_else(own: str, needed: list[str]) -> None:
    earned = (
        "The DET 2 det\nfirm NOUN 7 nsubj\nthat PRON 4 nsubj PronType=Rel\nearned VERB 2 acl:relcl VerbForm=Fin\n"
        f"from ADP 6 case\n{own}\npays VERB 0 root VerbForm=Fin"
    )

    assert pronouns(earned) == needed


def test_who_does_something_with_somebody_is_not_the_same_person() -> None:
    with_kern = (
        "Working VERB 5 advcl VerbForm=Part\nwith ADP 3 case\nKern PROPN 1 obl B-PER\nshe PRON 5 nsubj\n"
        "built VERB 0 root VerbForm=Fin\nboats NOUN 5 obj Number=Plur"
    )

    assert pronouns(with_kern) == ["she"]


def test_what_opens_an_article_may_be_an_empty_it() -> None:
    usual = "It PRON 3 nsubj\nwas AUX 3 cop VerbForm=Fin\nbusiness NOUN 0 root"

    assert lacking_in(make_document("It was business"), make_parse(usual)).fragments == set()


def test_i_am_not_she() -> None:
    knew = "I PRON 2 nsubj\nknew VERB 0 root VerbForm=Fin\nshe PRON 4 nsubj\nleft VERB 2 ccomp VerbForm=Fin"

    assert pronouns(knew) == ["she"]
    assert pronouns(knew.replace("I PRON", "Everybody PRON")) == []


def test_several_are_not_it_and_a_number_is_nobody() -> None:
    rose = (
        "{before} NOUN 2 nsubj{number}\nrose VERB 0 root VerbForm=Fin\nby ADP 5 case\nits PRON 5 nmod:poss\n"
        "rules NOUN 2 obl"
    )
    year = (
        "One NUM 3 nummod\n- PUNCT 1 punct\nyear NOUN 4 compound\nfeasts NOUN 5 nsubj Number=Plur\n"
        "mark VERB 0 root VerbForm=Fin\nher PRON 7 nmod:poss\nwork NOUN 5 obj"
    )

    assert pronouns(rose.format(before="boats", number=" Number=Plur")) == ["its"]
    assert pronouns(rose.format(before="boat", number="")) == []
    assert pronouns(year) == ["her"]


def test_two_who_are_joined_are_several() -> None:
    home = (
        "A DET 2 det\nmother NOUN 7 nsubj\nand CCONJ 5 cc\nher PRON 5 nmod:poss\nson NOUN 2 conj\n"
        "were AUX 7 aux VerbForm=Fin\nfound VERB 0 root\nat ADP 10 case\ntheir PRON 10 nmod:poss\nhome NOUN 7 obl"
    )

    assert pronouns(home) == []
    assert pronouns(home.replace("conj", "obj")) == ["their"]


def test_what_it_does_something_to_is_not_it() -> None:
    named = "Kern PROPN 2 nsubj B-PER\nnamed VERB 0 root VerbForm=Fin\nthe DET 4 det\nprice NOUN 2 obj\n"

    assert pronouns(named + "it PRON 6 nsubj\nasks VERB 4 acl:relcl VerbForm=Fin") == ["it"]
    assert pronouns(named + "that PRON 7 obj PronType=Rel\nit PRON 7 nsubj\nhas VERB 4 acl:relcl VerbForm=Fin") == [
        "it"
    ]


@pytest.mark.parametrize(("before", "needed"), [("Monday", ["its"]), ("Oran", [])])
def test_a_day_owns_nothing(before: str, needed: list[str]) -> None:
    shares = f"On ADP 2 case\n{before} PROPN 5 obl\nits PRON 4 nmod:poss\nshares NOUN 5 nsubj\nrose VERB 0 root"

    assert pronouns(shares) == needed
