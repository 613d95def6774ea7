"""Answers Qt when it asks for a sentence in the window's language. Loaded only where that is not English."""

from PySide6.QtCore import QObject, QTranslator

from reader.gui.tongue import catalog
from reader.gui.tongue.language import Language
from reader.paths import resource_dir


class Translator(QTranslator):
    """Knows one catalog; what it does not have, the next translator is asked for, and at last it stays English.

    The class that says a sentence, which Qt hands over, does not matter: the same words are the same words.
    """

    def __init__(self, translations: catalog.Catalog, parent: QObject) -> None:
        super().__init__(parent)
        self._translations = translations

    def isEmpty(self) -> bool:
        return not self._translations.sentences

    def translate(
        self, _context: str, sentence: str, disambiguation: str | None = None, number: int = -1
    ) -> str | None:
        return self._translations.said(sentence, disambiguation or "", number)


def catalog_of(language: Language) -> catalog.Catalog:
    """Return what is translated into a language."""
    return catalog.read((resource_dir() / "translations" / f"{language.value}.po").read_text("utf-8"))
