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
FOIL_WORDS = 19  # up to here it may be only what the next sentence turns against
_WHEN = re.compile(  # what happened then is news
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|(?:last|this|next) [a-z]+)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(  # what somebody has just done: "has jailed", "has been found"
    r"\b(?:has|have) (?:also |already |again |at last |finally |just |now )?(?:[a-z]+ly )?(?:been )?"
    r"(?!(?:feed|known|need|seed|speed|used)\b)"
    r"(?:[a-z-]{2,}ed|[a-z]+(?:[aio]ken|allen|eaten|hosen|idden|isen|iven|rozen|tolen|tten|[aou]wn|[ao]ught)|become"
    r"|begun|built|come|cut|done|fled|found|gone|heard|held|hit|hurt|kept|laid|led|left|lost|made|met|paid|put|quit|run"
    r"|said|sent|set|shot|shut|sold|spent|split|struck|sunk|sworn|told|torn|won)\b"
)
_OF_OLD = re.compile(r"\b(?:since|for (?:ages|(?:many )?(?:years|decades|centuries|generations)))\b", re.IGNORECASE)
_TURNING = ("But ", "Yet ")


def opening_of(document: Document) -> int | None:
    """Return the first sentence of the body of a text that is not short; the editor's standfirst stands before it."""
    is_english = (document.language or DEFAULT_LANGUAGE) == LANGUAGE
    if not is_english or len(document.sentences) < FEWEST:
        return None
    kinds = (document.paragraphs[sentence.paragraph].kind for sentence in document.sentences)
    return next((index for index, kind in enumerate(kinds) if kind is ParagraphKind.BODY), None)


def is_promise(document: Document, opening: int) -> bool:
    """Tell whether an opening tells no news and says little, or the next sentence turns against what is not long."""
    text = without_dateline(document.text_of(document.sentences[opening].span))
    words = count_words(text)
    is_empty = words <= PROMISE_WORDS or (words <= FOIL_WORDS and turn_of(document) is not None)
    return is_empty and _WHEN.search(text) is None and not _tells_news(text)


def _tells_news(text: str) -> bool:
    """Tell whether an opening tells what somebody has done, and not for years."""
    return _NEWS.search(text) is not None and _OF_OLD.search(text) is None


def turn_of(document: Document) -> int | None:
    """Return the sentence behind the opening that turns against it, the last one where several in a row do."""
    opening = opening_of(document)
    if opening is None:
        return None
    following = takewhile(lambda index: _turns(document, index), range(opening + 1, len(document.sentences)))
    return max(following, default=None)


def _turns(document: Document, sentence: int) -> bool:
    return document.text_of(document.sentences[sentence].span).startswith(_TURNING)
