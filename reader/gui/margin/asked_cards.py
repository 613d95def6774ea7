"""The line of a paragraph that the reader asked for, or why there is none; and the way to ask. No widgets here."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from reader.gui.margin.cards import Card, CardKind, sentence_key, soft_parts
from reader.gui.reading.reading_session import ReadingSession
from reader.model.line import runs_of, whole_line, words_of
from reader.model.numbering import paragraph_numbers
from reader.session.paragraph_lines import NoLine


def asked_cards(session: ReadingSession) -> Iterator[tuple[int, Card]]:
    """Yield paragraphs, each with its line that was asked for, or with the reason why it has none."""
    for paragraph, found in session.lines.asked_lines().items():
        if isinstance(found, NoLine):
            yield paragraph, _reason_card(paragraph, found)
        else:
            yield paragraph, _asked_card(session, paragraph, found)


def way_to_ask(paragraph: int) -> Card:
    """Return the way that shows the line of a paragraph which the summary does not speak for."""
    text = _tr("Show its line")
    tip = _tr("Show the line of this paragraph (L).")
    return Card(CardKind.ASK, f"ask-{paragraph}", text, tip, tip=tip, number=paragraph)


def no_line_words(reason: NoLine) -> str:
    """Return in a sentence why a paragraph has no line."""
    return {
        NoLine.NO_PROSE: _tr("Only paragraphs of running text have lines."),
        NoLine.ONE_SENTENCE: _tr("One sentence only: a line would say it again."),
        NoLine.SHORT: _tr("Too short: a line would say most of it again."),
        NoLine.KEY_POINT: _tr("Its key point says the best of it."),
        NoLine.NONE_ALONE: _tr("None of its sentences can be read by itself."),
    }[reason]


def _asked_card(session: ReadingSession, paragraph: int, sentence: int) -> Card:
    document, line = session.document, session.lines.line_of(sentence)
    words, span = words_of(document, line), document.sentences[sentence].span
    spoken = _tr("Line asked for, of paragraph {paragraph}: {text}")
    whole = "" if line == whole_line(document, sentence) else document.plain_words(span)
    away = _tr("Asked for by you; a click or Esc takes it away.")
    return Card(
        CardKind.ASKED,
        sentence_key(sentence),
        words,
        spoken.format(paragraph=paragraph_numbers(document).get(paragraph, 0), text=words),
        span,
        tip="\n\n".join(filter(None, (whole, away))),
        note=_tr("Asked for by you"),
        number=paragraph,
        soft=soft_parts(runs_of(document, line)),
    )


def _reason_card(paragraph: int, reason: NoLine) -> Card:
    text = no_line_words(reason)
    return Card(CardKind.NO_LINE, f"no-line-{paragraph}", text, text, number=paragraph)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AskedCards", text)
