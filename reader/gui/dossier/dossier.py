"""All that the article has about the chosen actor, in the room of a pane; every row leads into the text."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from reader.gui.dossier.graph import CompanyGraph
from reader.gui.dossier.head import DossierHead
from reader.gui.dossier.model import DossierModel
from reader.gui.dossier.rows import Section
from reader.gui.dossier.rows_view import DossierList
from reader.gui.dossier.trail import Trail
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.icons import IconName, icon
from reader.gui.look.theme import Theme
from reader.gui.reading.actor_words import shortened
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import set_tip
from reader.model.annotation import Actor
from reader.model.span import Span

MOST_OF_FORMER = 14  # characters of the name of the dossier before: beside the other buttons is no room for more


class Dossier(QWidget):
    """The way back, the head, and one of three lists: mentions, quotations, company."""

    left = Signal()
    step_requested = Signal(int)
    actor_menu_requested = Signal(str, QPoint)
    quotation_menu_requested = Signal(object, QPoint)

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = DossierModel(self)
        self.setObjectName("dossier")
        self._back = self._button(self.tr("Actors"), self.tr("Back to the list (Esc)"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._former = self._button("", "")
        self._former.setObjectName("former_dossier")
        self._former.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._trail = Trail()
        self._eye = self._button("", self.tr("Mark in the text, or no more (H)"))
        self._previous = self._button("", self.tr("Previous mention (Shift+N)"))
        self._next = self._button("", self.tr("Next mention (N)"))
        self._head = DossierHead(theme, self)
        self._tabs = {section: self._tab(section) for section in Section}
        self._picture_switch = self._button(self.tr("Show as a picture"), self.tr("Draw who appears with this actor"))
        self._picture_switch.setCheckable(True)
        self._picture_switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._graph = CompanyGraph(theme, self)
        self._list = DossierList(self._model, theme, self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._ink: QColor = theme.colour("soft_ink")
        self._list.set_theme(theme)
        self._head.set_theme(theme)
        self._graph.theme = theme
        self._graph.update()
        for button, name in (
            (self._back, IconName.BACK),
            (self._former, IconName.BACK),
            (self._previous, IconName.PREVIOUS),
            (self._next, IconName.NEXT),
        ):
            button.setIcon(icon(name, self._ink, size=16))
        self._draw_eye()
        self._show_picture()

    def show_actor(self, actor: Actor) -> None:
        """Show what the analysis says about an actor now."""
        findings = self._session.findings
        self._trail.go(actor.id)
        self._head.show_actor(actor, len(findings.document.text))
        self._model.show_actor(findings, actor)
        self._list.scrollToTop()
        self._graph.show_company(actor, self._model.company)
        self._show_counts()
        self._draw_eye()
        self.show_place()

    def show_view(self, view: Span | None) -> None:
        """Show which part of the article is in sight."""
        self._head.strip.view = view
        self._head.strip.update()

    @Slot()
    def show_place(self) -> None:
        """Mark where the reader is, and show from where they came."""
        self._show_former()
        self._head.set_here(self._session.place)
        self._list.reveal(self._model.set_here(self._session.place))

    def enter(self) -> None:
        """Take the keyboard."""
        self._list.setFocus()
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))

    def forget_way(self) -> None:
        """Let the next dossier be the first."""
        self._trail.clear()

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is anywhere within."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def actor(self) -> Actor | None:
        """The actor whose dossier it is."""
        return self._model.actor

    # -- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        bar = row_of(self._back, self._former, 0, self._eye, self._previous, self._next, spacing=2)
        tabs = row_of(*self._tabs.values(), 0, spacing=4)
        switch = (self._picture_switch, 0, Qt.AlignmentFlag.AlignLeft)
        parts = (bar, self._head, tabs, switch, self._graph, (self._list, 1))
        column_of(*parts, within=self, margins=(0, 0, 0, 0), spacing=8)

    def _connect(self) -> None:
        session = self._session
        self._back.clicked.connect(self.left)
        self._former.clicked.connect(self._go_back)
        self._eye.clicked.connect(self._switch_marks)
        self._previous.clicked.connect(self._step_back)
        self._next.clicked.connect(self._step_on)
        self._head.place_requested.connect(session.activate)
        self._picture_switch.toggled.connect(self._show_picture)
        self._graph.open_requested.connect(session.open_actor)
        self._list.place_requested.connect(session.activate)
        self._list.open_requested.connect(session.open_actor)
        self._list.actor_menu_requested.connect(self.actor_menu_requested)
        self._list.quotation_menu_requested.connect(self.quotation_menu_requested)
        session.hidden_actors.changed.connect(self._draw_eye)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        set_tip(button, tip)
        button.setAccessibleName(tip)
        return button

    def _tab(self, section: Section) -> QToolButton:
        if not hasattr(self, "_group"):
            self._group = QButtonGroup(self)
            self._group.idClicked.connect(self._on_tab)
        tab = QToolButton(self)
        tab.setObjectName("dossier_tab")
        tab.setCheckable(True)
        self._group.addButton(tab, list(Section).index(section))
        return tab

    def _show_counts(self) -> None:
        counts = self._model.counts()
        words = {
            Section.MENTIONS: self.tr("Mentions {count}"),
            Section.QUOTATIONS: self.tr("Said {count}"),
            Section.COMPANY: self.tr("With {count}"),
        }
        for section, tab in self._tabs.items():
            tab.setText(words[section].format(count=counts[section]))
            tab.setEnabled(counts[section] > 0)
        self._tabs[self._model.section].setChecked(True)
        self._list.setAccessibleName(self._tabs[self._model.section].text())
        self._show_picture()

    @Slot()
    def _show_picture(self) -> None:
        """Show the picture of the company where it is asked for."""
        has_company = self._model.section is Section.COMPANY and bool(self._model.company)
        is_on = self._picture_switch.isChecked()
        self._picture_switch.setVisible(has_company)
        self._picture_switch.setIcon(icon(IconName.NEXT if is_on else IconName.MORE_ABOUT, self._ink, size=16))
        self._graph.setVisible(has_company and is_on)

    @Slot()
    def _draw_eye(self) -> None:
        actor = self._model.actor
        is_unmarked = actor is not None and actor.id in self._session.hidden_actors.ids
        self._eye.setIcon(icon(IconName.UNMARKED if is_unmarked else IconName.MARKED, self._ink, size=16))

    @Slot()
    def _switch_marks(self) -> None:
        if self._model.actor is not None:
            self._session.hidden_actors.switch(self._model.actor.id)

    def _show_former(self) -> None:
        """Offer the dossier that was left for this one."""
        findings = self._session.findings
        self._trail.keep(lambda actor_id: findings.actor_by_id(actor_id) is not None)
        former = findings.actor_by_id(self._trail.last)
        self._former.setVisible(former is not None)
        if former is not None:
            tip = self.tr("Back to {name} (Alt+Left)").format(name=former.name)
            self._former.setText(shortened(former.name, MOST_OF_FORMER))
            set_tip(self._former, tip)
            self._former.setAccessibleName(tip)

    @Slot()
    def _go_back(self) -> None:
        former = self._trail.go_back()
        if former is not None:
            self._session.open_actor(former)

    @Slot()
    def _step_on(self) -> None:
        self.step_requested.emit(1)

    @Slot()
    def _step_back(self) -> None:
        self.step_requested.emit(-1)

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        self._model.show_section(list(Section)[number])
        self._list.scrollToTop()
        self._show_counts()
        self.show_place()

    # -- Qt ------------------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._model.actor is not None:
            self.actor_menu_requested.emit(self._model.actor.id, event.globalPos())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that lead back from the window: to the list, and to the dossier before, if there is one."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        event.setAccepted(event.key() == Qt.Key.Key_Escape or self._leads_back(event))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._leads_back(event):
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _leads_back(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Back) and self._trail.last is not None
