"""The sentence that tells what a long text is about, as a nut graph does, found by the words of its title."""

from functools import lru_cache

from reader.analysis.summarizers.glance import signs
from reader.analysis.support.text_words import content_stems, title_stems
from reader.model.document import Document

FEWEST = 30  # sentences of a text that may tell late what it is about
LEAST = 3  # words of the title that such a sentence holds
MOST = 5  # of a long text many do
SHARE = 0.3  # of the words of the title
AMONG = 2 / 3  # of the text, from its opening; further down stands what follows from it


@lru_cache(maxsize=1)  # the points are chosen before the text is parsed and after
def told_by_title(document: Document) -> tuple[int, ...]:
    """Return the sentences that hold most of the title's words, the best first; none where all hold few."""
    title, count = title_stems(document), len(document.sentences)
    if count < FEWEST or len(title) < LEAST:
        return ()
    texts = ((index, document.sentence_text(index)) for index in range(int(count * AMONG)))
    first = [index for index, text in texts if not signs.is_question(text) and not signs.opens_quoted(text)]
    shared = {index: len(content_stems(document, index) & title) for index in first}
    told = (index for index in first if shared[index] >= max(LEAST, SHARE * len(title)))
    return tuple(sorted(told, key=lambda index: -shared[index])[:MOST])
