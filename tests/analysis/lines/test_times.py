"""Which times of a line only what was told before it tells."""

import pytest

from reader.analysis.lines.times import Times
from tests.parses import make_parse

SHUT = "Oran PROPN 2 nsubj B-ORG\nshut VERB 0 root VerbForm=Fin\n"


def times(sentence: str) -> list[str]:
    """Return the words of a sentence that count from what it does not tell."""
    parse = make_parse(sentence)
    return [parse.tokens[each].lower for each in Times(parse).unexplained(parse.sentences[0])]


@pytest.mark.parametrize(
    ("rest", "counted"),
    [
        ("two NUM 4 nummod\ndays NOUN 5 obl\nlater ADV 2 advmod", "later"),
        ("the DET 4 det\nday NOUN 5 obl\nbefore ADV 2 advmod", "before"),
        ("later ADV 2 advmod", "later"),
        ("then ADV 2 advmod", "then"),
        ("Back ADV 4 advmod\nthen ADV 2 advmod", "then"),
        ("that DET 4 det\nnight NOUN 2 obl", "night"),
        ("in ADP 6 case\nthe DET 6 det\nfollowing VERB 6 amod\nyears NOUN 2 obl", "years"),
        ("the DET 5 det\nsame ADJ 5 amod\nday NOUN 2 obl", "day"),
        ("at ADP 5 case\nthe DET 5 det\ntime NOUN 2 obl", "time"),
        ("around ADP 5 case\nthis DET 5 det\ntime NOUN 2 obl", "time"),
    ],
)
def test_a_time_is_counted_from_what_the_line_does_not_tell(rest: str, counted: str) -> None:
    assert times(SHUT + rest) == [counted]


@pytest.mark.parametrize(
    "rest",
    [
        "two NUM 4 nummod\ndays NOUN 5 obl\nlater ADV 2 advmod\nin ADP 7 case\nMay PROPN 2 obl",
        "later ADV 2 advmod\nthis DET 5 det\nweek NOUN 3 obl",
        "since ADP 4 case\nthen ADV 2 advmod",
        "the DET 5 det\nthen ADV 5 advmod\nmayor NOUN 2 obj",
        "and CCONJ 4 cc\nopened VERB 2 conj VerbForm=Fin\nlater ADV 4 advmod",
        "and CCONJ 4 cc\nopened VERB 2 conj VerbForm=Fin\nthat DET 6 det\nnight NOUN 4 obl",
        "that DET 4 det\nnight NOUN 2 obl\nof ADP 7 case\nthe DET 7 det\nfire NOUN 4 nmod",
        "this DET 4 det\nnight NOUN 2 obl",
        "a DET 4 det\nyear NOUN 5 obl\nearlier ADV 2 advmod",
        "in ADP 6 case\nthe DET 6 det\nnext ADJ 6 amod\nweek NOUN 2 obl",
        "for ADP 5 case\na DET 5 det\nweek NOUN 2 obl\nthe DET 8 det\nfollowing VERB 8 amod\nyear NOUN 2 obl",
        "at ADP 6 case\nthe DET 6 det\nsame ADJ 6 amod\ntime NOUN 2 obl",
        "at ADP 5 case\nthe DET 5 det\ntime NOUN 2 obl\nof ADP 8 case\nthe DET 8 det\nfire NOUN 5 nmod",
        "this DET 4 det\ntime NOUN 2 obl",
        "and CCONJ 4 cc\nopened VERB 2 conj VerbForm=Fin\ntwo NUM 6 nummod\ndays NOUN 7 obl\nlater ADV 4 advmod",
    ],
)
def test_a_time_that_the_line_tells_or_that_is_counted_from_now_is_known(rest: str) -> None:
    assert times(SHUT + rest) == []


@pytest.mark.parametrize(("tense", "counted"), [("", []), ("Tense=Past ", ["morning"])])
def test_what_comes_next_is_counted_from_now_unless_it_is_past(tense: str, counted: list[str]) -> None:
    shuts = f"Oran PROPN 2 nsubj B-ORG\nshuts VERB 0 root {tense}VerbForm=Fin\n"

    assert times(shuts + "the DET 5 det\nnext ADJ 5 amod\nmorning NOUN 2 obl") == counted
