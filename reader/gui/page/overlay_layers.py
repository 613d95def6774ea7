"""What the session holds, drawn over the article: each kind of mark in its own layer."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot

from reader.gui.look.theme import Theme
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_spans import (
    doubt_highlights,
    hover_highlight,
    mention_highlights,
    quotation_highlights,
    sentence_highlight,
    summary_highlights,
    word_highlights,
)
from reader.gui.page.overlays import Highlight, Layer
from reader.gui.reading.reading_session import ReadingSession
from reader.model.annotation import Actor
from reader.model.span import Span


class PageMarks(QObject):
    """Sets the layers of one ArticleView."""

    def __init__(self, session: ReadingSession, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        view.page_changed.connect(self.draw_summary)
        session.hidden_actors.changed.connect(self.draw_mentions)

    def is_shown(self, actor: Actor) -> bool:
        """Tell whether an actor's mentions are marked."""
        return self._session.hidden_actors.marks(actor, self._session.selection.actor)

    def draw_doubts(self) -> None:
        """Mark what the text lacks of the key points, contradicts or does not say."""
        self._view.set_layer(Layer.DOUBTS, doubt_highlights(self._session.analysis, self._theme()))

    def draw_words(self, number: int | None, sentence: int | None) -> tuple[Span, ...]:
        """Light the words that a key point shares with its evidence, or with one sentence of it; return the point's."""
        evidence = self._session.findings.evidence_of(number, sentence)
        words = tuple(span for each in evidence for span in each.words)
        of_point = tuple(span for each in evidence for span in each.point_words)
        doubts = self._session.findings.points[number].doubts if number is not None else ()
        against = (doubt.against for doubt in doubts if doubt.against is not None)
        self._view.set_layer(Layer.WORDS, word_highlights((*words, *of_point), against, self._theme()))
        return of_point

    def draw_choice(self) -> None:
        """Mark what is chosen."""
        theme = self._theme()
        self._view.set_layer(Layer.SENTENCE, [sentence_highlight(one, theme) for one in self._session.chosen_spans()])

    @Slot()
    def draw_mentions(self) -> None:
        """Mark the actors, and what the chosen one is quoted with."""
        analysis, theme = self._session.analysis, self._theme()
        shown = [actor for actor in analysis.actors or () if self.is_shown(actor)]
        chosen = next((actor for actor in shown if actor.id == self._session.selection.actor), None)
        self._view.set_layer(Layer.MENTIONS, mention_highlights(shown, theme, chosen.id if chosen else None))
        self._view.set_layer(Layer.QUOTATIONS, quotation_highlights(analysis, chosen, theme) if chosen else ())

    @Slot()
    def draw_summary(self) -> None:
        """Mark the summary in the text where the margin has no room."""
        session = self._session
        spans: tuple[Span, ...] = ()
        if not self._view.geometry_of_page.margin_width:
            spans = tuple(session.document.sentences[index].span for index in session.lines.shown())
        self._view.set_layer(Layer.SUMMARY, summary_highlights(spans, self._theme()))

    def draw_hover(self, span: Span | None) -> None:
        """Mark where what is pointed at leads to."""
        self._view.set_layer(Layer.HOVER, [hover_highlight(span, self._theme())] if span else ())

    def draw_hits(self, highlights: Iterable[Highlight]) -> None:
        """Mark the hits of a search."""
        self._view.set_layer(Layer.SEARCH, highlights)

    def _theme(self) -> Theme:
        return self._view.style_of_page().theme
