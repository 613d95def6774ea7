"""Why a sentence stands high in the ranking, in a few words; of our own ranking, what gave it most points."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby
from math import inf

from reader.analysis.summarizers.glance import GlanceSummarizer, signs
from reader.analysis.summarizers.glance.explaining import Explanation, Ground, explanations
from reader.analysis.summarizers.glance.feature import Feature
from reader.analysis.summarizers.glance.sentence_features import names_by_sentence
from reader.model.annotation import Actor, KeyPoints, Origin, Summary
from reader.model.document import Document, ParagraphKind
from reader.model.span_index import SpanIndex
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stems


class Reason(StrEnum):
    """The words that stand in the JSON contract's `reasons`; for other methods than ours, in this order."""

    NEAR_THE_TOP = "near the top"
    MOST_CENTRAL = "most central"
    KEY_POINT_WORDS = "shares words with the key points"
    TITLE_WORDS = "shares words with the title"
    FIVE_MAIN_ACTORS = "names five main actors"
    FOUR_MAIN_ACTORS = "names four main actors"
    THREE_MAIN_ACTORS = "names three main actors"
    TWO_MAIN_ACTORS = "names two main actors"
    MAIN_ACTOR = "names a main actor"
    FIGURES = "figures"
    SECTION = "speaks for its section"
    OPENS_PARAGRAPH = "opens its paragraph"
    NEW = "says much that is new"
    BRIEF = "brief"


EXPLAINED_SIZES = 2  # times the summary's size: how far the slider may go before the reasons end
MOST_EXPLAINED = 500  # lines; beyond, what each adds to all before it would cost more than the summary itself
MAX_REASONS = 3  # for a sentence; more is no answer
FOREMOST_SHARE = 10  # one sentence in so many stands near the top, or is most central, but at least MIN_FOREMOST
MIN_FOREMOST = 3  # sentences
MAIN_ACTORS = 5  # the most salient of the article
MANY_SHARED_STEMS = 4  # with all key points together, or with a long title
MOST_OF_TITLE = 0.5  # of the stems of a short one

_CENTRALITY_METHODS = frozenset({"lexrank", "textrank", "reduction"})  # they rank by likeness to the other sentences
_BY_ACTORS = (
    Reason.MAIN_ACTOR,
    Reason.TWO_MAIN_ACTORS,
    Reason.THREE_MAIN_ACTORS,
    Reason.FOUR_MAIN_ACTORS,
    Reason.FIVE_MAIN_ACTORS,
)
_GROUND_BY_REASON = {
    Reason.NEAR_THE_TOP: Ground.PLACE,
    Reason.MOST_CENTRAL: Ground.CENTRALITY,
    **dict.fromkeys(_BY_ACTORS, Ground.ACTORS),
    Reason.FIGURES: Ground.FIGURES,
    Reason.OPENS_PARAGRAPH: Ground.PARAGRAPH,
    Reason.KEY_POINT_WORDS: Ground.NOVELTY,
    Reason.TITLE_WORDS: Ground.NOVELTY,
    Reason.NEW: Ground.NOVELTY,
    Reason.BRIEF: Ground.FORM,
}
_NOT_BRIEF = frozenset({Feature.WORDS_18, Feature.UNFINISHED})

Holders = Mapping[Reason, Collection[int]]


def with_reasons(
    document: Document, summary: Summary, key_points: KeyPoints | None, actors: Sequence[Actor] | None = None
) -> Summary:
    """Return the summary with reasons for its foremost sentences; actors, once known, replace the count of capitals."""
    foremost = summary.ranking[: summary.size * EXPLAINED_SIZES]
    is_ours = summary.method == GlanceSummarizer.id
    ours = explanations(document, foremost[:MOST_EXPLAINED]) if is_ours and foremost else {}
    holders = {
        Reason.NEAR_THE_TOP: set(range(_foremost(document))),
        Reason.MOST_CENTRAL: _central(document, summary, ours),
        Reason.KEY_POINT_WORDS: _sharing(document, foremost, _point_stems(document, key_points)),
        Reason.TITLE_WORDS: _sharing(document, foremost, _title_stems(document)),
        **_naming(_main_names(document, foremost) if actors is None else _main_actors(document, actors)),
        Reason.FIGURES: {index for index in foremost if signs.counts_something(document.sentence_text(index))},
        Reason.SECTION: _first_of_sections(document, foremost) if ours else set(),
        Reason.OPENS_PARAGRAPH: _openings(document),
        Reason.NEW: set(ours),
        Reason.BRIEF: {index for index, each in ours.items() if each.features.isdisjoint(_NOT_BRIEF)},
    }
    pairs = ((index, _reasons(index, holders, ours.get(index))) for index in sorted(foremost))
    return replace(summary, reasons=tuple((index, found) for index, found in pairs if found))


def _reasons(index: int, holders: Holders, explanation: Explanation | None) -> tuple[str, ...]:
    held = [reason for reason in Reason if index in holders.get(reason, ())]
    if explanation is not None:
        held = _strongest(held, explanation.strengths)
    return tuple(reason.value for reason in held[:MAX_REASONS])


def _strongest(held: Sequence[Reason], strengths: Mapping[Ground, float]) -> list[Reason]:
    """Return those that gave points, most first, one for each ground; at worst the one that cost least.

    What has no ground was no matter of points: no section is left out.
    """
    by_ground: dict[Ground | None, Reason] = {}
    for reason in held:
        by_ground.setdefault(_GROUND_BY_REASON.get(reason), reason)
    strength_by_reason = {reason: strengths[ground] if ground else inf for ground, reason in by_ground.items()}
    falling = sorted(strength_by_reason, key=lambda reason: -strength_by_reason[reason])
    return [reason for reason in falling if strength_by_reason[reason] > 0] or falling[:1]


def _foremost(document: Document) -> int:
    return max(MIN_FOREMOST, len(document.sentences) // FOREMOST_SHARE)


def _central(document: Document, summary: Summary, ours: Mapping[int, Explanation]) -> set[int]:
    if summary.method in _CENTRALITY_METHODS:
        return set(summary.ranking[: _foremost(document)])
    return {index for index, each in ours.items() if Feature.CENTRAL_TENTH in each.features}


def _point_stems(document: Document, key_points: KeyPoints | None) -> frozenset[str]:
    """Return the stems of the author's points; generated ones are sentences themselves."""
    if key_points is None or key_points.origin is not Origin.AUTHOR:
        return frozenset()
    return _stems(document, (document.text_of(point.span) for point in key_points.items))


def _title_stems(document: Document) -> frozenset[str]:
    titles = document.paragraphs_of_kind(ParagraphKind.TITLE)
    return _stems(document, (document.text_of(document.paragraphs[index].span) for index in titles))


def _stems(document: Document, texts: Iterable[str]) -> frozenset[str]:
    language = document.language or DEFAULT_LANGUAGE
    return frozenset(name for text in texts for name in stems(text, language))


def _sharing(document: Document, indices: Iterable[int], wanted: frozenset[str]) -> set[int]:
    if not wanted:
        return set()
    enough = max(2, min(MANY_SHARED_STEMS, round(MOST_OF_TITLE * len(wanted))))
    return {index for index in indices if len(wanted & _stems(document, [document.sentence_text(index)])) >= enough}


def _first_of_sections(document: Document, ranking: Sequence[int]) -> set[int]:
    """Return the best sentence of each section but the first, which needs no one to speak for it."""
    section_by_sentence = {i: document.paragraphs[document.sentences[i].paragraph].section for i in ranking}
    best = {section_by_sentence[index]: index for index in reversed(ranking)}
    opening = document.paragraphs[document.sentences[0].paragraph].section
    return {index for section, index in best.items() if section != opening}


def _openings(document: Document) -> set[int]:
    """Return the first sentences of those paragraphs that have several."""
    indices = range(len(document.sentences))
    groups = groupby(indices, key=lambda index: document.sentences[index].paragraph)
    return {group[0] for group in (list(members) for _, members in groups) if len(group) > 1}


def _naming(counts: Mapping[int, int]) -> dict[Reason, set[int]]:
    """Return the sentences by how many main actors they name."""
    return {
        reason: {index for index, count in counts.items() if count == number}
        for number, reason in enumerate(_BY_ACTORS, start=1)
    }


def _main_names(document: Document, indices: Iterable[int]) -> dict[int, int]:
    names = names_by_sentence(document)
    main = signs.main_names(names)
    return {index: len(names[index] & main) for index in indices}


def _main_actors(document: Document, actors: Sequence[Actor]) -> dict[int, int]:
    index = SpanIndex(document)
    named: dict[int, set[str]] = {}
    for actor in sorted(actors, key=lambda actor: -actor.salience)[:MAIN_ACTORS]:
        for mention in actor.mentions:
            sentence = index.sentence_at(mention.start)
            if sentence is not None:
                named.setdefault(sentence, set()).add(actor.id)
    return {sentence: len(ids) for sentence, ids in named.items()}
