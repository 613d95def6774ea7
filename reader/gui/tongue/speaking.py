"""Lets the program speak a language, before its first window is made."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.gui.tongue.language import Language, spoken


def speak(application: QCoreApplication, choice: Language) -> None:
    """Speak the chosen language, Qt's own words and dates included; English, which the code speaks, loads nothing."""
    system = QLocale.system()
    language = spoken(choice, system.uiLanguages())
    if choice is not Language.SYSTEM and spoken(Language.SYSTEM, [system.name()]) is not language:
        QLocale.setDefault(QLocale(language.value))
    if language is Language.ENGLISH:
        return
    from reader.gui.tongue.translator import Translator, catalog_of

    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    application.installTranslator(Translator(catalog_of(language), application))
