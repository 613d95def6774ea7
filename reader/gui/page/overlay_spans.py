"""Which highlights stand for an analysis and a selection; pure functions from values to highlights."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtGui import QColor

from reader.gui.look.theme import Theme
from reader.gui.page.overlays import LINE_FORM, FillForm, Highlight, Highlights, LineForm, Look, Marked
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.highlight import HighlightColour
from reader.model.span import Span
from reader.model.span_map import SpanMap

FADED_LINE = 0.35  # opacity of the lines of all others while one actor is chosen


def mention_highlights(
    mentions: SpanMap[Actor], is_shown: Callable[[Actor], bool], theme: Theme, chosen: str | None
) -> Marked[Actor]:
    """Return the highlights of the mentions; a chosen actor stands out and the others fade."""
    others = {kind: _mention_look(kind, theme, "mention" if chosen is None else "mention_faded") for kind in ActorKind}
    chosen_ones = {kind: _mention_look(kind, theme, "mention_selected") for kind in ActorKind}

    def look_of(_place: Span, actor: Actor) -> Look | None:
        looks = chosen_ones if actor.id == chosen else others
        return looks[actor.kind] if is_shown(actor) else None

    return Marked(mentions, look_of)


def _mention_look(kind: ActorKind, theme: Theme, strength: str) -> Look:
    line = QColor(theme.kind_colour(kind))
    if strength == "mention_faded":
        line.setAlphaF(FADED_LINE)
    return Look(theme.tint(kind.value, strength), LINE_FORM[kind], line)


def quotation_highlights(quotations: SpanMap[Quotation], actor: Actor, theme: Theme) -> Marked[Quotation]:
    """Return a soft ground for the words that an actor is quoted with."""
    ground = Look(theme.tint(actor.kind.value, "hover"))

    def look_of(_place: Span, quotation: Quotation) -> Look | None:
        return ground if quotation.direct and quotation.actor == actor.id else None

    return Marked(quotations, look_of)


def doubt_highlights(analysis: Analysis, theme: Theme) -> Highlights:
    """Return a dotted line under what the text lacks of a key point, a wavy one under what it has otherwise."""
    warning = theme.colour("warning")
    lacking, doubtful = Look(None, LineForm.DOTTED, warning), Look(None, LineForm.WAVY, warning)
    quiet = Look(None, LineForm.DOTTED, theme.colour("soft_ink"))

    def highlights() -> Iterator[Highlight]:
        for point in analysis.key_points.items if analysis.key_points else ():
            yield from (Highlight(span, lacking) for span in point.unexplained)
            yield from (Highlight(doubt.span, doubtful if doubt.is_loud else quiet) for doubt in point.doubts)

    return Highlights(highlights())


def lone_highlights(spans: Iterable[Span], theme: Theme) -> Highlights:
    """Return a soft ground for what another article does not say; a rule beside it would stand in the line before."""
    ground = Look(theme.tint("accent", "hover"))
    return Highlights(Highlight(span, ground) for span in spans)


def differing_highlights(spans: Iterable[Span], theme: Theme) -> Highlights:
    """Return a wavy line under what another article has otherwise."""
    look = Look(theme.tint("warning", "hover"), LineForm.WAVY, theme.colour("warning"))
    return Highlights(Highlight(span, look) for span in spans)


def word_highlights(spans: Iterable[Span], against: Iterable[Span], theme: Theme) -> Highlights:
    """Return the lit words that point and evidence share, and the places that speak against the point."""
    lit = Look(theme.tint("accent", "selection"))
    opposed = Look(theme.tint("warning", "mention"), LineForm.WAVY, theme.colour("warning"))
    return Highlights([*(Highlight(span, lit) for span in spans), *(Highlight(span, opposed) for span in against)])


def summary_highlights(spans: Iterable[Span], theme: Theme) -> Highlights:
    """Return the marks of the summary in the text itself: a soft ground, and a rule beside it."""
    ground = Look(theme.tint("accent", "hover"), LineForm.BESIDE, theme.colour("accent"))
    return Highlights(Highlight(span, ground) for span in spans)


def sentence_highlights(spans: Iterable[Span], theme: Theme) -> Highlights:
    """Return the fill of the chosen sentences."""
    ground = Look(theme.tint("accent", "sentence"))
    return Highlights(Highlight(span, ground) for span in spans)


END = 8  # characters before the end of a highlight that are in its last line, or some of them
FORMS = {
    HighlightColour.YELLOW: FillForm.WHOLE,
    HighlightColour.GREEN: FillForm.LOWER,
    HighlightColour.BLUE: FillForm.BASED,
    HighlightColour.PINK: FillForm.FRAMED,
}


def look_of_reader(colour: HighlightColour, theme: Theme) -> Look:
    """Return how the reader's highlights of a colour look; each has a form of its own."""
    ground = theme.colour(colour.value)
    ground.setAlphaF(theme.strengths["highlight"])
    return Look(ground, LineForm.NONE, theme.colour(colour.value), FORMS[colour])


def reader_highlights(placed: Iterable[tuple[Span, HighlightColour]], theme: Theme) -> Highlights:
    """Return what the reader highlighted."""
    return Highlights(Highlight(span, look_of_reader(colour, theme)) for span, colour in placed)


def comment_signs(spans: Iterable[Span], theme: Theme) -> Highlights:
    """Return the signs at the ends of what the reader has written on."""
    look = Look(None, LineForm.CORNER, theme.colour("accent"))
    return Highlights(Highlight(Span(max(span.start, span.end - END), span.end), look) for span in spans)


def hover_highlight(span: Span | None, theme: Theme) -> Highlights:
    """Return the line under the sentence of the card that is pointed at, if any."""
    look = Look(theme.tint("accent", "hover"), LineForm.SOLID, theme.colour("accent"))
    return Highlights([Highlight(span, look)] if span else ())


def flash_highlight(span: Span, theme: Theme, strength: float) -> Highlights:
    """Return the flash of a jump; strength 1 at its start, 0 at its end."""
    colour = theme.colour("accent")
    colour.setAlphaF(max(0.0, min(1.0, strength)) * theme.strengths["flash"])
    return Highlights([Highlight(span, Look(colour))] if strength else ())


def search_highlights(hits: SpanMap[None], current: Span | None, theme: Theme) -> Marked[None]:
    """Return the highlights of search hits, the current one stronger."""
    usual = Look(theme.tint("group", "mention_selected"), LineForm.NONE, theme.colour("group"))
    strong = Look(theme.tint("group", "search"), LineForm.SOLID, theme.colour("group"))

    def look_of(place: Span, _nothing: None) -> Look:
        return strong if place == current else usual

    return Marked(hits, look_of)
