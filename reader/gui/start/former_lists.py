"""What an older version kept elsewhere, taken over once: among the settings what was read lately and the places in it,
in files the texts that were pasted, which are on the shelf now, too. Their files stay: an older version reads them.
"""

from collections.abc import Iterator

from reader.gui.look.settings import FORMER_KEYS, Settings
from reader.gui.reading.highlight_store import HighlightStore
from reader.jobs import ShelvePasted
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


def jobs_for_pasted(store: HighlightStore, reading_list: ReadingList) -> Iterator[ShelvePasted]:
    """Yield what puts each pasted text on the shelf that is not there; those in its bin are."""
    kept = reading_list.pasted_texts()
    known = store.sources() if kept else None
    if store.path is None or known is None:
        return
    for source in kept:
        pasted = reading_list.text_of(source) if str(source) not in known else None
        if pasted is not None:
            yield ShelvePasted(store.path, source, pasted.text, pasted.html, reading_list.moment_of(source))


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    words = [str(each) for each in value] if isinstance(value, list) else []
    return zip(words[::2], words[1::2], strict=False)
