"""The room between the paragraphs of the page: what others wish for cards and boxes, and what pictures take."""

from collections.abc import Mapping

from reader.gui.page.block_places import BlockPlaces
from reader.gui.page.notes_fold import NotesFold
from reader.gui.page.picture_frames import PictureFrames

Room = dict[int, int]  # pixels by paragraph


class PageRoom:
    """Sums up the wishes of one article of `count` paragraphs; pictures stand above what others place in their room."""

    def __init__(self, pictures: PictureFrames, notes: NotesFold) -> None:
        self._pictures, self._notes = pictures, notes
        self._below: Mapping[int, int] = {}
        self._above: Mapping[int, int] = {}
        self._count = 0

    def begin(self, count: int) -> None:
        """Take another article, for which nobody has wished anything yet."""
        self._below, self._above, self._count = {}, {}, count

    def go_on(self, count: int) -> None:
        """Take more of the same article."""
        self._count = count

    def wish(self, below: Mapping[int, int], above: Mapping[int, int]) -> None:
        """Set what others need below and above paragraphs."""
        self._below, self._above = below, above

    def wished(self) -> tuple[Room, Room]:
        """Return the room to keep below and above paragraphs."""
        below, above = dict(self._below), dict(self._above)
        for index, height in self._pictures.room().items() if self._count else ():
            side, place = (above, index) if index < self._count else (below, self._count - 1)
            side[place] = side.get(place, 0) + height
        for index, height in self._notes.room().items():
            below[index] = below.get(index, 0) + height
        return below, above

    def bottom_of_pictures(self, index: int, places: BlockPlaces) -> float:
        """Return where on the page the room of the pictures before a paragraph ends; for the count, that at the end."""
        if index < self._count:
            return places.text_rect(index).top() - places.space_above(index) - self._above.get(index, 0)
        last = self._count - 1
        kept = self._below.get(last, 0) + self._pictures.room().get(index, 0)
        return places.text_rect(last).bottom() + places.space_below(last) + kept
