"""How much: the sums, shares and counts of the article, each with the sentence that says of what."""

from dataclasses import replace
from itertools import groupby

from reader.gui.dossier.rows import PlaceRow, Places, fact_row, words_at
from reader.gui.panes.facts_pane import FactsPane
from reader.model.analysis import Analysis
from reader.model.facts import Quantity


class HowMuchPane(FactsPane):
    """Quantities in the order of the text; those of one sentence stand above it, which is there once."""

    def nothing(self) -> str:
        return self.tr("This text tells no quantities.")

    def rows(self, places: Places, analysis: Analysis) -> tuple[PlaceRow, ...]:
        together = groupby(analysis.quantities or (), key=lambda each: places.unit_of(each.span))
        return tuple(row for _, group in together for row in _over_one_sentence([_row(places, each) for each in group]))


def _row(places: Places, each: Quantity) -> PlaceRow:
    counted = f" {words_at(places.document, each.of)}" if each.of else ""
    return fact_row(places, each.span, lead=words_at(places.document, each.span) + counted)


def _over_one_sentence(rows: list[PlaceRow]) -> list[PlaceRow]:
    return [*(replace(row, text="") for row in rows[:-1]), rows[-1]]
