"""What the reader chooses in the article on the screen: its blocks, the length of its summary, places, corrections."""

from dataclasses import replace

from reader.model.document import Document
from reader.model.places import offset_in_changed
from reader.session.article.analysing import analyse_if_due
from reader.session.article.commands import CarryOver, Go, Show
from reader.session.article.decision import Decision
from reader.session.article.events import (
    Corrected,
    LengthChosen,
    LineBeforeSwitched,
    ParagraphAsked,
    Restored,
    Selected,
    SizeChosen,
    TakenOut,
)
from reader.session.article.showing import hold, show_text
from reader.session.lines import Lines
from reader.session.removed_blocks import LeftOut


def on_restored(decision: Decision, event: Restored) -> None:
    """Bring a block back, and go to it."""
    left_out = decision.state.all_left_out
    if event.number in left_out.brought_back or not _can_switch(decision, event.number):
        return
    left_out = left_out.switched(event.number)
    document = left_out.document()
    place = left_out.place_of(event.number, document)
    _show_version(decision, left_out, document, place.start if place else event.top)
    if place is not None:
        decision.say(Go(place))


def on_taken_out(decision: Decision, event: TakenOut) -> None:
    """Take a block out again; what is in sight stays there."""
    left_out = decision.state.all_left_out
    if event.number in left_out.brought_back and _can_switch(decision, event.number):
        left_out = left_out.switched(event.number)
        document = left_out.document()
        _show_version(decision, left_out, document, offset_in_changed(decision.state.document, document, event.top))


def on_length_chosen(decision: Decision, event: LengthChosen) -> None:
    """Set the length of this summary, and of those to come."""
    _show_lines(decision, decision.state.lines.with_length(event.length))


def on_size_chosen(decision: Decision, event: SizeChosen) -> None:
    """Set how many sentences this summary has."""
    _show_lines(decision, decision.state.lines.with_size(event.size))


def on_line_before_switched(decision: Decision, event: LineBeforeSwitched) -> None:
    """Show the sentence before a line, too, or no more."""
    _show_lines(decision, decision.state.lines.with_or_without_before(event.sentence))


def on_paragraph_asked(decision: Decision, event: ParagraphAsked) -> None:
    """Show the line of a paragraph, or no more; or none that was asked for."""
    lines, paragraph = decision.state.lines, event.paragraph
    if paragraph is None:
        _show_lines(decision, lines.without_asked())
    elif 0 <= paragraph < len(lines.document.paragraphs):
        _show_lines(decision, lines.with_or_without_asked(paragraph))


def _show_lines(decision: Decision, lines: Lines) -> None:
    if lines is not decision.state.lines:
        decision.set(lines=lines)
        decision.show(Show.LINES)


def on_selected(decision: Decision, event: Selected) -> None:
    """Choose something, or nothing."""
    if event.selection != decision.state.selection:
        decision.set(selection=event.selection)
        decision.show(Show.SELECTION)


def on_corrected(decision: Decision, event: Corrected) -> None:
    """Let what was put right hold for what was found already."""
    before = decision.state
    decision.set(corrections=event.corrections)
    if before.found.actors is None:
        return
    hold(decision)
    if decision.state.analysis != before.analysis:
        decision.show(Show.ANALYSIS)
    if decision.state.selection != before.selection:
        decision.show(Show.SELECTION)


def _can_switch(decision: Decision, number: int) -> bool:
    """Tell whether there is such a block; while the article still arrives, what comes next would not fit."""
    state = decision.state
    return not state.is_arriving and 0 <= number < len(state.all_left_out.blocks)


def _show_version(decision: Decision, left_out: LeftOut, document: Document, place: int) -> None:
    """Show the article with other blocks; another one that is being opened goes on."""
    opening = decision.state.opening
    decision.carry_over(CarryOver(decision.state.document, document))
    decision.set(left_out=left_out, place=place)
    if opening is not None and opening.top is not None:
        decision.set(opening=replace(opening, top=place))
    show_text(decision, document, is_same=True)
    analyse_if_due(decision)
