"""How an English feature opens, told by its form: with a few words that promise, or with what "but" turns against.

"Old boats are slow. But one farmer has built a boat that flies": the turn is what the text is about.
"""

import re
from itertools import takewhile

from reader.analysis.lines.deletions import LANGUAGE, without_dateline
from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

FEWEST = 10  # sentences of a text that can afford to wait with what it tells
PROMISE_WORDS = 12  # up to here an opening more often promises than tells: "Anna Kern is back home."
_WHEN = re.compile(  # what happened then is news
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|(?:last|this|next) [a-z]+)\b",
    re.IGNORECASE,
)
_TURNING = ("But ", "Yet ", "Now ", "Now, ")


def opening_of(document: Document) -> int | None:
    """Return the first sentence of the body of a text that is not short; the editor's standfirst stands before it."""
    is_english = (document.language or DEFAULT_LANGUAGE) == LANGUAGE
    if not is_english or len(document.sentences) < FEWEST:
        return None
    kinds = (document.paragraphs[sentence.paragraph].kind for sentence in document.sentences)
    return next((index for index, kind in enumerate(kinds) if kind is ParagraphKind.BODY), None)


def is_promise(document: Document, opening: int) -> bool:
    """Tell whether an opening does not say when and says little, or the next sentence turns against it."""
    text = without_dateline(document.text_of(document.sentences[opening].span))
    is_brief = count_words(text) <= PROMISE_WORDS
    return _WHEN.search(text) is None and (is_brief or turn_of(document) is not None)


def turn_of(document: Document) -> int | None:
    """Return the sentence behind the opening that turns against it, the last one where several in a row do."""
    opening = opening_of(document)
    if opening is None:
        return None
    following = takewhile(lambda index: _turns(document, index), range(opening + 1, len(document.sentences)))
    return max(following, default=None)


def _turns(document: Document, sentence: int) -> bool:
    return document.text_of(document.sentences[sentence].span).startswith(_TURNING)
