"""The page itself: a PDF file as its author set it, at the paragraph being read, so that a figure can be checked."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from reader.errors import ReaderError
from reader.gui.figures.source_page import SourcePage
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.icons import IconName, icon
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.text.plain import PlainLabel, set_tip
from reader.gui.tongue.words import translated
from reader.jobs import DrawPage
from reader.model.document import DrawnPage, Paragraph
from reader.model.span import Span
from reader.model.span_index import SpanIndex

ZOOMS = (0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 1.8, 2.2, 2.8, 3.5)  # pixels of the screen to a point
SHARP = 1.5  # to which a page is drawn that is as wide as the pane


class PagePane(Pane):
    """Follows the reader; a worker of its own draws, since the other may have a long analysis to do."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._theme = theme
        self._offset = 0
        self._zoom: float | None = None  # as wide as the pane
        self._wished: DrawPage | None = None
        self._drawn: tuple[DrawPage, DrawnPage] | None = None
        self._artist: _Artist | None = None
        self._index: SpanIndex | None = None
        self._title = PlainLabel(self.tr("Page"), self, name="pane_title")
        self._note = self.note()
        self._page = SourcePage(theme, self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._buttons = [self._button(number, *each) for number, each in enumerate(self._duties())]
        self._lay_out()
        session.selection_changed.connect(self._follow_choice)
        session.document_changed.connect(self._begin)
        session.document_refined.connect(self._grow)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; the page itself stays as it is."""
        self._theme = theme
        self._page.set_theme(theme)
        for button, (name, _) in zip(self._buttons, self._duties(), strict=True):
            button.setIcon(icon(name, theme.colour("soft_ink")))

    def tabs(self) -> tuple[str, ...]:
        return super().tabs() if self._has_pages() else ()

    def show_view(self, view: Span) -> None:
        """Go to the page of what is in sight, unless what was chosen is in sight, too."""
        if self._offset not in view:
            self._go(view.start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._dismiss()

    def _duties(self) -> tuple[tuple[IconName, str], ...]:
        return (
            (IconName.PREVIOUS, self.tr("The page before")),
            (IconName.NEXT, self.tr("The next page")),
            (IconName.ZOOM_OUT, self.tr("Show the page smaller")),
            (IconName.ZOOM_IN, self.tr("Show the page larger")),
        )

    def _button(self, number: int, name: IconName, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIcon(icon(name, self._theme.colour("soft_ink")))
        button.setAccessibleName(tip)
        set_tip(button, tip)
        self._group.addButton(button, number)
        return button

    def _lay_out(self) -> None:
        head = row_of((self._title, 1), *self._buttons, spacing=2)
        column_of(head, self._note, (self._page, 1), 0, within=self, margins=(12, 10, 8, 12), spacing=8)

    # -- the reader goes on --------------------------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        self._index, self._drawn = None, None
        self._go(0)
        self.tabs_changed.emit()

    @Slot()
    def _grow(self) -> None:
        self._index = None

    @Slot()
    def _follow_choice(self) -> None:
        if self._session.place >= 0:
            self._go(self._session.place)

    def _go(self, offset: int) -> None:
        self._offset = offset
        self._follow()

    def _follow(self) -> None:
        """Show the page of the paragraph where the reader is."""
        if not self.isVisible():
            return
        paragraph = self._paragraph()
        if paragraph is None or not paragraph.places:
            self._say(self._why_there_is_none())
        else:
            self._wish(paragraph.places[0].page)

    def _paragraph(self) -> Paragraph | None:
        document = self._session.document
        self._index = self._index or SpanIndex(document)
        place = self._index.paragraph_at(self._offset)
        return None if place is None else document.paragraphs[place]

    def _has_pages(self) -> bool:
        return any(each.places for each in self._session.document.paragraphs)

    def _why_there_is_none(self) -> str:
        source, document = self._session.source, self._session.document
        if not document.text:
            return ""
        if self._has_pages():
            return self.tr("These words are not on a page of their own.")
        if source is not None and source.is_link:
            return self.tr("Pages are shown of PDF files; what was fetched from the web is not fetched again for it.")
        return self.tr("Pages are shown of PDF files; this article has none.")

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        steps = (-1, 1)
        if number < len(steps):
            self._turn(steps[number])
        else:
            self._enlarge(steps[number - len(steps)])

    def _turn(self, step: int) -> None:
        if self._wished is not None and self._drawn is not None:
            self._wish(min(max(self._wished.page + step, 0), self._drawn[1].page_count - 1))

    def _enlarge(self, step: int) -> None:
        ahead = (each for each in ZOOMS[::step] if (each - self._page.zoom) * step > 0)
        self._zoom = next(ahead, self._zoom if step > 0 else None)
        if self._wished is not None:
            self._wish(self._wished.page)

    # -- pages are drawn -----------------------------------------------------------------------------------------

    def _wish(self, page: int) -> None:
        source = self._session.source
        if source is None or source.path is None:
            self._say(self._why_there_is_none())
            return
        self._wished = DrawPage(source.path, page, (self._zoom or SHARP) * self.devicePixelRatioF(), source.password)
        if self._drawn is not None and self._drawn[0] == self._wished:
            self._page.mark(self._boxes(page))
        else:
            self._have_drawn(self._wished)

    def _have_drawn(self, job: DrawPage) -> None:
        if self._drawn is None:
            self._note.setText(self.tr("Drawing page {page} …").format(page=job.page + 1))
            self._set_shown(has_page=False)
        if self._artist is None:
            self._artist = _Artist(self)
        self._artist.draw(job)

    def show_drawn(self, job: DrawPage, value: DrawnPage | ReaderError) -> None:
        """Take what was drawn, or why nothing was."""
        if job != self._wished:
            return
        if isinstance(value, ReaderError):
            self._say(translated(value.message))
            return
        self._drawn = job, value
        self._title.setText(self.tr("Page {page} of {count}").format(page=value.page + 1, count=value.page_count))
        self._set_shown(has_page=True)
        self._page.show_page(value, self._boxes(value.page), self._zoom)

    def _boxes(self, page: int) -> list[tuple[float, float, float, float]]:
        paragraph = self._paragraph()
        places = paragraph.places if paragraph else ()
        return [each.box for each in places if each.page == page and each.box is not None]

    def _say(self, sentence: str) -> None:
        self._wished = self._drawn = None
        self._title.setText(self.tr("Page"))
        self._note.setText(sentence)
        self._set_shown(has_page=False)

    def _set_shown(self, *, has_page: bool) -> None:
        self._note.setVisible(not has_page)
        for part in (self._page, *self._buttons):
            part.setVisible(has_page)

    def _dismiss(self) -> None:
        if self._artist is not None:
            self._artist.dismiss()
            self._artist = None


class _Artist(QObject):
    """Has pages drawn in another process, one at a time: of many wishes in a row only the last is fulfilled."""

    def __init__(self, pane: PagePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._worker = Worker(self)
        self._worker.finished.connect(self._on_answer)
        self._worker.failed.connect(self._on_answer)
        self._worker.start()
        self._drawing: DrawPage | None = None
        self._next: DrawPage | None = None

    def draw(self, job: DrawPage) -> None:
        """Draw a page, once the one before is done."""
        self._next = job
        self._begin()

    def dismiss(self) -> None:
        """End the process."""
        self._worker.stop()
        self.deleteLater()

    def _begin(self) -> None:
        if self._drawing is None and self._next is not None:
            self._drawing, self._next = self._next, None
            self._worker.submit(self._drawing)

    @Slot(int, object)
    def _on_answer(self, _number: int, value: DrawnPage | ReaderError) -> None:
        job, self._drawing = self._drawing, None
        if job is not None and job != self._next:
            self._pane.show_drawn(job, value)
        self._begin()
