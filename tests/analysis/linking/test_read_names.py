"""Names of a parsed text become actors: one kind, the nominative, and the role that stands beside them."""

from reader.model.annotation import Actor, ActorKind
from tests.analysis.linked import actors_in

TITLE_BEFORE = """
    Finanzminister NOUN  2 nmod
    Lars           PROPN 4 nsubj B-PER
    Klingbeil      PROPN 2 flat  I-PER
    spricht        VERB  0 root
"""
GENITIVE = """
    Klingbeils PROPN 2 nmod  B-ORG
    Plan    NOUN  3 nsubj
    kostet  VERB  0 root
    viel    ADV   3 advmod
"""
APPOSITION = """
    Olivier PROPN 9 nsubj B-PER
    Faure   PROPN 1 flat  I-PER
    ,       PUNCT 5 punct
    le      DET   5 det
    patron  NOUN  1 appos
    des     ADP   7 case
    socialistes NOUN 5 nmod
    ,       PUNCT 5 punct
    attend  VERB  0 root
"""
AMBIGUOUS = """
    le       DET   2 det
    frère    NOUN  9 nsubj
    du       ADP   4 case
    ministre NOUN  2 nmod
    ,        PUNCT 6 punct
    Jean     PROPN 4 appos B-PER
    Lima     PROPN 6 flat  I-PER
    ,        PUNCT 6 punct
    attend   VERB  0 root
"""


def actors(language: str, *sentences: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in actors_in(*sentences, language=language)}


def test_a_title_before_a_name_is_the_role() -> None:
    assert actors("de", TITLE_BEFORE)["Lars Klingbeil"].role == "Finanzminister"


def test_an_apposition_behind_a_name_is_the_role_without_its_article() -> None:
    assert actors("fr", APPOSITION)["Olivier Faure"].role == "patron des socialistes"


def test_where_two_nouns_may_bear_the_name_no_role_is_told() -> None:
    assert actors("fr", AMBIGUOUS)["Jean Lima"].role is None


def test_a_surname_of_a_person_named_in_full_is_that_person_whatever_one_sentence_says() -> None:
    (actor,) = actors("de", TITLE_BEFORE, GENITIVE).values()

    assert (actor.kind, len(actor.mentions), actor.aliases) == (ActorKind.PERSON, 2, ("Klingbeils",))


def test_a_name_is_called_by_the_case_of_the_subject() -> None:
    in_town = "w ADP 2 case\nWarszawie PROPN 3 obl B-LOC\npada VERB 0 root"
    of_town = "o ADP 2 case\nWarszawie PROPN 3 obl B-LOC\nmowa NOUN 0 root"
    town = "Warszawa PROPN 2 nsubj B-LOC\nczeka VERB 0 root"

    assert [(name, len(actor.mentions)) for name, actor in actors("pl", in_town, of_town, town).items()] == [
        ("Warszawa", 3)
    ]
