"""Sentences that go on with one that a paragraph before begins: a page that breaks its lines makes paragraphs of them.

A caption has no full stop either, so that the last word must tell that something follows: "The", ", ", or a part of a
name behind whole sentences.
"""

from reader.model.document import Document, ParagraphKind
from reader.parsing.labels import NameLabel, PartOfSpeech
from reader.parsing.parse import Parse, Token

_GO_ON = (PartOfSpeech.DET, PartOfSpeech.SCONJ, PartOfSpeech.CCONJ, PartOfSpeech.AUX, PartOfSpeech.ADP)
_CLOSING = "\"'”’)"
_ENDS = (".", "!", "?", "…")


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
    return last.part_of_speech in _GO_ON or _is_name_broken(document, sentence, last, parse.tokens[first])


def _is_name_broken(document: Document, sentence: int, last: Token, first: Token) -> bool:
    """Tell whether a name is cut in two behind a whole sentence; a caption is alone in its paragraph."""
    if NameLabel.OUTSIDE in (last.name, first.name) or sentence < 2:
        return False
    begun, earlier = document.sentences[sentence - 1], document.sentences[sentence - 2]
    is_behind_whole = begun.paragraph == earlier.paragraph and begun.span.covers(last.span)
    return is_behind_whole and document.text_of(earlier.span).rstrip(_CLOSING).endswith(_ENDS)
