"""Cut text into the pieces that names begin and end at: hyphens and possessives apart, abbreviations whole."""

import re
from collections.abc import Iterable

from reader.model.span import Span

_ABBREVIATIONS = "Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Rev|Hon|Fr|Mt|Co|Corp|Inc|Ltd|Jr|Sr"
_MARK = r"\u0300-\u036f"  # accents written apart from their letter
_LETTER = rf"[^\W\d_][{_MARK}]*"
_CLITIC = "(?:s|ll|re|ve|d|m|t|S|LL|RE|VE|D|M|T)"
_PIECE = re.compile(
    rf"""
    https?://\S+                                        # addresses stay whole
  | [@\#]\w+                                            # handles and tags too
  | (?:{_LETTER}\.){{2,}}                               # U.S., D.C.
  | U\.\ (?:S\.(?:\ A\.)?|K\.|N\.)                    # the same set wide
  | (?:{_ABBREVIATIONS})\.(?=\s|$)
  | [A-Z]\.(?=\s*[A-Z])                                 # the initial in J. Smith
  | ['’]{_CLITIC}\b|’\ s\b
  | [A-Z]+&[A-Z]+                                       # AT&T
  | \d+(?:[.,]\d+)+
  | [\w{_MARK}]+(?:['’](?!{_CLITIC}\b){_LETTER}[\w{_MARK}]*)*
  | \S                                                  # any other sign by itself
    """,
    re.VERBOSE,
)


def name_tokens(text: str, span: Span) -> tuple[Span, ...]:
    """Return the tokens of a stretch of text, in order.

    The program's general tokens keep "US-led" and "Putin's" whole; here a name must be able to end within them.
    """
    return tuple(Span(*match.span()) for match in _PIECE.finditer(text, span.start, span.end))


def words_of(text: str, tokens: Iterable[Span]) -> tuple[str, ...]:
    """Return the characters of the tokens in one spelling: straight apostrophes, no space within."""
    return tuple(token.of(text).replace("’", "'").replace(" ", "") for token in tokens)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase, spelt as those of a text."""
    return words_of(phrase, name_tokens(phrase, Span(0, len(phrase))))
