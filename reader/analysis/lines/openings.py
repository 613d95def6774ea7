"""How an English feature opens, told by its form: with a few words that promise, "Anna Kern is back home."."""

import re

from reader.analysis.fragments import has_past
from reader.analysis.lines.deletions import WEEKDAY, without_dateline
from reader.model.document import Document, ParagraphKind
from reader.nlp.languages import ENGLISH
from reader.nlp.tokens import count_words

FEWEST = 10  # sentences of a text that can afford to wait with what it tells
PROMISE_WORDS = 12  # up to here an opening more often promises than tells
_WHEN = re.compile(rf"\b(?:{WEEKDAY}|yesterday|today|tonight|(?:last|this|next) [a-z]+)\b", re.IGNORECASE)  # is news
_HAS_DONE = re.compile(r"\b(?:has|have) (?:[a-z]+ly |been )*[a-z-]+(?! of\b)")
_OF_OLD = re.compile(r"\b(?:since|for (?:ages|(?:many )?(?:years|decades|centuries|generations)))\b", re.IGNORECASE)


def opening_of(document: Document) -> int | None:
    """Return the first sentence of the body of a text that is not short; the editor's standfirst stands before it."""
    if document.language != ENGLISH or len(document.sentences) < FEWEST:
        return None
    kinds = (document.paragraphs[sentence.paragraph].kind for sentence in document.sentences)
    return next((index for index, kind in enumerate(kinds) if kind is ParagraphKind.BODY), None)


def is_promise(document: Document, opening: int) -> bool:
    """Tell whether an opening says little, not when, nor what somebody has done but for years: "has jailed"."""
    text = without_dateline(document.sentence_text(opening))
    done = _HAS_DONE.search(text)
    is_news = _WHEN.search(text) or (done is not None and has_past(done[0]) and _OF_OLD.search(text) is None)
    return count_words(text) <= PROMISE_WORDS and not is_news
