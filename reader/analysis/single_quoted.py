"""Which sentences lie in single quotation marks: British papers quote so, and an apostrophe looks the same."""

import re
from collections.abc import Iterator
from itertools import groupby

from reader.model.document import Document

_OPENS = r"(?:(?<=^)|(?<=[\s(\[:—–]))['‘](?=[^\W\d_])"
_CLOSES = r"(?<=[.,!?…])['’](?=$|[\s)\].,;:—–])"
_SIGN = re.compile(f"(?P<opens>{_OPENS})|(?P<closes>{_CLOSES})")
_FEW_WORDS = re.compile(f"{_OPENS}[^'’.,!?]{{1,60}}['’](?=[\\s.,;:!?)–—]|$)")  # some words set apart, no speech
_QUOTED = re.compile(f"{_OPENS}.*?(?:{_CLOSES}|$)", re.DOTALL)


def _without_single_quoted(text: str) -> str:
    """Return what of a sentence stands outside single quotation marks; where one closes first, what comes after it."""
    if not _has_sign(text):
        return text
    text = _FEW_WORDS.sub("words", text)
    first = _SIGN.search(text)
    rest = text[first.end() :] if first is not None and first["closes"] else text
    return _QUOTED.sub(" ", rest)


def in_single_quotes(document: Document) -> frozenset[int]:
    """Return the sentences of which hardly anything stands outside single quotation marks."""
    return frozenset(_within(document))


def _within(document: Document) -> Iterator[int]:
    numbered = enumerate(document.sentences)
    for _, group in groupby(numbered, key=lambda pair: pair[1].paragraph):
        is_open = False
        for index, sentence in group:
            text = document.text_of(sentence.span)
            if not is_open and not _has_sign(text):
                continue
            text = _FEW_WORDS.sub("words", text)
            signs = [found.lastgroup for found in _SIGN.finditer(text)]
            is_open = signs[-1] == "opens" if signs else is_open
            is_half = is_open or signs[:1] == ["closes"]
            if is_half or (signs and not any(map(str.isalnum, _without_single_quoted(text)))):
                yield index


def _has_sign(text: str) -> bool:
    return any(sign in text for sign in "'‘’")
