"""Signs of notes on the page: shown, pressed, and the way back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model.document import MarkKind
from reader.model.span import Span
from tests.gui.pages import Bench

LONG = "".join(
    f"<p>The log of day {number} tells of rain and of little else, and nobody has read it.</p>" for number in range(60)
)
MARKUP = (
    "<h1>The log</h1><p>It rained<sup><a href='#fn1'>1</a></sup> all night, and the boats stayed in the harbour.</p>"
    f"{LONG}<ol class='footnotes'><li id='fn1'>As the log says.</li></ol>"
)


def _bench(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot)
    bench.session.open_text("The log", MARKUP)
    bench.worker.read()
    return bench


def test_a_click_on_a_sign_shows_its_note_and_the_number_there_leads_back(qtbot: QtBot) -> None:
    bench = _bench(qtbot)
    document, view = bench.session.document, bench.page.view
    (sign,) = (mark for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN)
    note = document.paragraphs[document.footnotes[0].paragraphs[0]].span
    activated: list[Span] = []
    bench.session.span_activated.connect(activated.append)

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.line_rects(sign.span)[0].center().toPoint())
    assert activated == [note]

    number = view.line_rects(Span(note.start, note.start + 1))[0]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=number.center().toPoint())
    assert activated == [note, sign.span]


def test_links_out_of_the_article_are_handed_on(qtbot: QtBot) -> None:
    bench = _bench(qtbot)
    handed: list[str] = []
    bench.page.link_activated.connect(handed.append)

    for address in ("https://example.org/", "#note-7", "#elsewhere"):
        bench.page.view.link_activated.emit(address)

    assert handed == ["https://example.org/"]
