"""What the panes of a window ask for beyond what they tell the session, and what the settings tell them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from reader.gui.actors.actor_menu import ActorMenu
from reader.gui.bars.actions import ActionId, connect
from reader.gui.bars.keys_by_place import KeysByPlace
from reader.gui.bars.message_bar import Offer
from reader.gui.panes.pane import Pane
from reader.gui.tongue.words import counted
from reader.gui.window.parts import Parts
from reader.gui.window.preferences import Preferences
from reader.gui.window.visible_part import VisiblePart
from reader.session.actor_order import ActorOrder

if TYPE_CHECKING:
    from reader.gui.panes.actors_pane import ActorsPane


class PaneWiring(QObject):
    """Joins each pane to the window, by what it is."""

    def __init__(self, parts: Parts, preferences: Preferences, menu: ActorMenu) -> None:
        super().__init__(preferences)
        self._parts, self._preferences, self._menu = parts, preferences, menu
        self._settings = preferences.settings

    def join(self, panes: Sequence[Pane]) -> None:
        """Join the panes once they are made."""
        from reader.gui.panes.actors_pane import ActorsPane
        from reader.gui.panes.highlights_pane import HighlightsPane
        from reader.gui.panes.removed_pane import RemovedPane

        visible = VisiblePart(self._parts.session, self._parts.page.view, self)
        for pane in panes:
            visible.moved.connect(pane.show_view)
            if isinstance(pane, ActorsPane):
                self._join_actors(pane)
            elif isinstance(pane, RemovedPane):
                pane.restore_requested.connect(self._restore)
            elif isinstance(pane, HighlightsPane):
                pane.comment_wished.connect(self._parts.highlights.write_on)
        visible.tell()
        self._explain_signs()
        KeysByPlace(self._parts.actions.values(), self._parts.page.window())
        self._parts.session.span_activated.connect(self._parts.docks.make_way)
        self._parts.highlights.said.connect(self._parts.message_bar.say_briefly)
        self._parts.highlights.dropped.connect(self._offer_dropped)
        self._parts.highlights.settled.connect(self._withdraw_dropped)
        self._parts.highlights.held.connect(self._offer_held)
        self._parts.session.document_changed.connect(self._withdraw_held)
        self._parts.message_bar.offer_taken.connect(self._take_offer)
        self._parts.session.highlighting.kept.connect(self._tell_kept)
        self._parts.session.highlighting.out_of_bin.connect(self._tell_out_of_bin)
        self._parts.session.highlighting.lost_found.connect(
            self._tell_lost,
            Qt.ConnectionType.QueuedConnection,  # after what the same change withdraws
        )
        self._parts.session.highlighting.store.failed.connect(self._parts.message_bar.say)

    def _join_actors(self, pane: "ActorsPane") -> None:
        self._actors_pane = pane
        self._preferences.followed.connect(self._follow)
        self._follow()
        pane.hidden_kinds_changed.connect(self._preferences.hide_kinds)
        pane.order_changed.connect(self._keep_order)
        pane.step_requested.connect(self._parts.session.step_mention)
        pane.actor_menu_requested.connect(self._menu.open)
        pane.quotation_menu_requested.connect(self._menu.open_quotation)
        connect(self._parts.actions, panes=self)

    def _explain_signs(self) -> None:
        """Have the signs explained, below all else of the window, to who has not seen them."""
        centre = self._parts.find_bar.parentWidget()
        column = centre.layout() if centre else None
        if column is not None and not self._settings.has_seen_signs:
            from reader.gui.bars.signs_line import SignsLine

            explain = self._parts.actions[ActionId.HELP]
            column.addWidget(SignsLine(self._parts.session, self._settings, explain, self._parts.page))

    @Slot()
    def _follow(self) -> None:
        self._actors_pane.set_hidden_kinds(self._settings.hidden_kinds)
        self._actors_pane.set_order(self._settings.actor_order)

    @Slot()
    def _tell_kept(self) -> None:
        self._parts.message_bar.say_briefly(self.tr("This article is on the shelf (Ctrl+B)."))

    @Slot()
    def _tell_out_of_bin(self) -> None:
        self._parts.message_bar.say_briefly(self.tr("This article lay in the bin; it is on the shelf again."))

    @Slot()
    def _offer_dropped(self) -> None:
        """Offer the words of a comment that was cancelled; they took longer to write than a message takes to go."""
        sentence = self.tr("The comment was not kept.")
        self._parts.message_bar.say_with_offer(sentence, Offer.BRING_BACK, self.tr("Bring Back"))

    @Slot()
    def _withdraw_dropped(self) -> None:
        self._parts.message_bar.withdraw(Offer.BRING_BACK)

    @Slot()
    def _offer_held(self) -> None:
        """Say that a private window keeps no highlight by itself, and offer to keep this article."""
        sentence = self.tr("This window is private: a highlight is made only in an article that you keep on the shelf.")
        self._parts.message_bar.say_with_offer(sentence, Offer.KEEP_ARTICLE, self.tr("Keep This Article"))

    @Slot()
    def _withdraw_held(self) -> None:
        for offer in (Offer.KEEP_ARTICLE, Offer.SHOW_HIGHLIGHTS):
            self._parts.message_bar.withdraw(offer)

    @Slot(int)
    def _tell_lost(self, count: int) -> None:
        """Say how many highlights have no place any more, unless something else is being said."""
        if not self._parts.message_bar.text:
            sentence = counted(
                "{count} highlight of this article has no place in its text any more.",
                "{count} highlights of this article have no place in its text any more.",
                count,
            )
            self._parts.message_bar.say_briefly_with_offer(sentence, Offer.SHOW_HIGHLIGHTS, self.tr("Show"))

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.BRING_BACK:
            self._parts.highlights.bring_back()
        elif offer is Offer.KEEP_ARTICLE:
            self._parts.highlights.keep_held()
        elif offer is Offer.SHOW_HIGHLIGHTS:
            self._parts.docks.open("highlights_pane")

    @Slot(object)
    def _keep_order(self, order: ActorOrder) -> None:
        self._settings.actor_order = order

    @Slot()
    def enter_dossier(self) -> None:
        """Show the chosen actor's dossier and go into it, where there is somebody to show."""
        if self._parts.session.selection.actor is None:
            self._parts.message_bar.say_briefly(self.tr("Choose an actor first: a name in the text, or in the list."))
        else:
            self._parts.docks.open("actors_pane")
        self._actors_pane.enter_dossier()

    @Slot()
    def enter_said(self) -> None:
        """List who said what and go into it, or the actors again."""
        self._parts.docks.open("actors_pane")
        self._actors_pane.enter_said()

    @Slot()
    def switch_marks(self) -> None:
        """Leave the chosen actor unmarked, or mark it again."""
        session = self._parts.session
        if session.selection.actor is None:
            self._parts.message_bar.say_briefly(self.tr("Choose an actor first: a name in the text, or in the list."))
        else:
            session.hidden_actors.switch(session.selection.actor)

    @Slot(int)
    def _restore(self, number: int) -> None:
        self._parts.session.restore(number, self._parts.page.view.top_offset())
