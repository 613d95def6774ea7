"""A scene before the news, in any language: an opening that speaks of nothing that title and standfirst do.

It has few words, or some more where what follows is what these speak of.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby, islice

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.summarizers.glance.signs import has_figure
from reader.analysis.support.text_words import content_stems, title_stems
from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

BRIEF, LONG = 9, 24  # words of an opening; the longer is a scene only where the news follows
TITLE_WORDS = 2  # that a scene does not share with the title
TITLE = 9  # words of a title; those of a standfirst beyond need not come again at once
NEWS_SHARE = 1 / 3  # of the title's words in the news that follows
SILENT = 1 / 3  # of the words that the news shares
FEW = 5  # sentences of a paragraph that are looked at
PARAGRAPHS = 5  # that are looked at


@lru_cache(maxsize=1)  # the ranking, the points and the lines ask
def scene_at_first(document: Document) -> frozenset[int]:
    """Return the sentences of the first paragraph of the body where they are a scene; none without a title."""
    title, standfirst = title_stems(document), _standfirst(document)
    told, paragraphs = title | standfirst, _openings(document)
    if not told or len(paragraphs) < 2:
        return frozenset()
    first, language = document.sentence_text(paragraphs[0][0]), document.language or DEFAULT_LANGUAGE
    shared = [len(_stems(document, each) & told) for each in paragraphs]
    words = count_words(first)
    is_brief = words <= BRIEF and shared[0] < TITLE_WORDS
    is_before_news = words <= LONG and max(shared) >= max(TITLE_WORDS, NEWS_SHARE * min(len(told), TITLE))
    is_news = told & _stems(document, paragraphs[0][:1]) or (standfirst and _tells_a_day(first, language))
    is_silent = shared[0] <= SILENT * max(shared) and not is_news
    is_scene = is_brief or (is_before_news and is_silent)
    return frozenset(paragraphs[0] if is_scene and not has_figure(first) else ())


def _tells_a_day(text: str, language: str) -> bool:
    """Tell whether a sentence names a day of the week, as news does: "said on Monday"."""
    weekdays = calendar_of(language).weekdays
    return not weekdays.keys().isdisjoint(re.findall(r"[^\W\d_]+", text.lower()))


def _standfirst(document: Document) -> frozenset[str]:
    """Return the stems of the sentences between title and text, in which the editor tells what it is about."""
    first = range(min(FEW, len(document.sentences)))
    return _stems(document, [each for each in first if _kind(document, each) is ParagraphKind.STANDFIRST])


def _openings(document: Document) -> list[list[int]]:
    """Return the first sentences of the first paragraphs of the body."""
    body = (each for each in range(len(document.sentences)) if _kind(document, each) is ParagraphKind.BODY)
    paragraphs = ([*group] for _, group in groupby(body, key=lambda each: document.sentences[each].paragraph))
    return [each[:FEW] for each in islice(paragraphs, PARAGRAPHS)]


def _kind(document: Document, sentence: int) -> ParagraphKind:
    return document.paragraphs[document.sentences[sentence].paragraph].kind


def _stems(document: Document, sentences: Iterable[int]) -> frozenset[str]:
    return frozenset().union(*(content_stems(document, index) for index in sentences))
