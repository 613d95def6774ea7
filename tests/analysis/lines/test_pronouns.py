"""Which pronouns for one person nothing explains, though a name or noun stands before them."""

import pytest

from reader.analysis.lines.pronouns import Pronouns
from tests.parses import make_parse

BEFORE_KERN = (
    "{case} ADP 2 case\nKern PROPN 5 obl B-PER\n, PUNCT 5 punct\n{pronoun} PRON 5 nsubj\nled VERB 0 root VerbForm=Fin\n"
    "farms NOUN 5 obj Number=Plur"
)
SHE_CLOSED = "{before}\nsaid VERB 0 root VerbForm=Fin\n{pronoun} PRON 4 nsubj\nclosed VERB 2 ccomp VerbForm=Fin"


def pronouns(sentence: str, *before: str) -> list[str]:
    """Return the pronouns of the last sentence that it does not explain."""
    parse = make_parse(*before, sentence)
    return [parse.tokens[each].lower for each in Pronouns(parse).unexplained(parse.sentences[-1])]


def test_a_name_that_opens_a_sentence_is_not_the_subject_after_it() -> None:
    assert pronouns(BEFORE_KERN.format(case="Before", pronoun="he")) == ["he"]
    assert pronouns(BEFORE_KERN.format(case="According", pronoun="he")) == []


def test_who_does_something_with_somebody_is_not_the_same_person() -> None:
    with_kern = (
        "Working VERB 5 advcl VerbForm=Part\nwith ADP 3 case\nKern PROPN 1 obl B-PER\nshe PRON 5 nsubj\n"
        "built VERB 0 root VerbForm=Fin\nboats NOUN 5 obj Number=Plur"
    )

    assert pronouns(with_kern) == ["she"]


def test_i_am_not_she() -> None:
    knew = "I PRON 2 nsubj\nknew VERB 0 root VerbForm=Fin\nshe PRON 4 nsubj\nleft VERB 2 ccomp VerbForm=Fin"

    assert pronouns(knew) == ["she"]
    assert pronouns(knew.replace("I PRON", "Everybody PRON")) == []


@pytest.mark.parametrize(
    ("before", "pronoun"), [("Police NOUN 2 nsubj", "he"), ("Farmers NOUN 2 nsubj Number=Plur", "she")]
)
def test_a_pronoun_needs_the_sentence_that_names_its_bearer(before: str, pronoun: str) -> None:
    assert pronouns(SHE_CLOSED.format(before=before, pronoun=pronoun)) == [pronoun]


@pytest.mark.parametrize(("before", "pronoun"), [("Ana PROPN 2 nsubj B-PER", "she"), ("mayor NOUN 2 nsubj", "he")])
def test_a_pronoun_is_explained_by_somebody_before(before: str, pronoun: str) -> None:
    assert pronouns(SHE_CLOSED.format(before=before, pronoun=pronoun)) == []


def test_a_clause_may_wait_for_the_name_that_follows_it() -> None:
    waiting = (
        "When ADV 3 advmod\nshe PRON 3 nsubj\nleft VERB 6 advcl VerbForm=Fin\n, PUNCT 6 punct\n"
        "Ana PROPN 6 nsubj B-PER\nlaughed VERB 0 root VerbForm=Fin"
    )

    assert pronouns(waiting) == []


def test_a_person_whose_name_is_a_place_as_well_explains_a_pronoun() -> None:
    person = "Ana PROPN 3 nsubj B-PER\nParis PROPN 1 flat I-PER\ncame VERB 0 root VerbForm=Fin"

    assert pronouns(SHE_CLOSED.format(before="Paris PROPN 2 nsubj B-LOC", pronoun="she"), person) == []


def test_neither_one_of_those_whom_she_taught_nor_they_are_she() -> None:
    taught = (
        "One NUM 6 nsubj\nof ADP 3 case\nthose PRON 1 nmod\nshe PRON 5 nsubj\ntaught VERB 3 acl:relcl\nfell VERB 0 root"
    )

    assert pronouns(taught) == ["she"]


def test_who_does_something_to_him_is_not_he() -> None:
    replaced = (
        "Kern PROPN 2 nsubj B-PER\ncame VERB 0 root VerbForm=Fin\nto PART 4 mark\nreplace VERB 2 xcomp\n{} PRON 4 obj"
    )
    given = "Kern PROPN 2 nsubj B-PER\ngave VERB 0 root VerbForm=Fin\nher PRON 2 iobj\nbooks NOUN 2 obj"

    assert pronouns(replaced.format("him")) == ["him"]
    assert pronouns(given) == ["her"]
    assert pronouns(replaced.format("himself")) == []


def test_who_owns_the_doer_may_be_whom_it_is_done_to() -> None:
    owner = "Kern PROPN 2 nmod:poss B-PER\nboat NOUN 3 nsubj\nhit VERB 0 root VerbForm=Fin\nher PRON 3 obj"

    assert pronouns(owner) == []
