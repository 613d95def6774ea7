"""Joins corrections to a window: the menu on names, Undo and Redo, what is said of each act, the file."""

from PySide6.QtCore import QObject, QPoint, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QShortcut
from PySide6.QtWidgets import QWidget

from reader.gui.actors.actor_menu import ActorMenu
from reader.gui.actors.recognizer_menu import RecognizerMenu
from reader.gui.bars.actions import ActionId, connect
from reader.gui.bars.message_bar import Offer
from reader.gui.window.parts import Parts
from reader.model.annotation import Actor
from reader.model.span import Span


class Unheard(QShortcut):
    """Hears the keys of an action while it cannot be done."""

    def __init__(self, action: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._action = action
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setKeys(self._action.shortcuts())
        self.setEnabled(not self._action.isEnabled())


class CorrectionWiring(QObject):
    """Everything that a window does about corrections."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._correcting = parts, parts.session.correcting
        self.menu = ActorMenu(parts.session, parts.page.view, parent)
        self.recognizers = RecognizerMenu(parts.session, parent)
        parts.page.text_menu.actor_menu_requested.connect(self.menu.open)
        parts.page.text_menu.text_menu_requested.connect(self.menu.extend)
        self._connect_acts()
        self._show_acts()

    def _connect_acts(self) -> None:
        correcting = self._correcting
        for action_id, told in (
            (ActionId.UNDO, self._tell_nothing_to_undo),
            (ActionId.REDO, self._tell_nothing_to_redo),
        ):
            Unheard(self._parts.actions[action_id], self._parts.page.window()).activated.connect(told)
        correcting.changed.connect(self._show_acts)
        correcting.done.connect(self._tell_done)
        correcting.undone.connect(self._tell_undone)
        correcting.store.failed.connect(self._tell_problem)
        self._parts.message_bar.offer_taken.connect(self._take_offer)
        connect(self._parts.actions, corrections=self, correcting=correcting)

    @Slot()
    def _show_acts(self) -> None:
        """Let Undo and Redo say what they would do."""
        acts = (
            (ActionId.UNDO, self.tr("&Undo"), self.tr("&Undo {act}"), self._correcting.to_undo),
            (ActionId.REDO, self.tr("&Redo"), self.tr("&Redo {act}"), self._correcting.to_redo),
        )
        for action_id, alone, with_act, act in acts:
            action = self._parts.actions[action_id]
            action.setText(with_act.format(act=act.replace("&", "&&")) if act else alone)
            action.setEnabled(bool(act))

    @Slot()
    def _tell_nothing_to_undo(self) -> None:
        self._say(self.tr("Nothing to undo here."))

    @Slot()
    def _tell_nothing_to_redo(self) -> None:
        self._say(self.tr("Nothing to do again here."))

    @Slot(str)
    def _tell_done(self, sentence: str) -> None:
        message, problem = self._parts.message_bar, self._correcting.untold_problem()
        if problem:
            message.say_with_offer(f"{sentence} {problem}", Offer.UNDO, self.tr("Undo"))
        else:
            message.say_briefly_with_offer(sentence, Offer.UNDO, self.tr("Undo"))

    @Slot(str)
    def _tell_undone(self, told: str) -> None:
        sentence, problem = self.tr("Undone: {told}").format(told=told), self._correcting.untold_problem()
        if problem:
            self._parts.message_bar.say(f"{sentence} {problem}")
        else:
            self._say(sentence)

    @Slot()
    def _tell_problem(self) -> None:
        """Say what went wrong with the file since, where it was not said with the act."""
        problem = self._correcting.untold_problem()
        if problem:
            self._parts.message_bar.say(problem)

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.UNDO:
            self._correcting.undo()

    @Slot()
    def open_menu_of_chosen(self) -> None:
        """Open the menu of the chosen actor beside its name, where that is in sight."""
        findings, chosen = self._parts.session.findings, self._parts.session.selection.actor
        actor = findings.actor_by_id(chosen)
        if actor is None:
            self._say(self.tr("Choose an actor first: a name in the text, or in the list."))
        else:
            self.menu.open(actor.id, self._place_of(actor))

    def _place_of(self, actor: Actor) -> QPoint:
        viewport = self._parts.page.view.viewport()
        points = (self._point_of(span) for span in self._mentions_in_sight(actor))
        return viewport.mapToGlobal(next(points, viewport.rect().center()))

    def _mentions_in_sight(self, actor: Actor) -> list[Span]:
        view, paragraphs = self._parts.page.view, self._parts.session.document.paragraphs
        seen = view.visible_paragraphs()
        if not seen:
            return []
        sight = Span(paragraphs[seen[0]].span.start, paragraphs[seen[-1]].span.end)
        area = view.viewport().rect()
        return [span for span in actor.mentions if sight.covers(span) and area.contains(self._point_of(span))]

    def _point_of(self, span: Span) -> QPoint:
        return self._parts.page.view.line_rects(span)[0].center().toPoint()

    @Slot()
    def forget(self) -> None:
        """Show the actors of this article as they were found."""
        if self._correcting.has_corrections:
            self._correcting.forget()
        else:
            self._say(self.tr("Nothing has been put right in this article."))

    @Slot()
    def show_file(self) -> None:
        """Open the file in which corrections are kept."""
        path = self._correcting.store.path
        if path is not None and path.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self._say(self.tr("Nothing has been put right yet, so there is no file."))

    def _say(self, sentence: str) -> None:
        self._parts.message_bar.say_briefly(sentence)
