"""Texts that were pasted before the shelf was there. Their files stay: an older version reads them."""

from collections.abc import Iterator

from reader.gui.reading.highlight_store import HighlightStore
from reader.jobs import ShelvePasted
from reader.session.reading_list import ReadingList


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
