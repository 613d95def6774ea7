"""The window: assembles the parts and joins them; decides nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.gui.bars.actions import ActionId, Menu, build_actions, draw_icons, enable
from reader.gui.bars.brief_menu import BriefMenu
from reader.gui.bars.find_bar import FindBar
from reader.gui.bars.menus import WindowMenus
from reader.gui.bars.message_bar import MessageBar
from reader.gui.bars.progress_line import ProgressLine
from reader.gui.bars.summary_menus import SummaryMenus
from reader.gui.bars.top_bar import TopBar
from reader.gui.bars.work_bar import WorkBar
from reader.gui.highlights.desk import HighlightDesk
from reader.gui.lately.recent_articles import RecentArticles
from reader.gui.lately.remembering import Remembering
from reader.gui.look.boxes import column_of
from reader.gui.look.own_types import ArticleType
from reader.gui.page.rendering import PageStyle
from reader.gui.panes import PANES
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.sides.on_screen import first_size
from reader.gui.sides.pane_docks import PaneDocks
from reader.gui.window.bar_wiring import WindowBars
from reader.gui.window.commands import Commands
from reader.gui.window.correction_wiring import CorrectionWiring
from reader.gui.window.export_commands import Exports
from reader.gui.window.first_paint import FirstPaint
from reader.gui.window.opening import Opening
from reader.gui.window.page_order import WindowInOrder
from reader.gui.window.pane_wiring import PaneWiring
from reader.gui.window.parts import Parts
from reader.gui.window.preferences import Preferences
from reader.gui.window.reading_page import ReadingPage
from reader.gui.window.window_host import Host
from reader.model.source import PASTED, Source
from reader.session.article.state import Stage

if TYPE_CHECKING:
    from reader.gui.lately.empty_page import EmptyPage
    from reader.gui.panes.pane import Pane
    from reader.gui.reading.dropped_content import Arrival

MIN_SIZE, WISHED_SIZE = QSize(360, 320), QSize(1280, 800)
WAYS_IN = (ActionId.OPEN, ActionId.OPEN_LINK, ActionId.PASTE, ActionId.SAMPLE)  # of the first page


class MainWindow(WindowInOrder):
    """One article at a time; there may be any number of windows."""

    painted = Signal()
    closed = Signal(object)

    def __init__(self, session: ReadingSession, host: Host, *, is_private: bool = False) -> None:
        super().__init__()
        self.session, self._host = session, host
        self._remembering = Remembering(host, session, is_private=is_private)
        session.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.resize(first_size(WISHED_SIZE, self.screen().availableGeometry()))
        theme, settings = host.theme(), host.settings
        self.actions_by_id = build_actions(self)
        self.addActions(list(self.actions_by_id.values()))
        self.page = ReadingPage(session, self._page_style(), self)
        self.empty_page: EmptyPage | None = None  # until there is nothing to read
        self.message_bar = MessageBar(self)
        self.find_bar = FindBar(self)
        self.brief_menu = BriefMenu(settings, self)
        self.exports = Exports(session, self.actions_by_id[ActionId.SAVE], self, self.brief_menu.left_out)
        self.top_bar = TopBar(self.actions_by_id, self)
        self.progress = ProgressLine(theme, self)
        self.work_bar = WorkBar(self)
        self._stack = QStackedWidget(self)
        self.panes: list[Pane] = []  # until the window has been painted
        self.docks = PaneDocks(PANES, self)
        self._summary_menus = SummaryMenus(session, self)
        self._parts = Parts(
            session,
            self.actions_by_id,
            page=self.page,
            docks=self.docks,
            top_bar=self.top_bar,
            progress=self.progress,
            message_bar=self.message_bar,
            work_bar=self.work_bar,
            find_bar=self.find_bar,
            highlights=HighlightDesk(session, self.page.view),
        )
        self.recent = RecentArticles(host.reading_list, session, self.message_bar, self)
        self._menus = WindowMenus(self.top_bar, settings, self._summary_menus, self)
        self.preferences = Preferences(self._parts, settings, self)
        self._commands = Commands(self._parts, host, self)
        self.corrections = CorrectionWiring(self._parts, self)
        self._lay_out()
        self._connect()
        self.bars = WindowBars(self._parts, self, is_private=is_private)
        self.bars.access.asked.connect(self.preferences.give_caret, Qt.ConnectionType.QueuedConnection)
        self._opening = Opening(self._parts, self)
        self._opening.open_requested.connect(self.open_source)
        self._commands.stop_requested.connect(self._opening.stop)
        self.preferences.restore()
        self._draw_icons()

    # -- opening -------------------------------------------------------------------------------------------------

    @Slot(object)
    def open_source(self, source: Source) -> None:
        """Open a file or a link here."""
        self._remembering.leave(self.page.view.top_offset())
        self.session.open(source)

    @Slot(object)
    def take(self, arrived: "Arrival") -> None:
        """Open what was dropped or pasted: the first source here, the others in windows of their own."""
        if arrived.sources:
            self.open_source(arrived.sources[0])
            if len(arrived.sources) > 1:
                self._host.open_window(arrived.sources[1:], is_private=self._remembering.is_private)
        elif arrived.is_empty:
            self.message_bar.say(self.tr("There is no text on the clipboard; copy an article or a file first."))
        else:
            self._remembering.leave(self.page.view.top_offset())
            is_passing = self._remembering.is_private or arrived.is_copy
            source = PASTED if is_passing else self.recent.keep_text(arrived.text, arrived.html)
            self.session.open_text(arrived.text, arrived.html, source)

    # -- look ----------------------------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        """Draw everything in the theme in use."""
        theme = self._host.theme()
        self._draw_icons()
        self.page.set_style(self._page_style())
        if self.empty_page is not None:
            self.empty_page.set_theme(theme)
        self.progress.theme = theme
        for pane in self.panes:
            pane.set_theme(theme)

    def _draw_icons(self) -> None:
        ink = self._host.theme().colour("ink")
        draw_icons(self.actions_by_id, ink)
        self.top_bar.draw_icons(ink)
        self.docks.draw_icons(ink)
        self.find_bar.draw_icons(ink)

    @Slot(int)
    def set_zoom(self, percent: int) -> None:
        """Set the size of the article, in per cent of the designed size."""
        ArticleType(self._host.settings, self.session.document.digest).use(zoom=percent)
        self.page.set_style(self._page_style())

    @Slot()
    def _set_style(self) -> None:
        self.page.set_style(self._page_style())

    def _page_style(self) -> PageStyle:
        zoom, choice = ArticleType(self._host.settings, self.session.document.digest).now
        return PageStyle(self._host.theme(), zoom / 100, choice=choice)

    # -- assembling ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.addToolBar(self.top_bar)
        self.setMinimumSize(MIN_SIZE)
        self._stack.addWidget(self.page)
        centre = QWidget(self)
        parts = (self.progress, (self._stack, 1), self.work_bar, self.find_bar)
        column_of(*parts, within=centre, margins=(0, 0, 0, 0), spacing=0)
        self.setCentralWidget(centre)
        self.message_bar.stand_over(centre, self.docks.dock.widget())
        self.top_bar.add_before_menu(self.docks.toggles[0])
        self._menus.offer(self.actions_by_id, self.docks.toggles)
        self._menus.add(Menu.ACTORS, self.corrections.recognizers.menu)
        self._menus.add(Menu.FILE, self.recent.menu, before=ActionId.NEW_WINDOW)
        self._menus.add(Menu.FILE, self.exports.menu, before=ActionId.SAVE_PDF)
        self._menus.add(Menu.FILE, self.brief_menu, before=ActionId.SAVE_CITATION)

    def _connect(self) -> None:
        self._connect_commands()
        session, page = self.session, self.page
        session.stage_changed.connect(self._show_stage)
        session.document_changed.connect(self._on_document_changed)
        page.link_activated.connect(self._commands.open_link)
        page.zoom_requested.connect(self._commands.zoom_by)
        self.top_bar.size_wished.connect(self.preferences.choose_size)
        for hit in (self.find_bar.hit_reached, self.find_bar.hit_seen):
            hit.connect(page.reveal)
        self.message_bar.open_requested.connect(self._commands.ask_file)
        self.brief_menu.template_chosen.connect(self.exports.save_by_template)
        for failed in (self.exports.failed, self.brief_menu.failed):
            failed.connect(self.message_bar.say)
        self.exports.done.connect(self.message_bar.say_briefly)
        self.recent.chosen.connect(self.open_source)
        self.recent.text_chosen.connect(self._commands.take_again)
        FirstPaint(self, page.view.viewport(), session).happened.connect(self._furnish)
        self._menus.theme_chosen.connect(self._host.set_theme)
        self._connect_summary()

    def _connect_commands(self) -> None:
        commands = self._commands
        commands.connect_all(self.exports, self.preferences)
        commands.open_requested.connect(self.open_source)
        commands.content_taken.connect(self.take)
        commands.zoom_requested.connect(self.set_zoom)
        commands.style_changed.connect(self._set_style)
        commands.size_requested.connect(self.preferences.choose_size)
        self.corrections.menu.elsewhere_wished.connect(commands.find_on_shelf)
        self.corrections.recognizers.recognizer_chosen.connect(self.preferences.choose_recognizer)

    def _connect_summary(self) -> None:
        menus = self._summary_menus
        menus.method_chosen.connect(self.preferences.choose_method)
        menus.length_chosen.connect(self.preferences.choose_length)
        menus.rival_chosen.connect(self.preferences.choose_rival)
        menus.language_chosen.connect(self.session.use_language)

    @Slot()
    def _furnish(self) -> None:
        """Make what the first paint need not wait for."""
        self.panes = [spec.build(self.session, self._host.theme(), self) for spec in PANES]
        PaneWiring(self._parts, self.preferences, self.corrections.menu).join(self.panes)
        self.docks.put_in(self.panes)
        self.page.furnish()
        self.bars.be_heard()
        self._parts.highlights.begin()
        if (question := self._remembering.ask(self.message_bar)) is not None:
            question.answered.connect(self.preferences.keep_read)
        self.painted.emit()

    # -- the session speaks --------------------------------------------------------------------------------------

    @Slot()
    def _show_stage(self) -> None:
        stage = self.session.stage
        has_article = bool(self.session.document.text)
        self._stack.setCurrentWidget(self.page if has_article or stage is Stage.OPENING else self._invitation())
        enable(self.actions_by_id, has_article=has_article)
        self.docks.fit(has_article=has_article)

    def _invitation(self) -> "EmptyPage":
        if self.empty_page is None:
            from reader.gui.lately.empty_page import EmptyPage

            ways_in = tuple(self.actions_by_id[one] for one in WAYS_IN)
            self.empty_page = EmptyPage(ways_in, self._host.theme(), self)
            self.recent.show_on(self.empty_page)
            self._stack.addWidget(self.empty_page)
        return self.empty_page

    @Slot()
    def _on_document_changed(self) -> None:
        self.find_bar.set_text(self.session.document.text)
        self._stack.setCurrentWidget(self.page)
        self._remembering.list_article()
        self.page.view.setFocus()

    # -- Qt ------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText() or event.mimeData().hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._commands.take(event.mimeData())

    def showEvent(self, event: QShowEvent) -> None:
        if self.session.stage is Stage.EMPTY:
            self._show_stage()
            self.bars.show_stage()
            self._invitation().take_keyboard()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.docks.fit(has_article=bool(self.session.document.text))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.exports.saving.finish():
            event.ignore()
            return
        self._remembering.leave(self.page.view.top_offset())
        self._remembering.list_wished()
        self.session.close()
        self.preferences.keep_layout()
        super().closeEvent(event)
        self.closed.emit(self)
