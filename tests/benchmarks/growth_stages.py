"""The steps from a file to what is shown, each by itself, so that each can be timed: everything that a worker does."""

import json
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field

from reader.analysis.dangling import dangling_sentences
from reader.analysis.key_points import key_points
from reader.analysis.linking import link
from reader.analysis.quotations import find_quotations
from reader.analysis.reasons import with_reasons
from reader.analysis.recognizers import recognizer_of
from reader.analysis.recognizers.units import units_of
from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.limits import is_quick
from reader.analysis.summary_size import sized
from reader.analysis.support.evidence import EvidenceFinder
from reader.analysis.support.text_words import words_in
from reader.exporters import EXPORTERS
from reader.formats import read_text
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import Actor, ActorKind, KeyPoints, Mention, Quotation, Summary
from reader.model.document import Document
from reader.model.serialization import to_json
from reader.nlp.language import detect
from reader.nlp.segmentation import segmented
from reader.nlp.tokens import count_words, token_spans
from reader.parsing.blocks import blocks_of
from reader.parsing.pieces import pieces_of
from reader.parsing.reading import VOCABULARY_FILE
from reader.paths import resource_dir

LANGUAGE = "en"  # whatever the text is found to be: English has rules in every stage
POINTS = 7  # sentences that are taken for the author's key points
NETWORK = "minilm"  # the recognizer whose cost for any text makes all other stages seem free
NETWORK_SHARE = 16  # one in so many characters is read by it


@dataclass
class State:
    """What the stages have found so far; a stage that was stopped leaves what stands here."""

    text: str
    reader: str
    document: Document = field(default_factory=lambda: Document("", ()))
    ranking: tuple[int, ...] = ()
    points: KeyPoints | None = None
    summary: Summary | None = None
    mentions: tuple[Mention, ...] = ()
    capitalised: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @property
    def analysis(self) -> Analysis:
        """All that was found, as one value."""
        return Analysis(self.document.digest, self.points, self.summary, self.actors, self.quotations, is_complete=True)


Stage = Callable[[State], object]


def _open(state: State) -> None:
    state.document = read_text(state.text, "growth", reader=state.reader)


def _segment(state: State) -> None:
    state.document = segmented(state.document, LANGUAGE)


def _tokens(state: State) -> None:
    for paragraph in state.document.paragraphs:
        text = state.document.text_of(paragraph.span)
        token_spans(text)
        count_words(text)
        words_in(state.document.text, paragraph.span, LANGUAGE)


def _key_points(state: State) -> None:
    state.points = key_points(state.document, state.ranking)


def _evidence(state: State) -> None:
    """Look for evidence and doubts as for the author's points."""
    finder = EvidenceFinder(state.document)
    step = max(1, len(state.document.sentences) // POINTS)
    for sentence in state.document.sentences[::step][:POINTS]:
        finder.key_point(sentence.span)


def _summary(state: State) -> None:
    summary = Summary("glance", state.ranking, 0, dangling=dangling_sentences(state.document))
    state.summary = with_reasons(state.document, sized(state.document, summary, AnalysisOptions()), state.points)


def _reasons(state: State) -> None:
    if state.summary is not None:
        state.summary = with_reasons(state.document, state.summary, state.points, state.actors)


def _pieces(state: State) -> None:
    pieces = pieces_of(resource_dir() / "models" / "parser" / VOCABULARY_FILE)
    for _ in blocks_of([unit.words for unit in units_of(state.document)], pieces):
        pass


def _recognize(state: State) -> None:
    state.mentions = recognizer_of("crf").recognize(state.document)


def _network(state: State) -> None:
    short = State(state.text[: len(state.text) // NETWORK_SHARE], state.reader)
    _open(short)
    _segment(short)
    recognizer_of(NETWORK).recognize(short.document)


def _link(state: State) -> None:
    state.actors = link(state.document, state.mentions)


def _link_capitalised(state: State) -> None:
    """Link what an engine that takes every capital for a name would find; one that finds all is dearest to link."""
    found = link(state.document, state.capitalised)
    state.actors = state.actors or found


def _capitalise(state: State) -> None:
    """Prepare the mentions of the stage that follows."""
    kinds = tuple(ActorKind)
    state.capitalised = tuple(
        Mention(span, kinds[len(word) % len(kinds)])
        for span in token_spans(state.document.text)
        if (word := span.of(state.document.text))[0].isupper()
    )


def _quotations(state: State) -> None:
    state.quotations = find_quotations(state.document, state.actors)


def _json(state: State) -> None:
    json.dumps(to_json(state.document, state.analysis))


def _send(state: State) -> None:
    pickle.loads(pickle.dumps((state.document, state.analysis)))


def _check(state: State) -> None:
    state.analysis.check(state.document)


def _ranking(method_id: str) -> Stage:
    method = next(each for each in SUMMARIZERS if each.id == method_id)

    def rank(state: State) -> None:
        if is_quick(method, state.document):
            found = method.rank(state.document)
            state.ranking = state.ranking or found  # the first is our own

    return rank


def _export(exporter_id: str) -> Stage:
    exporter = next(each for each in EXPORTERS if each.id == exporter_id)
    return lambda state: exporter.export(state.document, state.analysis)


STAGES: dict[str, Stage] = {
    "open": _open,
    "language": lambda state: detect(state.document.text),
    "sentences": _segment,
    "tokens": _tokens,
    **{f"rank: {each.id}": _ranking(each.id) for each in SUMMARIZERS},
    "key points": _key_points,
    "evidence": _evidence,
    "summary": _summary,
    "pieces": _pieces,
    "names: crf": _recognize,
    "names: minilm": _network,
    "link": _link,
    "(capitals)": _capitalise,
    "link: capitals": _link_capitalised,
    "quotations": _quotations,
    "reasons": _reasons,
    **{f"export: {each.id}": _export(each.id) for each in EXPORTERS},
    "json": _json,
    "send": _send,
    "check": _check,
}


def warm_up() -> None:
    """Load every engine, so that no stage is charged for it."""
    state = State("Anna Smith spoke in Paris. “The city listens,” she said.\n\nNobody left on 5 May. " * 20, "text")
    for stage in STAGES.values():
        stage(state)
