"""The menu that puts actors right: on a name in the text, on a row of the list, in the dossier, on selected words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.model.annotation import Actor, Quotation
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.gui.actors.actor_choices import Acting, Asking, Case, Choice
    from reader.gui.actors.actor_dialogs import ActorDialog
    from reader.model.correction import Scope

WAY = "way"  # the property of an action that tells which of the ways it takes
ELSEWHERE = "elsewhere"  # the property of the action that asks for an actor in other articles
MAX_WORDS = 12  # selected words that can be a name


class ActorMenu(QObject):
    """Makes the menus and hands what is chosen there to the session."""

    elsewhere_wished = Signal(str)  # by the name of an actor

    def __init__(self, session: ReadingSession, view: ArticleView, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._view, self._window = session, view, window
        self._ways: list[Acting | Asking] = []
        self._asked: Asking | None = None
        self._dialog: ActorDialog | None = None

    @Slot(str, QPoint)
    def open(self, actor_id: str, place: QPoint) -> None:
        """Open the menu of an actor at a place of the screen."""
        menu = self.menu_of(actor_id, place)
        if menu is not None:
            menu.popup(place)

    @Slot(object, QPoint)
    def open_quotation(self, quotation: Quotation, place: QPoint) -> None:
        """Open the menu of a quotation at a place of the screen."""
        self.menu_of_quotation(quotation).popup(place)

    def menu_of_quotation(self, quotation: Quotation) -> QMenu:
        """Return the menu of a quotation: whose it is, and what there is about its speaker; gone when closed."""
        actor, case = self._session.findings.actor_by_id(quotation.actor), self._case()
        further = case.about_actor(actor, None) if actor is not None else ()
        name = self._session.document.plain_words(quotation.span)
        return self._menu(name, (*case.about_quotation(quotation), *further))

    def menu_of(self, actor_id: str, place: QPoint) -> QMenu | None:
        """Return the menu of an actor, and of its mention where the place is on one; gone when closed."""
        actor = self._session.findings.actor_by_id(actor_id)
        if actor is None:
            return None
        case = self._case()
        choices = case.about_actor(actor, self._mention_at(actor, place))
        menu = self._menu(actor.name, (*choices, *self._about_quotation_at(place)))
        menu.addSeparator()
        menu.addAction(self.tr("Elsewhere on the &Shelf…")).setProperty(ELSEWHERE, actor.name)
        return menu

    @Slot(QMenu, QPoint)
    def extend(self, menu: QMenu, place: QPoint) -> None:
        """Add to the menu of the text what can be done with the selected words, and with what is quoted at a place."""
        span = self._selected_name()
        words = self._case().about_words(span) if span is not None else ()
        choices = (*words, *self._about_quotation_at(place))
        if choices:
            self._ways.clear()
            self._fill(menu, choices)
            menu.triggered.connect(self._take)

    # -- private -------------------------------------------------------------------------------------------------

    def _case(self) -> "Case":
        from reader.gui.actors.actor_choices import Case

        return Case(self._session.document, self._session.analysis.actors or ())

    def _menu(self, name: str, choices: "Iterable[Choice]") -> QMenu:
        menu = QMenu(self._window)
        menu.setAccessibleName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        self._ways.clear()
        self._fill(menu, choices)
        menu.triggered.connect(self._take)
        return menu

    def _offset_at(self, place: QPoint) -> int | None:
        viewport = self._view.viewport()
        point = viewport.mapFromGlobal(place)
        return self._view.offset_at(point) if viewport.rect().contains(point) else None

    def _about_quotation_at(self, place: QPoint) -> "tuple[Choice, ...]":
        """Return the choices about the innermost quotation at a place; none where nothing is quoted."""
        offset, analysis = self._offset_at(place), self._session.analysis
        if offset is None or analysis.actors is None:
            return ()
        around = [each for each in analysis.quotations or () if offset in each.span]
        innermost = min(around, key=lambda each: len(each.span), default=None)
        return self._case().about_quotation(innermost) if innermost is not None else ()

    def _mention_at(self, actor: Actor, place: QPoint) -> Span | None:
        offset = self._offset_at(place)
        return next((span for span in actor.mentions if offset in span), None) if offset is not None else None

    def _selected_name(self) -> Span | None:
        """Return the selected words, whole; None where they cannot be a name."""
        from reader.anchors.whole_words import to_whole_words

        document, span = self._session.document, self._view.selected_span()
        whole = to_whole_words(document.text, span) if span is not None else None
        if whole is None or self._session.analysis.actors is None:
            return None
        text, paragraph = document.plain_words(whole), self._session.findings.index.paragraph_of
        if len(text.split()) > MAX_WORDS or not any(character.isalnum() for character in text):
            return None
        return whole if paragraph(whole) == paragraph(Span(whole.end - 1, whole.end)) else None

    def _fill(self, menu: QMenu, choices: "Iterable[Choice]") -> None:
        group = QActionGroup(menu)
        for choice in choices:
            if choice.starts_group:
                menu.addSeparator()
            if choice.choices:
                self._fill(menu.addMenu(choice.text), choice.choices)
            else:
                menu.addAction(self._action(choice, group))

    def _action(self, choice: "Choice", group: QActionGroup) -> QAction:
        action = QAction(choice.text, group.parent())
        if choice.is_checked is not None:
            action.setCheckable(True)
            action.setChecked(choice.is_checked)
            group.addAction(action)
        if choice.way is not None:
            action.setProperty(WAY, len(self._ways))
            self._ways.append(choice.way)
        return action

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        from reader.gui.actors.actor_choices import Acting

        number = action.property(WAY)
        if isinstance(name := action.property(ELSEWHERE), str):
            self.elsewhere_wished.emit(name)
        if not isinstance(number, int):  # an entry of the text's own
            return
        way = self._ways[number]
        if isinstance(way, Acting):
            self._session.correcting.apply(way.correction, way.scope)
        else:
            self._ask(way)

    def _ask(self, asking: "Asking") -> None:
        from reader.gui.actors.actor_dialogs import dialog_for

        self._asked = asking
        self._dialog = dialog_for(asking, self._case(), self._window)
        self._dialog.answered.connect(self._on_answered)
        self._dialog.open()

    @Slot(object, object)
    def _on_answered(self, answer: Actor | str, scope: "Scope") -> None:
        if self._asked is not None:
            self._session.correcting.apply(self._case().answered(self._asked, answer, scope), scope)
            self._asked = None
