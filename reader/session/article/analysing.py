"""The analysis of the article on the screen: when it is asked for, and what its answers do."""

from dataclasses import replace

from reader.jobs import Analyze
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import Origin
from reader.model.document import Document
from reader.model.progress import Progress
from reader.session.article.commands import Show
from reader.session.article.decision import Decision
from reader.session.article.events import LanguageChosen, MethodChosen, RecognizerChosen, Resumed, WholeSentencesChosen
from reader.session.article.showing import show_found, show_sentences
from reader.session.article.state import Analysing, State

LONG = 30_000  # characters, some 5,000 words: to parse more than these takes seconds


def on_method_chosen(decision: Decision, event: MethodChosen) -> None:
    """Choose the summary by another method; what is shown stays until the answer comes."""
    _choose(decision, replace(decision.state.options, summarizer=event.method))


def on_whole_sentences_chosen(decision: Decision, event: WholeSentencesChosen) -> None:
    """Show lines as they stand in the text, or shortened; what is shown stays until the answer comes."""
    _choose(decision, replace(decision.state.options, whole_sentences=event.is_on))


def on_recognizer_chosen(decision: Decision, event: RecognizerChosen) -> None:
    """Find the actors with another engine; what is shown stays until the answer comes."""
    _choose(decision, replace(decision.state.options, recognizer=event.engine))


def on_language_chosen(decision: Decision, event: LanguageChosen) -> None:
    """Take the article on the screen as written in a language."""
    _choose(decision, replace(decision.state.options, language=event.language))


def on_resumed(decision: Decision, _event: Resumed) -> None:
    """Do the analysis after all."""
    if decision.state.opening is None and decision.state.analysing is None and decision.state.document.text:
        decision.set(settled=None)
        analyse(decision)


def analyse_if_due(decision: Decision) -> None:
    """Analyse the article on the screen, unless that was done as the options ask, or another article is coming."""
    state = decision.state
    if state.opening is not None or not state.document.text:
        return
    if state.settled == state.options:
        decision.set(analysing=None)
    elif state.analysing is None or state.analysing.options != state.options:
        analyse(decision)


def analyse(decision: Decision) -> None:
    """Analyse the article on the screen, whatever was done before."""
    options = decision.state.options
    ticket = decision.submit(Analyze(_to_analyse(decision.state), options))
    decision.set(analysing=Analysing(ticket, options), progress=None)
    decision.show(Show.PROGRESS)


def settle(decision: Decision) -> None:
    """End the analysis under way; what there is of it is shown, and not asked for again unless the reader does."""
    analysing = decision.state.analysing
    if analysing is not None:
        decision.set(analysing=None, settled=analysing.options)
        decision.show(Show.ANALYSIS)
        if analysing.so_far is not None:
            show_found(decision, analysing.so_far)


def take_part(decision: Decision, analysing: Analysing, value: object) -> None:
    """Take the sentences, what was found so far, or how far the search for actors has come."""
    if isinstance(value, Document) and value.digest == decision.state.document.digest:
        show_sentences(decision, value)
    elif isinstance(value, Analysis):
        show_found(decision, _without_provisional(value, decision.state))
        decision.set(analysing=replace(analysing, has_summary=True, so_far=value), settled=None)
    elif isinstance(value, Progress):
        decision.set(progress=value)
        decision.show(Show.PROGRESS)


def take_whole(decision: Decision, analysing: Analysing, value: object) -> None:
    """Take the whole analysis."""
    if isinstance(value, Analysis):
        decision.set(analysing=replace(analysing, so_far=value))
    settle(decision)


def _without_provisional(found: Analysis, state: State) -> Analysis:
    """Return what is shown of what was found first: not what the parse chooses again, but for lines of a long text."""
    if not found.is_provisional:
        return found
    points = found.key_points if found.key_points and found.key_points.origin is Origin.AUTHOR else None
    summary = found.summary if len(state.document.text) > LONG else state.found.summary
    return replace(found, key_points=points, summary=summary)


def _choose(decision: Decision, options: AnalysisOptions) -> None:
    decision.set(options=options)
    analyse_if_due(decision)


def _to_analyse(state: State) -> Document:
    """Return the document, without its sentences where they were not found in the language that is asked for now."""
    if state.settled is not None and state.settled.language == state.options.language:
        return state.document
    return replace(state.document, sentences=(), language=None)
