"""The shelf: a line to search all that is kept, a list of what was found, and the bin."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.look.menu_key import give_menu_key
from reader.gui.look.row_list import RowList
from reader.gui.look.theme import Theme
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.shelf.carrying import CarryButton, words_for, words_while
from reader.gui.shelf.marking import MarkButton, state_box
from reader.gui.shelf.shelf_list import ShelfModel, ShelfRole, ShelfRows
from reader.gui.text.plain import PlainLabel, set_tip
from reader.gui.tongue.words import quoted
from reader.jobs import Carriage
from reader.model.headline import one_line
from reader.model.highlight import Highlight
from reader.shelf.lines import found_in
from reader.shelf.questions import actor_asked_for, plain_words, unread_days
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import ReadingState, ShelvedArticle
from reader.storage.database import DatabaseTroubleError
from reader.storage.shared_file import Trouble

SIZE = QSize(620, 560)
EXAMPLE = '"thin ice" tag:ice actor:"Ann Lee" site:example.org state:later after:2027-03 before:2028'
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ShelfDialog(Dialog):
    """Tells which article is to be opened; what lies in the bin is shown instead where that is wished."""

    article_chosen = Signal(object, object)  # and the highlight for which it was found, None where there is none
    carriage_wished = Signal(object, object)

    def __init__(self, store: HighlightStore, theme_now: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__("shelf_dialog", parent)
        self._store, self._shelf = store, store.shelf
        self._under_way = ""  # what is being carried
        self.setWindowTitle(self.tr("Shelf"))
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Search articles, highlights, comments, tags and actors"))
        self._words.setAccessibleName(self._words.placeholderText())
        asks = self.tr("Ask for a phrase, by tag, actor, site, state and date, too: {asks}")
        set_tip(self._words, asks.format(asks=EXAMPLE))
        self._words.setClearButtonEnabled(True)
        self._words.installEventFilter(self)
        self._model = ShelfModel(self)
        self._list = RowList(self._model, ShelfRows(theme_now, self), self)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.setAccessibleName(self.tr("Articles on the shelf"))
        self._note = PlainLabel(parent=self, name="hint", wraps=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._open = self.button(self.tr("Open"), self._choose, is_main=True)
        self._more = CarryButton(self)
        self._states = state_box(self)
        self._mark = MarkButton(self)
        self._move = self.button("", self._move_chosen)
        self._bin = QPushButton(self.tr("Show the Bin"), self)
        self._bin.setCheckable(True)
        self._lay_out()
        self._connect()
        self.fill(SIZE, parent.size())
        self._search()

    def ask(self, line: str) -> None:
        """Search the shelf for something."""
        self._words.setText(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list work while words are typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TO_LIST:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        for button in (self._bin, self._mark):
            button.setAutoDefault(False)
        asked = row_of((self._words, 1), self._states)
        buttons = row_of(self._bin, self._more, 0, self._mark, self._move, self._open)
        column_of(asked, (self._list, 1), self._note, buttons, within=self, margins=(16, 16, 16, 14), spacing=10)
        self._words.setFocus()

    def _connect(self) -> None:
        self._words.textChanged.connect(self._search)
        self._states.currentIndexChanged.connect(self._search)
        self._more.wished.connect(self._carry)
        self._mark.state_chosen.connect(self._set_state)
        self._mark.tags_given.connect(self._set_tags)
        self._list.doubleClicked.connect(self._choose)
        self._list.customContextMenuRequested.connect(self._open_menu)
        give_menu_key(self)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._bin.toggled.connect(self._search)

    @Slot()
    def _search(self) -> None:
        """Show what has the words, or what lies in the bin."""
        is_bin = self._bin.isChecked()
        try:
            found = self._shelf.binned() if is_bin else self._shelf.found(self._words.text(), state=self._state())
        except DatabaseTroubleError as error:
            found = ()
            self._note.setText(
                self.tr("The shelf cannot be read ({reason}).").format(reason=self._store.reason_of(error.trouble))
            )
        else:
            self._note.setText(self._under_way or ("" if found else self._words_for_none(is_bin=is_bin)))
        for part in (self._words, self._states):
            part.setEnabled(not is_bin)
        self._model.show_articles(found, self._line)
        self._list.setVisible(bool(found))  # or the words in its place would stand far below
        self._note.setVisible(bool(self._note.text()))
        self._bin.setText(self.tr("Back to the Shelf") if is_bin else self.tr("Show the Bin"))
        self._move.setText(self.tr("Take Back") if is_bin else self.tr("Move to Bin"))
        if found:
            self._list.setCurrentIndex(self._model.index(0))
        self._enable()

    def _words_for_none(self, *, is_bin: bool) -> str:
        if is_bin:
            return self.tr("The bin is empty. What is put there stays for thirty days.")
        if unread := unread_days(self._words.text()):
            return self.tr("“{words}” is no day; write it like 2027-03-02, 2027-03 or 2027.").format(words=unread[0])
        if self._words.text().strip():
            return self.tr("Nothing on the shelf has all of these words.")
        if self._state() is not None:
            return self.tr("Nothing on the shelf is in this state.")
        return self.tr(
            "Nothing is on the shelf yet. An article comes here when you highlight something in it, or keep it."
        )

    def _line(self, article: ShelvedArticle) -> str:
        words, actor = plain_words(self._words.text()), actor_asked_for(self._words.text())
        if not (words or actor) or self._bin.isChecked():
            return article.first_lines
        with suppress(DatabaseTroubleError):
            appearance = self._shelf.appearance(article.id, actor) if actor else None
            return appearance.line if appearance else self._hit(article, words or actor)[0] or article.first_lines
        return article.first_lines

    def _hit(self, article: ShelvedArticle, words: str) -> tuple[str, Highlight | None]:
        """Return the line of the text that has most of the words, or else of what the reader wrote of a highlight."""
        line = found_in(self._shelf.text_of(article.id), words)
        if line.lacks == 0:
            return line.words, None
        marked = self._shelf.highlights_on(article.id)
        comments = [(each.comment.text, self.tr("Comment: {words}"), each) for each in marked if each.comment]
        tagged = [(_with_tags(each), self.tr("Highlight: {words}"), each) for each in marked if each.tags]
        written = [(found_in(text, words), form, each) for text, form, each in (*comments, *tagged)]
        best, form, highlight = min([(line, "{words}", None), *written], key=lambda each: each[0].lacks)
        return form.format(words=best.words) if best.words else "", highlight

    @Slot()
    def _enable(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None and not self._bin.isChecked())
        self._move.setEnabled(chosen is not None)
        self._mark.set_article(None if self._bin.isChecked() else chosen)

    @Slot()
    def _choose(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._open.isEnabled():
            words, highlight = plain_words(self._words.text()), None
            with suppress(DatabaseTroubleError):
                highlight = self._hit(chosen, words)[1] if words else None
            self.accept()
            self.article_chosen.emit(chosen, highlight)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        """Offer for the row at a place what the buttons offer for the chosen one."""
        if not self._list.indexAt(place).isValid():
            return
        menu = QMenu(self._list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, act in ((self._open, self._choose), (self._move, self._move_chosen)):
            offered = menu.addAction(button.text())
            offered.setEnabled(button.isEnabled())
            offered.triggered.connect(act)
        if self._mark.isEnabled():
            menu.addSeparator()
            menu.addMenu(self._mark.menu())
        menu.popup(self._list.viewport().mapToGlobal(place))

    @Slot()
    def _move_chosen(self) -> None:
        """Put the chosen article into the bin, or take it out."""
        is_back = self._bin.isChecked()
        self._change(lambda shelf, article: shelf.take_back(article) if is_back else shelf.bin(article))

    @Slot(object, object)
    def _carry(self, carriage: Carriage, path: Path) -> None:
        self.show_carrying(carriage)
        self.carriage_wished.emit(carriage, path)

    def show_carrying(self, carriage: Carriage) -> None:
        """Say what is being carried, until it is."""
        self._more.setEnabled(False)
        self._under_way = words_while(carriage)
        self._search()

    @Slot(object, object)
    def show_carried(self, carriage: Carriage, answer: object) -> None:
        """Say what was carried out of the shelf or into it, and show the shelf as it is now."""
        self._more.setEnabled(True)
        self._under_way = ""
        self._search()
        reason = self._store.reason_of(answer) if isinstance(answer, Trouble) else ""
        self._note.setText(words_for(Carriage(carriage), answer, reason))
        self._note.show()

    @Slot(object)
    def _set_state(self, state: ReadingState) -> None:
        self._change(lambda shelf, article: shelf.set_state(article, state))

    @Slot(object)
    def _set_tags(self, tags: tuple[str, ...]) -> None:
        self._change(lambda shelf, article: shelf.set_tags(article, tags))

    def _change(self, act: Callable[[Shelf, int], object]) -> None:
        """Do something to the chosen article, and show the shelf as it is then, at the row that was chosen before."""
        chosen, row = self._chosen(), self._list.currentIndex().row()
        if chosen is not None:
            number = chosen.id
            self._store.write(lambda shelf: act(shelf, number), partial(self._show_changed, row))

    def _show_changed(self, row: int, trouble: Trouble | None) -> None:
        if not isValid(self):  # it was closed while another process was writing
            return
        if trouble is not None:
            reason = self._store.reason_of(trouble)
            self._note.setText(self.tr("This could not be kept ({reason}).").format(reason=reason))
            self._note.show()
        else:
            self._search()
            self._list.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))

    def _state(self) -> ReadingState | None:
        state = self._states.currentData()
        return ReadingState(state) if state else None

    def _chosen(self) -> ShelvedArticle | None:
        index: QModelIndex = self._list.currentIndex()
        found: ShelvedArticle | None = index.data(ShelfRole.ARTICLE) if index.isValid() else None
        return found


def _with_tags(highlight: Highlight) -> str:
    return f"{quoted(one_line(highlight.passage.words))} {' '.join(f'#{tag}' for tag in highlight.tags)}"
