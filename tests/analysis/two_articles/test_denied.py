import pytest

from reader.analysis.two_articles.comparing import compare_articles
from reader.model.document import Document
from reader.model.two_articles.findings import TwoArticles
from reader.parsing.parse import Parse
from reader.parsing.reading import OnProgress, Parser, no_progress
from tests.analysis.two_articles.told import article, between
from tests.parses import make_parse

APPROVED = """
Council NOUN 2 nsubj
approved VERB 0 root
the DET 5 det
bridge NOUN 5 compound
plan NOUN 2 obj
"""
NOT_APPROVED = """
The DET 3 det
bridge NOUN 3 compound
plan NOUN 6 nsubj:pass
was AUX 6 aux:pass
not PART 6 advmod Polarity=Neg
approved VERB 0 root
by ADP 8 case
council NOUN 6 obl:agent
"""
BY_NOBODY = """
Nobody PRON 2 nsubj
approved VERB 0 root
the DET 5 det
bridge NOUN 5 compound
plan NOUN 2 obj
"""
DENIED = """
Council NOUN 2 nsubj
denied VERB 0 root
that SCONJ 5 mark
it PRON 5 nsubj
approved VERB 2 ccomp
the DET 8 det
bridge NOUN 8 compound
plan NOUN 5 obj
"""
TURNED_DOWN = """
Council NOUN 2 nsubj
turned VERB 0 root
down ADP 2 compound
the DET 6 det
bridge NOUN 6 compound
plan NOUN 2 obj
"""
WELCOMED = """
Council NOUN 2 nsubj
welcomed VERB 0 root
the DET 5 det
bridge NOUN 5 compound
plan NOUN 2 obj
"""
SAFE = """
Engineers NOUN 2 nsubj
said VERB 0 root
the DET 4 det
wall NOUN 6 nsubj
is AUX 6 cop
safe ADJ 2 ccomp
"""
NOT_SAFE = """
Engineers NOUN 2 nsubj
said VERB 0 root
the DET 4 det
wall NOUN 7 nsubj
is AUX 7 cop
not PART 7 advmod Polarity=Neg
safe ADJ 2 ccomp
"""


class Known(Parser):
    """Knows the parses of a few texts."""

    def parse(self, document: Document, on_progress: OnProgress = no_progress) -> Parse:
        lines = (APPROVED, NOT_APPROVED, BY_NOBODY, DENIED, TURNED_DOWN, WELCOMED, SAFE, NOT_SAFE)
        return make_parse(*(each for each in lines if words(each) == document.text))


def words(parsed: str) -> str:
    return " ".join(line.split()[0] for line in parsed.strip().splitlines())


def told(first: str, second: str) -> TwoArticles:
    return compare_articles(article(words(first)), article(words(second)), Known())


@pytest.mark.parametrize(
    ("first", "second"), [(APPROVED, NOT_APPROVED), (APPROVED, BY_NOBODY), (APPROVED, DENIED), (SAFE, NOT_SAFE)]
)
def test_a_predicate_that_one_side_denies_is_a_difference(first: str, second: str) -> None:
    found = told(first, second)

    assert found.alike == ()
    assert [each.concerns.value for each in found.differences] == ["negation"]


def test_what_one_side_turns_down_and_the_other_does_not_is_not_said_alike() -> None:
    found = told(WELCOMED, TURNED_DOWN)

    assert found.alike == ()
    assert found.otherwise == found.pairs != ()


@pytest.mark.parametrize(("first", "second"), [(NOT_APPROVED, DENIED), (TURNED_DOWN, DENIED), (APPROVED, WELCOMED)])
def test_what_both_deny_or_neither_does_is_said_alike(first: str, second: str) -> None:
    found = told(first, second)

    assert found.alike == found.pairs != ()


def test_where_nothing_is_parsed_a_negation_of_one_side_makes_a_pair_doubtful() -> None:
    found = between(
        "After the match in Halvern the police arrested two men.",
        "Nobody was arrested in Halvern by the police when the match had ended.",
    )

    assert not found.differences
    assert found.otherwise == found.pairs != ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The mayor knew about the crack in the wall.",
            "The mayor did not know about the crack in the wall.",
        ),
        ("The road over the dam is open to cars.", "The road over the dam is no longer open to cars."),
        ("There is money for the dam of Halvern.", "There is no money for the dam of Halvern."),
    ],
)
def test_a_short_denial_in_sentences_that_else_go_on_alike_makes_a_pair_doubtful(first: str, second: str) -> None:
    found = between(first, second)

    assert found.alike == ()
    assert found.otherwise == found.pairs != ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The dam of Halvern is old and leans.", "The dam of Halvern is not only old and leans."),
        ("The wall was rebuilt in May by Halvern.", "The wall was rebuilt at no cost in May by Halvern."),
        ("The wall was closed by the town of Halvern.", "The wall was closed by the town of Halvern without harm."),
    ],
)
def test_words_that_deny_something_else_are_no_difference(first: str, second: str) -> None:
    assert not between(first, second).differences
