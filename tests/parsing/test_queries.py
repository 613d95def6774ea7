"""Look-ups over a parse."""

import pickle

import pytest

from reader.model.annotation import ActorKind
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse
from tests.parses import make_parse

MINISTER = """
    Ana       PROPN 7 nsubj      B-PER
    Lima      PROPN 1 flat       I-PER
    ,         PUNCT 5 punct
    the       DET   5 det
    minister  NOUN  1 appos
    ,         PUNCT 5 punct
    said      VERB  0 root       VerbForm=Fin
    that      SCONJ 12 mark
    Peru      PROPN 12 nsubj     B-LOC
    would     AUX   12 aux       VerbForm=Fin
    not       PART  12 advmod    Polarity=Neg
    pay       VERB  7 ccomp      VerbForm=Inf
    ,         PUNCT 15 punct
    and       CCONJ 15 cc
    left      VERB  7 conj       VerbForm=Fin
    .         PUNCT 7 punct
"""
HOUSE = """
    The       DET   2 det
    house     NOUN  8 nsubj:pass
    that      PRON  6 obj
    Nils      PROPN 6 nsubj      B-PER
    had       AUX   6 aux        VerbForm=Fin
    built     VERB  2 acl:relcl  VerbForm=Part
    was       AUX   8 aux:pass   VerbForm=Fin
    sold      VERB  0 root       VerbForm=Part Voice=Pass
    by        ADP   10 case
    NATO      PROPN 8 obl:agent  B-ORG
    .         PUNCT 8 punct
"""


@pytest.fixture
def minister() -> Parse:
    return make_parse(MINISTER)


@pytest.fixture
def both() -> Parse:
    return make_parse(MINISTER, HOUSE)


def words(parse: Parse, indices: tuple[int, ...]) -> str:
    return " ".join(parse.tokens[index].lower for index in indices)


def test_a_subtree_is_all_that_hangs_on_a_word(minister: Parse) -> None:
    assert words(minister, queries.subtree(minister, 0)) == "ana lima , the minister ,"


def test_a_sentence_is_found_where_it_begins_and_nowhere_else(both: Parse) -> None:
    start = both.tokens[both.sentences[1].start].span.start

    found = [both.words_of(Span(place, place + 9)) for place in (start, start + 1, both.tokens[-1].span.end)]

    assert found == [both.sentences[1], range(0), range(0)]


def test_a_clause_leaves_out_the_clauses_below_it(minister: Parse, both: Parse) -> None:
    assert words(minister, queries.clause(minister, 6)) == "ana lima , the minister , said , and left ."
    assert words(both, queries.clause(both, 16 + 7)) == "the house was sold by nato ."


def test_the_subject_is_the_verbs_own_or_that_of_the_verb_it_goes_on(minister: Parse) -> None:
    assert queries.subject_of(minister, 6) == 0
    assert queries.subject_of(minister, 11) == 8
    assert queries.subject_of(minister, 14) == 0
    assert queries.subject_of(minister, 4) is None


def test_who_stands_behind_an_adposition_is_no_subject_where_another_is() -> None:
    told = make_parse(
        """
        disse      VERB  0 root VerbForm=Fin
        à          ADP   3 case
        Ana        PROPN 1 nsubj B-PER
        o          DET   5 det
        presidente NOUN  1 nsubj
        """,
        language="pt",
    )

    assert queries.subject_of(told, 0) == 4


def test_the_object_hangs_on_its_verb(both: Parse) -> None:
    assert queries.object_of(both, 16 + 5) == 16 + 2
    assert queries.object_of(both, 6) is None


def test_an_apposition_is_found_from_either_side(minister: Parse) -> None:
    assert queries.appositions_of(minister, 0) == (4,)
    assert queries.appositions_of(minister, 4) == (0,)
    assert queries.appositions_of(minister, 8) == ()


def test_what_is_denied_is_told(minister: Parse) -> None:
    assert queries.is_negated(minister, 11)
    assert not queries.is_negated(minister, 6)


def test_a_verb_is_finite_by_itself_or_by_its_auxiliary(minister: Parse) -> None:
    assert queries.is_finite(minister, 6)
    assert queries.is_finite(minister, 11)
    assert not queries.is_finite(minister, 4)


def test_a_slavic_past_with_a_subject_is_finite() -> None:
    parse = make_parse("Tusk PROPN 2 nsubj\npowiedział VERB 0 root VerbForm=Part Tense=Past")

    assert queries.is_finite(parse, 1)


def test_an_english_participle_is_not_finite() -> None:
    parse = make_parse("Founded VERB 0 root VerbForm=Part Tense=Past\nin ADP 3 case\n1900 NUM 1 obl")

    assert not queries.is_finite(parse, 0)


def test_the_passive_is_told(both: Parse) -> None:
    assert queries.is_passive(both, 16 + 7)
    assert not queries.is_passive(both, 16 + 5)
    assert not queries.is_passive(both, 6)


def test_a_word_leads_to_the_root(minister: Parse) -> None:
    assert list(queries.heads(minister, 8)) == [11, 6]
    assert list(queries.heads(minister, 6)) == []


def test_dependents_are_chosen_by_relation(both: Parse) -> None:
    assert queries.related(both, 16 + 7, Relation.OBL_AGENT) == (16 + 9,)


def test_every_sentence_has_its_root_and_its_words(both: Parse) -> None:
    assert [queries.root_of(both, sentence) for sentence in both.sentences] == [6, 16 + 7]
    assert both.sentence_of(15) == range(16)
    assert both.sentence_of(16) == range(16, 27)


def test_words_in_a_row_have_a_span(minister: Parse) -> None:
    assert queries.span_of(minister, queries.subtree(minister, 0)) == Span(0, 25)


def test_names_are_ranges_of_words_with_their_kind(both: Parse) -> None:
    assert list(both.names()) == [
        (range(2), ActorKind.PERSON),
        (range(8, 9), ActorKind.PLACE),
        (range(19, 20), ActorKind.PERSON),
        (range(25, 26), ActorKind.ORGANISATION),
    ]


def test_a_name_may_end_the_document() -> None:
    parse = make_parse("in ADP 2 case\nOslo PROPN 0 root B-LOC")

    assert list(parse.names()) == [(range(1, 2), ActorKind.PLACE)]


def test_a_parse_is_a_value_that_can_be_sent(both: Parse) -> None:
    assert pickle.loads(pickle.dumps(both)) == both


def test_a_document_of_nothing_has_a_parse() -> None:
    parse = make_parse()

    assert list(parse.names()) == []
    assert parse.sentences == ()


def test_an_open_clause_has_the_subject_of_what_it_hangs_on() -> None:
    parse = make_parse(
        """
        Berg   PROPN 2 nsubj
        nodded VERB  0 root  VerbForm=Fin
        ,      PUNCT 4 punct
        adding VERB  2 advcl
        that   SCONJ 7 mark
        it     PRON  7 nsubj
        pays   VERB  4 ccomp VerbForm=Fin
        """
    )

    assert queries.subject_of(parse, 3) == 0


def test_a_finite_clause_without_a_subject_has_none() -> None:
    parse = make_parse(
        """
        Berg    PROPN 2 nsubj
        left    VERB  0 root  VerbForm=Fin
        as      SCONJ 4 mark
        planned VERB  2 advcl VerbForm=Fin
        """
    )

    assert queries.subject_of(parse, 3) is None


def test_a_dateline_is_no_subject() -> None:
    parse = make_parse("""
        OXMOOR PROPN 5 nsubj
        --     PUNCT 3 punct
        Berg   PROPN 5 nsubj
        also   ADV   5 advmod
        said   VERB  0 root VerbForm=Fin
    """)

    assert queries.subject_of(parse, 4) == 2
