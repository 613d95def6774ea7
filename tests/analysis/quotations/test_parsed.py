"""Who says quoted words in a language without words of saying here: the subject of the verb that governs them."""

from reader.analysis.linking import link
from reader.analysis.quotations import find_quotations
from reader.analysis.recognizers.parsed import mentions_of_parse
from tests.documents import make_document
from tests.parses import make_parse

SAID = """
    «Noi      PRON  2 nsubj
    non       ADV   5 advmod
    abbiamo   AUX   5 aux
    mai       ADV   5 advmod
    rifiutato VERB  8 ccomp
    niente»,  PRON  5 obj
    ha        AUX   8 aux
    detto     VERB  0 root
    {subject} {part} 8 {relation} {label}
"""


def speaker(**subject: str) -> str | None:
    """Return the actor to whom the words are given."""
    sentence = SAID.format(**subject)
    text = " ".join(line.split()[0] for line in sentence.strip().splitlines())
    document, parse = make_document(text, language="it"), make_parse(sentence, language="it")
    actors = link(document, mentions_of_parse(document, parse), parse)
    (quotation,) = find_quotations(document, actors, lambda: parse)
    return quotation.actor


def test_the_subject_of_the_verb_that_governs_them_speaks() -> None:
    assert speaker(subject="Lima", part="PROPN", relation="nsubj", label="B-PER") == "lima"


def test_a_name_that_is_no_subject_does_not() -> None:
    assert speaker(subject="Lima", part="PROPN", relation="obl", label="B-PER") is None


def test_a_subject_without_a_name_is_nobody() -> None:
    assert speaker(subject="sindaco", part="NOUN", relation="nsubj", label="O") is None
