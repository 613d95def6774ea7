"""What the signs mean, which keys there are, and how a summary is made: one page, written from the program's tables."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser, QWidget

from reader.gui.bars.actions import ACTIONS, MENU_TITLES, translated
from reader.gui.look.boxes import column_of
from reader.gui.look.dialog import Dialog

SIZE, EDGE = QSize(640, 640), QSize(24, 24)
NAMES = 36  # of a hundred parts of the width


class HelpPage(Dialog):
    """A page to read, to search with the eye and to hear."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__("help_page", parent)
        self.setWindowTitle(self.tr("Signs, keys and methods"))
        page = QTextBrowser(self)
        page.setAccessibleName(self.windowTitle())
        page.setOpenLinks(False)
        page.setHtml(help_html(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column_of((page, 1), buttons, within=self)
        self.fill(SIZE, parent.size() - EDGE)


def help_html(actions: Iterable[QAction]) -> str:
    """Return the page."""
    signs = (_tr("Signs"), _signs())
    parts = (signs, (_tr("Keys"), _keys(actions)), (_tr("How a summary is chosen"), _methods()))
    return "".join(
        f"<h2 style='margin-left:3px;font-weight:600'>{escape(title)}</h2>{_rows(rows)}" for title, rows in parts
    )


def _rows(rows: Iterable[tuple[str, str]]) -> str:
    cells = (
        f"<tr><td width='{NAMES}%' style='font-weight:600'>{escape(name)}&nbsp;&nbsp;</td><td>{escape(says)}</td></tr>"
        for name, says in rows
    )
    return f"<table width='100%' cellspacing='0' cellpadding='3'>{''.join(cells)}</table>"


def _signs() -> Iterator[tuple[str, str]]:
    yield _tr("Text and margin"), _tr("The text, word for word; beside it, what it amounts to.")
    yield (
        _tr("Line beside words in the margin"),
        _tr("A sentence of the article; … is left out."),
    )
    yield _tr("Grey line"), _tr("Asked for by L, or by a click in the empty margin; it is no line of the summary.")
    yield "¶ 12", _tr("The paragraph from which something comes; a click goes there.")
    yield "◂", _tr("The sentence is marked in the text, since a line would say it again.")
    yield _tr("Solid underline"), _tr("A person.")
    yield _tr("Double underline"), _tr("An organisation.")
    yield _tr("Dashed underline"), _tr("A place.")
    yield _tr("Dotted underline"), _tr("A group of people, such as a nation; off until it is asked for.")
    yield _tr("Corner at the end of a highlight"), _tr("You have written a comment on it.")
    yield (
        _tr("Strip beside the scroll bar"),
        _tr(
            "The whole article. From left to right: lines of the summary; sentences that support key points; "
            "mentions of the chosen actor; your highlights, or hits of a search. Tinted: the paragraphs for which the "
            "summary speaks. The frame is the part in sight."
        ),
    )


def _keys(actions: Iterable[QAction]) -> Iterator[tuple[str, str]]:
    by_name = {action.objectName(): action for action in actions}
    for spec in ACTIONS:
        action = by_name.get(spec.id)
        shown = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()] if action else []
        if action is not None and shown:
            menu, words = (
                translated(text).replace("&", "").rstrip("…") for text in (MENU_TITLES[spec.menu], spec.text)
            )
            yield _tr(" or ").join(shown), _tr("{menu}: {command}").format(menu=menu, command=words)


def _methods() -> Iterator[tuple[str, str]]:
    from reader.analysis.summarizers import SUMMARIZERS

    return ((translated(method.name), translated(method.description)) for method in SUMMARIZERS)


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpPage", text)
