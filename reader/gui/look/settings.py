"""The user's settings, typed: each is declared once, with its default and its bound."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.gui.look.setting import Setting, choice, choices, flag, memory, number, one_of, words
from reader.gui.look.theme import ThemeChoice
from reader.gui.look.type_choice import TypeChoice
from reader.model.analysis import DEFAULT_RECOGNIZER, DEFAULT_SUMMARIZER
from reader.model.annotation import ActorKind
from reader.session.actor_order import ActorOrder
from reader.session.keep_read import KeepRead
from reader.session.length import Length
from reader.storage.shared_file import Form, SharedFile

ZOOM_PERCENT = (60, 400)
PANE_WIDTHS = (200, 900)
SECTION = "[General]"  # of the file, which is an INI file as Qt writes them
COMMENT = (";", "#")
FORMER_KEYS = ("recent", "places")  # of an older version: what is in the reading list now


def _summarizers() -> Iterator[str]:
    from reader.analysis.summarizers import SUMMARIZERS

    return (each.id for each in SUMMARIZERS)


def _recognizers() -> Iterator[str]:
    from reader.analysis.recognizers import RECOGNIZERS

    return (each.id for each in RECOGNIZERS)


def _rivals() -> Iterable[str]:
    return ("", *_summarizers())


class Settings:
    """Settings.x reads, Settings.x = y writes, and `file` has it on the disk after its `save`.

    A broken value in the file counts as absent; what is not known here stays there as it is.
    """

    theme = choice("theme", ThemeChoice.SYSTEM)
    type_choice = Setting("type", TypeChoice(), TypeChoice.parse)  # of the article
    zoom_percent = number("zoom", 100, ZOOM_PERCENT)  # the size of the article
    summarizer = one_of("summarizer", DEFAULT_SUMMARIZER, _summarizers)  # by its id
    recognizer = one_of("recognizer", DEFAULT_RECOGNIZER, _recognizers)  # by its id
    rival = one_of("rival", "", _rivals)  # what was last compared with the summarizer, by its id; empty: nothing was
    length = Setting("length", Length(), Length.parse)  # of summaries
    has_whole_sentences = flag("whole_sentences", default=False)  # nothing is left out of lines, and nothing put in
    is_motion_reduced = flag("reduce_motion", default=False)  # jumps go at once, without scrolling and fading
    hidden_kinds = choices("hidden_kinds", ActorKind, {ActorKind.GROUP})  # actors neither listed nor marked in the text
    actor_order = choice("actor_order", ActorOrder.PROMINENCE)  # in the list
    switched_panes = words("switched_panes")  # opened or put away, against how they stand at first
    left_out_of_brief = words("left_out_of_brief")  # parts, by their names
    has_caret = flag("caret", default=False)  # in the article, for the keyboard
    has_letter_keys = flag("letter_keys", default=True)  # J, K and the like
    keeps_read = choice("keep_read", KeepRead.NOT_ASKED)  # on the shelf, with its text
    has_seen_signs = flag("seen_signs", default=False)  # the line that tells a new user what they mean
    is_margin_hidden = flag("hide_margin", default=False)  # the text stands alone
    are_points_folded = flag("points_folded", default=False)  # the key points are a label alone
    pane_width = number("pane_width", 264, PANE_WIDTHS)  # in pixels
    window_geometry = memory("window_geometry")  # where the window last stood
    window_state = memory("window_state")  # how panes and toolbars last stood

    def __init__(self, path: Path | None = None) -> None:
        self.file: SharedFile[Mapping[str, str]] = SharedFile(path, Form({}, _words_in, _file_with))

    def word(self, key: str) -> str | None:
        """Return what stands in the file under a name, None where nothing does."""
        return self.file.value.get(key)

    def set_word(self, key: str, word: str) -> None:
        """Have it stand there."""
        if self.word(key) != word:
            self.file.edit(lambda all_words: {**all_words, key: word})

    def forget(self, *keys: str) -> None:
        """Leave words out that are no setting any more."""
        self.file.edit(lambda all_words: {key: word for key, word in all_words.items() if key not in keys})


def declared() -> tuple[Setting[object], ...]:
    """Return all settings."""
    return tuple(each for each in vars(Settings).values() if isinstance(each, Setting))


def _words_in(content: bytes) -> dict[str, str]:
    lines = (line.strip() for line in content.decode("utf-8", "replace").split("\n"))
    pairs = (line.partition("=") for line in lines if line and not line.startswith((*COMMENT, "[")))
    return {key.strip(): word.strip() for key, _, word in pairs}


def _file_with(all_words: Mapping[str, str]) -> bytes:
    lines = (f"{key}={word}" for key, word in sorted(all_words.items()))
    return "\n".join((SECTION, *lines, "")).encode("utf-8")
