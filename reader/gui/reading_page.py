"""The page: article, margin and key points joined to one ReadingSession."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.article_view import ArticleView
from reader.gui.card_button import CardButton
from reader.gui.cards import Card, CardKind, margin_cards, not_represented
from reader.gui.flash import Flash
from reader.gui.history import History
from reader.gui.overlays import Highlight
from reader.gui.page_marks import PageMarks
from reader.gui.pointing import Pointing
from reader.gui.points_place import PointsPlace
from reader.gui.reading_session import ReadingSession
from reader.gui.rendering import PageStyle
from reader.gui.strip_marks import Lane, StripMark
from reader.gui.summary_margin import SummaryMargin
from reader.model.annotation import ActorKind, KeyPoint
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.gui.coverage_strip import CoverageStrip


class ReadingPage(QWidget):
    """Shows what the session holds; every click goes back to the session."""

    history_changed = Signal()
    link_activated = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, session: ReadingSession, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view = ArticleView(style, self)
        self.margin = SummaryMargin(self.view)
        self._points = PointsPlace(session, self.view, self.margin)
        self._marks = PageMarks(session, self.view)
        self._pointing = Pointing(session, self.view, self._marks)
        self._flash = Flash(self.view)
        self.strip: CoverageStrip | None = None  # until the window has been painted
        self.history = History()
        self.is_motion_reduced = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.document_changed.connect(self._on_document_changed)
        session.document_refined.connect(self._on_document_refined)
        session.analysis_changed.connect(self._on_analysis_changed)
        session.lines.changed.connect(self._on_lines_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.span_activated.connect(self._on_span_activated)
        view.clicked_at.connect(session.select_place)
        view.link_activated.connect(self.link_activated)
        view.zoom_requested.connect(self.zoom_requested)
        view.verticalScrollBar().valueChanged.connect(self._draw_joint)
        self.margin.card_activated.connect(self._on_card_activated)
        self.margin.card_pointed.connect(self._on_card_pointed)
        self._points.box.point_activated.connect(self._on_point_activated)
        self._points.box.point_pointed.connect(self._on_point_pointed)

    # -- what the window asks ------------------------------------------------------------------------------------

    def furnish(self) -> None:
        """Make what the first paint need not wait for."""
        from reader.gui.coverage_strip import CoverageStrip

        self.strip = CoverageStrip(self._session, self.view)
        self.strip.mark_activated.connect(self._on_mark_activated)
        self.strip.place_activated.connect(self._on_place_activated)

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom."""
        self.view.set_style(style)
        self._on_analysis_changed()

    def set_hidden_kinds(self, hidden: frozenset[ActorKind]) -> None:
        """Leave these kinds of actors unmarked."""
        self._marks.hidden_kinds = hidden
        self._marks.draw_mentions()

    def show_hits(self, highlights: Iterable[Highlight]) -> None:
        """Mark the hits of a search."""
        hits = tuple(highlights)
        self._marks.draw_hits(hits)
        if self.strip is not None:
            self.strip.show_hits(highlight.span for highlight in hits)

    def go_back(self) -> None:
        """Return to where the last jump started."""
        self._go(self.history.back(self.view.top_offset()))

    def go_forward(self) -> None:
        """Undo going back."""
        self._go(self.history.forward(self.view.top_offset()))

    def switch_side(self) -> None:
        """Go from a key point to its evidence, or between the chosen sentence's card and the article."""
        sentence, point = self._session.selection.sentence, self._session.chosen_point()
        if point is not None and point.evidence:
            self._session.activate(self._goal_of(point))
        elif isinstance(self.focusWidget(), CardButton) or sentence is None:
            self.view.setFocus()
        else:
            self.margin.focus_card(f"sentence-{sentence}")

    # -- the session speaks --------------------------------------------------------------------------------------

    @Slot()
    def _on_document_changed(self) -> None:
        self._flash.stop()
        self.history.clear()
        self.history_changed.emit()
        self._points.box.hide()
        self.margin.show_cards({})
        self.view.show_document(self._session.document, self._session.first_offset)

    @Slot()
    def _on_document_refined(self) -> None:
        self.view.replace_document(self._session.document)

    @Slot()
    def _on_analysis_changed(self) -> None:
        self._points.show()
        self._show_cards()
        self._marks.draw_doubts()
        self._on_selection_changed()

    @Slot()
    def _on_lines_changed(self) -> None:
        self._show_cards()
        self._on_selection_changed()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._show_absence()
        self._marks.draw_mentions()
        self._marks.draw_choice()
        self.margin.choose(self._chosen_keys())
        self._draw_joint()

    @Slot(object)
    def reveal(self, span: Span) -> None:
        """Scroll to a place without choosing it."""
        self.view.scroll_to(span, is_smooth=not self.is_motion_reduced)

    @Slot(object)
    def _on_span_activated(self, span: Span) -> None:
        self.history.leave(self.view.top_offset())
        self.history_changed.emit()
        self.view.scroll_to(span, is_smooth=not self.is_motion_reduced)
        if not self.is_motion_reduced:
            self._flash.start(span)

    # -- the view speaks -----------------------------------------------------------------------------------------

    @Slot(object)
    def _on_card_activated(self, card: Card) -> None:
        if card.target is not None:
            self._session.activate(card.target)

    @Slot(object, bool)
    def _on_card_pointed(self, card: Card, is_in: bool) -> None:
        self._marks.draw_hover(card.target if is_in else None)

    @Slot(object)
    def _on_point_activated(self, point: KeyPoint) -> None:
        self._session.activate(self._goal_of(point))

    @Slot(object, bool)
    def _on_point_pointed(self, point: KeyPoint, is_in: bool) -> None:
        self._marks.draw_hover(self._goal_of(point) if is_in else None)

    @Slot(object)
    def _on_mark_activated(self, mark: StripMark) -> None:
        self._session.activate(mark.span, point=mark.number if mark.lane is Lane.EVIDENCE else None)

    @Slot(int)
    def _on_place_activated(self, offset: int) -> None:
        """Bring a place to the middle, as the scroll bar would."""
        near = (offset + step for step in range(3))  # two line breaks lie between paragraphs
        goal = next((one for one in near if self._session.findings.index.paragraph_at(one) is not None), None)
        if goal is not None:
            self.view.scroll_to_offset(goal)
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.value() - self.view.viewport().height() // 2)

    # -- private -------------------------------------------------------------------------------------------------

    def _goal_of(self, point: KeyPoint) -> Span:
        return self._session.document.sentences[point.evidence[0].sentence].span if point.evidence else point.span

    def _show_cards(self) -> None:
        cards = margin_cards(self._session.document, self._session.analysis, self._session.lines.size)
        self.margin.show_cards(cards, self._points.room())
        self._marks.draw_summary()

    def _show_absence(self) -> None:
        """Say beside a chosen paragraph that the summary does not speak for it."""
        paragraph = self._session.selection.paragraph
        session = self._session
        if session.analysis.summary is None:
            return
        note = None
        if paragraph is not None and session.document.paragraphs[paragraph].is_prose:
            note = None if self.margin.keys_of(paragraph) else (paragraph, not_represented(paragraph))
        self.margin.show_note(note)

    def _chosen_keys(self) -> frozenset[str]:
        selection = self._session.selection
        key = f"sentence-{selection.sentence}"
        if self.margin.card_of(key):
            return frozenset({key})
        return self.margin.keys_of(selection.paragraph) if selection.paragraph is not None else frozenset()

    @Slot()
    def _draw_joint(self) -> None:
        found = self.margin.card_of(f"sentence-{self._session.selection.sentence}")
        y = self.margin.joint_y(found[1].key) if found else None
        if found is None or y is None or found[1].kind is not CardKind.SUMMARY:
            self.view.set_joint(None)
        else:
            self.view.set_joint(found[1].target, y)

    def _go(self, offset: int | None) -> None:
        if offset is not None:
            self.view.scroll_to_offset(offset)
            self.history_changed.emit()
