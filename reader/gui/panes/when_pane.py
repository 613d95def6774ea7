"""When: the dates of the article in order of time, each with the sentence that says what happened."""

from PySide6.QtCore import QDate, QLocale

from reader.gui.dossier.rows import PlaceRow, Places, fact_row, words_at
from reader.gui.panes.facts_pane import FactsPane
from reader.gui.tongue.words import quoted, translated
from reader.model.analysis import Analysis
from reader.model.facts import TimeExpression


class WhenPane(FactsPane):
    """Dates that are known come first; those that the text leaves open follow in its own order."""

    def nothing(self) -> str:
        return self.tr("This text names no dates.")

    def rows(self, places: Places, analysis: Analysis) -> tuple[PlaceRow, ...]:
        return tuple(_row(places, each) for each in sorted(analysis.dates or (), key=_order))


def _row(places: Places, each: TimeExpression) -> PlaceRow:
    words = words_at(places.document, each.span)
    shown = _shown(each.iso) if each.iso else words
    note = "" if shown.casefold().startswith(words.casefold()) else quoted(words)
    return fact_row(places, each.span, lead=shown, note=note)


def _order(each: TimeExpression) -> tuple[bool, str, int]:
    return each.iso is None, (each.iso or "").partition("/")[0], each.span.start


def _shown(iso: str) -> str:
    """Return a date, or the first and last of a span, as the reader's country writes it."""
    return " – ".join(_one(part) for part in iso.split("/"))


def _one(iso: str) -> str:
    parts = [int(part) for part in iso.split("-")]
    year, month, day = [*parts, 1, 1][:3]
    forms = {1: "yyyy", 2: translated("MMMM yyyy"), 3: translated("d MMMM yyyy")}  # by the number of parts
    return QLocale().toString(QDate(year, month, day), forms[len(parts)])
