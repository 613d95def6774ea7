"""Sentences that say nothing: a mere yes or no, a mere reason."""

import pytest

from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.analysis.lines.lacking import lacking_in
from tests.documents import make_document
from tests.parses import make_parse

FELL = "Llovió VERB 0 root VerbForm=Fin\n. PUNCT 1 punct"


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
