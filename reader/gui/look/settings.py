"""The user's settings, typed: each is declared once, with its default and its bound."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from reader.gui.look.theme import ThemeChoice
from reader.locations import locations
from reader.model.analysis import DEFAULT_RECOGNIZER, DEFAULT_SUMMARIZER
from reader.model.annotation import ActorKind
from reader.session.actor_order import ActorOrder
from reader.session.length import Length
from reader.session.recent import RecentArticle

Value = TypeVar("Value")

MAX_RECENT = 12  # more than one looks through
MAX_PLACES = 500  # articles whose place is remembered, the oldest forgotten first
ZOOM_PERCENT = (60, 400)


class Settings:
    """Settings.x reads, Settings.x = y writes; a broken value in the file counts as absent."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._is_users_own = store is None
        self._store = store or QSettings(str(locations().settings_file), QSettings.Format.IniFormat)

    @property
    def corrections_file(self) -> Path:
        """Where corrections are kept: in the user's folder of data, or beside settings that are not the user's own."""
        if not self._is_users_own:
            return Path(self._store.fileName()).with_name(locations().corrections_file.name)
        return locations().corrections_file

    @property
    def crash_reports(self) -> Path:
        """The folder of crash reports: the user's, or one beside settings that are not the user's own."""
        if not self._is_users_own:
            return Path(self._store.fileName()).with_name(locations().crash_reports.name)
        return locations().crash_reports

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or as the system."""
        return self._read("theme", ThemeChoice.SYSTEM, _theme)

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._store.setValue("theme", value.value)

    @property
    def zoom_percent(self) -> int:
        """The size of the article, 60 to 400."""
        return _bounded(self._read("zoom", 100, _number), ZOOM_PERCENT)

    @zoom_percent.setter
    def zoom_percent(self, value: int) -> None:
        self._store.setValue("zoom", _bounded(value, ZOOM_PERCENT))

    @property
    def summarizer(self) -> str:
        """The id of the method that chooses the summary."""
        return self._read("summarizer", DEFAULT_SUMMARIZER, str)

    @summarizer.setter
    def summarizer(self, value: str) -> None:
        self._store.setValue("summarizer", value)

    @property
    def recognizer(self) -> str:
        """The id of the engine that finds the actors."""
        return self._read("recognizer", DEFAULT_RECOGNIZER, str)

    @recognizer.setter
    def recognizer(self, value: str) -> None:
        self._store.setValue("recognizer", value)

    @property
    def rival(self) -> str:
        """The id of the method that was last set beside the first; empty where none was."""
        return self._read("rival", "", str)

    @rival.setter
    def rival(self, value: str) -> None:
        self._store.setValue("rival", value)

    @property
    def length(self) -> Length:
        """How long summaries shall be."""
        return self._read("length", Length(), _length)

    @length.setter
    def length(self, value: Length) -> None:
        self._store.setValue("length", str(value))

    @property
    def is_motion_reduced(self) -> bool:
        """Whether jumps go at once, without scrolling and fading."""
        return self._read("reduce_motion", False, _flag)

    @is_motion_reduced.setter
    def is_motion_reduced(self, value: bool) -> None:
        self._store.setValue("reduce_motion", int(value))

    @property
    def hidden_kinds(self) -> frozenset[ActorKind]:
        """The kinds of actors that are not marked in the text."""
        names = self._read("hidden_kinds", "", str).split()
        return frozenset(kind for kind in ActorKind if kind.value in names)

    @hidden_kinds.setter
    def hidden_kinds(self, value: frozenset[ActorKind]) -> None:
        self._store.setValue("hidden_kinds", " ".join(sorted(kind.value for kind in value)))

    @property
    def actor_order(self) -> ActorOrder:
        """What comes first in the list of actors."""
        return self._read("actor_order", ActorOrder.PROMINENCE, _actor_order)

    @actor_order.setter
    def actor_order(self, value: ActorOrder) -> None:
        self._store.setValue("actor_order", value.value)

    @property
    def switched_panes(self) -> frozenset[str]:
        """The names of the panes that were opened or put away, against how they stand at first."""
        return frozenset(self._read("switched_panes", "", str).split())

    @switched_panes.setter
    def switched_panes(self, value: frozenset[str]) -> None:
        self._store.setValue("switched_panes", " ".join(sorted(value)))

    @property
    def recent(self) -> tuple[RecentArticle, ...]:
        """The files and links opened last, newest first."""
        nothing: list[tuple[str, str]] = []
        return tuple(RecentArticle(source, words) for source, words in self._read("recent", nothing, _pairs))

    def add_recent(self, article: RecentArticle) -> None:
        """Put an article at the head of the recent ones."""
        others = [old for old in self.recent if old.source != article.source]
        self._store.setValue("recent", _flat((each.source, each.words) for each in [article, *others][:MAX_RECENT]))

    def place_in(self, digest: str) -> int:
        """Return the offset at which an article was left, 0 where unknown."""
        return max(0, dict(self._places()).get(digest, 0))

    def remember_place(self, digest: str, offset: int) -> None:
        """Keep the offset at which an article is left."""
        others = [(old, str(place)) for old, place in self._places() if old != digest]
        self._store.setValue("places", _flat([*others, (digest, str(offset))][-MAX_PLACES:]))

    @property
    def window_geometry(self) -> QByteArray:
        """Where the window last stood; empty where it never did."""
        return self._read("window_geometry", QByteArray(), _byte_array)

    @window_geometry.setter
    def window_geometry(self, value: QByteArray) -> None:
        self._store.setValue("window_geometry", value)

    @property
    def window_state(self) -> QByteArray:
        """How panes and toolbars last stood."""
        return self._read("window_state", QByteArray(), _byte_array)

    @window_state.setter
    def window_state(self, value: QByteArray) -> None:
        self._store.setValue("window_state", value)

    def why_not_kept(self) -> str:
        """Return why nothing can be written to the disk, empty where it can be."""
        from tempfile import TemporaryFile

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            TemporaryFile(dir=self.folder).close()
        except OSError as error:
            return error.strerror or str(error)
        return ""

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return Path(self._store.fileName()).parent

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _places(self) -> list[tuple[str, int]]:
        nowhere: list[tuple[str, int]] = []
        return self._read("places", nowhere, _places)

    def _read(self, key: str, default: Value, parse: Callable[[object], Value]) -> Value:
        value = self._store.value(key)
        if value is None:
            return default
        try:
            return parse(value)
        except (ValueError, TypeError):
            return default


def _bounded(value: int, bounds: tuple[int, int]) -> int:
    return max(bounds[0], min(value, bounds[1]))


def _theme(value: object) -> ThemeChoice:
    return ThemeChoice(str(value))


def _actor_order(value: object) -> ActorOrder:
    return ActorOrder(str(value))


def _length(value: object) -> Length:
    return Length.parse(str(value))


def _number(value: object) -> int:
    return int(str(value))


def _flag(value: object) -> bool:
    return bool(int(str(value)))


def _pairs(value: object) -> list[tuple[str, str]]:
    if not isinstance(value, list):
        raise TypeError(value)
    return list(zip(value[::2], value[1::2], strict=True))


def _flat(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return the list of strings that QSettings keeps."""
    return [text for pair in pairs for text in pair]


def _places(value: object) -> list[tuple[str, int]]:
    return [(digest, int(offset)) for digest, offset in _pairs(value)]


def _byte_array(value: object) -> QByteArray:
    return value if isinstance(value, QByteArray) else QByteArray()
