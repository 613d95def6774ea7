"""Names taken from a parse become mentions."""

import pytest

from reader.analysis.recognizers.parsed import ParsedRecognizer, mentions_of_parse
from reader.model.annotation import ActorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.parses import make_parse

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def names(text: str, parse: str, language: str) -> list[tuple[str, ActorKind]]:
    document = make_document(text, language=language)
    found = mentions_of_parse(document, make_parse(parse, language=language))
    return [(document.text_of(mention.span), mention.kind) for mention in found]


def test_names_of_another_language_are_taken_as_they_are_read() -> None:
    parse = """
        Die      DET   2 det
        Deutsche ADJ   3 amod   B-ORG
        Bank     PROPN 4 nsubj  I-ORG
        zahlt    VERB  0 root
        Olaf     PROPN 4 iobj   B-PER
        nichts   PRON  4 obj
    """

    assert names("Die Deutsche Bank zahlt Olaf nichts", parse, "de") == [
        ("Deutsche Bank", ORGANISATION),
        ("Olaf", PERSON),
    ]


def test_the_rules_for_english_names_follow() -> None:
    parse = """
        President PROPN 3 nsubj  B-PER
        Joe       PROPN 1 flat   I-PER
        Biden     PROPN 4 nsubj  I-PER
        visited   VERB  0 root
        Kyiv      PROPN 4 obj    B-LOC
    """

    assert names("President Joe Biden visited Kyiv", parse, "en") == [("Joe Biden", PERSON), ("Kyiv", PLACE)]


@pytest.mark.parametrize(
    ("rest", "firm"),
    [
        ("closed VERB 0 root", "Quimby 's"),
        ("shops NOUN 4 nsubj\nclosed VERB 0 root", "Quimby"),
        ("closed VERB 0 root\nQuimby PROPN 3 obj B-ORG", "Quimby"),
    ],
)
def test_a_firm_has_its_own_s_where_it_need_not_have_anything(rest: str, firm: str) -> None:
    relation = "nmod:poss" if "shops" in rest else "nsubj"
    words = " ".join(line.split()[0] for line in rest.splitlines())

    found = names(f"Quimby 's {words}", f"Quimby PROPN 3 {relation} B-ORG\n's PART 1 case\n{rest}", "en")

    assert found[0] == (firm, ORGANISATION)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_document_without_names_has_no_mentions(language: str) -> None:
    assert names("they left", "they PRON 2 nsubj\nleft VERB 0 root", language) == []


def test_a_paragraph_of_one_endless_sentence_is_read_to_its_end() -> None:
    text = "and then the talks went on and on " * 400 + "until Vladimir Putin left"
    document = Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),), language="en")

    assert [document.text_of(each.span) for each in ParsedRecognizer().recognize(document)] == ["Vladimir Putin"]
