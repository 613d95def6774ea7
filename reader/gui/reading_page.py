"""The page: article, margin and key points joined to one ReadingSession."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from reader.gui.article_view import ArticleView
from reader.gui.card_button import CardButton
from reader.gui.cards import Card, CardKind, are_points_in_place, margin_cards, not_represented
from reader.gui.flash import Flash
from reader.gui.history import History
from reader.gui.key_points_box import KeyPointsBox
from reader.gui.marks import (
    hover_highlight,
    mention_highlights,
    not_found_highlights,
    sentence_highlight,
    summary_highlights,
)
from reader.gui.overlays import Highlight, Layer
from reader.gui.reading_session import ReadingSession
from reader.gui.rendering import PageStyle
from reader.gui.summary_margin import SummaryMargin
from reader.model.annotation import Actor, ActorKind, KeyPoint
from reader.model.document import ParagraphKind
from reader.model.span import Span

BOX_GAP = 28  # white under the key points
BOX_GAP_ABOVE = 20
_LEADING = {ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.BYLINE}


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
        self._box = KeyPointsBox(self.view.viewport())
        self._flash = Flash(self.view)
        self.history = History()
        self._hidden: frozenset[ActorKind] = frozenset()
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
        session.size_changed.connect(self._on_size_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.span_activated.connect(self._on_span_activated)
        view.clicked_at.connect(session.select_place)
        view.hovered_at.connect(self._on_hovered)
        view.hover_ended.connect(self._on_hover_ended)
        view.link_activated.connect(self.link_activated)
        view.zoom_requested.connect(self.zoom_requested)
        view.page_changed.connect(self._place_box)
        view.page_changed.connect(self._mark_summary)
        view.verticalScrollBar().valueChanged.connect(self._place_box)
        view.verticalScrollBar().valueChanged.connect(self._draw_joint)
        self.margin.card_activated.connect(self._on_card_activated)
        self.margin.card_pointed.connect(self._on_card_pointed)
        self._box.point_activated.connect(self._on_point_activated)
        self._box.point_pointed.connect(self._on_point_pointed)

    # -- what the window asks ------------------------------------------------------------------------------------

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom."""
        self.view.set_style(style)
        self._on_analysis_changed()

    def set_hidden_kinds(self, hidden: frozenset[ActorKind]) -> None:
        """Leave these kinds of actors unmarked."""
        self._hidden = hidden
        self._draw_mentions()

    def show_hits(self, highlights: Iterable[Highlight]) -> None:
        """Mark the hits of a search."""
        self.view.set_layer(Layer.SEARCH, highlights)

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
        self._box.hide()
        self.margin.show_cards({})
        self.view.show_document(self._session.document, self._session.first_offset)

    @Slot()
    def _on_document_refined(self) -> None:
        self.view.replace_document(self._session.document)

    @Slot()
    def _on_analysis_changed(self) -> None:
        self._show_box()
        self._show_cards()
        theme = self.view.style_of_page().theme
        self.view.set_layer(Layer.NOT_FOUND, not_found_highlights(self._session.analysis, theme))
        self._on_selection_changed()

    @Slot(int)
    def _on_size_changed(self, _size: int) -> None:
        self._show_cards()
        self._on_selection_changed()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._show_absence()
        self._draw_mentions()
        theme = self.view.style_of_page().theme
        self.view.set_layer(Layer.SENTENCE, [sentence_highlight(span, theme) for span in self._session.chosen_spans()])
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
        self._hover(card.target if is_in else None)

    @Slot(object)
    def _on_point_activated(self, point: KeyPoint) -> None:
        self._session.activate(self._goal_of(point))

    @Slot(object, bool)
    def _on_point_pointed(self, point: KeyPoint, is_in: bool) -> None:
        self._hover(self._goal_of(point) if is_in else None)

    @Slot(int)
    def _on_hovered(self, offset: int) -> None:
        actor = self._session.actor_at(offset)
        shape = Qt.CursorShape.PointingHandCursor if actor else Qt.CursorShape.IBeamCursor
        if not self.view.anchorAt(self.view.viewport().mapFromGlobal(QCursor.pos())):
            self.view.viewport().setCursor(shape)
        tip = self._actor_tip(actor, offset) if actor and actor.kind not in self._hidden else ""
        if self._session.is_not_found(offset):
            tip = self.tr("Not found in the text")
        if tip:
            QToolTip.showText(QCursor.pos() + QPoint(0, 12), tip, self.view.viewport())
        else:
            QToolTip.hideText()

    @Slot()
    def _on_hover_ended(self) -> None:
        self.view.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    # -- private -------------------------------------------------------------------------------------------------

    def _goal_of(self, point: KeyPoint) -> Span:
        return self._session.document.sentences[point.evidence[0].sentence].span if point.evidence else point.span

    def _actor_tip(self, actor: Actor, offset: int) -> str:
        number = next((n for n, span in enumerate(actor.mentions, start=1) if offset in span), 0)
        place = self.tr("mention {number} of {count}").format(number=number, count=len(actor.mentions))
        return "\n".join(filter(None, (actor.name, actor.role, place)))

    def _hover(self, span: Span | None) -> None:
        theme = self.view.style_of_page().theme
        self.view.set_layer(Layer.HOVER, [hover_highlight(span, theme)] if span else ())

    def _draw_mentions(self) -> None:
        theme, chosen = self.view.style_of_page().theme, self._session.selection.actor
        self.view.set_layer(
            Layer.MENTIONS, mention_highlights(self._session.analysis, theme, self._hidden, chosen)
        )

    def _show_cards(self) -> None:
        cards = margin_cards(self._session.document, self._session.analysis, self._session.size)
        self.margin.show_cards(cards, self._room_for_box())
        self._mark_summary()

    @Slot()
    def _mark_summary(self) -> None:
        """Mark the summary in the text where the margin has no room."""
        session = self._session
        spans: tuple[Span, ...] = ()
        if not self.view.geometry_of_page.margin_width:
            spans = tuple(session.document.sentences[index].span for index in session.selected_sentences())
        self.view.set_layer(Layer.SUMMARY, summary_highlights(spans, self.view.style_of_page().theme))

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

    # -- the key points' box -------------------------------------------------------------------------------------

    def _show_box(self) -> None:
        session = self._session
        if are_points_in_place(session.document, session.analysis) or self._box_anchor() is None:
            self._box.hide()
            return
        self._box.show_points(session.document, session.analysis, self.view.style_of_page())

    def _box_anchor(self) -> int | None:
        """Return the paragraph above which the box stands: the first after title, standfirst and byline."""
        paragraphs = enumerate(self._session.document.paragraphs)
        return next((index for index, paragraph in paragraphs if paragraph.kind not in _LEADING), None)

    def _box_frame(self) -> tuple[int, int]:
        page = self.view.geometry_of_page
        return page.text_left - 16, page.text_width + 32

    def _room_for_box(self) -> dict[int, int]:
        anchor = self._box_anchor()
        if anchor is None or self._box.isHidden():
            return {}
        return {anchor: BOX_GAP_ABOVE + self._box.height_at(self._box_frame()[1]) + BOX_GAP}

    @Slot()
    def _place_box(self) -> None:
        anchor = self._box_anchor()
        if anchor is None or self._box.isHidden():
            return
        self.margin.keep_room_above(self._room_for_box())
        left, width = self._box_frame()
        height = self._box.height_at(width)
        top = round(self.view.paragraph_rect(anchor).top()) - height - BOX_GAP
        self._box.setGeometry(left, top, width, height)

    def _go(self, offset: int | None) -> None:
        if offset is not None:
            self.view.scroll_to_offset(offset)
            self.history_changed.emit()
