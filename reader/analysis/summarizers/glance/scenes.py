"""A scene before the news, in any language: an opening that speaks of nothing that title and standfirst do.

It has few words, or some more where what follows is what these speak of. Until then it may go on for some paragraphs
below a standfirst, else for one short sentence.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, groupby, islice, takewhile

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.summarizers.glance.signs import figures_in, names_in
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
SHORTER = 3 / 4  # of the words of the first paragraph that a further one may have; news is longer
AGAIN = 1 / 5  # of the words of a further paragraph that come again soon; news is gone on with
SOON = 40  # sentences
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@lru_cache(maxsize=1)  # the ranking, the points and the lines ask
def scene_at_first(document: Document) -> frozenset[int]:
    """Return the sentences of the first paragraphs of the body where they are a scene; none without a title."""
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
    is_silent = [each <= SILENT * max(shared) for each in shared]
    if figures_in(first) or (not is_brief and (is_news or not is_before_news or not is_silent[0])):
        return frozenset()
    further = sum(1 for _ in takewhile(bool, is_silent[1:])) if is_before_news else 0
    if is_brief or not standfirst:
        further = int(further == 1 and shared[2] == max(shared) and _goes_on(document, *paragraphs[:3]))
    return frozenset(chain(*paragraphs[: 1 + further]))


def _goes_on(document: Document, scene: list[int], further: list[int], news: list[int]) -> bool:
    """Tell whether a short sentence counts nothing, names no day and nobody, and hardly a word of it comes again.

    Where the next paragraph opens with some year, it tells what was before, and the sentence may be the news.
    """
    text, language = document.sentence_text(further[0]), document.language or DEFAULT_LANGUAGE
    most = SHORTER * sum(count_words(document.sentence_text(each)) for each in scene)
    if len(further) > 1 or count_words(text) > most or _YEAR.search(document.sentence_text(news[0])):
        return False
    named = names_in(text[:1].lower() + text[1:], language)  # a first word has a capital anyway
    is_news = named or figures_in(text) or _tells_a_day(text, language)
    later = range(further[-1] + 1, min(further[-1] + 1 + SOON, len(document.sentences)))
    own = _stems(document, further)
    return not is_news and len(own & _stems(document, later)) <= AGAIN * len(own)


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
