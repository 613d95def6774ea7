"""Clauses that the parse of a sentence tells can go."""

import pytest

from reader.analysis.lines.clauses import clauses_to_leave_out
from reader.parsing.parse import Parse
from tests.parses import make_parse

BRIDGE = """\
The DET 2 det
town NOUN 3 nsubj
sold VERB 0 root VerbForm=Fin
the DET 6 det
old ADJ 6 amod
boats NOUN 3 obj
of ADP 8 case
farmers NOUN 6 nmod
"""


def read(parse: Parse) -> str:
    """Return the words of the sentence, what can go in braces."""
    gone = list(clauses_to_leave_out(parse, parse.sentences[0]))
    shown = []
    for token in parse.tokens:
        shown += ["{"] * any(each.start == token.span.start for each in gone)
        shown.append(token.lower)
        shown += ["}"] * any(each.end - token.span.end in (0, 1) for each in gone)
    return " ".join(shown)


@pytest.mark.parametrize(
    ("rest", "shown"),
    [
        (
            ", PUNCT 12 punct\nas SCONJ 12 mark\nthey PRON 12 nsubj\nwatched VERB 3 advcl VerbForm=Fin\n"
            "the DET 14 det\nsea NOUN 12 obj\n. PUNCT 3 punct",
            "{ , as they watched the sea } .",
        ),
        (
            ", PUNCT 12 punct\nwho PRON 12 nsubj\nhad AUX 12 aux VerbForm=Fin\nused VERB 8 acl:relcl VerbForm=Part\n"
            "them PRON 12 obj\n. PUNCT 3 punct",
            "{ , who had used them } .",
        ),
        (
            ", PUNCT 10 punct\nhoping VERB 3 advcl VerbForm=Part\nfor ADP 13 case\nbetter ADJ 13 amod\n"
            "times NOUN 10 obl\n. PUNCT 3 punct",
            "{ , hoping for better times } .",
        ),
        (
            "in ADP 10 case\nOran PROPN 3 obl B-LOC\n, PUNCT 14 punct\na DET 14 det\nharbour NOUN 14 compound\n"
            "town NOUN 10 appos\nof ADP 16 case\nnote NOUN 14 nmod\n. PUNCT 3 punct",
            "in oran { , a harbour town of note } .",
        ),
        (
            ", PUNCT 10 punct\nbuilt VERB 6 acl VerbForm=Part\nby ADP 12 case\nmonks NOUN 10 obl\nof ADP 14 case\n"
            "Oran PROPN 12 nmod\n. PUNCT 3 punct",
            "{ , built by monks of oran } .",
        ),
    ],
)
def test_a_clause_that_says_something_of_its_own_can_go(rest: str, shown: str) -> None:
    parse = make_parse(BRIDGE + rest)

    assert read(parse) == f"the town sold the old boats of farmers {shown}"


@pytest.mark.parametrize(
    "rest",
    [
        "if SCONJ 11 mark\nthey PRON 11 nsubj\nwatched VERB 3 advcl VerbForm=Fin\nthe DET 13 det\nsea NOUN 11 obj\n"
        ". PUNCT 3 punct",
        ", PUNCT 12 punct\nalthough SCONJ 12 mark\nthey PRON 12 nsubj\nwatched VERB 3 advcl VerbForm=Fin\n"
        "the DET 14 det\nsea NOUN 12 obj\n. PUNCT 3 punct",
        ", PUNCT 12 punct\nbut CCONJ 12 cc\nthey PRON 12 nsubj\nwatched VERB 3 conj VerbForm=Fin\nthe DET 14 det\n"
        "sea NOUN 12 obj\n. PUNCT 3 punct",
        ", PUNCT 14 punct\nand CCONJ 14 cc\nthe DET 12 det\nharbour NOUN 14 nsubj\nwas AUX 14 aux VerbForm=Fin\n"
        "closed VERB 3 conj VerbForm=Part\nin ADP 16 case\nMay PROPN 14 obl\n. PUNCT 3 punct",
        ", PUNCT 10 punct\nmaking VERB 3 advcl VerbForm=Part\nthem PRON 10 obj\nvery ADV 13 advmod\nrich ADJ 10 xcomp\n"
        ". PUNCT 3 punct",
        "with ADP 10 case\ncoaches NOUN 3 obl\n, PUNCT 14 punct\nthe DET 14 det\ntown NOUN 14 compound\n"
        "brewers NOUN 10 appos\nof ADP 16 case\nnote NOUN 14 nmod\n. PUNCT 3 punct",
        "with ADP 10 case\nKern PROPN 3 obl B-PER\n, PUNCT 14 punct\nthe DET 14 det\ntown NOUN 14 compound\n"
        "mayor NOUN 10 appos\nof ADP 16 case\nnote NOUN 14 nmod\n. PUNCT 3 punct",
        ", PUNCT 12 punct\nwho PRON 12 nsubj\nhad AUX 12 aux VerbForm=Fin\nused VERB 8 acl:relcl VerbForm=Part\n"
        "them PRON 12 obj\n, PUNCT 16 punct\nout ADP 16 case\nreach NOUN 12 obl\n. PUNCT 3 punct",
        ", PUNCT 12 punct\nwho PRON 12 nsubj\nhad AUX 12 aux VerbForm=Fin\nused VERB 8 acl:relcl VerbForm=Part\n"
        "them PRON 12 obj\n, PUNCT 16 punct\nthe DET 16 det\nmayor NOUN 12 appos\n. PUNCT 3 punct",
        ", PUNCT 12 punct\nwho PRON 12 nsubj\nhad AUX 12 aux VerbForm=Fin\nused VERB 8 acl:relcl VerbForm=Part\n"
        "them PRON 12 obj\n, PUNCT 16 punct\nand CCONJ 16 cc\nwear VERB 12 conj VerbForm=Inf\ncoats NOUN 16 obj\n"
        ". PUNCT 3 punct",
        ", PUNCT 11 punct\nthe DET 11 det\npitch NOUN 8 appos\n, PUNCT 14 punct\nnets NOUN 11 conj\nand CCONJ 16 cc\n"
        "balls NOUN 11 conj\n. PUNCT 3 punct",
        ", PUNCT 12 punct\nwhile SCONJ 12 mark\nothers PRON 12 nsubj\nwatched VERB 3 advcl VerbForm=Fin\n"
        "the DET 14 det\nsea NOUN 12 obj\n. PUNCT 3 punct",
        ", PUNCT 10 punct\nsaying VERB 3 advcl\nthat SCONJ 13 mark\nthey PRON 13 nsubj\nleaked VERB 10 ccomp\n"
        ". PUNCT 3 punct",
        ", PUNCT 11 punct\nwith ADP 11 case\npermission NOUN 3 obl\nof ADP 14 case\nthe DET 14 det\nmayor NOUN 11 nmod"
        "\n. PUNCT 3 punct",
        ", PUNCT 12 punct\nwith SCONJ 12 mark\nthieves NOUN 12 nsubj\nbeating VERB 3 advcl\nthe DET 14 det\n"
        "mayor NOUN 12 obj\n. PUNCT 3 punct",
        ", PUNCT 10 punct\nstopped VERB 3 advcl VerbForm=Part\nby ADP 13 case\nthe DET 13 det\nmayor NOUN 10 obl\n"
        "himself PRON 13 appos\n. PUNCT 3 punct",
        ", PUNCT 10 punct\nheard VERB 6 acl VerbForm=Fin\nby ADP 12 case\nmonks NOUN 10 obl\nof ADP 14 case\n"
        "Oran PROPN 12 nmod\n. PUNCT 3 punct",
        "that PRON 10 nsubj\nused VERB 8 acl:relcl VerbForm=Fin\nthem PRON 10 obj\nfor ADP 13 case\nwork NOUN 10 obl\n"
        ". PUNCT 3 punct",
        ", PUNCT 12 punct\nwhich PRON 12 nsubj\nhad AUX 12 aux VerbForm=Fin\nearned VERB 8 acl:relcl VerbForm=Part\n"
        "them PRON 12 obj\nten NUM 15 nummod\npounds NOUN 12 obj\n. PUNCT 3 punct",
    ],
)
def test_a_clause_that_limits_or_tells_who_said_it_stays(rest: str) -> None:
    assert "{" not in read(make_parse(BRIDGE + rest))


def test_a_participle_behind_what_may_be_stays() -> None:
    secured = "the DET 2 det\ntown NOUN 4 nsubj\nmay AUX 4 aux VerbForm=Fin\nlend VERB 0 root\nold ADJ 6 amod\n"
    secured += "boats NOUN 4 obj\n, PUNCT 8 punct\nbacked VERB 6 acl VerbForm=Part\nby ADP 11 case\n"
    secured += "some DET 11 det\nland NOUN 8 obl\n"

    assert "{" not in read(make_parse(secured + "in ADP 13 case\nOran PROPN 11 nmod\n. PUNCT 4 punct"))


@pytest.mark.parametrize("word", ["Concerned", "Undiagnosed"])
def test_one_word_before_a_comma_stays(word: str) -> None:
    parse = make_parse(
        f"{word} VERB 5 advcl VerbForm=Part\n, PUNCT 1 punct\nthe DET 4 det\nmayor NOUN 5 nsubj\n"
        "called VERB 0 root VerbForm=Fin Tense=Past\n. PUNCT 5 punct"
    )

    assert "{" not in read(parse)


ORAN = (
    "in ADP 10 case\nOran PROPN 3 obl B-LOC\n, PUNCT 14 punct\na DET 14 det\nport NOUN 14 compound\n"
    "town NOUN 10 appos\n"
)
OF_NOTE = "of ADP 16 case\nnote NOUN 14 nmod\n"


def test_a_phrase_that_holds_another_one_stays() -> None:
    another = ", PUNCT 19 punct\na DET 19 det\nshame NOUN 14 appos\n. PUNCT 3 punct"

    assert "{" not in read(make_parse(BRIDGE + ORAN + OF_NOTE + another))


def test_a_comma_stays_before_a_clause_that_follows() -> None:
    said = ", PUNCT 14 punct\nthe DET 19 det\nmayor NOUN 20 nsubj\nsaid VERB 3 parataxis VerbForm=Fin\n. PUNCT 3 punct"
    sold = said.replace(
        "the DET 19 det\nmayor NOUN 20 nsubj\nsaid VERB 3 parataxis VerbForm=Fin\n", "twice ADV 3 obl\n"
    )

    assert read(make_parse(BRIDGE + ORAN + OF_NOTE + said)).endswith("{ , a port town of note } , the mayor said .")
    assert read(make_parse(BRIDGE + ORAN + OF_NOTE + sold)).endswith("{ , a port town of note , } twice .")


@pytest.mark.parametrize(("verb", "is_gone"), [("joined", True), ("forced", False)])
def test_what_a_thing_led_to_stays(verb: str, is_gone: bool) -> None:
    which = (
        f", PUNCT 11 punct\nwhich PRON 11 nsubj PronType=Rel\n{verb} VERB 8 acl:relcl VerbForm=Fin\nboth DET 13 det\n"
        "towns NOUN 11 obj\n. PUNCT 3 punct"
    )

    assert ("{" in read(make_parse(BRIDGE + which))) is is_gone


def test_a_clause_stays_where_a_verb_behind_it_may_go_on_with_it() -> None:
    weighs = (
        ", PUNCT 12 punct\nwho PRON 12 nsubj\nhad AUX 12 aux VerbForm=Fin\nused VERB 8 acl:relcl VerbForm=Part\n"
        "them PRON 12 obj\n, PUNCT 15 punct\n{verb} VERB 3 {relation}\nthem PRON 15 obj\n. PUNCT 3 punct"
    )
    shown = {
        word: read(make_parse(BRIDGE + weighs.format(verb=word, relation=relation)))
        for word, relation in (("mended", "conj VerbForm=Fin"), ("hoping", "advcl VerbForm=Part"))
    }

    assert not any("{" in each for each in shown.values()), shown


def test_what_it_was_that_somebody_did_stays() -> None:
    cleft = (
        "In ADP 2 case\nMay PROPN 7 obl\nit PRON 7 nsubj\nwas AUX 7 cop VerbForm=Fin\nthe DET 7 det\nold ADJ 7 amod\n"
        "town NOUN 0 root\nof ADP 9 case\nOran PROPN 7 nmod\n, PUNCT 13 punct\nwhich PRON 13 nsubj\n"
        "also ADV 13 advmod\nsold VERB 7 acl:relcl VerbForm=Fin\nits PRON 15 nmod\nboats NOUN 13 obj\n. PUNCT 7 punct"
    )

    assert "{" not in read(make_parse(cleft))
    assert "{" in read(make_parse(cleft.replace("it PRON", "this PRON")))


@pytest.mark.parametrize(
    "rest",
    [
        ", PUNCT 14 punct\nand CCONJ 14 cc\nit PRON 14 nsubj\nwas AUX 14 cop VerbForm=Fin\na DET 14 det\n"
        "fraud NOUN 3 conj\n. PUNCT 3 punct",
        ", PUNCT 14 punct\nand CCONJ 14 cc\nthe DET 12 det\nboats NOUN 14 nsubj\nwere AUX 14 cop VerbForm=Fin\n"
        "rotten ADJ 3 conj\nin ADP 16 case\nMay PROPN 14 obl\n. PUNCT 3 punct",
        ", PUNCT 11 punct\nKern PROPN 11 nsubj B-PER\nfled VERB 3 parataxis VerbForm=Fin\n, PUNCT 16 punct\n"
        "and CCONJ 16 cc\nthe DET 15 det\nharbour NOUN 16 nsubj\nclosed VERB 3 conj VerbForm=Fin\nin ADP 18 case\n"
        "May PROPN 16 obl\n. PUNCT 3 punct",
    ],
)
def test_what_is_said_of_something_told_before_or_ends_a_row_of_sentences_stays(rest: str) -> None:
    assert "{" not in read(make_parse(BRIDGE + rest))
