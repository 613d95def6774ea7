"""A second method beside that of the summary: every method ranks the article once."""

from reader.jobs import Compare
from reader.model.annotation import Comparison
from reader.session.article.commands import Show
from reader.session.article.decision import Decision
from reader.session.article.events import Compared


def on_compared(decision: Decision, event: Compared) -> None:
    """Set another method beside that of the summary, or end the comparison."""
    if event.rival is None and decision.state.rival is None:
        return
    decision.set(rival=event.rival)
    if event.rival is None:
        decision.set(comparing=None)
    else:
        _compare(decision)
    decision.show(Show.COMPARISON)


def compare_anew(decision: Decision) -> None:
    """Ask again where somebody waits for it: the sentences are others."""
    state = decision.state
    if state.rival is None and state.comparison is None and state.comparing is None:
        return
    decision.set(comparison=None, comparing=None)
    _compare(decision)
    decision.show(Show.COMPARISON)


def take_comparison(decision: Decision, value: Comparison) -> None:
    """Take how every method ranks the article."""
    decision.set(comparing=None)
    if value.document_digest == decision.state.document.digest:
        decision.set(comparison=value)
    decision.show(Show.COMPARISON)


def fail_to_compare(decision: Decision) -> None:
    """Show one summary again."""
    decision.set(comparing=None, rival=None)
    decision.show(Show.COMPARISON)


def _compare(decision: Decision) -> None:
    state = decision.state
    is_asked = state.comparison is not None or state.comparing is not None
    if state.rival is not None and not is_asked and state.document.is_segmented:
        decision.set(comparing=decision.submit(Compare(state.document)))
