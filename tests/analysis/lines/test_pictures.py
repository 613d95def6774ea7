"""Lines that tell what a picture shows."""

from dataclasses import replace

import pytest

from reader.analysis.lines.dependence import lacking_sentences
from reader.analysis.lines.pictures import is_picture
from reader.model.document import Document, Paragraph, ParagraphKind, Sentence
from tests.documents import make_document
from tests.parses import make_parse

STOPS = (
    "A DET 2 det\nkeeper NOUN 3 nsubj\nstops VERB 0 root VerbForm=Fin\na DET 5 det\nboat NOUN 3 obj\n"
    "at ADP 8 case\nthe DET 8 det\nquay NOUN 3 obl"
)
FELL = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin Tense=Past\n. PUNCT 2 punct"


def is_of_a_picture(sentence: str) -> bool:
    """Tell whether a sentence tells a picture."""
    parse = make_parse(sentence)
    return is_picture(parse, parse.sentences[0])


def one_by_one(*sentences: str) -> Document:
    """Return a document in which each sentence is a paragraph, with a space between them as in a parse."""
    joined = make_document(" ".join(sentences))
    paragraphs = tuple(Paragraph(each.span, ParagraphKind.BODY) for each in joined.sentences)
    alone = tuple(Sentence(each.span, index) for index, each in enumerate(joined.sentences))
    return replace(joined, paragraphs=paragraphs, sentences=alone)


@pytest.mark.parametrize(
    "sentence",
    [
        STOPS,
        STOPS.replace("A DET 2 det\nkeeper NOUN", "Ana PROPN 3 nsubj B-PER\nKern PROPN").replace("2 nsubj", "1 flat"),
        STOPS.replace("keeper NOUN 3 nsubj", "keepers NOUN 3 nsubj Number=Plur"),
        "Kern PROPN 2 nsubj B-PER\nsings VERB 0 root VerbForm=Fin\nas SCONJ 5 mark\nkeepers NOUN 5 nsubj\n"
        "dance VERB 2 advcl VerbForm=Fin",
    ],
)
def test_what_somebody_does_now_and_somewhere_is_a_picture(sentence: str) -> None:
    assert is_of_a_picture(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        STOPS.replace("VerbForm=Fin", "VerbForm=Fin Tense=Past"),
        STOPS.replace("quay", "Monday"),
        STOPS.replace("keeper", "storm"),
        STOPS.replace("at ADP", "for ADP"),
        STOPS.replace("at ADP", "from ADP"),
        STOPS.replace("at ADP", "on ADP"),
        STOPS.replace("at ADP", "with ADP"),
        f"{STOPS}\nand CCONJ 10 cc\nleft VERB 3 conj VerbForm=Fin Tense=Past",
        "Kern PROPN 2 nsubj B-PER\nsays VERB 0 root VerbForm=Fin\nrain NOUN 4 nsubj\nfell VERB 2 ccomp VerbForm=Fin",
    ],
)
def test_what_was_done_or_said_or_is_done_by_no_one_is_none(sentence: str) -> None:
    assert not is_of_a_picture(sentence)


def test_in_a_text_of_what_was_only_what_does_not_open_it_is_a_picture() -> None:
    stops = f"{STOPS}\n. PUNCT 3 punct"
    told, shown = "Rain fell .", "A keeper stops a boat at the quay ."

    after = lacking_sentences(one_by_one(told, told, shown), make_parse(FELL, FELL, stops))
    before = lacking_sentences(one_by_one(shown, told, told), make_parse(stops, FELL, FELL))

    assert after.fragments == {2}
    assert before.fragments == set()


def test_what_stands_among_other_sentences_is_no_picture() -> None:
    document = make_document("Rain fell . Rain fell . A keeper stops a boat at the quay .")

    assert lacking_sentences(document, make_parse(FELL, FELL, f"{STOPS}\n. PUNCT 3 punct")).fragments == set()
