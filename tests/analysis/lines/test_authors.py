"""What the last paragraph of a text says of who wrote it."""

from dataclasses import replace

import pytest

from reader.analysis.lines.authors import is_of_the_author
from reader.analysis.lines.dependence import lacking_sentences
from reader.model.span import Span
from reader.parsing.parse import parse_of
from tests.documents import make_document
from tests.parses import make_parse

FELL = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin Tense=Past\n. PUNCT 2 punct"
SAW = "Kern PROPN 2 nsubj B-PER\nsaw VERB 0 root VerbForm=Fin Tense=Past\n. PUNCT 2 punct"
IS = "Kern PROPN 4 nsubj B-PER\n{verb} 4 cop VerbForm=Fin\na DET 4 det\nfarmer NOUN 0 root\n. PUNCT 4 punct"
NOW, ONCE = IS.format(verb="is AUX"), IS.format(verb="was AUX").replace("cop VerbForm=Fin", "cop Tense=Past")
SOON = (
    "Kern PROPN 5 nsubj B-PER\nwill AUX 5 aux VerbForm=Fin\nbe AUX 5 cop VerbForm=Inf\na DET 5 det\n"
    "farmer NOUN 0 root\n. PUNCT 5 punct"
)


@pytest.mark.parametrize(
    ("texts", "parses", "is_author"),
    [
        (("Rain fell .", "Kern is a farmer ."), (FELL, NOW), True),
        (("Kern saw .", "Kern is a farmer ."), (SAW, NOW), False),
        (("Rain fell .", "Kern is a farmer .", "Rain fell ."), (FELL, NOW, FELL), False),
        (("Rain fell .", "Kern was a farmer ."), (FELL, ONCE), False),
        (("Rain fell .", "Kern will be a farmer ."), (FELL, SOON), False),
        (("Rain fell . Kern is a farmer .",), (FELL, NOW), False),
        (("Rain fell .", "Kern était a farmer ."), (FELL, IS.format(verb="était AUX")), False),
    ],
)
def test_what_somebody_new_is_at_the_end_tells_of_the_author(
    texts: tuple[str, ...], parses: tuple[str, ...], is_author: bool
) -> None:
    parse = make_parse(*parses)

    assert is_of_the_author(make_document(*texts), parse, 1, parse.sentences[1]) is is_author


@pytest.mark.parametrize(
    "told",
    [
        "Kern PROPN 3 nsubj B-PER\nes AUX 3 cop VerbForm=Fin\nagricultor NOUN 0 root\n. PUNCT 3 punct",
        "Kern PROPN 3 nsubj B-PER\n— PUNCT 3 punct\nagricultor NOUN 0 root\n. PUNCT 3 punct",
    ],
)
def test_a_text_tells_of_its_author_in_any_language_with_or_without_a_copula(told: str) -> None:
    words = [line.split()[0] for line in told.splitlines()]
    document = make_document("Llovió .", " ".join(words), language="es")
    fell = "Llovió VERB 0 root VerbForm=Fin\n. PUNCT 1 punct"
    parse = make_parse(fell, told, language="es")
    start = document.sentences[1].span.start - parse.tokens[parse.sentences[1].start].span.start
    tokens = [
        replace(token, span=Span(token.span.start + start, token.span.end + start)) if place > 1 else token
        for place, token in enumerate(parse.tokens)
    ]

    assert lacking_sentences(document, parse_of("es", tokens, parse.sentences)).fragments == {1}
