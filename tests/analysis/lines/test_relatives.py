"""Sentences that are a noun and a clause about it."""

import pytest

from reader.analysis.lines.relatives import is_aside
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.analysis.lines.lacking import lacking_in
from tests.documents import make_document
from tests.parses import make_parse

FELL = "Llovió VERB 0 root VerbForm=Fin\n. PUNCT 1 punct"
WHICH_SHUT = (
    "Oran PROPN {head} B-ORG\n, PUNCT 4 punct\nque PRON 4 nsubj PronType=Rel\ncerró VERB 1 acl:relcl VerbForm=Fin\n"
)
FRAGMENT = WHICH_SHUT.format(head="0 root") + ". PUNCT 1 punct"
WHOLE = WHICH_SHUT.format(head="5 nsubj") + "creció VERB 0 root VerbForm=Fin\n. PUNCT 5 punct"
NO_CLAUSE = "Oran PROPN 0 root B-ORG\n. PUNCT 1 punct"
OF_ITS_NAME = (
    "Trigo NOUN 0 root\n, PUNCT 3 punct\nbien NOUN 1 appos\nque PRON 5 nsubj PronType=Rel\n"
    "creció VERB 3 acl:relcl VerbForm=Fin\n"
)
MISREAD = FRAGMENT.replace(". PUNCT 1 punct", "porque SCONJ 6 mark\nllovió VERB 4 advcl VerbForm=Fin\n. PUNCT 1 punct")
BARE = FRAGMENT.replace(" PronType=Rel", "")
JOINED = "y CCONJ 6 cc\ncayó VERB 4 conj VerbForm=Fin\n. PUNCT 1 punct"
ON_ITS_OWN = "cayó VERB 4 conj VerbForm=Fin\n. PUNCT 1 punct"
BEHIND_LAST = JOINED.replace(". PUNCT 1 punct", ", PUNCT 8 punct\ncreció VERB 6 conj VerbForm=Fin")
FELL_BEHIND = "Ana PROPN 6 nsubj B-PER\ncayó VERB 1 acl:relcl VerbForm=Fin"
CLEFT = (
    "Es AUX 2 cop VerbForm=Fin\nOran PROPN 0 root\nque PRON 4 nsubj PronType=Rel\ncerró VERB 2 acl:relcl VerbForm=Fin\n"
)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
@pytest.mark.parametrize(
    ("text", "parse", "is_fragment"),
    [
        ("Oran , que cerró .", FRAGMENT, True),
        ("Oran , que cerró creció .", WHOLE, False),
        ("Trigo , bien que creció", OF_ITS_NAME, True),
        ("Trigo , bien que creció murió", OF_ITS_NAME + "murió VERB 3 acl:relcl VerbForm=Fin\n", False),
        ("Oran , que cerró porque llovió .", MISREAD, False),
        ("Oran , que cerró .", BARE, False),
        ("Es Oran que cerró", CLEFT, False),
        ("Oran , que cerró y cayó .", FRAGMENT.replace(". PUNCT 1 punct", JOINED), True),
        ("Oran , que cerró cayó .", FRAGMENT.replace(". PUNCT 1 punct", ON_ITS_OWN), False),
        ("Oran , que cerró y cayó , creció", FRAGMENT.replace(". PUNCT 1 punct", BEHIND_LAST), False),
        ("Oran , que cerró Ana cayó", FRAGMENT.replace(". PUNCT 1 punct", FELL_BEHIND), False),
    ],
)
def test_a_noun_and_a_clause_about_it_are_no_statement_in_any_language(
    language: str, text: str, parse: str, is_fragment: bool
) -> None:
    document = make_document(text, "Llovió .", language=language)

    lacking = lacking_in(document, make_parse(parse, FELL, language=language))

    assert (0 in lacking.fragments) is is_fragment


def test_a_noun_without_a_clause_is_judged_by_other_signs() -> None:
    document = make_document("Oran .", "Llovió .", language="ru")

    assert not lacking_in(document, make_parse(NO_CLAUSE, FELL, language="ru")).fragments


@pytest.mark.parametrize(("language", "is_fragment"), [("de", True), ("sv", False)])
def test_a_mere_no_says_something_only_where_a_clause_tells_to_what(language: str, is_fragment: bool) -> None:
    no = "Kern PROPN 2 nsubj B-PER\nsagt VERB 0 root VerbForm=Fin\n: PUNCT 2 punct\n„ PUNCT 5 punct\nNein INTJ 2 ccomp"
    asked = no.replace("Kern PROPN 2 nsubj B-PER", "Ob SCONJ 2 mark")
    late = no.replace("Kern PROPN 2 nsubj B-PER", "Als SCONJ 2 mark")
    document = make_document("Kern sagt : „ Nein", "Llovió .", language=language)

    assert (0 in lacking_in(document, make_parse(no, FELL, language=language)).fragments) is is_fragment
    assert (0 in lacking_in(document, make_parse(late, FELL, language=language)).fragments) is is_fragment
    assert not lacking_in(document, make_parse(asked, FELL, language=language)).fragments


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

    assert (0 in lacking_in(once.document, once.parse()).fragments) is is_fragment


@pytest.mark.parametrize(
    ("parse", "is_left_out"),
    [
        ("Her PRON 2 nmod:poss\nson NOUN 4 nsubj\nis AUX 4 cop VerbForm=Fin\nbaker NOUN 0 root", True),
        ("Her PRON 2 nmod:poss\nson NOUN 3 nsubj\nopened VERB 0 root VerbForm=Fin\nshops NOUN 3 obj", False),
        ("Lund PROPN 2 nsubj\ndied VERB 0 root VerbForm=Fin\nin ADP 4 case\n1999 NUM 2 obl", True),
        ("Lund PROPN 2 nsubj\ndied VERB 0 root VerbForm=Fin\non ADP 4 case\nMonday PROPN 2 obl", False),
        ("Lund PROPN 2 nsubj\ndisagreed VERB 0 root VerbForm=Fin", True),
        ("Peace NOUN 2 nsubj:pass\nagreed VERB 0 root", False),
        ("Lund PROPN 2 nsubj\nsaid VERB 0 root VerbForm=Fin\nshe PRON 4 nsubj\nangry ADJ 2 ccomp", True),
        ("Lund PROPN 2 nsubj\nwas AUX 3 cop VerbForm=Fin\nangry ADJ 0 root\nyesterday NOUN 3 obl", False),
    ],
)
def test_what_kin_is_what_somebody_only_felt_and_a_death_of_old_say_little(parse: str, *, is_left_out: bool) -> None:
    whole = make_parse(parse)

    assert is_aside(whole, whole.sentences[0]) is is_left_out
