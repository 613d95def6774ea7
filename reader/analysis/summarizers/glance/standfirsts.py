"""A standfirst, which many editors set without a full stop, read as the sentence that it is."""

from reader.analysis.summarizers.glance.signs import is_finished
from reader.model.document import Document, ParagraphKind
from reader.nlp.tokens import count_words

LEAST_WORDS = 8  # fewer are mostly a label


def closed(document: Document, sentence: int, text: str) -> str:
    """Return what is shown of a sentence, with the full stop that a standfirst lacks."""
    paragraph = document.paragraphs[document.sentences[sentence].paragraph]
    is_open = paragraph.kind is ParagraphKind.STANDFIRST and not is_finished(text)
    is_cut_short = text.endswith((":", ",", ";", "-", "–", "—"))
    return f"{text}." if is_open and not is_cut_short and count_words(text) >= LEAST_WORDS else text
