"""How single articles are set where the reader wished them set in a way of their own; all others are set alike."""

from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from reader.gui.look.type_choice import TypeChoice

ZOOM_PERCENT = (60, 400)
MOST = 200  # articles; the oldest wish is forgotten first
BETWEEN = " | "


class SetType(NamedTuple):
    """How an article is set: its size, in per cent of the designed one, and all else."""

    zoom: int
    choice: TypeChoice


@dataclass(frozen=True, slots=True)
class OwnTypes:
    """The wishes by the digest of their article, the newest last."""

    entries: tuple[tuple[str, SetType], ...] = ()

    @classmethod
    def parse(cls, text: str) -> "OwnTypes":
        """Return what `str` has written; ValueError for all else."""
        parts = (part.split(" ", 2) for part in text.split(BETWEEN) if part)
        return cls(tuple((digest, SetType(int(zoom), TypeChoice.parse(rest))) for digest, zoom, rest in parts))

    def __str__(self) -> str:
        return BETWEEN.join(f"{digest} {own.zoom} {own.choice}" for digest, own in self.entries)

    def of(self, digest: str) -> SetType | None:
        """Return how an article is to be set, None where it is set as all are."""
        return dict(self.entries).get(digest)

    def having(self, digest: str, own: SetType | None) -> "OwnTypes":
        """Have an article set in its own way, or as all are."""
        others = tuple(each for each in self.entries if each[0] != digest)
        return replace(self, entries=(*others, (digest, own))[-MOST:] if own else others)


class Kept(Protocol):
    """The settings of the program, as far as they are needed here."""

    zoom_percent: int
    type_choice: TypeChoice
    own_types: OwnTypes


class ArticleType:
    """How one article is set; what is changed there is kept for it alone, or for all, as the reader wished."""

    def __init__(self, settings: Kept, digest: str) -> None:
        self._settings, self._digest = settings, digest

    @property
    def is_own(self) -> bool:
        """Tell whether it is set in a way of its own."""
        return self._settings.own_types.of(self._digest) is not None

    @property
    def now(self) -> SetType:
        """How it is set."""
        settings = self._settings
        return settings.own_types.of(self._digest) or SetType(settings.zoom_percent, settings.type_choice)

    def be_own(self, is_own: bool) -> None:
        """Set it in a way of its own from now on, which is that of now, or as all are."""
        self._settings.own_types = self._settings.own_types.having(self._digest, self.now if is_own else None)

    def use(self, *, zoom: int | None = None, choice: TypeChoice | None = None) -> None:
        """Change how it is set."""
        size = self.now.zoom if zoom is None else max(ZOOM_PERCENT[0], min(zoom, ZOOM_PERCENT[1]))
        wished = SetType(size, choice or self.now.choice)
        if self.is_own:
            self._settings.own_types = self._settings.own_types.having(self._digest, wished)
        else:
            self._settings.zoom_percent, self._settings.type_choice = wished

    def reset(self) -> None:
        """Set it, and all others that have no way of their own, as designed."""
        self.be_own(False)
        self.use(zoom=100, choice=TypeChoice())
