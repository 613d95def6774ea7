"""What an older version kept among the settings: the articles read lately and the places in them, taken over once."""

from collections.abc import Iterator

from reader.gui.look.settings import FORMER_KEYS, Settings
from reader.model.source import Source
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle


def take_over(settings: Settings, reading_list: ReadingList) -> None:
    """Move both to the reading list; later nothing is left to do."""
    path = settings.file.path
    if path is None:
        return
    from PySide6.QtCore import QSettings

    recent, places = FORMER_KEYS
    former = QSettings(str(path), QSettings.Format.IniFormat)
    for digest, offset in _pairs(former.value(places)):
        if offset.isdecimal():
            reading_list.remember_place(digest, int(offset))
    for source, words in reversed(list(_pairs(former.value(recent)))):
        reading_list.add(RecentArticle(Source.kept(source), words))
    reading_list.file.save()
    if not reading_list.file.is_waiting:
        settings.forget(*FORMER_KEYS)


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    words = [str(each) for each in value] if isinstance(value, list) else []
    return zip(words[::2], words[1::2], strict=False)
