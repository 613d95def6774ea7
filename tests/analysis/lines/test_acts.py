"""Who does what in a sentence, and which sentence tells it again."""

import pytest

from reader.analysis.fitness import Fitness
from reader.analysis.key_points import fittest_points, key_points
from reader.analysis.lines.acts import Acts
from reader.analysis.lines.lining import lined
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import Summary
from reader.model.document import Document
from reader.parsing.parse import Parse
from tests.documents import make_document
from tests.parses import make_parse

LED = "Ana PROPN 3 nsubj B-PER\nKern PROPN 1 flat I-PER\nled VERB 0 root VerbForm=Fin\n{object}. PUNCT 3 punct"
A_CLUB = "clubs NOUN 3 obj\n"


def acts_of(*parses: str) -> Acts:
    """Return the acts of sentences of one paragraph, each given by its parse."""
    texts = [" ".join(line.split()[0] for line in parse.strip().splitlines()) for parse in parses]
    return Acts(make_document(" ".join(texts)), make_parse(*parses))


@pytest.mark.parametrize(
    ("later", "is_again"),
    [
        ("Kern PROPN 2 nsubj B-PER\nleads VERB 0 root VerbForm=Fin\nclubs NOUN 2 obj\n. PUNCT 2 punct", True),
        ("Kern PROPN 2 nsubj B-PER\nruns VERB 0 root VerbForm=Fin\nclubs NOUN 2 obj\n. PUNCT 2 punct", True),
        ("Mr NOUN 3 nsubj\nKern PROPN 3 nsubj B-PER\nruns VERB 0 root VerbForm=Fin\nclubs NOUN 3 obj\n.", True),
        ("Kern PROPN 2 nsubj B-PER\nruns VERB 0 root VerbForm=Fin\nboats NOUN 2 obj\n. PUNCT 2 punct", False),
        (
            "Jo PROPN 3 nsubj B-PER\nKern PROPN 1 flat I-PER\nleads VERB 0 root\nclubs NOUN 3 obj\n. PUNCT 3 punct",
            False,
        ),
        ("Kern PROPN 3 nsubj B-PER\nnever ADV 3 advmod Polarity=Neg\nruns VERB 0 root\nclubs NOUN 3 obj\n.", False),
        ("Kern PROPN 2 nsubj B-PER\nruns VERB 0 root VerbForm=Fin\n9 NUM 4 nummod\nclubs NOUN 2 obj\n.", False),
        (
            "Kern PROPN 4 nsubj B-PER\nand CCONJ 3 cc\nLee PROPN 1 conj B-PER\nlead VERB 0 root\nclubs NOUN 4 obj\n.",
            False,
        ),
        (
            "It PRON 2 nsubj\nfell VERB 0 root\nif X 5 mark\nKern PROPN 5 nsubj B-PER\nleads VERB 2 advcl\n.",
            False,
        ),
    ],
)
def test_an_act_is_told_again_where_its_actor_does_the_same_and_nothing_is_counted_anew(
    later: str, is_again: bool
) -> None:
    later = later if later.endswith("punct") else f"{later} PUNCT 2 punct"

    assert acts_of(LED.format(object=A_CLUB), later).tells_again(1, 0) is is_again


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Kern PROPN 2 nsubj B-PER\nrejected VERB 0 root VerbForm=Fin\nplans NOUN 2 obj\n. PUNCT 2 punct",
            "Kern PROPN 2 nsubj B-PER\nbacks VERB 0 root VerbForm=Fin\nplans NOUN 2 obj\n. PUNCT 2 punct",
        ),
        (
            "Kern PROPN 2 nsubj B-PER\nrefused VERB 0 root VerbForm=Fin\nto PART 4 mark\nsign VERB 2 xcomp\n"
            "plans NOUN 4 obj\n. PUNCT 2 punct",
            "Kern PROPN 2 nsubj B-PER\nsigned VERB 0 root VerbForm=Fin\nplans NOUN 2 obj\n. PUNCT 2 punct",
        ),
        (
            "Kern PROPN 2 nsubj B-PER\nraised VERB 0 root VerbForm=Fin\nrents NOUN 2 obj\n. PUNCT 2 punct",
            "Kern PROPN 2 nsubj B-PER\ncut VERB 0 root VerbForm=Fin\nrents NOUN 2 obj\n. PUNCT 2 punct",
        ),
    ],
)
def test_what_is_rejected_refused_hoped_for_or_the_opposite_is_not_done(first: str, later: str) -> None:
    assert not acts_of(first, later).tells_again(1, 0)
    assert not acts_of(later, first).tells_again(1, 0)


def test_that_somebody_says_something_is_no_deed() -> None:
    said = (
        "Kern PROPN 2 nsubj B-PER\nsaid VERB 0 root VerbForm=Fin\nrain NOUN 4 nsubj\nfell VERB 2 ccomp\n. PUNCT 2 punct"
    )
    more = said.replace("rain", "snow").replace("fell", "melted")

    assert not acts_of(said, more).tells_again(1, 0)


def test_what_tells_a_point_in_other_words_is_neither_a_point_nor_the_first_line() -> None:
    first = "Kern opened the harbour of Oran to boats of every farmer on the coast in May ."
    again = "Kern has opened that harbour in May to whoever brings corn across water from elsewhere ."
    filling = "Rain fell upon every road beyond distant hills while nobody watched anything at all . "
    parses = [
        "Kern PROPN 2 nsubj B-PER\nopened VERB 0 root VerbForm=Fin\n" + _rest(first.split()[2:], 2),
        "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin\n" + _rest(filling.split()[2:], 2),
        "Kern PROPN 3 nsubj B-PER\nhas AUX 3 aux VerbForm=Fin\nopened VERB 0 root\n" + _rest(again.split()[3:], 3),
    ]
    document = make_document(f"{first} {filling}{again} {filling * 3}".strip())
    parse = make_parse(*parses)

    fitness = Fitness((1.0, -5.0, 0.5, -5.0, -5.0, -5.0), frozenset())
    chosen = fittest_points(document, fitness, Acts(document, parse)).items
    points = [each.evidence[0].sentence for each in chosen]

    assert 0 in points
    assert 2 not in points
    assert len(key_points(document, (0, 2)).items) == 2
    assert _first_beside(document, parse) == 1
    assert _first_beside(document, None) == 2


def _first_beside(document: Document, parse: Parse | None) -> int:
    """Return the first line in the margin where the first sentence is a key point."""
    summary = Summary("glance", (0, 2, 1, 3, 4, 5), 0, points=frozenset({0}))
    acts = Acts(document, parse) if parse is not None else None
    return lined(document, summary, AnalysisOptions(), (), parse, acts).order_beside[0]


def _rest(words: list[str], head: int) -> str:
    return "\n".join(f"{word} {'PUNCT' if word == '.' else 'ADV'} {head} dep" for word in words)
