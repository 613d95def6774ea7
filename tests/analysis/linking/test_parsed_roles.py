"""Roles that the parse tells."""

import pytest

from reader.analysis.linking import link
from reader.analysis.recognizers.parsed import mentions_of_parse
from tests.documents import make_document
from tests.parses import make_parse

ENGLISH = """
    They     PRON  2 nsubj
    met      VERB  0 root
    {word} NOUN  4 compound
    Ann      PROPN 2 obj B-PER
    Lee      PROPN 4 flat I-PER
"""


@pytest.mark.parametrize(
    ("word", "role"), [("composer", "composer"), ("defendants Number=Plur", None), ("32million", None)]
)
def test_a_title_that_no_english_rule_knows_is_told_by_the_parse(word: str, role: str | None) -> None:
    first, *features = word.split()
    sentence = "\n".join(
        line.replace("{word}", first) + (" " + features[0] if features and "{word}" in line else "")
        for line in ENGLISH.strip().splitlines()
    )
    parse = make_parse(sentence)
    document = make_document(" ".join(line.split()[0] for line in sentence.splitlines()))

    actors = link(document, mentions_of_parse(document, parse), parse)

    assert [actor.role for actor in actors] == [role]
