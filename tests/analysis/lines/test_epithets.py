"""People called by what they are, by parses made by hand."""

import pytest

from reader.analysis.lines.epithets import Epithets
from tests.parses import make_parse

NAMED = """
    La       DET   2 det
    ministra NOUN  5 nsubj
    Ana      PROPN 2 appos B-PER
    Lima     PROPN 3 flat I-PER
    espera   VERB  0 root
"""
NAMED_IN_GERMAN = "Wirtschaftssenatorin NOUN 3 nsubj\nKern PROPN 1 appos B-PER\nwartet VERB 0 root"
NAMED_IN_POLISH = "Minister NOUN 3 nsubj\nLis PROPN 1 appos B-PER\nczeka VERB 0 root"


@pytest.mark.parametrize(
    ("language", "named", "sentence"),
    [
        ("es", NAMED, "La DET 2 det\nministra NOUN 3 nsubj\nduda VERB 0 root"),
        ("de", NAMED_IN_GERMAN, "Die DET 2 det\nSenatorin NOUN 3 nsubj\nzögert VERB 0 root"),
        ("de", NAMED_IN_GERMAN, "Die DET 2 det\n58-Jährige ADJ 3 nsubj\nzögert VERB 0 root"),
        ("de", NAMED_IN_GERMAN, "Gut PROPN 0 root\nsagt VERB 1 parataxis\ndie DET 4 det\nSenatorin NOUN 2 nsubj"),
        (
            "sv",
            "Rådet NOUN 3 nsubj\nKern PROPN 3 nsubj B-PER\ntvekar VERB 0 root",
            "Rådet NOUN 2 nsubj\nväntar VERB 0 root",
        ),
        ("pl", NAMED_IN_POLISH, "Minister NOUN 2 nsubj\nzwleka VERB 0 root"),
    ],
)
def test_a_title_alone_needs_the_sentence_that_set_it_beside_a_name(language: str, named: str, sentence: str) -> None:
    parse = make_parse(named, sentence, language=language)

    assert [Epithets(parse).stands_alone(each) for each in parse.sentences] == [False, True]


@pytest.mark.parametrize(
    ("language", "named", "sentence"),
    [
        ("es", NAMED, "Una DET 2 det\nministra NOUN 3 nsubj\nduda VERB 0 root"),
        ("es", NAMED, "El DET 2 det\nmaestro NOUN 3 nsubj\nduda VERB 0 root"),
        ("es", NAMED, "La DET 2 det\nministra NOUN 4 nsubj\nportuguesa ADJ 2 amod\nduda VERB 0 root"),
        ("es", NAMED, f"{NAMED}que SCONJ 9 mark\nla DET 8 det\nministra NOUN 9 nsubj\ndude VERB 5 ccomp"),
        (
            "de",
            NAMED_IN_GERMAN.replace("Wirtschaftssenatorin", "Papst"),
            "Der DET 2 det\nPapst NOUN 3 nsubj\nreist VERB 0 root",
        ),
        ("pl", NAMED_IN_POLISH, "Ministrowie NOUN 2 nsubj Number=Plur\nzwlekają VERB 0 root"),
    ],
)
def test_what_tells_which_one_or_means_another_needs_none(language: str, named: str, sentence: str) -> None:
    parse = make_parse(named, sentence, language=language)

    assert not any(Epithets(parse).stands_alone(each) for each in parse.sentences)
