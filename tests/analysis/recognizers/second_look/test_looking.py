"""Names are weighed again by the article."""

from dataclasses import replace

import numpy as np

from reader.analysis.recognizers.second_look.evidence import BLOCKS, LABELS
from reader.analysis.recognizers.second_look.looking import looked_again, shipped_weights, weighed
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


def test_a_parse_without_scores_stays_as_it_is() -> None:
    assert looked_again(PARSE, WORDS) is PARSE


def test_weights_move_the_words_that_may_be_names_and_no_others() -> None:
    parse = scored((PERSON, 2), (NONE, 9), (NONE, 9), (PERSON, 2), (PERSON, 2))
    own = np.eye(len(BLOCKS) * LABELS, LABELS, dtype=np.float32)
    own[PERSON, PLACE] = -9

    likeliest = weighed(parse, WORDS, {True: own, False: own}).argmax(1).tolist()

    assert likeliest == [PLACE, NONE, NONE, PLACE, PLACE]


def test_sentences_in_capitals_have_weights_of_their_own() -> None:
    parse = scored((PERSON, 2), (NONE, 9), (NONE, 9), (PERSON, 2), (NONE, 9))
    own = np.eye(len(BLOCKS) * LABELS, LABELS, dtype=np.float32)
    weights = {True: own[:, ::-1], False: own}

    assert weighed(parse, WORDS, weights).argmax(1)[0] == PERSON
    assert weighed(parse, [word.upper() for word in WORDS], weights).argmax(1)[0] == LABELS - 1 - PERSON


def test_a_doubtful_mention_follows_the_sure_ones() -> None:
    parse = scored((PERSON, 9), (NONE, 9), (NONE, 9), (PLACE, 2), (NONE, 9))

    labels = [token.name for token in looked_again(parse, WORDS).tokens]

    assert labels[0] == labels[3] == NameLabel.PERSON


def test_the_weights_of_the_program_are_whole() -> None:
    assert {rows.shape for rows in shipped_weights().values()} == {(len(BLOCKS) * LABELS, LABELS)}
