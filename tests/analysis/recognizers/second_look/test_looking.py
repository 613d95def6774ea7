"""Names are weighed again by the article and the tables."""

from dataclasses import replace

import numpy as np

from reader.analysis.recognizers.second_look.evidence import BLOCKS, LABELS
from reader.analysis.recognizers.second_look.looking import Weights, looked_again, shipped_weights, weighed
from reader.parsing.labels import NAME_LABELS, NameLabel
from reader.parsing.parse import Parse
from tests.parses import make_parse

WORDS = ["Lind", "sang", "and", "Lind", "left"]
PARSE = make_parse("Lind PROPN 2 nsubj\nsang VERB 0 root\nand CCONJ 5 cc\nLind PROPN 5 nsubj\nleft VERB 2 conj")
PERSON, PLACE, NONE = (NAME_LABELS.index(each) for each in (NameLabel.PERSON, NameLabel.PLACE, NameLabel.OUTSIDE))


def scored(*labels: tuple[int, float]) -> Parse:
    """Return the parse with a label and its score for each word."""
    scores = np.zeros((len(labels), LABELS), np.float32)
    for row, (label, score) in zip(scores, labels, strict=True):
        row[label] = score
    return replace(PARSE, name_scores=scores.tobytes())


def weights(**signs: int) -> dict[bool, Weights]:
    """Return weights under which the scores stay, and each sign counts 10 for a label."""
    told = {sign: np.eye(LABELS, dtype=np.float32)[label] * 10 for sign, label in signs.items()}
    own = Weights(np.eye(len(BLOCKS) * LABELS, LABELS, dtype=np.float32), told)
    return {True: own, False: own}


def test_a_parse_without_scores_stays_as_it_is() -> None:
    assert looked_again(PARSE, WORDS) is PARSE


def test_a_sign_moves_the_words_that_have_it() -> None:
    parse = scored((PERSON, 2), (NONE, 9), (NONE, 9), (PERSON, 2), (NONE, 9))

    likeliest = weighed(parse, WORDS, weights(first=PLACE)).argmax(1).tolist()

    assert likeliest == [PLACE, NONE, NONE, PERSON, NONE]


def test_words_that_are_surely_no_names_keep_their_scores() -> None:
    parse = scored((PERSON, 9), (NONE, 9), (NONE, 9), (PERSON, 9), (NONE, 9))

    assert weighed(parse, WORDS, weights(any=PLACE)).argmax(1).tolist() == [PLACE, NONE, NONE, PLACE, NONE]


def test_a_doubtful_mention_follows_the_sure_ones() -> None:
    parse = scored((PERSON, 9), (NONE, 9), (NONE, 9), (PLACE, 0.1), (NONE, 9))

    labels = [token.name for token in looked_again(parse, WORDS).tokens]

    assert labels[0] == labels[3] == NameLabel.PERSON


def test_the_weights_of_the_program_are_whole() -> None:
    for own in shipped_weights().values():
        assert own.evidence.shape == (len(BLOCKS) * LABELS, LABELS)
        assert {row.shape for row in own.signs.values()} == {(LABELS,)}
