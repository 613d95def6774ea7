"""Places and times of other languages than English that a sentence before tells, by parses made by hand."""

import pytest

from reader.analysis.lines.pointing import points_back
from reader.analysis.lines.times import Times
from tests.parses import make_parse

FINITE = "VerbForm=Fin"
THERE = f"Allí ADV 2 advmod\ncierra VERB 0 root {FINITE}\nOran PROPN 2 nsubj B-LOC"
NEXT = f"De DET 3 det\nvolgende ADJ 3 amod\ndag NOUN 4 obl\nsloot VERB 0 root {FINITE} Tense=Past\nOran PROPN 4 nsubj"
THAT_DAY = f"Den DET 2 det\ndagen NOUN 3 obl\nväntar VERB 0 root {FINITE}\nOran PROPN 3 nsubj B-LOC"
FOLLOWING = f"Los DET 2 det\ndías NOUN 4 obl\nsiguientes ADJ 2 amod\ncierra VERB 0 root {FINITE}\nOran PROPN 4 nsubj"
IN_ORAN = f"In ADP 2 case\nOran PROPN 3 obl B-LOC\nsloot VERB 0 root {FINITE}\n"


def needs_before(language: str, sentence: str) -> bool:
    parse = make_parse(sentence, language=language)
    words = parse.sentences[0]
    return points_back(parse, words) or bool(list(Times(parse).unexplained(words)))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", THERE),
        ("es", f"Desde ADP 2 case\nallí ADV 3 advmod\ncierra VERB 0 root {FINITE}\nOran PROPN 3 nsubj B-LOC"),
        ("fr", f"Là ADV 4 advmod\n, PUNCT 1 punct\nOran PROPN 4 nsubj B-LOC\nferme VERB 0 root {FINITE}"),
        ("de", f"Dort ADV 2 advmod\nwartet VERB 0 root {FINITE}\nOran PROPN 2 nsubj B-LOC"),
        ("nl", NEXT),
        ("sv", THAT_DAY),
        ("es", FOLLOWING),
    ],
)
def test_a_place_or_time_told_before_needs_that(language: str, sentence: str) -> None:
    assert needs_before(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", THERE.replace("Allí", "Aquí")),
        ("de", f"Da SCONJ 3 mark\nOran PROPN 3 nsubj B-LOC\nwartet VERB 0 root {FINITE}"),
        ("nl", NEXT.replace(" Tense=Past", "")),
        ("sv", THAT_DAY.replace("Den DET", "Den DET 3 det\nsenaste ADJ").replace("2 det\nd", "3 amod\nd")),
        ("es", f"{FOLLOWING}\nal ADP 7 case\nincendio NOUN 3 obl"),
    ],
)
def test_a_place_or_time_that_a_sentence_tells_itself_stands_alone(language: str, sentence: str) -> None:
    assert not needs_before(language, sentence)
