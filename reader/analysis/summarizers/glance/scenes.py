"""A scene before the news, in any language: an opening in few words that speaks of nothing that the title does."""

from functools import lru_cache

from reader.analysis.summarizers.glance.signs import figures_in
from reader.analysis.support.text_words import content_stems, title_stems
from reader.model.document import Document
from reader.nlp.tokens import count_words

BRIEF = 9  # words; up to here an opening is more often a scene than news
TITLE_WORDS = 2  # that a scene does not share with the title
FEW = 5  # sentences that a scene may have


@lru_cache(maxsize=1)  # the ranking, the points and the lines ask
def scene_at_first(document: Document) -> frozenset[int]:
    """Return the sentences of the first paragraph where they are a scene; none without a title."""
    title, sentences = title_stems(document), document.sentences
    if not title or not sentences:
        return frozenset()
    within = [index for index, each in enumerate(sentences[:FEW]) if each.paragraph == sentences[0].paragraph]
    said = frozenset[str]().union(*(content_stems(document, index) for index in within))
    opening = document.text_of(sentences[0].span)
    is_brief = count_words(opening) <= BRIEF and not figures_in(opening)
    is_scene = is_brief and len(within) < len(sentences) and len(said & title) < TITLE_WORDS
    return frozenset(within if is_scene else ())
