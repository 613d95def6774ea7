"""What the margin shows of a session: the ways to evidence, the summary, and a second summary beside it."""

from reader.gui.margin.asked_cards import asked_cards, way_to_ask
from reader.gui.margin.cards import Card, Cards, not_represented, own_points, point_cards, point_ways
from reader.gui.margin.summary_cards import Rivalry, summary_cards
from reader.gui.reading.reading_session import ReadingSession


def margin_cards(session: ReadingSession, *, is_divided: bool) -> Cards:
    """Return the cards of each paragraph; `is_divided` tells whether there is room for two columns."""
    summary, lines = session.analysis.summary, session.lines
    cards = {**point_cards(session.findings), **own_points(session.findings)}
    if summary is not None:
        rivalry = _rivalry(session, is_divided=is_divided)
        found = summary_cards(session.document, summary, (lines.selected(), lines.added), rivalry)
        for paragraph, row in found.items():
            cards[paragraph] = (*cards.get(paragraph, ()), *row)
    for paragraph, card in asked_cards(session):
        cards[paragraph] = (*cards.get(paragraph, ()), card)
    return cards


def margin_notes(session: ReadingSession, covered: frozenset[str]) -> Cards:
    """Return what is said of the chosen place: that nothing speaks for it, and the key points that it supports."""
    paragraph, sentence = session.selection.paragraph, session.selection.sentence
    if paragraph is None or session.analysis.summary is None:
        return {}
    row = _row(session, paragraph, sentence, is_covered=bool(covered))
    return {paragraph: row} if row else {}


def coming_notes(session: ReadingSession, cards: Cards) -> dict[int, tuple[tuple[Card, ...], ...]]:
    """Return by paragraph what the margin may say of its key points once one of its sentences is chosen."""
    findings, document = session.findings, session.document
    supporting = {each.sentence for point in findings.points for each in point.evidence}
    coming: dict[int, tuple[tuple[Card, ...], ...]] = {}
    for sentence in sorted(supporting) if session.analysis.summary is not None else ():
        paragraph = document.sentences[sentence].paragraph
        is_covered = any(card.target is not None for card in cards.get(paragraph, ()))
        row = _row(session, paragraph, sentence, is_covered=is_covered)
        coming[paragraph] = (*coming.get(paragraph, ()), row)
    return coming


def _row(session: ReadingSession, paragraph: int, sentence: int | None, *, is_covered: bool) -> tuple[Card, ...]:
    is_bare = not is_covered and paragraph not in session.lines.asked
    is_absent = bool(session.lines.shown()) and is_bare and session.document.paragraphs[paragraph].is_prose
    absent = (not_represented(paragraph), way_to_ask(paragraph)) if is_absent else ()
    return (*absent, *point_ways(session.findings, sentence))


def _rivalry(session: ReadingSession, *, is_divided: bool) -> Rivalry | None:
    from reader.gui.tongue.method_names import method_name

    comparing, summary = session.comparing, session.analysis.summary
    if not comparing.is_shown or comparing.rival is None or summary is None:
        return None
    second = comparing.sentences()
    choosing = comparing.choosing({*session.lines.shown(), *second})
    names = {method: method_name(method) for method, _ in comparing.comparison.rankings} if comparing.comparison else {}
    return Rivalry(
        second,
        (method_name(summary.method), method_name(comparing.rival)),
        {index: tuple(map(names.__getitem__, methods)) for index, methods in choosing.items()},
        asked=len(names),
        is_divided=is_divided,
    )
