"""Why a sentence stands high in the ranking, in a few words; counted from the text alone, no engine is asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from reader.model.annotation import Actor, KeyPoints, Origin, Summary
from reader.model.document import Document
from reader.model.span_index import SpanIndex
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stems


class Reason(StrEnum):
    """The words that stand in the JSON contract's `reasons`, in the order in which they are given."""

    NEAR_THE_TOP = "near the top"
    MOST_CENTRAL = "most central"
    KEY_POINT_WORDS = "shares words with the key points"
    MANY_ACTORS = "names many actors"
    FIGURES = "figures"
    OPENS_PARAGRAPH = "opens its paragraph"


EXPLAINED_SIZES = 2  # times the summary's size: how far the slider may go before the reasons end
MAX_REASONS = 3  # for a sentence; more is no answer
FOREMOST_SHARE = 10  # one sentence in so many stands near the top, or is most central, but at least MIN_FOREMOST
MIN_FOREMOST = 3  # sentences
MANY_ACTORS = 3  # different names
MANY_SHARED_STEMS = 4  # with all key points together

_CENTRALITY_METHODS = frozenset({"lexrank", "textrank", "reduction"})  # they rank by likeness to the other sentences
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d")


def with_reasons(
    document: Document, summary: Summary, key_points: KeyPoints | None, actors: Sequence[Actor] | None = None
) -> Summary:
    """Return the summary with reasons for its foremost sentences; actors, once known, replace the count of capitals."""
    explained = sorted(summary.ranking[: summary.size * EXPLAINED_SIZES])
    names = _capitalised_names(document, explained) if actors is None else _actors_named(document, actors)
    holds_by_reason = {
        Reason.NEAR_THE_TOP: set(range(_foremost(document))),
        Reason.MOST_CENTRAL: _central(document, summary),
        Reason.KEY_POINT_WORDS: _sharing(document, explained, key_points),
        Reason.MANY_ACTORS: {index for index, count in names.items() if count >= MANY_ACTORS},
        Reason.FIGURES: {index for index in explained if _FIGURE.search(_text(document, index))},
        Reason.OPENS_PARAGRAPH: _openings(document),
    }
    pairs = ((index, tuple(r.value for r, holds in holds_by_reason.items() if index in holds)) for index in explained)
    return replace(summary, reasons=tuple((index, found[:MAX_REASONS]) for index, found in pairs if found))


def _foremost(document: Document) -> int:
    return max(MIN_FOREMOST, len(document.sentences) // FOREMOST_SHARE)


def _central(document: Document, summary: Summary) -> set[int]:
    return set(summary.ranking[: _foremost(document)]) if summary.method in _CENTRALITY_METHODS else set()


def _sharing(document: Document, explained: Sequence[int], key_points: KeyPoints | None) -> set[int]:
    """Return the sentences that share stems with the author's points; generated ones are sentences themselves."""
    if key_points is None or key_points.origin is not Origin.AUTHOR:
        return set()
    language = document.language or DEFAULT_LANGUAGE
    wanted = {name for point in key_points.items for name in stems(document.text_of(point.span), language)}
    return {
        index
        for index in explained
        if len(wanted.intersection(stems(_text(document, index), language))) >= MANY_SHARED_STEMS
    }


def _openings(document: Document) -> set[int]:
    """Return the first sentences of those paragraphs that have several."""
    indices = range(len(document.sentences))
    groups = groupby(indices, key=lambda index: document.sentences[index].paragraph)
    return {group[0] for group in (list(members) for _, members in groups) if len(group) > 1}


def _capitalised_names(document: Document, explained: Sequence[int]) -> dict[int, int]:
    return {index: len(set(_names(_text(document, index)))) for index in explained}


def _names(text: str) -> Iterator[str]:
    """Yield the runs of words in capitals, the first word of the sentence left aside."""
    for is_name, group in groupby(_WORD.findall(text)[1:], key=lambda word: word[0].isupper()):
        if is_name:
            yield " ".join(group)


def _actors_named(document: Document, actors: Sequence[Actor]) -> dict[int, int]:
    index = SpanIndex(document)
    named: dict[int, set[str]] = {}
    for actor in actors:
        for mention in actor.mentions:
            sentence = index.sentence_at(mention.start)
            if sentence is not None:
                named.setdefault(sentence, set()).add(actor.id)
    return {sentence: len(ids) for sentence, ids in named.items()}


def _text(document: Document, index: int) -> str:
    return document.text_of(document.sentences[index].span)
