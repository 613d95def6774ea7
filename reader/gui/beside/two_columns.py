"""Two articles in columns of their own with the gap between them; they scroll each for itself, or together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.gui.access.article_access import ArticleAccess
from reader.gui.beside.gap import Gap
from reader.gui.beside.together import Anchor, across, steady, turned
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_spans import differing_highlights, lone_highlights, sentence_highlights
from reader.gui.page.overlays import Layer
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import PlainLabel
from reader.model.document import Document
from reader.model.headline import headline_of, one_line
from reader.model.span import Span
from reader.model.two_articles.findings import Compared, ParagraphPair

FIRST, SECOND = 0, 1
ABOVE, BELOW, AFTER = 10, 2, 10  # around a title, in pixels


class TwoColumns(QWidget):
    """Speaks in sides: 0 is the first article, 1 the second."""

    clicked = Signal(int, int)  # a side, and an offset in its article

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = replace(style, margin_columns=0, is_one_of_two=True)
        self.views = ArticleView(self._style, self), ArticleView(self._style, self)
        self._access = tuple(ArticleAccess(view) for view in self.views)
        self._titles = PlainLabel(parent=self), PlainLabel(parent=self)
        self.gap = Gap(*self.views, style.theme, self)
        self._anchors: list[Anchor] | None = None  # until they are asked for, and after the page has changed
        self._pairs: tuple[ParagraphPair, ...] = ()
        self._compared: Compared | None = None
        self._chosen: tuple[Sequence[Span], Sequence[Span]] = (), ()
        self._is_together = True
        self._is_moving = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        names = (self.tr("First article"), self.tr("Second article"))
        for side, column in ((FIRST, 0), (SECOND, 2)):
            title = self._titles[side]
            title.setObjectName("hint")
            title.setWordWrap(True)
            title.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.views[side].setAccessibleName(names[side])
            grid.addWidget(title, 0, column)
            grid.addWidget(self.views[side], 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.gap, 1, 1)

    def _connect(self) -> None:
        one, other = self.views
        one.verticalScrollBar().valueChanged.connect(self._on_first_moved)
        other.verticalScrollBar().valueChanged.connect(self._on_second_moved)
        one.clicked_at.connect(partial(self.clicked.emit, FIRST))
        other.clicked_at.connect(partial(self.clicked.emit, SECOND))
        for view in self.views:
            view.page_changed.connect(self._forget_anchors)
            view.page_changed.connect(self._place_titles)
        for access in self._access:
            access.asked.connect(self._give_carets, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _give_carets(self) -> None:
        for view in self.views:
            view.use_caret(QAccessible.isActive())

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_document(self, side: int, document: Document) -> None:
        """Show an article."""
        title = one_line(headline_of(document)) or document.source
        self._titles[side].setText(f"{'AB'[side]}  ·  {title}")
        self.views[side].show_document(document)
        self._access[side].renew()

    def show_compared(self, compared: Compared) -> None:
        """Join what tells the same, and mark what one alone says and where they differ."""
        self._compared, self._pairs = compared, compared.found.paragraphs
        for side, article in ((FIRST, compared.first), (SECOND, compared.second)):
            self.views[side].replace_document(article.document)
        self.gap.show_pairs(self._pairs)
        self._forget_anchors()
        self._mark()

    def _mark(self) -> None:
        if self._compared is None:
            return
        found, theme = self._compared.found, self._style.theme
        sides = (
            (self._compared.first, found.only_first, [each.first for each in found.differences]),
            (self._compared.second, found.only_second, [each.second for each in found.differences]),
        )
        for view, (article, alone, differing) in zip(self.views, sides, strict=True):
            spans = [article.document.sentences[sentence].span for sentence in alone]
            view.set_layer(Layer.SUMMARY, lone_highlights(spans, theme))
            view.set_layer(Layer.DOUBTS, differing_highlights(differing, theme))

    @Slot()
    def _place_titles(self) -> None:
        """Let titles begin and end where the lines under them do."""
        for title, view in zip(self._titles, self.views, strict=True):
            page, width = view.geometry_of_page, view.viewport().width()
            title.setContentsMargins(page.text_left, ABOVE, max(AFTER, width - page.text_right), BELOW)

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom."""
        self._style = replace(style, margin_columns=0, is_one_of_two=True)
        self.gap.theme = style.theme
        for view in self.views:
            view.set_style(self._style)
        self._mark()
        self._mark_chosen()
        self.gap.update()

    def choose(self, first: Sequence[Span], second: Sequence[Span], joined: Iterable[tuple[int, int]]) -> None:
        """Mark places in both, bring them in sight, and let the lines between their paragraphs stand out."""
        self.gap.choose(frozenset(joined))
        self._chosen = first, second
        self._mark_chosen()
        self._is_moving = bool(first and second)  # else the other side may follow
        for view, spans in zip(self.views, self._chosen, strict=True):
            if spans:
                view.scroll_to(spans[0], is_smooth=False)
        self._is_moving = False

    def _mark_chosen(self) -> None:
        for view, spans in zip(self.views, self._chosen, strict=True):
            view.set_layer(Layer.SENTENCE, sentence_highlights(spans, self._style.theme))

    # -- together ------------------------------------------------------------------------------------------------

    @Slot(bool)
    def set_together(self, is_on: bool) -> None:
        """Let one article follow the other, or not."""
        self._is_together = is_on
        if is_on:
            self._on_first_moved()

    @Slot()
    def _on_first_moved(self) -> None:
        self._follow(FIRST, SECOND)

    @Slot()
    def _on_second_moved(self) -> None:
        self._follow(SECOND, FIRST)

    def _follow(self, side: int, other: int) -> None:
        is_wished = self._is_together and not any(view.is_being_set for view in self.views)
        if not is_wished or self._is_moving or not self._pairs:
            return
        self._is_moving = True
        for view in self.views:
            view.settle()
        anchors = self._all_anchors() if side == FIRST else turned(self._all_anchors())
        goal = across(self.views[side].verticalScrollBar().value(), anchors)
        self.views[other].verticalScrollBar().setValue(round(goal))
        self._is_moving = False

    def _all_anchors(self) -> list[Anchor]:
        if self._anchors is None:
            one, other = (float(view.verticalScrollBar().maximum()) for view in self.views)
            joined = [(self._top(FIRST, pair.first), self._top(SECOND, pair.second)) for pair in self._pairs]
            within = [(y, z) for y, z in joined if 0 < y < one and 0 < z < other]
            self._anchors = [(0.0, 0.0), *steady(within), (one, other)]
        return self._anchors

    def _top(self, side: int, paragraph: int) -> float:
        view = self.views[side]
        return view.paragraph_rect(paragraph).top() - view.scroll_offset().y()

    @Slot()
    def _forget_anchors(self) -> None:
        self._anchors = None
