"""Parses built by hand, for tests that need no network."""

from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token, parse_of
from tests.documents import make_document


def document_of(*sentences: str, language: str = "en") -> Document:
    """Return the document of sentences that are given as `make_parse` takes them."""
    words = (line.split()[0] for sentence in sentences for line in sentence.strip().splitlines())
    return make_document(" ".join(words), language=language)


def make_parse(*sentences: str, language: str = "en") -> Parse:
    """Return a parse of sentences with a line "word PART head relation [label of a name] [features]" for each word.

    Heads count the words of the sentence from 1, 0 is the root. In the text one space stands between words.
    """
    tokens: list[Token] = []
    ranges: list[range] = []
    offset = 0
    for sentence in sentences:
        start = len(tokens)
        for line in sentence.strip().splitlines():
            word, part, head, relation, *rest = line.split()
            token = Token(
                Span(offset, offset + len(word)),
                word.lower(),
                PartOfSpeech(part),
                start + int(head) - 1 if int(head) else None,
                Relation(relation),
                frozenset(Feature(each) for each in rest if "=" in each),
                next((NameLabel(each) for each in rest if "=" not in each), NameLabel.OUTSIDE),
            )
            tokens.append(token)
            offset += len(word) + 1
        ranges.append(range(start, len(tokens)))
    return parse_of(language, tokens, ranges)
