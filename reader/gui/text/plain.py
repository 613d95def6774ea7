"""Words that are shown as they are. In tips and labels Qt takes for HTML what looks like it, unless it is told not to.

A title with `<img src="file:///…">` in it would have local files opened by resting the mouse on it. So every tip,
every label and every question of the window is made here.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLabel, QMessageBox, QToolTip, QWidget


class PlainLabel(QLabel):
    """A label that shows its text letter by letter; `name` is what the style sheet calls it."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, name: str = "", wraps: bool = False) -> None:
        super().__init__(text, parent, textFormat=Qt.TextFormat.PlainText, wordWrap=wraps)
        self.setObjectName(name)


def tip_of(text: str) -> str:
    """Return what Qt shows as this text; a tip has no format that could be set, so signs of HTML are written out."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text


def set_tip(of: QWidget | QAction, text: str) -> None:
    """Have a text shown where the mouse rests on something."""
    of.setToolTip(tip_of(text))


def show_tip(place: QPoint, text: str, widget: QWidget, around: QRect | None = None) -> None:
    """Show a text at a place of the screen while the mouse is on the widget, or on a part; an empty one hides it."""
    QToolTip.showText(place, tip_of(text), widget, around or QRect())


def hide_tip() -> None:
    """Show no tip any more."""
    QToolTip.hideText()


def line_dialog(title: str, question: str, line: str, window: QWidget) -> QInputDialog:
    """Return a dialog that asks for a line; nothing else than words of ours may be its question."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(line)
    dialog.setOkButtonText(dialog.okButtonText())  # with which Qt makes the buttons
    for buttons in dialog.findChildren(QDialogButtonBox):
        button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setProperty("main", True)
        button.style().unpolish(button)  # Qt has drawn it up already
        button.style().polish(button)
    return dialog


def confirmed(question: str, yes: str, window: QWidget) -> bool:
    """Ask before something is done that cannot be undone; `yes` is what the button for it says."""
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), question, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is button
