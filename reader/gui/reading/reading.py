"""An open article for the views of a window: its state, and the choices of its reader. Knows no widget."""

import dataclasses

from PySide6.QtCore import QObject, Signal

from reader.gui.reading.comparing import Comparing
from reader.gui.reading.hidden_actors import HiddenActors
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.span import Span
from reader.session.article.commands import Command
from reader.session.article.decide import decide
from reader.session.article.events import (
    Event,
    LengthChosen,
    LineBeforeSwitched,
    ParagraphAsked,
    Selected,
    SizeChosen,
)
from reader.session.article.state import State
from reader.session.findings import Findings
from reader.session.length import Length
from reader.session.lines import Lines
from reader.session.next_place import next_around, next_line
from reader.session.selection import Goal, Selection, chosen_at, chosen_spans, next_evidence, other_side


class Reading(QObject):
    """The choices of one reader: every one goes through here and comes out as a signal."""

    lines_changed = Signal()
    line_asked = Signal(int)  # of a paragraph; it, or why there is none, is there now
    selection_changed = Signal()
    span_activated = Signal(object)
    point_activated = Signal(int)
    actor_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.state = State()
        self._findings = Findings(self.state.document, self.state.analysis)
        self.comparing = Comparing(self)
        self.hidden_actors = HiddenActors(self)
        self._place = -1

    def handle(self, event: Event) -> None:
        """Take in what happened; carry out what is decided about it."""
        self.state, commands = decide(self.state, event)
        for command in commands:
            self.carry_out(command)

    def carry_out(self, command: Command) -> None:
        """Do what was decided."""
        raise NotImplementedError

    # -- what is there -------------------------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        """The article on the screen, or as much of it as has come."""
        return self.state.document

    @property
    def analysis(self) -> Analysis:
        """What was found in it, with the actors as the reader corrected them."""
        return self.state.analysis

    @property
    def findings(self) -> Findings:
        """The look-ups in what was found, the same until that changes."""
        state = self.state
        if self._findings.document is not state.document or self._findings.analysis is not state.analysis:
            self._findings = Findings(state.document, state.analysis)
        return self._findings

    @property
    def lines(self) -> Lines:
        """The lines of the summary."""
        return self.state.lines

    @property
    def selection(self) -> Selection:
        """What is chosen."""
        return self.state.selection

    @property
    def place(self) -> int:
        """The offset that was gone to or chosen last, -1 where none was."""
        return self._place

    # -- what the reader chooses ---------------------------------------------------------------------------------

    def chosen_spans(self) -> tuple[Span, ...]:
        """Return what is chosen in the text: a sentence, or a key point and the sentences that support it."""
        return chosen_spans(self.findings, self.selection)

    def activate(self, span: Span, *, point: int | None = None) -> None:
        """Go to a place in the original, for the sake of a key point or not; every view scrolls there and marks it."""
        self._place = span.start
        self._select(chosen_at(self.findings, span.start, actor=self.selection.actor, point=point))
        self.span_activated.emit(span)

    def activate_point(self, number: int) -> None:
        """Go to a key point, wherever it is shown."""
        self._select(Selection(actor=self.selection.actor, point=number))
        self.point_activated.emit(number)

    def select_place(self, offset: int) -> None:
        """Choose the actor, or else the sentence and paragraph, at a place; nothing scrolls."""
        actor = self.findings.actor_at(offset)
        is_marked = actor is not None and self.hidden_actors.marks(actor, self.selection.actor)
        chosen = actor.id if actor is not None and is_marked else None
        self._place = offset
        self._select(chosen_at(self.findings, offset, actor=chosen))
        if chosen is not None:
            self.actor_opened.emit(chosen)

    def choose(self, span: Span) -> None:
        """Choose the sentence and paragraph of a place without going there."""
        self._place = span.start
        self._select(chosen_at(self.findings, span.start, actor=self.selection.actor))

    def open_actor(self, actor_id: str) -> None:
        """Choose an actor to see all that the article has about them."""
        self.select_actor(actor_id)
        self.actor_opened.emit(actor_id)

    def select_actor(self, actor_id: str | None) -> None:
        """Choose an actor, or none."""
        self._select(dataclasses.replace(self.selection, actor=actor_id))

    def clear_selection(self) -> None:
        """Choose nothing."""
        self._select(Selection())

    def cross(self) -> bool:
        """Go from a key point to the sentence that supports it best, or back; tell whether there was a goal."""
        return self._go(other_side(self.findings, self.selection))

    def step_evidence(self, step: int) -> bool:
        """Go to the next (+1) or previous (-1) sentence that supports the chosen point; tell whether there is one."""
        return self._go(next_evidence(self.findings, self.selection, step))

    def step_summary(self, step: int, from_offset: int) -> bool:
        """Go to the summary line after (+1) or before (-1) the chosen one, or else the place; tell whether one is."""
        chosen = self.lines.shown()
        spans = [self.document.sentences[index].span for index in chosen]
        here = chosen.index(self.selection.sentence) if self.selection.sentence in chosen else None
        goal = next_line(spans, here, step, from_offset)
        if goal is not None:
            self.activate(goal)
        return goal is not None

    def step_mention(self, step: int) -> bool:
        """Go to the chosen actor's next (+1) or previous (-1) mention, around the ends; tell whether there is one."""
        actor = self.findings.actor_by_id(self.selection.actor)
        goal = next_around(actor.mentions, step, self._place) if actor else None
        if goal is not None:
            self.activate(goal)
        return goal is not None

    def set_size(self, size: int) -> None:
        """Set how many sentences this article's summary has; those to come have as large a share of their words."""
        self.handle(SizeChosen(size))

    def set_length(self, length: Length) -> None:
        """Set the length of this summary and of all to come."""
        self.handle(LengthChosen(length))

    def add_or_remove_before(self, sentence: int | None) -> bool:
        """Show the sentence before a shown line too, or no more; tell whether there was one to show."""
        before = self.lines.added
        if sentence is not None:
            self.handle(LineBeforeSwitched(sentence))
        return self.lines.added != before

    def ask_line(self, paragraph: int) -> None:
        """Show the line of a paragraph that has none beside it, or why there is none; or no more."""
        self.handle(ParagraphAsked(paragraph))
        if paragraph in self.lines.asked:
            self.line_asked.emit(paragraph)

    def forget_asked_lines(self) -> None:
        """Show no lines any more that were asked for."""
        self.handle(ParagraphAsked(None))

    def _go(self, goal: Goal | None) -> bool:
        if goal is not None and goal.sentence is not None:
            self.activate(self.document.sentences[goal.sentence].span, point=goal.point)
        elif goal is not None:
            self.activate_point(goal.point)
        return goal is not None

    def _select(self, selection: Selection) -> None:
        self.handle(Selected(selection))
