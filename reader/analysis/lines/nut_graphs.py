"""The sentence that tells what a long text is about, as a nut graph does, found by the words of its title."""

from collections.abc import Iterable
from functools import lru_cache

from reader.analysis.summarizers.glance import signs
from reader.analysis.support.text_words import content_stems, title_stems
from reader.model.document import Document

FEWEST = 10  # sentences of a text that may tell late what it is about
LEAST = 3  # words of the title that such a sentence holds
SHARE = 0.3  # of the words of the title
AMONG = 2 / 3  # of the text, from its opening; further down stands what follows from it


@lru_cache(maxsize=1)  # the points are chosen before the text is parsed and after
def told_by_title(document: Document) -> tuple[int, ...]:
    """Return the sentences that hold most of the title's words, the earliest first; none where all hold few."""
    title, count = title_stems(document), len(document.sentences)
    if count < FEWEST or len(title) < LEAST:
        return ()
    shared = {index: len(content_stems(document, index) & title) for index in range(int(count * AMONG))}
    most = max((shared[index] for index in _stated(document, shared)), default=0)
    if most < max(LEAST, SHARE * len(title)):
        return ()
    return tuple(index for index in _stated(document, shared) if shared[index] == most)


def _stated(document: Document, sentences: Iterable[int]) -> list[int]:
    """Return the sentences that are neither questions nor open with somebody's words."""
    texts = ((index, document.text_of(document.sentences[index].span)) for index in sentences)
    return [index for index, text in texts if not signs.is_question(text) and not signs.opens_quoted(text)]
