"""What an action is: its name, where it stands, its keys; the table of all is in `actions`."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from reader.gui.look.icons import IconName

Key = QKeySequence.StandardKey


class ActionId(StrEnum):
    """The names of what can be done."""

    OPEN = "open"
    OPEN_LINK = "open_link"
    PASTE = "paste"
    SHELF = "shelf"
    KEEP = "keep"
    COMPARE_ARTICLES = "compare_articles"
    KEEP_READ = "keep_read"
    NEW_WINDOW = "new_window"
    PRIVATE_WINDOW = "private_window"
    SAVE = "save"
    SAVE_PDF = "save_pdf"
    SAVE_BRIEF = "save_brief"
    SAVE_CITATION = "save_citation"
    PRINT = "print"
    CLOSE = "close"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    COPY_KEY_POINTS = "copy_key_points"
    COPY_SUMMARY = "copy_summary"
    COPY_ACTORS = "copy_actors"
    COPY_BRIEF = "copy_brief"
    FIND = "find"
    FIND_NEXT = "find_next"
    FIND_PREVIOUS = "find_previous"
    BACK = "back"
    FORWARD = "forward"
    NEXT_LINE = "next_line"
    PREVIOUS_LINE = "previous_line"
    SWITCH_SIDE = "switch_side"
    POINT_AND_EVIDENCE = "point_and_evidence"
    NEXT_EVIDENCE = "next_evidence"
    PREVIOUS_EVIDENCE = "previous_evidence"
    NEXT_MENTION = "next_mention"
    PREVIOUS_MENTION = "previous_mention"
    DOSSIER = "dossier"
    MARK_ACTOR = "mark_actor"
    QUOTATIONS = "quotations"
    CORRECT_ACTOR = "correct_actor"
    FORGET_CORRECTIONS = "forget_corrections"
    SHOW_CORRECTIONS = "show_corrections"
    HIGHLIGHT = "highlight"
    HIGHLIGHT_YELLOW = "highlight_yellow"
    HIGHLIGHT_GREEN = "highlight_green"
    HIGHLIGHT_BLUE = "highlight_blue"
    HIGHLIGHT_PINK = "highlight_pink"
    COMMENT = "comment"
    REMOVE_HIGHLIGHT = "remove_highlight"
    NEXT_HIGHLIGHT = "next_highlight"
    PREVIOUS_HIGHLIGHT = "previous_highlight"
    SAVE_HIGHLIGHTS = "save_highlights"
    CLEAR_SELECTION = "clear_selection"
    MORE_SUMMARY = "more_summary"
    LESS_SUMMARY = "less_summary"
    SENTENCE_BEFORE = "sentence_before"
    PARAGRAPH_LINE = "paragraph_line"
    WHOLE_SENTENCES = "whole_sentences"
    SUMMARY_ONLY = "summary_only"
    COMPARE = "compare"
    TYPE = "type"
    TYPE_RESET = "type_reset"
    MARGIN = "margin"
    MARGIN_SIDE = "margin_side"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_RESET = "zoom_reset"
    FULL_SCREEN = "full_screen"
    REDUCE_MOTION = "reduce_motion"
    SAMPLE = "sample"
    SHOW_REPORTS = "show_reports"
    PALETTE = "palette"
    HELP = "help"
    LETTER_KEYS = "letter_keys"
    SETTINGS = "settings"
    KEYS = "keys"
    CARET = "caret"
    CONTEXT_MENU = "context_menu"
    READ_ALOUD = "read_aloud"
    STOP_READING = "stop_reading"
    READ_NEXT = "read_next"
    READ_PREVIOUS = "read_previous"
    READ_FASTER = "read_faster"
    READ_SLOWER = "read_slower"
    COPY_WITH_SOURCE = "copy_with_source"
    ABOUT = "about"


class Menu(StrEnum):
    """The menus, in order; NONE is for what has a key only."""

    FILE = "file"
    EDIT = "edit"
    GO = "go"
    SUMMARY = "summary"
    ACTORS = "actors"
    HIGHLIGHTS = "highlights"
    VIEW = "view"
    HELP = "help"


MENU_TITLES = {
    Menu.FILE: "&File",
    Menu.EDIT: "&Edit",
    Menu.GO: "&Go",
    Menu.SUMMARY: "&Summary",
    Menu.ACTORS: "&Actors",
    Menu.HIGHLIGHTS: "High&lights",
    Menu.VIEW: "&View",
    Menu.HELP: "&Help",
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row: where it stands, what it says and does, its keys; `starts_group` puts a line above it.

    `does` is a part of the window and a slot of it, such as "page.go_back"; or "acts" and a file of `window/acts`.
    Its `id` is a value of ActionId.
    """

    id: str
    menu: Menu
    text: str
    does: str
    keys: tuple[Key | str, ...] = ()
    icon: IconName | None = None
    tip: str = ""
    starts_group: bool = False
    needs_article: bool = True
    is_checkable: bool = False
