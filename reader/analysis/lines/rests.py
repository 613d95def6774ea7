"""Sentences that go on with one that a paragraph before begins: a page that breaks its lines makes paragraphs of them.

A caption has no full stop either, so that the last word must tell that something follows: "The", ", ", or a part of a
name behind whole sentences.
"""

from reader.model.document import Document, ParagraphKind
from reader.parsing.labels import PartOfSpeech
from reader.parsing.parse import Parse

_GO_ON = (PartOfSpeech.DET, PartOfSpeech.SCONJ, PartOfSpeech.CCONJ, PartOfSpeech.AUX, PartOfSpeech.ADP)
_CLOSING = "\"'”’)"


def is_rest(document: Document, parse: Parse, sentence: int, first: int) -> bool:
    """Tell whether a sentence, which begins with a token, is the rest of one that another paragraph begins."""
    paragraph = document.sentences[sentence].paragraph
    is_at_start = document.sentences[sentence].span.start == document.paragraphs[paragraph].span.start
    if not is_at_start or paragraph == 0 or first == 0:
        return False
    before = document.paragraphs[paragraph - 1]
    last = parse.tokens[first - 1]
    if not before.span.covers(last.span) or before.kind is ParagraphKind.HEADING:
        return False
    if document.text_of(before.span).rstrip().rstrip(_CLOSING).endswith(","):
        return True
    return last.part_of_speech in _GO_ON
