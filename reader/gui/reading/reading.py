"""An article with what was found in it, and what the reader chose there. Decides; knows no widget and no worker."""

import dataclasses

from PySide6.QtCore import QObject, Signal

from reader.gui.reading.hidden_actors import HiddenActors
from reader.gui.reading.summary_lines import SummaryLines
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.span import Span
from reader.session.findings import Findings
from reader.session.next_place import next_around, next_line
from reader.session.selection import Selection, Way, chosen_at, chosen_spans, next_evidence, other_side


class Reading(QObject):
    """The choices of one reader: every one goes through here and comes out as a signal."""

    selection_changed = Signal()
    span_activated = Signal(object)
    point_activated = Signal(int)
    actor_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.document = Document("", ())
        self.analysis = Analysis(self.document.digest)
        self.findings = Findings(self.document, self.analysis)
        self.selection = Selection()
        self.lines = SummaryLines(self)
        self.hidden_actors = HiddenActors(self)
        self._place = -1

    @property
    def place(self) -> int:
        """The offset that was gone to or chosen last, -1 where none was."""
        return self._place

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
        """Go from a key point to the sentence that supports it best, or back; tell whether there was a way."""
        return self._go(other_side(self.findings, self.selection))

    def step_evidence(self, step: int) -> bool:
        """Go to the next (+1) or previous (-1) sentence that supports the chosen point; tell whether there is one."""
        return self._go(next_evidence(self.findings, self.selection, step))

    def step_summary(self, step: int, from_offset: int) -> None:
        """Go to the summary line after (+1) or before (-1) the chosen one, or else the place."""
        chosen = self.lines.shown()
        spans = [self.document.sentences[index].span for index in chosen]
        here = chosen.index(self.selection.sentence) if self.selection.sentence in chosen else None
        goal = next_line(spans, here, step, from_offset)
        if goal is not None:
            self.activate(goal)

    def step_mention(self, step: int) -> None:
        """Go to the chosen actor's next (+1) or previous (-1) mention, around the ends."""
        actor = self.findings.actor_by_id(self.selection.actor)
        goal = next_around(actor.mentions, step, self._place) if actor else None
        if goal is not None:
            self.activate(goal)

    def add_or_remove_before(self) -> bool:
        """Show the sentence before the chosen line too, or no more; tell whether there was one to show."""
        sentence = self.selection.sentence
        return sentence is not None and self.lines.add_or_remove_before(sentence) is not None

    def _go(self, way: Way | None) -> bool:
        if way is not None and way.sentence is not None:
            self.activate(self.document.sentences[way.sentence].span, point=way.point)
        elif way is not None:
            self.activate_point(way.point)
        return way is not None

    def _select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()
