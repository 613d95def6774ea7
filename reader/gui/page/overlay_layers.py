"""What the session holds, drawn over the article: each kind of mark in its own layer."""

from PySide6.QtCore import QObject, Slot

from reader.gui.look.theme import Theme
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_spans import (
    comment_signs,
    doubt_highlights,
    hover_highlight,
    mention_highlights,
    quotation_highlights,
    reader_highlights,
    search_highlights,
    sentence_highlights,
    summary_highlights,
    word_highlights,
)
from reader.gui.page.overlays import Highlights, Layer
from reader.gui.reading.reading_session import ReadingSession
from reader.model.annotation import Actor
from reader.model.span import Span
from reader.model.span_map import SpanMap


class PageMarks(QObject):
    """Sets the layers of one ArticleView."""

    def __init__(self, session: ReadingSession, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._hits: tuple[Span, ...] = ()
        self._hit: Span | None = None
        self._places_of_hits = SpanMap[None](())
        view.page_changed.connect(self.draw_summary)
        session.document_changed.connect(self._forget_hits)
        session.hidden_actors.changed.connect(self.draw_mentions)
        session.highlighting.changed.connect(self.draw_own)

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
        doubts = self._session.findings.doubts_of(number)
        against = (doubt.against for doubt in doubts if doubt.against is not None and doubt.is_loud)
        self._view.set_layer(Layer.WORDS, word_highlights((*words, *of_point), against, self._theme()))
        return of_point

    def draw_choice(self) -> None:
        """Mark what is chosen."""
        theme = self._theme()
        self._view.set_layer(Layer.SENTENCE, sentence_highlights(self._session.chosen_spans(), theme))

    @Slot()
    def draw_mentions(self) -> None:
        """Mark the actors, and what the chosen one is quoted with."""
        findings, theme = self._session.findings, self._theme()
        actor = findings.actor_by_id(self._session.selection.actor)
        chosen = actor if actor is not None and self.is_shown(actor) else None
        chosen_id = chosen.id if chosen else None
        self._view.set_layer(Layer.MENTIONS, mention_highlights(findings.mentions, self.is_shown, theme, chosen_id))
        said = quotation_highlights(findings.quotations, chosen, theme) if chosen else Highlights()
        self._view.set_layer(Layer.QUOTATIONS, said)

    @Slot()
    def draw_summary(self) -> None:
        """Mark the sentences of the summary that are no lines beside or under the text, or all where there are none."""
        session = self._session
        has_margin = self._view.style_of_page().margin_columns > 0
        marked = session.lines.marked() if has_margin else session.lines.shown()
        spans = tuple(session.document.sentences[index].span for index in marked)
        self._view.set_layer(Layer.SUMMARY, summary_highlights(spans, self._theme()))

    @Slot()
    def draw_own(self) -> None:
        """Mark what the reader highlighted."""
        every = self._session.highlighting.placed
        placed = ((each.span, each.highlight.colour) for each in every)
        self._view.set_layer(Layer.HIGHLIGHTS, reader_highlights(placed, self._theme()))
        written_on = (each.span for each in every if each.highlight.comment is not None)
        self._view.set_layer(Layer.COMMENTS, comment_signs(written_on, self._theme()))

    def draw_hover(self, span: Span | None) -> None:
        """Mark where what is pointed at leads to."""
        self._view.set_layer(Layer.HOVER, hover_highlight(span, self._theme()))

    def show_hits(self, hits: tuple[Span, ...], current: Span | None) -> None:
        """Mark the hits of a search, and the one that was reached last."""
        if hits is not self._hits:
            self._hits, self._places_of_hits = hits, SpanMap((hit, None) for hit in hits)
        self._hit = current
        self.draw_hits()

    def draw_hits(self) -> None:
        """Mark the same hits in the style that the page has now."""
        self._view.set_layer(Layer.SEARCH, search_highlights(self._places_of_hits, self._hit, self._theme()))

    @Slot()
    def _forget_hits(self) -> None:
        self.show_hits((), None)

    def _theme(self) -> Theme:
        return self._view.style_of_page().theme
