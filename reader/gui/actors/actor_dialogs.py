"""What a menu cannot ask: a name, or one actor of many."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListView,
    QWidget,
)

from reader.gui.actors.actor_choices import AskForBearer, AskForGoal, AskForName, AskForSpeaker, Asking, Case
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.reading.actor_words import kind_name, shortened
from reader.gui.text.plain import PlainLabel
from reader.model.annotation import Actor
from reader.model.correction import Scope

SIZE = QSize(420, 480)
SIDE = 20
MOST_QUOTED = 120  # characters of a quotation in a question


class ActorDialog(Dialog):
    """A question, room for the answer, whether it holds always, and two buttons; tells the answer and the scope."""

    answered = Signal(object, object)

    def __init__(self, question: str, scope: Scope, parent: QWidget) -> None:
        super().__init__("actor_dialog", parent)
        self._always = QCheckBox(self.tr("In &all articles"), self)
        self._always.setChecked(scope is Scope.ALWAYS)
        self._yes = self.button("", self._answer, is_main=True)
        self._question = PlainLabel(question, self, wraps=True)
        self._field = QLineEdit(self)
        self._field.setAccessibleName(question)

    def lay_out(self, *parts: QWidget) -> None:
        """Put parts between the question and the buttons."""
        cancel = self.button(self.tr("Cancel"), self.reject)
        buttons = row_of((self._always, 1), cancel, self._yes)
        column_of(self._question, self._field, *parts, buttons, within=self, margins=(SIDE, 18, SIDE, 16), spacing=10)
        order = (self._field, *parts, self._always, cancel, self._yes)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
        self._field.setFocus()

    def answer(self) -> Actor | str | None:
        """Return the answer, None where there is none yet."""
        raise NotImplementedError

    @Slot()
    def _answer(self) -> None:
        found = self.answer()
        if found is not None:
            self.accept()
            self.answered.emit(found, Scope.ALWAYS if self._always.isChecked() else Scope.ARTICLE)

    @Slot()
    def _allow(self) -> None:
        self._yes.setEnabled(self.answer() is not None)


class NameDialog(ActorDialog):
    """Asks what an actor shall be called."""

    def __init__(self, actor: Actor, scope: Scope, parent: QWidget) -> None:
        super().__init__(_tr("What shall “{name}” be called?").format(name=actor.name), scope, parent)
        self.setWindowTitle(self.tr("Rename an Actor"))
        self._yes.setText(self.tr("Rename"))
        self._actor = actor
        self._field.setText(actor.name)
        self._field.selectAll()
        self._field.textChanged.connect(self._allow)
        self.lay_out()
        self._allow()
        self.fit(SIZE.width(), parent.width() - 2 * SIDE)

    def answer(self) -> str | None:
        """Return the new name."""
        name = " ".join(self._field.text().split())
        return name if name and name != self._actor.name else None


class ChooseDialog(ActorDialog):
    """Asks for one of the actors; typing narrows the list."""

    def __init__(
        self, question: str, actors: list[Actor], scope: Scope, parent: QWidget, *, offers_always: bool = True
    ) -> None:
        super().__init__(question, scope, parent)
        self._always.setVisible(offers_always)
        self.setWindowTitle(self.tr("Choose an Actor"))
        self._yes.setText(self.tr("Choose"))
        self._actors = actors
        self._list = self._list_of(actors)
        self._field.setPlaceholderText(self.tr("Filter actors"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._narrow)
        self.lay_out(self._list)
        self._narrow("")
        self.fill(SIZE, parent.size() - QSize(2 * SIDE, 2 * SIDE))

    def answer(self) -> Actor | None:
        """Return the actor that is chosen."""
        index = self._list.currentIndex()
        return self._actors[self._shown.mapToSource(index).row()] if index.isValid() else None

    def _list_of(self, actors: list[Actor]) -> QListView:
        rows = QStandardItemModel(self)
        for actor in actors:
            also = ", ".join((kind_name(actor.kind).lower(), *actor.aliases))
            item = QStandardItem(f"{actor.name}  ·  {also}")
            item.setEditable(False)
            rows.appendRow(item)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(rows)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found = QListView(self)
        found.setModel(self._shown)
        found.setAccessibleName(self.tr("Actors"))
        found.selectionModel().currentChanged.connect(self._allow)
        found.doubleClicked.connect(self._on_double_clicked)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list while typing in the line above it."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            here, step = self._list.currentIndex().row(), 1 if event.key() == Qt.Key.Key_Down else -1
            index = self._shown.index(here + step, 0)
            self._list.setCurrentIndex(index if index.isValid() else self._list.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _narrow(self, words: str) -> None:
        self._shown.setFilterFixedString(words.strip())
        self._list.setCurrentIndex(self._shown.index(0, 0))
        self._allow()

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self._answer()


def dialog_for(asking: Asking, case: Case, parent: QWidget) -> ActorDialog:
    """Return the dialog that asks; the caller opens it."""
    if isinstance(asking, AskForName):
        return NameDialog(asking.actor, asking.scope, parent)
    if isinstance(asking, AskForBearer):
        question = _tr("Whose name is “{name}”?").format(name=asking.words)
        return ChooseDialog(question, list(case.actors), asking.scope, parent)
    if isinstance(asking, AskForSpeaker):
        words = shortened(" ".join(case.document.plain_words(asking.quotation.span).split()), MOST_QUOTED)
        speakers = case.likely_speakers(asking.quotation)
        question = _tr("Who says: {words}").format(words=words)
        return ChooseDialog(question, speakers, asking.scope, parent, offers_always=False)
    if isinstance(asking, AskForGoal):
        question = _tr("“{name}” is the same as:").format(name=asking.actor.name)
    else:
        question = _tr("Here, “{name}” is:").format(name=case.document.plain_words(asking.mention))
    return ChooseDialog(question, case.likely_for(asking.actor), asking.scope, parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActorDialog", text)
