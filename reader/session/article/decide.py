"""Decides what follows from what happens. Pure: it reads no file, asks no clock and changes nothing."""

from collections.abc import Callable
from typing import Any

from reader.model.annotation import Comparison
from reader.session.article import analysing, choosing, comparing, opening
from reader.session.article.commands import Command, Note, Tell
from reader.session.article.decision import Decision
from reader.session.article.events import (
    Closed,
    Compared,
    Corrected,
    Event,
    Failed,
    Finished,
    LanguageChosen,
    LengthChosen,
    LineBeforeSwitched,
    MethodChosen,
    Opened,
    ParagraphAsked,
    Partial,
    Pasted,
    RecognizerChosen,
    Reloaded,
    Replaced,
    Restored,
    Resumed,
    Selected,
    SizeChosen,
    Stopped,
    TakenOut,
    WholeSentencesChosen,
)
from reader.session.article.state import State


def decide(state: State, event: Event) -> tuple[State, tuple[Command, ...]]:
    """Return what the article is after an event, and what is to be done about it.

    An answer of a job that nobody waits for any more changes nothing.
    """
    decision = Decision(state)
    _ROADS[type(event)](decision, event)
    return decision.state, decision.commands()


def _on_partial(decision: Decision, event: Partial) -> None:
    state = decision.state
    if state.opening is not None and state.opening.ticket == event.ticket:
        opening.take_version(decision, state.opening, event.value)
    elif state.analysing is not None and state.analysing.ticket == event.ticket:
        analysing.take_part(decision, state.analysing, event.value)


def _on_finished(decision: Decision, event: Finished) -> None:
    state = decision.state
    decision.end(event.ticket)
    if state.opening is not None and state.opening.ticket == event.ticket:
        opening.take_document(decision, state.opening, event.value)
    elif state.analysing is not None and state.analysing.ticket == event.ticket:
        analysing.take_whole(decision, state.analysing, event.value)
    elif state.comparing == event.ticket and isinstance(event.value, Comparison):
        comparing.take_comparison(decision, event.value)


def _on_failed(decision: Decision, event: Failed) -> None:
    state = decision.state
    decision.end(event.ticket)
    if state.opening is not None and state.opening.ticket == event.ticket:
        opening.fail_to_open(decision, state.opening, event)
    elif event.ticket in state.jobs:
        if state.comparing == event.ticket:
            comparing.fail_to_compare(decision)
        else:
            analysing.settle(decision)
        decision.set(failed=None)
        decision.say(Tell(event.error))


def _on_replaced(decision: Decision, event: Replaced) -> None:
    if event.ticket in decision.state.jobs:
        decision.say(Note(event.sentence))


_ROADS: dict[type[Event], Callable[[Decision, Any], None]] = {
    Opened: opening.on_opened,
    Pasted: opening.on_pasted,
    Reloaded: opening.on_reloaded,
    Stopped: opening.on_stopped,
    Closed: opening.on_closed,
    Resumed: analysing.on_resumed,
    MethodChosen: analysing.on_method_chosen,
    WholeSentencesChosen: analysing.on_whole_sentences_chosen,
    RecognizerChosen: analysing.on_recognizer_chosen,
    LanguageChosen: analysing.on_language_chosen,
    Restored: choosing.on_restored,
    TakenOut: choosing.on_taken_out,
    LengthChosen: choosing.on_length_chosen,
    SizeChosen: choosing.on_size_chosen,
    LineBeforeSwitched: choosing.on_line_before_switched,
    ParagraphAsked: choosing.on_paragraph_asked,
    Selected: choosing.on_selected,
    Corrected: choosing.on_corrected,
    Compared: comparing.on_compared,
    Partial: _on_partial,
    Finished: _on_finished,
    Failed: _on_failed,
    Replaced: _on_replaced,
}
