"""Document to Analysis, in stages: key points and summary first, actors after. Must not load an engine on import."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from time import perf_counter

from reader.analysis.dangling import dangling_sentences
from reader.analysis.facts.dates import find_dates
from reader.analysis.facts.quantities import find_quantities
from reader.analysis.fitness import Fitness, fitness_of
from reader.analysis.key_points import author_points, fittest_points, key_points
from reader.analysis.lines.dependence import dependence_of, dependent_sentences
from reader.analysis.lines.lining import lined, points_that_need_more, with_lines
from reader.analysis.linking import link
from reader.analysis.quotations import find_quotations
from reader.analysis.reasons import with_reasons
from reader.analysis.recognizers import LIGHT, recognizer_for
from reader.analysis.recognizers.brackets import with_paired_brackets
from reader.analysis.recognizers.recognizer import Recognizer
from reader.analysis.summarizers import summarizer_of
from reader.analysis.summarizers.limits import passed_limit, stand_in
from reader.analysis.summarizers.summarizer import Summarizer
from reader.analysis.verdicts.judging import judged, judged_by_parse
from reader.errors import Cancelled, EngineError
from reader.message import Message
from reader.model.analysis import DEFAULT_SUMMARIZER, Analysis, AnalysisOptions, Part
from reader.model.annotation import Actor, KeyPoints, Mention, Origin, Summary
from reader.model.document import Document
from reader.model.progress import Progress, ProgressUnit, Tell, nobody
from reader.nlp.languages import name_of
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse

TELL_EVERY_S = 0.5  # a short article is done before


class Stage(StrEnum):
    """What `Analysis.timings_ms` tells apart."""

    RANKING = "ranking"
    KEY_POINTS = "key_points"
    SUMMARY = "summary"
    ACTORS = "actors"
    QUOTATIONS = "quotations"
    FACTS = "facts"


def analyze(
    document: Document,
    options: AnalysisOptions,
    *,
    parsed: ParsedOnce | None = None,
    on_stage: Callable[[Analysis], None] = lambda _analysis: None,
    on_progress: Tell = nobody,
    cancelled: Callable[[], bool] = lambda: False,
) -> Analysis:
    """Return the analysis of a segmented document; parts not asked for cost nothing.

    `parsed` is the parse of the silenced document, where somebody else needs it, too: a text is read once.
    `on_stage` is given what is there as soon as key points and summary are; `on_progress` is told at times how much of
    the text has been searched for actors. Raises Cancelled between two stages and within that search, and ValueError
    for a document without sentences found, since the answer's indices would mean nothing to the caller.
    """
    if not document.is_segmented:
        raise ValueError("segment the document first")
    parsed = parsed or ParsedOnce(document.silenced())
    work = _Work(parsed.document, options, parsed, cancelled, on_progress)
    work.note_language()
    first = work.with_summary(work.with_key_points(Analysis(document.digest)))
    first = replace(first, warnings=tuple(work.warnings), timings_ms=dict(work.timings_ms))
    on_stage(replace(first, is_provisional=Part.ACTORS in options.parts and work.is_to_be_parsed))
    whole = work.with_facts(work.with_quotations(work.with_actors(first)))
    whole = replace(whole, warnings=tuple(work.warnings), timings_ms=dict(work.timings_ms), is_complete=True)
    whole.check(document)
    return whole


@dataclass
class _Work:
    """One run of the pipeline: what it was given, and what it has noted on the way."""

    document: Document
    options: AnalysisOptions
    parsed: ParsedOnce
    cancelled: Callable[[], bool]
    on_progress: Tell
    warnings: list[str] = field(default_factory=list)
    timings_ms: dict[str, float] = field(default_factory=dict)
    told_at: float = field(default_factory=perf_counter)

    def note_language(self) -> None:
        """Warn where nothing is known of the text's language, which all parts depend on."""
        if self.options.parts and not self._is_language_known:
            self.warnings.append(
                Message(
                    "The language of this text ({language}) is not known here: sentences end at their signs alone, "
                    "function words count as others do, and actors are not marked.",
                    language=self.document.language or "?",
                )
            )

    @property
    def _is_language_known(self) -> bool:
        return name_of(self.document.language or "") is not None

    @cached_property
    def summarizer(self) -> Summarizer:
        asked = summarizer_of(self.options.summarizer)
        too_much = passed_limit(asked, self.document)
        if too_much is None:
            return asked
        taken = stand_in(self.document)
        self.warnings.append(
            Message(
                "{method} is too slow for {too_much}; {other} has ranked them instead.",
                method=Message(asked.name),
                too_much=too_much,
                other=Message(taken.name),
            )
        )
        return taken

    @cached_property
    def ranking(self) -> tuple[int, ...]:
        with self._timed(Stage.RANKING):
            return self.summarizer.rank(self.document)

    def with_key_points(self, analysis: Analysis) -> Analysis:
        if Part.KEY_POINTS not in self.options.parts:
            return analysis
        ranking = () if author_points(self.document) else self._ranking_for_points()
        with self._timed(Stage.KEY_POINTS):
            points = judged(key_points(self.document, ranking))
            return replace(analysis, key_points=with_lines(self.document, points, self.options))

    def _ranking_for_points(self) -> tuple[int, ...]:
        """Return our own ranking, whichever method the summary takes: the points of an article stay the same."""
        if self.summarizer.id == DEFAULT_SUMMARIZER:
            return self.ranking
        return summarizer_of(DEFAULT_SUMMARIZER).rank(self.document)

    def with_summary(self, analysis: Analysis) -> Analysis:
        if Part.SUMMARY not in self.options.parts:
            return analysis
        ranking = self.ranking
        with self._timed(Stage.SUMMARY):
            dangling = dangling_sentences(self.document)
            summary = Summary(
                self.summarizer.id, ranking, 0, dangling=dangling, points=_sentences_of(analysis.key_points)
            )
            summary = lined(self.document, summary, self.options)
            return replace(analysis, summary=with_reasons(self.document, summary, analysis.key_points))

    def with_actors(self, analysis: Analysis) -> Analysis:
        if Part.ACTORS not in self.options.parts:
            return analysis
        actors, summary, points = self.actors, analysis.summary, analysis.key_points
        parse = self.parse
        dependence = dependence_of(self.document, parse)
        is_asked = points is not None or summary is not None
        fitness = self._fitness(parse) if parse is not None and is_asked else None
        if points is not None:
            if fitness is not None and points.origin is Origin.GENERATED and points.items:
                need_more = points_that_need_more(self.document, actors, parse, dependence)
                points = fittest_points(self.document, fitness, need_more)
            points = with_lines(self.document, points, self.options, actors, parse)
        if summary is not None:
            dangling = dependent_sentences(self.document, dependence)
            summary = replace(summary, dangling=dangling, points=_sentences_of(points))
            summary = lined(self.document, summary, self.options, actors, parse, dependence, fitness)
            summary = with_reasons(self.document, summary, points, actors)
        return replace(analysis, actors=actors, summary=summary, key_points=points)

    def _fitness(self, parse: Parse) -> Fitness:
        return fitness_of(self.document, self._ranking_for_points(), parse)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        with self._timed(Stage.ACTORS):
            return self._found_actors()

    def _found_actors(self) -> tuple[Actor, ...]:
        if self.recognizer is None:
            self._note_no_actors()
            return ()
        mentions = self._mentions(self.recognizer)
        return link(self.document, mentions, self.parse if mentions else None)

    @cached_property
    def recognizer(self) -> Recognizer | None:
        return recognizer_for(self.options.recognizer, self.document.language)

    @property
    def is_to_be_parsed(self) -> bool:
        """Tell whether the text is parsed; who chose the light recognizer wants no network to be loaded."""
        return self.recognizer is not LIGHT and self.parsed.knows_language

    @cached_property
    def parse(self) -> Parse | None:
        """What was read of the sentences."""
        if not self.is_to_be_parsed:
            return None
        try:
            return self.parsed.parse(self._on_share)
        except EngineError:
            return None  # said where names were looked for

    def _mentions(self, recognizer: Recognizer) -> tuple[Mention, ...]:
        try:
            mentions = recognizer.recognize(self.document, self._on_share, self.parsed)
            return with_paired_brackets(self.document.text, mentions)
        except EngineError as error:
            return self._mentions_without(recognizer, error)

    def _mentions_without(self, recognizer: Recognizer, error: EngineError) -> tuple[Mention, ...]:
        """Let the light recognizer stand in; without it, too, the rest of the analysis is of use."""
        if recognizer is LIGHT or self.document.language not in LIGHT.languages:
            self.warnings.append(error.message)
            return ()
        self.warnings.append(
            Message("{problem} “{name}” is used instead.", problem=error.message, name=Message(LIGHT.name))
        )
        return self._mentions(LIGHT)

    def _note_no_actors(self) -> None:
        """Say that actors are not marked in a language; one of which nothing is known has its own warning."""
        found = name_of(self.document.language or "")
        if found is not None:
            language = Message(found.title())
            self.warnings.append(Message("This text is in {found}, in which no actors are found yet.", found=language))

    def with_quotations(self, analysis: Analysis) -> Analysis:
        if Part.QUOTATIONS not in self.options.parts:
            return analysis
        actors = self.actors  # speakers are told by them, even where nobody asked for the actors themselves
        with self._timed(Stage.QUOTATIONS):
            found = find_quotations(self.document, actors, lambda: self.parse)
            points = analysis.key_points
            parse = self.parse if points is not None and points.origin is Origin.AUTHOR else None
            if points is not None and parse is not None:
                points = judged_by_parse(self.document, points, actors, found, parse)
            return replace(analysis, quotations=found, key_points=points)

    def with_facts(self, analysis: Analysis) -> Analysis:
        """Add dates and quantities; a number within a date is no quantity, so both are found together."""
        parts = self.options.parts
        if not parts & {Part.DATES, Part.QUANTITIES}:
            return analysis
        with self._timed(Stage.FACTS):
            dates = find_dates(self.document, self.parse)
            quantities = find_quantities(self.document, dates, self.parse) if Part.QUANTITIES in parts else None
        return replace(analysis, dates=dates if Part.DATES in parts else None, quantities=quantities)

    @contextmanager
    def _timed(self, stage: Stage) -> Iterator[None]:
        self._stop_if_cancelled()
        start = perf_counter()
        yield
        self.timings_ms[stage.value] = round((perf_counter() - start) * 1000, 3)

    def _on_share(self, share: float) -> None:
        self._stop_if_cancelled()
        now = perf_counter()
        if now - self.told_at >= TELL_EVERY_S:
            self.told_at = now
            self.on_progress(Progress(ProgressUnit.PERCENT, int(share * 100), 100))

    def _stop_if_cancelled(self) -> None:
        if self.cancelled():
            raise Cancelled


def _sentences_of(points: KeyPoints | None) -> frozenset[int]:
    """Return the sentences that stand as key points themselves; an author's points are none of the text's sentences."""
    if points is None or points.origin is Origin.AUTHOR:
        return frozenset()
    return frozenset(point.evidence[0].sentence for point in points.items if point.evidence)
