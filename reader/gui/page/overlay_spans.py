"""Which highlights stand for an analysis and a selection; pure functions from values to highlights."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QColor

from reader.gui.look.theme import Theme
from reader.gui.page.overlays import LINE_FORM, Highlight, LineForm
from reader.model.analysis import Analysis
from reader.model.annotation import Actor
from reader.model.span import Span


def mention_highlights(actors: Iterable[Actor], theme: Theme, chosen: str | None) -> Iterator[Highlight]:
    """Yield a highlight for each mention; a chosen actor stands out and the others fade."""
    for actor in actors:
        is_chosen = actor.id == chosen
        strength = "mention" if chosen is None else "mention_selected" if is_chosen else "mention_faded"
        fill, line = theme.tint(actor.kind.value, strength), QColor(theme.kind_colour(actor.kind))
        if chosen is not None and not is_chosen:
            line.setAlphaF(0.35)
        for span in actor.mentions:
            yield Highlight(span, fill, LINE_FORM[actor.kind], line)


def quotation_highlights(analysis: Analysis, actor: Actor, theme: Theme) -> Iterator[Highlight]:
    """Yield a soft ground for the words that an actor is quoted with."""
    for quotation in analysis.quotations or ():
        if quotation.direct and quotation.actor == actor.id:
            yield Highlight(quotation.span, theme.tint(actor.kind.value, "hover"))


def doubt_highlights(analysis: Analysis, theme: Theme) -> Iterator[Highlight]:
    """Yield a dotted line under what the text lacks of a key point, a wavy one under what it denies or does not say."""
    warning = theme.colour("warning")
    for point in analysis.key_points.items if analysis.key_points else ():
        for span in point.unexplained:
            yield Highlight(span, None, LineForm.DOTTED, warning)
        for doubt in point.doubts:
            yield Highlight(doubt.span, None, LineForm.WAVY, warning)


def word_highlights(spans: Iterable[Span], against: Iterable[Span], theme: Theme) -> Iterator[Highlight]:
    """Yield the lit words that point and evidence share, and the places that speak against the point."""
    for span in spans:
        yield Highlight(span, theme.tint("accent", "selection"))
    for span in against:
        yield Highlight(span, theme.tint("warning", "mention"), LineForm.WAVY, theme.colour("warning"))


def summary_highlights(spans: tuple[Span, ...], theme: Theme) -> Iterator[Highlight]:
    """Yield the marks of the summary in the text itself, for a window too narrow for a margin."""
    for span in spans:
        yield Highlight(span, theme.tint("accent", "hover"))


def sentence_highlight(span: Span, theme: Theme) -> Highlight:
    """Return the fill of the chosen sentence."""
    return Highlight(span, theme.tint("accent", "sentence"))


def hover_highlight(span: Span, theme: Theme) -> Highlight:
    """Return the line under the sentence of the card that is pointed at."""
    return Highlight(span, theme.tint("accent", "hover"), LineForm.SOLID, theme.colour("accent"))


def flash_highlight(span: Span, theme: Theme, strength: float) -> Highlight:
    """Return the flash of a jump; strength 1 at its start, 0 at its end."""
    colour = theme.colour("accent")
    colour.setAlphaF(max(0.0, min(1.0, strength)) * theme.strengths["flash"])
    return Highlight(span, colour)


def search_highlights(hits: tuple[Span, ...], current: Span | None, theme: Theme) -> Iterator[Highlight]:
    """Yield a highlight for each search hit, the current one stronger."""
    for span in hits:
        is_current = span == current
        fill = theme.tint("group", "mention_selected") if is_current else theme.tint("group", "mention")
        yield Highlight(span, fill, LineForm.SOLID if is_current else LineForm.NONE, theme.colour("group"))
