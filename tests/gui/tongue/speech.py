"""Lets a test hear the window in another language, and no further test."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.gui.tongue.language import Language
from reader.gui.tongue.speaking import speak


@contextmanager
def heard(application: QApplication, language: Language) -> Iterator[list[QTranslator]]:
    """Speak a language; give what was installed for it."""
    before, installed = QLocale(), []
    install = application.installTranslator

    def noted(translator: QTranslator) -> bool:
        installed.append(translator)
        return install(translator)

    with patch.object(application, "installTranslator", noted):
        speak(application, language)
    try:
        yield installed
    finally:
        for translator in installed:
            application.removeTranslator(translator)
        QLocale.setDefault(before)
