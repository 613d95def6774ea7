"""The menus about the summary: its method, its length, a second method beside it, the language of the article."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import set_tip
from reader.gui.tongue.words import counted, translated
from reader.session.length import PRESETS, Length, LengthUnit


class SummaryMenus(QObject):
    """Fills the menus when they are opened, and tells what was chosen there."""

    method_chosen = Signal(str)
    length_chosen = Signal(object)
    rival_chosen = Signal(str)
    language_chosen = Signal(object)

    def __init__(self, session: ReadingSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent

    @cached_property
    def methods(self) -> QMenu:
        """The methods that choose the summary."""
        return self._menu(self.tr("Met&hod"), self._fill_methods)

    @cached_property
    def lengths(self) -> QMenu:
        """The lengths of the summary."""
        return self._menu(self.tr("Len&gth"), self._fill_lengths)

    @cached_property
    def rivals(self) -> QMenu:
        """The methods that can be set beside the one that is used."""
        return self._menu(self.tr("Methods &Side by Side"), self._fill_rivals)

    @cached_property
    def languages(self) -> QMenu:
        """The languages that the article can be taken for."""
        return self._menu(self.tr("Language of the &Text"), self._fill_languages)

    def fill(self, menu: QMenu) -> None:
        """Put the methods into a menu, with the other menus under them."""
        self._fill_methods_into(menu)
        menu.addSeparator()
        menu.addMenu(self.rivals)
        menu.addMenu(self.languages)

    def add_to(self, menu: QMenu) -> None:
        """Put all these menus under a menu."""
        for other in (self.methods, self.lengths, self.rivals, self.languages):
            menu.addMenu(other)

    def _menu(self, title: str, fill: Callable[[], None]) -> QMenu:
        menu = QMenu(title, self._window)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(fill)
        return menu

    @Slot()
    def _fill_methods(self) -> None:
        self._fill_methods_into(self.methods)

    def _fill_methods_into(self, menu: QMenu) -> None:
        from reader.analysis.summarizers import SUMMARIZERS

        chosen, count = self._session.options.summarizer, len(self._session.document.sentences)
        choices = self._emptied(menu, self._on_method)
        for method in SUMMARIZERS:
            is_slow = method.max_sentences is not None and count > method.max_sentences
            name = translated(method.name)
            name = self.tr("{method} (too slow for this text)").format(method=name) if is_slow else name
            choice = _choice(menu, choices, name, method.id, is_chosen=method.id == chosen)
            set_tip(choice, translated(method.description))

    @Slot()
    def _fill_lengths(self) -> None:
        self.fill_lengths(self.lengths)

    def fill_lengths(self, menu: QMenu) -> None:
        """Put the lengths into a menu."""
        choices = self._emptied(menu, self._on_length)
        for length in PRESETS:
            is_chosen = length == self._session.lines.length
            _choice(menu, choices, length_name(length), str(length), is_chosen=is_chosen)

    @Slot()
    def _fill_rivals(self) -> None:
        from reader.analysis.summarizers import SUMMARIZERS

        comparing, choices = self._session.comparing, self._emptied(self.rivals, self._on_rival)
        _choice(self.rivals, choices, self.tr("Nothing"), "", is_chosen=comparing.rival is None)
        self.rivals.addSeparator()
        for method in SUMMARIZERS:
            if method.id != self._session.options.summarizer:
                is_chosen = method.id == comparing.rival
                choice = _choice(self.rivals, choices, translated(method.name), method.id, is_chosen=is_chosen)
                set_tip(choice, translated(method.description))

    @Slot()
    def _fill_languages(self) -> None:
        asked, found = self._session.options.language, self._session.document.language
        choices, names = self._emptied(self.languages, self._on_language), language_names()
        automatic = self.tr("Automatic ({language})").format(language=names.get(found or "", found or "…"))
        automatic = automatic if asked is None else self.tr("Automatic")
        _choice(self.languages, choices, automatic, "", is_chosen=asked is None)
        self.languages.addSeparator()
        for code, name in sorted(names.items(), key=lambda item: item[1]):
            _choice(self.languages, choices, name, code, is_chosen=code == asked)

    @staticmethod
    def _emptied(menu: QMenu, slot: Callable[[QAction], None]) -> QActionGroup:
        """Take everything out of a menu, and return a group for what comes in."""
        for old in menu.findChildren(QActionGroup):
            old.deleteLater()
        menu.clear()
        choices = QActionGroup(menu)
        choices.triggered.connect(slot)
        return choices

    @Slot(QAction)
    def _on_method(self, action: QAction) -> None:
        self.method_chosen.emit(action.data())

    @Slot(QAction)
    def _on_length(self, action: QAction) -> None:
        self.length_chosen.emit(Length.parse(action.data()))

    @Slot(QAction)
    def _on_rival(self, action: QAction) -> None:
        self.rival_chosen.emit(action.data())

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data() or None)


def length_name(length: Length) -> str:
    """Return a wished length in words."""
    amount = length.amount
    names = {
        LengthUnit.AUTOMATIC: translated("A tenth of the text"),
        LengthUnit.SENTENCES: counted("{count} sentence", "{count} sentences", amount),
        LengthUnit.WORDS: counted("About {count} word", "About {count} words", amount),
        LengthUnit.MINUTES: counted("{count} minute", "{count} minutes", amount),
        LengthUnit.SHARE: translated("A third of the sentences"),
        LengthUnit.PERCENT: translated("{amount} % of the words").format(amount=amount),
    }
    return names[length.unit]


def language_names() -> dict[str, str]:
    """Return the names of the languages that are known, by their codes, each name once."""
    from reader.nlp.languages import LANGUAGE_NAMES

    codes = {name: code for code, name in LANGUAGE_NAMES.items()}
    return {code: translated(name.capitalize()) for name, code in codes.items()}


def _choice(menu: QMenu, choices: QActionGroup, name: str, value: str, *, is_chosen: bool) -> QAction:
    action = QAction(name.replace("&", "&&"), menu)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    action.setData(value)
    choices.addAction(action)
    menu.addAction(action)
    return action
