"""What a window is made of."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction

from reader.gui.bars.find_bar import FindBar
from reader.gui.bars.message_bar import MessageBar
from reader.gui.bars.progress_line import ProgressLine
from reader.gui.bars.top_bar import TopBar
from reader.gui.bars.work_bar import WorkBar
from reader.gui.highlights.desk import HighlightDesk
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.sides.pane_docks import PaneDocks
from reader.gui.window.reading_page import ReadingPage


class Parts(NamedTuple):
    """For those who join them to each other; none of these knows the window that they stand in."""

    session: ReadingSession
    actions: Mapping[str, QAction]
    page: ReadingPage
    docks: PaneDocks
    top_bar: TopBar
    progress: ProgressLine
    message_bar: MessageBar
    work_bar: WorkBar
    find_bar: FindBar
    highlights: HighlightDesk
