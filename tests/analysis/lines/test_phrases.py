"""Sentences that say nothing: a mere yes or no, a mere reason."""

import pytest

from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from tests.analysis.lines.fragments import fragments_in
from tests.documents import make_document
from tests.parses import make_parse

ORAN_OPENED = "Oran PROPN 2 nsubj B-ORG\nopened VERB 0 root VerbForm=Fin\n. PUNCT 2 punct"
FINITE = "VerbForm=Fin"
ANA_CAME = f"Ana PROPN 2 nsubj B-PER\nkwam VERB 0 root {FINITE}\n. PUNCT 2 punct"
FELL = "Llovió VERB 0 root VerbForm=Fin\n. PUNCT 1 punct"


@pytest.mark.parametrize(("language", "is_fragment"), [("de", True), ("sv", False)])
def test_a_mere_no_says_something_only_where_a_clause_tells_to_what(language: str, is_fragment: bool) -> None:
    no = "Kern PROPN 2 nsubj B-PER\nsagt VERB 0 root VerbForm=Fin\n: PUNCT 2 punct\n„ PUNCT 5 punct\nNein INTJ 2 ccomp"
    asked = no.replace("Kern PROPN 2 nsubj B-PER", "Ob SCONJ 2 mark")
    late = no.replace("Kern PROPN 2 nsubj B-PER", "Als SCONJ 2 mark")
    document = make_document("Kern sagt : „ Nein", "Llovió .", language=language)

    assert (0 in fragments_in(document, make_parse(no, FELL, language=language))) is is_fragment
    assert (0 in fragments_in(document, make_parse(late, FELL, language=language))) is is_fragment
    assert not fragments_in(document, make_parse(asked, FELL, language=language))


@pytest.mark.parametrize(
    ("text", "is_fragment"),
    [
        ("“No,” said Anna Berg of Acme Foods.", True),
        ("“No,” said Anna Berg, “we will not pay.”", False),
        ("“Yes” won in Oran on Sunday.", False),
        ("Kern: Because nobody would sing in the valley.", True),
        ("Kern: Because the roof leaked, we had to shut the inn.", False),
        ("“Because the roof leaks,” said Anna Berg.", True),
        ("Because the river was low, the mill stood still.", False),
    ],
)
def test_a_mere_no_and_a_mere_reason_say_nothing(text: str, is_fragment: bool) -> None:
    once = ParsedOnce(segmented(make_document(text, "Acme pays.")))

    assert (0 in fragments_in(once.document, once.parse())) is is_fragment


def test_a_line_without_a_verb_is_the_rest_of_a_sentence() -> None:
    document = make_document("Oran opened . Towns in May . Oran shut .")
    parse = make_parse(
        ORAN_OPENED,
        "Towns NOUN 0 root\nin ADP 3 case\nMay PROPN 1 nmod\n. PUNCT 1 punct",
        "Oran PROPN 2 nsubj B-ORG\nshut VERB 0 root\n. PUNCT 2 punct",
    )

    assert fragments_in(document, parse) == {1}


def test_a_noun_without_a_verb_says_nothing_of_what_stands_before_it() -> None:
    document = make_document("Oran opened . Silk coats in grey .")
    coats = "Silk NOUN 2 compound\ncoats NOUN 0 root Number=Plur\nin ADP 4 case\ngrey ADJ 2 nmod\n. PUNCT 2 punct"

    assert fragments_in(document, make_parse(ORAN_OPENED, coats)) == {1}


def test_a_call_to_look_says_nothing_where_the_text_does_not_teach() -> None:
    call = "Consider VERB 0 root VerbForm=Fin Mood=Imp\nOran PROPN 1 obj B-ORG\n. PUNCT 1 punct"
    told, asked = "Oran opened .", "Consider Oran ."

    few = fragments_in(
        make_document(" ".join((told, asked, *[told] * 4))), make_parse(ORAN_OPENED, call, *[ORAN_OPENED] * 4)
    )
    many = fragments_in(make_document(f"{told} {asked} {asked}"), make_parse(ORAN_OPENED, call, call))

    assert few == {1}
    assert many == set()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (
            "Remember that Oran grew .",
            "Remember VERB 0 root VerbForm=Fin Mood=Imp\nthat SCONJ 4 mark\nOran PROPN 4 nsubj B-LOC\n"
            "grew VERB 1 ccomp VerbForm=Fin\n. PUNCT 1 punct",
        ),
        (
            "Let Oran grow .",
            "Let VERB 0 root VerbForm=Fin Mood=Imp\nOran PROPN 3 nsubj B-LOC\ngrow VERB 1 ccomp VerbForm=Inf\n"
            ". PUNCT 1 punct",
        ),
    ],
)
def test_what_a_reader_is_asked_to_remember_or_to_let_be_is_a_call(asked: str, words: str) -> None:
    document = make_document(" ".join(("Oran opened .", asked, *["Oran opened ."] * 4)))

    lacking = fragments_in(document, make_parse(ORAN_OPENED, words, *[ORAN_OPENED] * 4))

    assert lacking == {1}


@pytest.mark.parametrize(
    "sentence",
    [
        "Vijf NUM 2 nummod\nzeges NOUN 0 root\nop ADP 4 case\nrij NOUN 2 nmod",
        "gemaakt VERB 0 root VerbForm=Part\nin ADP 3 case\nOran PROPN 1 obl B-LOC",
        f"Klik VERB 0 root Mood=Imp {FINITE}\nop ADP 3 case\nOran PROPN 1 obl B-LOC",
    ],
)
def test_what_has_no_verb_and_what_asks_are_no_line_in_any_language(sentence: str) -> None:
    parse = make_parse(*[ANA_CAME] * 9, sentence, language="nl")
    document = segmented(make_document(parse_text(parse)), "nl")

    assert fragments_in(document, parse) == {9}


def parse_text(parse: Parse) -> str:
    """Return the text that a parse made by hand was read of, with capitals where sentences begin."""
    words = (" ".join(parse.tokens[index].lower for index in sentence) for sentence in parse.sentences)
    return " ".join(f"{each[0].upper()}{each[1:]}" for each in words)
