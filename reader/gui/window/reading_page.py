"""The page: article, margin and key points joined to one ReadingSession."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.gui.look.boxes import column_of
from reader.gui.margin.asking import Asking
from reader.gui.margin.card_button import CardButton
from reader.gui.margin.cards import ON_DEMAND, WAYS_FROM_POINTS, Card, CardKind, sentence_key
from reader.gui.margin.margin_content import coming_notes, margin_cards, margin_notes
from reader.gui.margin.points_place import PointsPlace
from reader.gui.margin.summary_margin import SummaryMargin
from reader.gui.page.article_view import ArticleView
from reader.gui.page.flash import Flash
from reader.gui.page.overlay_layers import PageMarks
from reader.gui.page.page_margins import is_divided
from reader.gui.page.rendering import PageStyle
from reader.gui.page.text_menu import TextMenu
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.window.pointing import Pointing
from reader.model.note_links import place_of
from reader.model.span import Span
from reader.session.history import History

if TYPE_CHECKING:
    from reader.gui.margin.comparison_header import ComparisonHeader
    from reader.gui.margin.coverage_strip import CoverageStrip
    from reader.gui.summary.summary_page import SummaryPage


class ReadingPage(QWidget):
    """Shows what the session holds; every click goes back to the session."""

    history_changed = Signal()
    link_activated = Signal(str)
    zoom_requested = Signal(int)
    points_folded = Signal(bool)
    measure_wished = Signal(int)
    summary_only_shown = Signal(bool)

    def __init__(self, session: ReadingSession, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view = ArticleView(style, self)
        self.margin = SummaryMargin(self.view)
        self._points = PointsPlace(session, self.view, self.margin)
        self._marks = PageMarks(session, self.view)
        self.asking = Asking(session, self.view)
        self._pointing = Pointing(session, self.view, self._marks, self.asking)
        self.text_menu = TextMenu(session, self.view, self._marks)
        self._flash = Flash(self.view)
        self.strip: CoverageStrip | None = None  # until the window has been painted
        self._header: ComparisonHeader | None = None  # the same
        self._summary: SummaryPage | None = None  # until it is asked for
        self._is_divided = self._is_margin_hidden = False
        self.history = History()
        self.is_motion_reduced = False
        self._column = column_of(self.view, within=self, margins=(0, 0, 0, 0))
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.document_changed.connect(self._on_document_changed)
        session.document_refined.connect(self._on_document_refined)
        session.analysis_changed.connect(self._on_analysis_changed)
        session.lines_changed.connect(self._on_lines_changed)
        session.comparing.changed.connect(self._on_lines_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.span_activated.connect(self._on_span_activated)
        session.point_activated.connect(self._on_point_reached)
        view.clicked_at.connect(session.select_place)
        view.link_activated.connect(self._on_link_activated)
        view.zoom_requested.connect(self.zoom_requested)
        view.page_changed.connect(self._on_page_changed)
        self.margin.card_activated.connect(self._on_card_activated)
        self.margin.card_pointed.connect(self._on_card_pointed)
        self._points.box.point_activated.connect(self._on_point_activated)
        self._points.box.point_pointed.connect(self._on_point_pointed)
        self._points.box.folded.connect(self.points_folded)

    # -- what the window asks ------------------------------------------------------------------------------------

    def furnish(self) -> None:
        """Make what the first paint need not wait for."""
        from reader.gui.margin.card_menu import CardMenu
        from reader.gui.margin.comparison_header import ComparisonHeader
        from reader.gui.margin.coverage_strip import CoverageStrip
        from reader.gui.margin.measure_handle import MeasureHandle

        self.strip = CoverageStrip(self._session, self.view)
        self.strip.mark_activated.connect(self._on_mark_activated)
        self.strip.place_activated.connect(self._on_place_activated)
        CardMenu(self._session, self.margin, self)
        self._handle = MeasureHandle(self.view)
        self._handle.measure_wished.connect(self.measure_wished)
        self._header = ComparisonHeader(self._session, self.view)
        self._header.ended.connect(self._session.comparing.end)

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom."""
        self.view.set_style(self.view.style_of_page().dressed(style))
        self._points.show()
        self.margin.set_anew(self._points.room())
        self._mark()
        if self._summary is not None and self.is_summary_only:
            self._summary.show_summary(style)

    def hide_margin(self, is_on: bool) -> None:
        """Show the text alone, or with what the margin says; what it says is then marked in the text."""
        if is_on != self._is_margin_hidden:
            self._is_margin_hidden = self.asking.is_idle = is_on
            self._on_lines_changed()

    def cross_margin(self, is_on: bool) -> None:
        """Put the margin where lines begin, or where they end."""
        if is_on is not self.view.style_of_page().is_margin_crossed:
            self.view.set_margin(replace(self.view.style_of_page(), is_margin_crossed=is_on))

    @property
    def is_summary_only(self) -> bool:
        """Tell whether the summary stands in place of the article."""
        return self._summary is not None and not self._summary.isHidden()

    @Slot(bool)
    def show_summary_only(self, is_on: bool) -> None:
        """Show points and lines as one text in place of the article, or the article again."""
        if is_on == self.is_summary_only:
            return
        summary = self._summary_page()
        self.view.setHidden(is_on)
        if is_on:
            summary.show_summary(self.view.style_of_page())
        else:
            had_keyboard = summary.hasFocus()  # or who has it goes on typing, as in the bar that finds
            summary.hide()
            if had_keyboard:
                self.view.setFocus()
        self._column.activate()  # or who scrolls next would find the sizes of before
        self.summary_only_shown.emit(is_on)

    def copy(self) -> None:
        """Copy what is selected, or else the key point, line or sentence that is chosen, or the summary by itself."""
        document, card, chosen = self._session.document, self._chosen_card(), self._session.chosen_spans()
        words = card.text if card else "".join(map(document.plain_words, chosen))
        if self._summary is not None and self.is_summary_only:
            self._summary.copy_shown()
        elif self.view.selected_span():
            self.view.copy()
        elif words := self._points.chosen_words() or words:
            QGuiApplication.clipboard().setText(words)

    def set_points_folded(self, is_folded: bool) -> None:
        """Show the label of the key points alone, or the points too."""
        self._points.box.set_folded(is_folded)

    def show_hits(self, hits: tuple[Span, ...], current: Span | None) -> None:
        """Mark the hits of a search, and the one that was reached last."""
        self._marks.show_hits(hits, current)
        if self.strip is not None:
            self.strip.show_hits(hits)

    def go_back(self) -> None:
        """Return to where the last jump started."""
        self._go(self.history.back(self.view.top_offset()))

    def go_forward(self) -> None:
        """Undo going back."""
        self._go(self.history.forward(self.view.top_offset()))

    def switch_side(self) -> bool:
        """Go between the chosen sentence and its card, or a key point and its evidence; tell whether there is one."""
        card = self._chosen_card()
        if isinstance(self.focusWidget(), CardButton):
            self.view.setFocus()
        elif card is not None and card.target is not None:
            self.view.scroll_to(card.target, is_smooth=False)  # or the card may not be in sight yet
            self.margin.focus_card(card.key)
        else:
            return self._session.cross()
        return True

    @Slot(object)
    def reveal(self, span: Span) -> None:
        """Scroll to a place without choosing it."""
        self.show_summary_only(False)
        self.view.scroll_to(span, is_smooth=not self.is_motion_reduced)

    # -- the session speaks --------------------------------------------------------------------------------------

    @Slot()
    def _on_document_changed(self) -> None:
        self.show_summary_only(False)
        self._flash.stop()
        self.history.clear()
        self.history_changed.emit()
        self._points.begin()
        self.margin.forget()
        self.view.show_document(self._session.document, self._session.first_offset, self._points.room())
        self._marks.draw_own()

    @Slot()
    def _on_document_refined(self) -> None:
        self.view.replace_document(self._session.document)

    @Slot()
    def _on_analysis_changed(self) -> None:
        self._points.show()
        self._show_cards()
        self._mark()

    @Slot()
    def _on_lines_changed(self) -> None:
        self._show_cards()
        self._on_selection_changed()

    @Slot()
    def _on_page_changed(self) -> None:
        """Divide the margin, or join it, as the width now allows."""
        if self._has_columns() != self._is_divided:
            self._show_cards()

    @Slot()
    def _on_selection_changed(self) -> None:
        selection = self._session.selection
        self.margin.show_notes(margin_notes(self._session, self._covering_keys()))
        self._marks.draw_mentions()
        self._marks.draw_choice()
        self._light_chosen()
        self._points.box.choose(selection.point if selection.sentence is None else None)
        self.margin.choose(self._chosen_keys())
        self._draw_joint()

    @Slot(str)
    def _on_link_activated(self, address: str) -> None:
        """Lead from the sign of a note to it and back; other links lead out of the article."""
        place = place_of(self._session.document, address)
        if place is not None:
            self._session.activate(place)
        elif not address.startswith("#"):
            self.link_activated.emit(address)

    @Slot(object)
    def _on_span_activated(self, span: Span) -> None:
        self.show_summary_only(False)
        self._leave()
        self.view.scroll_to(span, is_smooth=not self.is_motion_reduced)
        if not self.is_motion_reduced:
            self._flash.start(span)

    @Slot(int)
    def _on_point_reached(self, number: int) -> None:
        if not self._points.box.shows(number):
            self._session.activate(self._session.findings.points[number].span, point=number)
            return
        self.show_summary_only(False)
        self._leave()
        self.view.scroll_to_offset(0)
        self._points.box.focus_point(number)

    # -- the view speaks -----------------------------------------------------------------------------------------

    @Slot(object)
    def _on_card_activated(self, card: Card) -> None:
        if card.kind is CardKind.BEFORE and card.number is not None:
            self._session.add_or_remove_before(card.number)
        elif card.kind in ON_DEMAND and card.number is not None:
            self._session.ask_line(card.number)
        elif card.kind is CardKind.POINT and card.number is not None:
            self._session.activate_point(card.number)
        elif card.target is not None:
            self._session.activate(card.target, point=card.number if card.kind in WAYS_FROM_POINTS else None)

    @Slot(object, bool)
    def _on_card_pointed(self, card: Card, is_in: bool) -> None:
        self._marks.draw_hover(card.target if is_in else None)
        if is_in and card.kind in WAYS_FROM_POINTS and card.target is not None:
            self._light(card.number, self._session.findings.index.sentence_at(card.target.start))
        elif is_in and card.kind is CardKind.POINT:
            self._light(card.number, self._session.selection.sentence)
        else:
            self._light_chosen()

    @Slot(int)
    def _on_point_activated(self, number: int) -> None:
        point = self._session.findings.points[number]
        goal = self._session.document.sentences[point.evidence[0].sentence].span if point.evidence else point.span
        self._session.activate(goal, point=number)

    @Slot(object, bool)
    def _on_point_pointed(self, number: int, is_in: bool) -> None:
        evidence = self._session.findings.evidence_of(number, None)
        goal = self._session.document.sentences[evidence[0].sentence].span if evidence else None
        self._marks.draw_hover(goal if is_in else None)
        if is_in:
            self._light(number, None)
        else:
            self._light_chosen()

    @Slot(object, object)
    def _on_mark_activated(self, span: Span, point: int | None) -> None:
        self._session.activate(span, point=point)

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

    def _summary_page(self) -> "SummaryPage":
        if self._summary is None:
            from reader.gui.summary.summary_page import SummaryPage

            self._summary = SummaryPage(self._session, self.view.style_of_page(), self)
            self._summary.hide()
            self._column.addWidget(self._summary)
        return self._summary

    def _mark(self) -> None:
        self._marks.draw_doubts()
        self._marks.draw_own()
        self._marks.draw_hits()
        self._on_selection_changed()

    def _has_columns(self) -> bool:
        return is_divided(self.view.geometry_of_page, self.view.style_of_page())

    def _show_cards(self) -> None:
        is_comparing = self._session.comparing.is_shown
        if self._is_margin_hidden:
            self._set_columns(0)
            self.margin.show_cards({}, self._points.room())
            self._marks.draw_summary()
            return
        self._set_columns(2 if is_comparing else min(1, self.view.style_of_page().margin_columns))
        self._is_divided = self._has_columns()
        cards = margin_cards(self._session, is_divided=self._is_divided)
        coming = coming_notes(self._session, cards)
        is_empty = self._session.analysis.summary is not None and not cards and not coming
        if not is_comparing:
            self._set_columns(0 if is_empty else 1)
        self.margin.show_cards(cards, self._points.room(), coming)
        self._marks.draw_summary()

    def _set_columns(self, columns: int) -> None:
        """Give the margin its columns; where it has nothing to say there is none, and the text stands in the middle."""
        if columns != self.view.style_of_page().margin_columns:
            self.view.set_margin(replace(self.view.style_of_page(), margin_columns=columns))

    def _light(self, number: int | None, sentence: int | None) -> None:
        self._points.box.light(number, self._marks.draw_words(number, sentence))

    def _light_chosen(self) -> None:
        """Light the words that the chosen key point shares with its evidence, or the chosen sentence with its point."""
        selection = self._session.selection
        supported = self._session.findings.points_on(selection.sentence)
        number = selection.point if selection.point is not None else next(iter(supported), None)
        self._light(number, selection.sentence)

    def _covering_keys(self) -> frozenset[str]:
        paragraph = self._session.selection.paragraph
        return self.margin.keys_of(paragraph) if paragraph is not None else frozenset()

    def _chosen_card(self) -> Card | None:
        sentence = self._session.selection.sentence
        found = self.margin.card_of(sentence_key(sentence)) if sentence is not None else None
        return found[1] if found else None

    def _chosen_keys(self) -> frozenset[str]:
        """Return the cards that are filled: of a sentence its own alone, of a paragraph all that lead into it."""
        sentence, sentences = self._session.selection.sentence, self._session.document.sentences
        return self._covering_keys() if sentence is None else self.margin.keys_to(sentences[sentence].span)

    def _draw_joint(self) -> None:
        card = self._chosen_card()
        target = card.target if card is not None else None
        self.view.set_joint((target, partial(self.margin.joint_y, card.key)) if card and target else None)

    def _leave(self) -> None:
        self.history.leave(self.view.top_offset())
        self.history_changed.emit()

    def _go(self, offset: int | None) -> None:
        if offset is not None:
            self.view.scroll_to_offset(offset)
            self.history_changed.emit()
