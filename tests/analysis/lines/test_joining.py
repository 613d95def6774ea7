"""Words that join a sentence to the one before it."""

import pytest

from reader.analysis.dangling import connectives
from reader.analysis.lines.joining import is_joined, is_joined_within
from tests.parses import make_parse

CLOSED = "bridge NOUN {verb} nsubj\nclosed VERB 0 root VerbForm=Fin\n. PUNCT {verb} punct"


@pytest.mark.parametrize(
    "opening",
    [
        "However ADV 4 advmod\n, PUNCT 4 punct\n",
        "But CCONJ 4 cc\nthe DET 3 det\n",
        "Then ADV 4 advmod\none DET 3 det\n",
    ],
)
def test_a_word_before_the_verb_joins_a_sentence_to_the_one_before(opening: str) -> None:
    parse = make_parse(opening + CLOSED.format(verb=4))

    assert is_joined(parse, parse.sentences[0])
    assert not is_joined(parse, parse.sentences[0][2:])  # what is shown may begin behind it


def test_a_phrase_joins_only_as_a_whole() -> None:
    phrase = "In ADP 2 case\naddition NOUN {verb} obl\n"
    joined = make_parse(phrase.format(verb=5) + ", PUNCT 5 punct\n" + CLOSED.format(verb=5))
    to_rain = make_parse(phrase.format(verb=6) + "to ADP 4 case\nrain NOUN 2 nmod\n" + CLOSED.format(verb=6))

    assert is_joined(joined, joined.sentences[0])
    assert not is_joined(to_rain, to_rain.sentences[0])


def test_a_word_beside_the_verb_joins_what_tells_nothing_before() -> None:
    left = "Ana PROPN {verb} nsubj B-PER\ninstead ADV {verb} advmod\nleft VERB 0 root VerbForm=Fin"
    alone = make_parse(left.format(verb=3))
    behind = make_parse("Asked VERB 4 advcl\n" + left.format(verb=4))

    assert is_joined_within(alone, alone.sentences[0])
    assert not is_joined_within(behind, behind.sentences[0])


def test_what_joins_has_no_signs_for_blanks() -> None:
    assert {"however", "in addition", "second"} <= connectives("en")
    assert "sin embargo" in connectives("es")
