"""One table of everything that can be done; menus, toolbar and shortcuts derive from it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QColor, QKeySequence

from reader.gui.bars.action_spec import MENU_TITLES, ActionId, ActionSpec, Key, Menu
from reader.gui.look.icons import IconName, icon
from reader.gui.text.plain import set_tip

CONTEXT = "Actions"
__all__ = [
    "ACTIONS",
    "MENU_TITLES",
    "ActionId",
    "ActionSpec",
    "Menu",
    "build_actions",
    "draw_icons",
    "enable",
    "say_key",
    "translated",
]


ACTIONS = (
    ActionSpec(
        ActionId.OPEN,
        Menu.FILE,
        "&Open…",
        (Key.Open,),
        IconName.OPEN,
        "Open an article",
        needs_article=False,
    ),
    ActionSpec(
        ActionId.OPEN_LINK,
        Menu.FILE,
        "Open &Link…",
        ("Ctrl+L",),
        IconName.LINK,
        "Open a page by its address",
        needs_article=False,
    ),
    ActionSpec(
        ActionId.PASTE,
        Menu.FILE,
        "Open from Clip&board",
        (Key.Paste,),
        IconName.PASTE,
        "Open the text or the file on the clipboard",
        needs_article=False,
    ),
    ActionSpec(
        ActionId.SHELF,
        Menu.FILE,
        "S&helf…",
        ("Ctrl+B",),
        tip="Search all that you keep, and open it again",
        needs_article=False,
    ),
    ActionSpec(ActionId.KEEP, Menu.FILE, "&Keep on the Shelf", ("Ctrl+D",), tip="Keep this article with its text"),
    ActionSpec(
        ActionId.KEEP_READ,
        Menu.FILE,
        "Keep &All That I Read",
        needs_article=False,
        is_checkable=True,
        tip="Put every article that you read on the shelf, with its text",
    ),
    ActionSpec(
        ActionId.COMPARE_ARTICLES,
        Menu.FILE,
        "Co&mpare with Another Article…",
        ("Ctrl+E",),
        tip="Lay another article on the same event beside this one",
    ),
    ActionSpec(ActionId.NEW_WINDOW, Menu.FILE, "&New Window", (Key.New,), needs_article=False),
    ActionSpec(
        ActionId.PRIVATE_WINDOW,
        Menu.FILE,
        "New Pri&vate Window",
        ("Ctrl+Shift+N",),
        tip="Open a window that keeps nothing of what is read in it",
        needs_article=False,
    ),
    ActionSpec(
        ActionId.SAVE,
        Menu.FILE,
        "&Save As…",
        (Key.Save,),
        IconName.EXPORT,
        "Save key points, summary and actors",
        starts_group=True,
    ),
    ActionSpec(ActionId.SAVE_PDF, Menu.FILE, "Save as P&DF…", ("Ctrl+Shift+S",)),
    ActionSpec(
        ActionId.SAVE_BRIEF,
        Menu.FILE,
        "Save Brie&f…",
        tip="Save one page with the points, who is who, who said what, and your highlights",
    ),
    ActionSpec(
        ActionId.SAVE_CITATION,
        Menu.FILE,
        "Save C&itation…",
        tip="Save the article as a source to cite: RIS, BibTeX or CSL-JSON",
    ),
    ActionSpec(ActionId.PRINT, Menu.FILE, "&Print…", (Key.Print,), IconName.PRINT),
    ActionSpec(ActionId.CLOSE, Menu.FILE, "&Close Window", ("Ctrl+W",), starts_group=True, needs_article=False),
    ActionSpec(ActionId.QUIT, Menu.FILE, "&Quit", ("Ctrl+Q",), needs_article=False),
    ActionSpec(ActionId.UNDO, Menu.EDIT, "&Undo", (Key.Undo,), needs_article=False),
    ActionSpec(ActionId.REDO, Menu.EDIT, "&Redo", (Key.Redo,), needs_article=False),
    ActionSpec(ActionId.COPY, Menu.EDIT, "&Copy", (Key.Copy,), starts_group=True),
    ActionSpec(
        ActionId.COPY_WITH_SOURCE,
        Menu.EDIT,
        "Copy with S&ource",
        ("Ctrl+Shift+X",),
        tip="Copy the selected words, or the chosen sentence, with title, author, address and paragraph",
    ),
    ActionSpec(ActionId.COPY_KEY_POINTS, Menu.EDIT, "Copy &Key Points", ("Ctrl+Shift+K",)),
    ActionSpec(ActionId.COPY_SUMMARY, Menu.EDIT, "Copy &Summary", ("Ctrl+Shift+C",)),
    ActionSpec(ActionId.COPY_ACTORS, Menu.EDIT, "Copy &Actors", ("Ctrl+Shift+A",)),
    ActionSpec(
        ActionId.COPY_BRIEF,
        Menu.EDIT,
        "Copy &Brief",
        ("Ctrl+Shift+B",),
        tip="Copy the brief, as it is set for programs that write and as Markdown for others",
    ),
    ActionSpec(
        ActionId.FIND,
        Menu.EDIT,
        "&Find…",
        (Key.Find,),
        IconName.FIND,
        "Find in the article",
        starts_group=True,
    ),
    ActionSpec(ActionId.FIND_NEXT, Menu.EDIT, "Find &Next", ("F3", "Ctrl+G")),
    ActionSpec(ActionId.FIND_PREVIOUS, Menu.EDIT, "Find Pre&vious", ("Shift+F3", "Ctrl+Shift+G")),
    ActionSpec(ActionId.BACK, Menu.GO, "&Back", ("Alt+Left",), IconName.BACK, "Back to where you were"),
    ActionSpec(ActionId.FORWARD, Menu.GO, "&Forward", ("Alt+Right",), IconName.FORWARD, "Forward"),
    ActionSpec(ActionId.NEXT_LINE, Menu.GO, "&Next Summary Line", ("J", "F7"), starts_group=True),
    ActionSpec(ActionId.PREVIOUS_LINE, Menu.GO, "&Previous Summary Line", ("K", "Shift+F7")),
    ActionSpec(ActionId.SWITCH_SIDE, Menu.GO, "Between &Card and Sentence", ("M",)),
    ActionSpec(ActionId.POINT_AND_EVIDENCE, Menu.GO, "Between Po&int and Evidence", ("P",), starts_group=True),
    ActionSpec(ActionId.NEXT_EVIDENCE, Menu.GO, "Next &Evidence", ("E",)),
    ActionSpec(ActionId.PREVIOUS_EVIDENCE, Menu.GO, "Previous E&vidence", ("Shift+E",)),
    ActionSpec(ActionId.CLEAR_SELECTION, Menu.GO, "C&lear Selection", ("Esc",), starts_group=True),
    ActionSpec(ActionId.MORE_SUMMARY, Menu.SUMMARY, "&More Summary", ("]", "Ctrl+F7")),
    ActionSpec(ActionId.LESS_SUMMARY, Menu.SUMMARY, "&Less Summary", ("[", "Ctrl+Shift+F7")),
    ActionSpec(
        ActionId.SENTENCE_BEFORE,
        Menu.SUMMARY,
        "Show the Sentence &Before",
        ("B",),
        tip="Show the sentence before the chosen line, or no more",
    ),
    ActionSpec(
        ActionId.PARAGRAPH_LINE,
        Menu.SUMMARY,
        "Show the Line of This &Paragraph",
        ("L",),
        tip="Show the chosen paragraph's own line, or say why it has none; a click in the margin does, too",
    ),
    ActionSpec(
        ActionId.WHOLE_SENTENCES,
        Menu.SUMMARY,
        "&Whole Sentences",
        ("W",),
        is_checkable=True,
        tip="Show lines as they stand in the text, with nothing left out",
    ),
    ActionSpec(
        ActionId.COMPARE,
        Menu.SUMMARY,
        "Methods Si&de by Side",
        ("C",),
        starts_group=True,
        is_checkable=True,
        tip="Show the summary of another method beside this one, or no more",
    ),
    ActionSpec(ActionId.NEXT_MENTION, Menu.ACTORS, "&Next Mention", ("N",)),
    ActionSpec(ActionId.PREVIOUS_MENTION, Menu.ACTORS, "&Previous Mention", ("Shift+N",)),
    ActionSpec(
        ActionId.DOSSIER,
        Menu.ACTORS,
        "&Dossier of the Actor",
        ("D",),
        starts_group=True,
        tip="Show all about the chosen actor",
    ),
    ActionSpec(
        ActionId.MARK_ACTOR,
        Menu.ACTORS,
        "Mark or &Unmark the Actor",
        ("Shift+H",),
        tip="Mark the chosen actor in the text, or no more",
    ),
    ActionSpec(
        ActionId.QUOTATIONS,
        Menu.ACTORS,
        "Who Said What (&Quotations)",
        ("Q",),
        tip="List who said what, or the actors again",
    ),
    ActionSpec(
        ActionId.CORRECT_ACTOR,
        Menu.ACTORS,
        "&Correct the Actor…",
        ("A",),
        starts_group=True,
        tip="Put right who the chosen actor is",
    ),
    ActionSpec(
        ActionId.FORGET_CORRECTIONS,
        Menu.ACTORS,
        "Forget &All Corrections of This Article",
        tip="Show the actors of this article as they were found; rules for all articles stay",
    ),
    ActionSpec(
        ActionId.SHOW_CORRECTIONS,
        Menu.ACTORS,
        "Show the &File of Corrections",
        needs_article=False,
        tip="Open the file in which your corrections are kept",
    ),
    ActionSpec(
        ActionId.HIGHLIGHT,
        Menu.HIGHLIGHTS,
        "&Highlight",
        ("H",),
        tip="Highlight the selected words, or the chosen sentence",
    ),
    ActionSpec(ActionId.HIGHLIGHT_YELLOW, Menu.HIGHLIGHTS, "In &Yellow", ("1",), starts_group=True),
    ActionSpec(ActionId.HIGHLIGHT_GREEN, Menu.HIGHLIGHTS, "In &Green", ("2",)),
    ActionSpec(ActionId.HIGHLIGHT_BLUE, Menu.HIGHLIGHTS, "In &Blue", ("3",)),
    ActionSpec(ActionId.HIGHLIGHT_PINK, Menu.HIGHLIGHTS, "In &Pink", ("4",)),
    ActionSpec(
        ActionId.COMMENT,
        Menu.HIGHLIGHTS,
        "&Comment…",
        ("T",),
        tip="Write a comment on the selected words, or on the chosen highlight",
        starts_group=True,
    ),
    ActionSpec(
        ActionId.REMOVE_HIGHLIGHT,
        Menu.HIGHLIGHTS,
        "&Remove the Highlight",
        ("Del",),
        tip="Take the chosen highlight away",
    ),
    ActionSpec(ActionId.NEXT_HIGHLIGHT, Menu.HIGHLIGHTS, "&Next Highlight", (".",), starts_group=True),
    ActionSpec(ActionId.PREVIOUS_HIGHLIGHT, Menu.HIGHLIGHTS, "Pre&vious Highlight", (",",)),
    ActionSpec(
        ActionId.SAVE_HIGHLIGHTS,
        Menu.HIGHLIGHTS,
        "&Save Highlights…",
        tip="Save highlights and comments: Markdown, CSV or Web Annotation",
        starts_group=True,
    ),
    ActionSpec(
        ActionId.TYPE,
        Menu.VIEW,
        "Te&xt and Colours…",
        ("Ctrl+T",),
        IconName.TEXT_SIZE,
        "Letters, size, lines and colours",
        needs_article=False,
    ),
    ActionSpec(
        ActionId.TYPE_RESET,
        Menu.VIEW,
        "Text and Colours as &Designed",
        ("Ctrl+Shift+T",),
        needs_article=False,
    ),
    ActionSpec(
        ActionId.MARGIN,
        Menu.VIEW,
        "Hide the &Margin",
        ("Ctrl+M",),
        is_checkable=True,
        tip="Show the text alone, in the middle",
    ),
    ActionSpec(
        ActionId.ZOOM_IN,
        Menu.VIEW,
        "Zoom &In",
        (Key.ZoomIn, "Ctrl+="),
        starts_group=True,
        needs_article=False,
    ),
    ActionSpec(ActionId.ZOOM_OUT, Menu.VIEW, "Zoom &Out", (Key.ZoomOut,), needs_article=False),
    ActionSpec(ActionId.ZOOM_RESET, Menu.VIEW, "&Actual Size", ("Ctrl+0",), needs_article=False),
    ActionSpec(ActionId.FULL_SCREEN, Menu.VIEW, "&Full Screen", ("F11",), needs_article=False, is_checkable=True),
    ActionSpec(ActionId.REDUCE_MOTION, Menu.VIEW, "&Reduce Motion", needs_article=False, is_checkable=True),
    ActionSpec(
        ActionId.LETTER_KEYS,
        Menu.VIEW,
        "Single &Letter Keys",
        needs_article=False,
        is_checkable=True,
        tip="Let J, K, M and other single letters do something",
    ),
    ActionSpec(
        ActionId.CARET,
        Menu.VIEW,
        "Read with a &Caret",
        ("Ctrl+F8",),
        needs_article=False,
        is_checkable=True,
        tip="Let the arrow keys go through the words, to select and to hear them",
    ),
    ActionSpec(
        ActionId.SETTINGS,
        Menu.VIEW,
        "&Settings…",
        ("Ctrl+,",),
        starts_group=True,
        needs_article=False,
        tip="All settings in one place, to be searched, exported and imported",
    ),
    ActionSpec(ActionId.KEYS, Menu.VIEW, "&Keys…", tip="Give commands keys of your own", needs_article=False),
    ActionSpec(ActionId.HELP, Menu.HELP, "Signs, &Keys and Methods", ("F1",), needs_article=False),
    ActionSpec(
        ActionId.PALETTE,
        Menu.HELP,
        "All &Commands…",
        ("Ctrl+K",),
        needs_article=False,
        tip="Find a command, a heading, a name or a paragraph",
    ),
    ActionSpec(ActionId.SAMPLE, Menu.HELP, "Open the &Sample Article", needs_article=False),
    ActionSpec(
        ActionId.SHOW_REPORTS,
        Menu.HELP,
        "Show Crash &Reports",
        starts_group=True,
        needs_article=False,
        tip="Open the folder of reports of what went wrong; they stay on this computer",
    ),
    ActionSpec(ActionId.ABOUT, Menu.HELP, "&About Glance Reader", needs_article=False),
)


def build_actions(parent: QObject) -> dict[ActionId, QAction]:
    """Return the actions of one window, owned by it."""
    return {spec.id: _build(spec, parent) for spec in ACTIONS}


def draw_icons(actions: Mapping[ActionId, QAction], ink: QColor) -> None:
    """Give the actions of a window their icons."""
    for spec in ACTIONS:
        if spec.icon is not None:
            actions[spec.id].setIcon(icon(spec.icon, ink))


def enable(actions: Mapping[ActionId, QAction], *, has_article: bool) -> None:
    """Let those that need an article be used only where there is one."""
    for spec in ACTIONS:
        if spec.needs_article:
            actions[spec.id].setEnabled(has_article)


def translated(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def _build(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(translated(spec.text), parent)
    action.setObjectName(spec.id.value)
    action.setCheckable(spec.is_checkable)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    say_key(action, spec)
    return action


def say_key(action: QAction, spec: ActionSpec) -> None:
    """Tell, to who points at an action, what it does and its key."""
    tip = translated(spec.tip) if spec.tip else translated(spec.text).replace("&", "").rstrip("…")
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    set_tip(action, f"{tip} ({shown})" if shown else tip)
    action.setStatusTip(tip)
