"""Who said what: every quotation of the article in its order, whether its speaker is known or not."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from reader.gui.dossier.rows import PlaceRow, Places, quotation_row, words_at
from reader.gui.dossier.rows_model import RowsModel
from reader.gui.dossier.rows_view import DossierList
from reader.gui.look.theme import Theme
from reader.model.annotation import Quotation
from reader.model.folding import folded
from reader.session.findings import Findings


class SaidModel(RowsModel):
    """A row for each quotation; those that do not match the filter are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[tuple[PlaceRow, str], ...] = ()
        self._words = ""

    @property
    def count(self) -> int:
        """How many quotations the article has."""
        return len(self._all)

    def show_findings(self, findings: Findings) -> None:
        """Take what an analysis has found."""
        places, ordered = Places(findings), _in_order(findings.analysis.quotations or ())
        self._all = tuple((_row(findings, places, each), _searched(findings, each)) for each in ordered)
        self._fill()

    def set_words(self, words: str) -> None:
        """Keep the quotations that contain the words, or whose speaker is called so."""
        self._words = folded(words).strip()
        self._fill()

    def _fill(self) -> None:
        self.show_rows(row for row, searched in self._all if self._words in searched)


class SaidList(DossierList):
    """The list of all quotations."""

    def __init__(self, model: SaidModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, theme, parent)
        self.setObjectName("said_list")
        self.setAccessibleName(self.tr("Who said what"))


def _in_order(quotations: Iterable[Quotation]) -> list[Quotation]:
    return sorted(quotations, key=lambda quotation: quotation.span)


def _row(findings: Findings, places: Places, quotation: Quotation) -> PlaceRow:
    kind = _tr("direct") if quotation.direct else _tr("indirect")
    if quotation.actor is None and quotation.speaker is None:
        return quotation_row(places, quotation, note=f"{_tr('speaker not named')} · {kind}")
    return quotation_row(places, quotation, lead=_speaker_name(findings, quotation), note=kind)


def _speaker_name(findings: Findings, quotation: Quotation) -> str:
    """Return the actor's name, or else how the text calls who speaks; of somebody whom nothing names, just that."""
    actor = findings.actor_by_id(quotation.actor)
    if actor is not None:
        return actor.name
    return words_at(findings.document, quotation.speaker) if quotation.speaker else _tr("speaker not named")


def _searched(findings: Findings, quotation: Quotation) -> str:
    actor = findings.actor_by_id(quotation.actor)
    aliases = actor.aliases if actor else ()
    words = words_at(findings.document, quotation.span)
    return folded("\n".join((_speaker_name(findings, quotation), *aliases, words)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Said", text)
