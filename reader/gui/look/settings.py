"""The user's settings, typed: each is declared once, with its default and its bound."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.own_types import ZOOM_PERCENT, OwnTypes
from reader.gui.look.setting import (
    Group,
    Setting,
    Shown,
    choice,
    choices,
    flag,
    memory,
    number,
    one_of,
    words,
)
from reader.gui.look.theme import ThemeChoice
from reader.gui.look.type_choice import TypeChoice
from reader.gui.tongue.language import Language
from reader.model.analysis import DEFAULT_RECOGNIZER, DEFAULT_SUMMARIZER
from reader.model.annotation import ActorKind
from reader.session.actor_order import ActorOrder
from reader.session.keep_read import KeepRead
from reader.session.length import Length
from reader.storage.shared_file import Form, SharedFile

PANE_WIDTHS = (200, 900)
SPEECH_RATE = (-100, 100)  # as speech services count it, 0 their own
SECTION = "[General]"  # of the file, which is an INI file as Qt writes them
COMMENT = (";", "#")


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

    theme = choice("theme", ThemeChoice.SYSTEM, shown=Shown(Group.LOOK, "Colours"))
    language = choice(  # of the window
        "language", Language.SYSTEM, shown=Shown(Group.LOOK, "Language of the window, from the next start")
    )
    type_choice = Setting("type", TypeChoice(), TypeChoice.parse)  # of the article
    own_types = Setting("own_types", OwnTypes(), OwnTypes.parse)  # of single articles, with their size
    zoom_percent = number("zoom", 100, ZOOM_PERCENT, shown=Shown(Group.LOOK, "Text size, in per cent"))
    summarizer = one_of(  # by its id
        "summarizer", DEFAULT_SUMMARIZER, _summarizers, shown=Shown(Group.SUMMARY, "Method")
    )
    recognizer = one_of(  # by its id
        "recognizer", DEFAULT_RECOGNIZER, _recognizers, shown=Shown(Group.ACTORS, "Found by")
    )
    rival = one_of("rival", "", _rivals)  # what was last compared with the summarizer, by its id; empty: nothing was
    length = Setting("length", Length(), Length.parse, shown=Shown(Group.SUMMARY, "Length"))
    has_whole_sentences = flag(  # nothing is left out of lines, and nothing put in
        "whole_sentences", default=False, shown=Shown(Group.SUMMARY, "Whole sentences, nothing left out")
    )
    is_motion_reduced = flag(
        "reduce_motion", default=False, shown=Shown(Group.LOOK, "Reduce motion: jump without scrolling and fading")
    )
    hidden_kinds = choices(
        "hidden_kinds", ActorKind, {ActorKind.GROUP}, shown=Shown(Group.ACTORS, "Neither listed nor marked")
    )
    actor_order = choice("actor_order", ActorOrder.PROMINENCE, shown=Shown(Group.ACTORS, "Listed"))
    switched_panes = words("switched_panes")  # opened or put away, against how they stand at first
    left_out_of_brief = words("left_out_of_brief")  # parts, by their names
    speech_rate = number(
        "speech_rate",
        0,
        SPEECH_RATE,
        shown=Shown(Group.READING, "Speed of reading aloud, from -100 (slow) to 100 (fast)"),
    )
    has_caret = flag(
        "caret", default=False, shown=Shown(Group.READING, "Read with a caret: the arrow keys go through the words")
    )
    has_letter_keys = flag(
        "letter_keys", default=True, shown=Shown(Group.READING, "Single letters are keys: J, K and the like")
    )
    keeps_read = choice(  # with its text
        "keep_read", KeepRead.NOT_ASKED, shown=Shown(Group.READING, "Keep on the shelf what I read")
    )
    own_keys = Setting("keys", OwnKeys(), OwnKeys.parse)  # against those of the table
    has_seen_signs = flag("seen_signs", default=False)  # the line that tells a new user what they mean
    is_margin_hidden = flag(
        "hide_margin", default=False, shown=Shown(Group.READING, "Hide the margin: the text stands alone")
    )
    is_margin_crossed = flag(
        "cross_margin", default=False, shown=Shown(Group.READING, "Margin on the other side of the text")
    )
    are_points_folded = flag("points_folded", default=False, shown=Shown(Group.READING, "Fold the key points"))
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

    def exported(self) -> bytes:
        """Return what the reader chose, as a file for another computer; what is of this one's screen stays here."""
        return _file_with({each.key: each.word_of(self) for each in declared() if _is_of_reader(each)})

    def take(self, content: bytes) -> int:
        """Take what such a file says, as far as it is understood; return how many settings that are."""
        found = _words_in(content)
        known = [each for each in declared() if _is_of_reader(each) and each.key in found]
        return sum(each.take(self, found[each.key]) for each in known)


def _is_of_reader(setting: Setting[object]) -> bool:
    return setting.shown is not None or setting.key in ("type", "keys")


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
