"""A scene before the news, in any language: an opening that speaks of nothing that the title does.

It has few words; or some more, where what follows at once is what the title speaks of.
"""

from functools import lru_cache
from itertools import groupby, islice

from reader.analysis.summarizers.glance.signs import figures_in
from reader.analysis.support.text_words import content_stems, title_stems
from reader.model.document import Document
from reader.nlp.tokens import count_words

BRIEF, LONG = 9, 24  # words of an opening; the longer is a scene only where the news follows
TITLE_WORDS = 2  # that a scene does not share with the title
NEWS_SHARE = 1 / 3  # of the title's words in the news that follows
FEW = 5  # sentences of a paragraph that are looked at
PARAGRAPHS = 3  # that are looked at


@lru_cache(maxsize=1)  # the ranking, the points and the lines ask
def scene_at_first(document: Document) -> frozenset[int]:
    """Return the sentences of the first paragraph where they are a scene; none without a title."""
    title = title_stems(document)
    first, *others = _openings(document) or [[]]
    if not title or not others:
        return frozenset()
    opening = document.text_of(document.sentences[0].span)
    shared, words = len(_stems(document, first) & title), count_words(opening)
    if figures_in(opening) or shared >= TITLE_WORDS:
        return frozenset()
    told = max(len(_stems(document, each) & title) for each in others)
    is_before_news = shared == 0 and words <= LONG and told >= max(TITLE_WORDS, NEWS_SHARE * len(title))
    return frozenset(first if words <= BRIEF or is_before_news else ())


def _openings(document: Document) -> list[list[int]]:
    """Return the first sentences of the first paragraphs."""
    numbered = enumerate(document.sentences)
    paragraphs = ([index for index, _ in group] for _, group in groupby(numbered, key=lambda each: each[1].paragraph))
    return [each[:FEW] for each in islice(paragraphs, PARAGRAPHS)]


def _stems(document: Document, sentences: list[int]) -> frozenset[str]:
    return frozenset().union(*(content_stems(document, index) for index in sentences))
