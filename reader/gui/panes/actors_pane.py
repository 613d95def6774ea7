"""The actors of the article: who is prominent, how often, where; who said what; and all about the chosen one."""

from PySide6.QtCore import QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.gui.actors.actor_kinds import KindSwitches
from reader.gui.actors.actor_list import ActorList
from reader.gui.actors.actor_notes import actors_note, quotations_note
from reader.gui.actors.actor_rows import ActorRows, row_places
from reader.gui.actors.actor_strip import mention_near
from reader.gui.actors.actors_model import ActorRole, ActorsModel
from reader.gui.actors.filter_field import FilterField
from reader.gui.actors.order_button import OrderButton
from reader.gui.actors.view_mark import ViewMark
from reader.gui.dossier.dossier import Dossier
from reader.gui.dossier.said import SaidList, SaidModel
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.icons import IconName, icon
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.session.actor_order import ActorOrder
from reader.session.article.state import Stage


class ActorsPane(Pane):
    """Two lists, actors and quotations, and a filter; in their place, when asked for, the dossier of one actor."""

    hidden_kinds_changed = Signal(object)
    order_changed = Signal(object)
    step_requested = Signal(int)
    actor_menu_requested = Signal(str, QPoint)
    quotation_menu_requested = Signal(object, QPoint)

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._visited: str | None = None  # the actor whose first mention was gone to
        self._model = ActorsModel(self)
        self._page = QWidget(self)
        self._filter = FilterField(self._page)  # from here on as the eye meets them, and Tab
        self._order = OrderButton(self._page)
        self._kinds = KindSwitches(self._page)
        self._list = ActorList(self._model, ActorRows(session, theme, self), self._page)
        self._view_mark = ViewMark(session, theme, self._list)
        self._said_model = SaidModel(self)
        self._said = SaidList(self._said_model, theme, self._page)
        self._is_said = False  # who said what is in front
        self._note = self.note()
        self._dossier = Dossier(session, theme, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_analysis_changed()
        self._show_list()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        super().set_theme(theme)
        self._view_mark.theme = theme
        self._view_mark.update()
        self._order.setIcon(icon(IconName.SORT, theme.colour("soft_ink"), size=16))
        self._dossier.set_theme(theme)

    def set_hidden_kinds(self, hidden: frozenset[ActorKind]) -> None:
        """Set the switches."""
        self._kinds.set_hidden(hidden)
        self._model.set_hidden(hidden)

    def set_order(self, order: ActorOrder) -> None:
        """Sort the list."""
        self._order.choose(order)
        self._model.set_order(order)
        self._on_selection_changed()

    @Slot(object)
    def show_view(self, view: Span) -> None:
        """Show in the strips which part of the article is in sight."""
        self._view_mark.show_view(view)
        self._dossier.show_view(view)

    @Slot()
    def enter_dossier(self) -> None:
        """Open the dossier of the chosen actor and take the keyboard there; go back where it is open."""
        actor_id = self._session.selection.actor
        if self._is_open() and self._dossier.has_keyboard():
            self._leave_dossier()
        elif actor_id is not None:
            self._session.open_actor(actor_id)
            self._dossier.enter()

    @Slot()
    def enter_said(self) -> None:
        """Show who said what and take the keyboard there; go back to the actors where it is there."""
        is_there = self._is_said and self._said.hasFocus()
        self.show_tab(0 if is_there else 1)
        self._enter_list()

    def tabs(self) -> tuple[str, ...]:
        actors, quotations = len(self._session.analysis.actors or ()), self._said_model.count
        return (
            self.tr("Actors {count}").format(count=actors or "").rstrip(),
            self.tr("Quotations {count}").format(count=quotations or "").rstrip(),
        )

    def tab(self) -> int:
        return int(self._is_said)

    def show_tab(self, number: int) -> None:
        self._leave_dossier()
        self._is_said = number == 1
        self._show_list()
        self.tabs_changed.emit()

    def _lay_out(self) -> None:
        top = row_of((self._filter, 1), self._order)
        parts = (top, self._kinds, self._note, self._view_mark, (self._list, 1), (self._said, 1))
        column_of(*parts, within=self._page, margins=(0, 0, 0, 0), spacing=8)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._dossier)
        column_of(self._stack, within=self, margins=(12, 4, 8, 8))

    def _connect(self) -> None:
        session, rows, dossier = self._session, self._list, self._dossier
        self._kinds.hidden_changed.connect(self._model.set_hidden)
        self._kinds.hidden_changed.connect(self.hidden_kinds_changed)
        for model in (self._model, self._said_model):
            self._filter.textChanged.connect(model.set_words)
            model.modelReset.connect(self._show_note)
        self._said.place_requested.connect(session.activate)
        for places in (self._said, dossier):
            places.quotation_menu_requested.connect(self.quotation_menu_requested)
        self._filter.returnPressed.connect(self._take_first)
        self._order.chosen.connect(self._on_order_chosen)
        rows.clicked.connect(self._on_chosen)
        rows.open_requested.connect(self._on_opened_by_row)
        rows.place_requested.connect(self._on_strip_pressed)
        rows.switch_requested.connect(session.hidden_actors.switch)
        rows.selectionModel().currentChanged.connect(self._on_current_changed)
        dossier.left.connect(self._leave_dossier)
        for part in (rows, dossier):
            part.step_requested.connect(self.step_requested)
            part.actor_menu_requested.connect(self.actor_menu_requested)
        session.analysis_changed.connect(self._on_analysis_changed)
        session.document_changed.connect(self._filter.clear)
        session.document_changed.connect(self._on_analysis_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.span_activated.connect(self._on_span_activated)
        session.actor_opened.connect(self._open_dossier)
        session.stage_changed.connect(self._on_stage_changed)
        session.progress_changed.connect(self._show_note)
        session.hidden_actors.changed.connect(self._show_unmarked)

    # -- the list speaks -----------------------------------------------------------------------------------------

    @Slot()
    def _enter_list(self) -> None:
        shown = self._said if self._is_said else self._list
        shown.setFocus()
        if shown is self._list or not shown.currentIndex().isValid():
            shown.setCurrentIndex(shown.model().index(0, 0))

    @Slot()
    def _take_first(self) -> None:
        """Choose the first actor that the filter leaves, as a press on its row does; of quotations choose none."""
        self._enter_list()
        if not self._is_said and self._list.currentIndex().isValid():
            self._on_chosen(self._list.currentIndex())

    @Slot()
    def _show_list(self) -> None:
        """Show the list of the tab that is chosen, and what goes with it."""
        is_said = self._is_said
        self._filter.set_purpose(self.tr("Filter quotations") if is_said else self.tr("Filter actors"))
        has_actors = bool(self._session.analysis.actors)
        for part in (self._kinds, self._order, self._view_mark):
            part.setHidden(is_said or not has_actors)
        self._filter.setHidden(not (self._said_model.count if is_said else has_actors))
        self._list.setHidden(is_said)
        self._said.setVisible(is_said)
        self._show_note()

    @Slot(object)
    def _on_order_chosen(self, order: ActorOrder) -> None:
        self.set_order(order)
        self.order_changed.emit(order)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        """Go to the first mention at the first click, to the next one at each other."""
        actor: Actor = index.data(ActorRole.ACTOR)
        if self._visited == actor.id and self._session.selection.actor == actor.id:
            self.step_requested.emit(1)
            return
        self._visited = actor.id
        self._session.select_actor(actor.id)
        if actor.mentions:
            self._session.activate(actor.mentions[0])

    @Slot(str, int)
    def _on_strip_pressed(self, actor_id: str, x: int) -> None:
        """Go to the mention nearest to a place on an actor's strip."""
        row = self._model.row_of(actor_id)
        actor = self._session.findings.actor_by_id(actor_id)
        if row is None or actor is None or not actor.mentions:
            return
        strip = row_places(self._list.visualRect(self._model.index(row)), actor).strip
        self._session.select_actor(actor_id)
        self._session.activate(mention_near(x, actor.mentions, strip, len(self._session.document.text)))

    @Slot(str)
    def _on_opened_by_row(self, actor_id: str) -> None:
        self._session.open_actor(actor_id)
        self._dossier.enter()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self._list.hasFocus() and not self._list.is_entering:
            actor: Actor = current.data(ActorRole.ACTOR)
            self._session.select_actor(actor.id)

    # -- the session speaks --------------------------------------------------------------------------------------

    @Slot()
    def _on_analysis_changed(self) -> None:
        self._model.set_actors(self._session.analysis.actors or ())
        self._kinds.show_counts(self._session.analysis.actors or ())
        self._said_model.show_findings(self._session.findings)
        self._show_unmarked()
        self.tabs_changed.emit()
        self._show_list()
        self._on_selection_changed()

    @Slot()
    def _on_selection_changed(self) -> None:
        chosen = self._session.findings.actor_by_id(self._session.selection.actor)
        self._show_current(self._model.row_of(chosen.id) if chosen else None)
        if not self._is_open():
            return
        if chosen is not None:
            self._show_in_dossier(chosen)
        elif self._session.selection.actor is None or self._session.stage is Stage.READY:
            self._leave_dossier()  # while the article is analysed anew, the actor may come back

    @Slot(object)
    def _on_span_activated(self, _span: Span) -> None:
        """Follow a step from one mention to another of the same sentence, which chooses nothing else."""
        self._said.reveal(self._said_model.set_here(self._session.place))
        if self._is_open():
            self._dossier.show_place()

    @Slot(str)
    def _open_dossier(self, actor_id: str) -> None:
        actor = self._session.findings.actor_by_id(actor_id)
        if actor is not None:
            self._show_in_dossier(actor)
            self._stack.setCurrentWidget(self._dossier)

    @Slot()
    def _show_unmarked(self) -> None:
        self._model.set_unmarked(self._session.hidden_actors.ids)

    @Slot()
    def _on_stage_changed(self) -> None:
        self._show_note()
        self._on_selection_changed()

    @Slot()
    def _show_note(self) -> None:
        is_said = self._is_said
        words, model = (quotations_note, self._said_model) if is_said else (actors_note, self._model)
        note = words(self._session, is_any_shown=model.rowCount() > 0)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    # -- private -------------------------------------------------------------------------------------------------

    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self._dossier

    def _show_current(self, row: int | None) -> None:
        selection = self._list.selectionModel()
        if row is None:
            selection.clear()
            return
        index = self._model.index(row)
        if selection.currentIndex() != index:
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)

    def _show_in_dossier(self, actor: Actor) -> None:
        if actor is self._dossier.actor:
            self._dossier.show_place()
        else:
            self._dossier.show_actor(actor)

    @Slot()
    def _leave_dossier(self) -> None:
        """Go back to the list; the keyboard follows where it was in the dossier."""
        had_keyboard = self._dossier.has_keyboard()
        self._dossier.forget_way()
        self._stack.setCurrentWidget(self._page)
        if had_keyboard:
            self._list.setFocus()
