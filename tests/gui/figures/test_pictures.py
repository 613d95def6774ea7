"""Pictures on the page: room above their paragraph, sizes, what a broken or a giant one does."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.formats.structure.builder import DocumentBuilder
from reader.gui.figures.large_picture import LargePicture
from reader.gui.figures.missing_picture import MissingPicture
from reader.gui.figures.pictures import decoded, fitted, natural_size, on_paper
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page.article_view import ArticleView
from reader.gui.page.picture_frames import TALLEST
from reader.model.document import Document, Metadata, ParagraphKind
from tests.gui.pages import Bench
from tests.gui.parts import child
from tests.gui.played import show

RED = QColor(200, 30, 30)
LONG = "The river went by as it had always done, and nobody on the bank said a word about it. " * 6


def encoded(width: int, height: int, *, form: str = "PNG", colour: QColor = RED) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def png_without_pixels(width: int, height: int) -> bytes:
    """Return a picture whose head is sound and whose body is not."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", bytes(1000)) + chunk(b"IEND", b"")


def illustrated(*pictures: bytes, after: int = 2, end: bytes | None = None) -> Document:
    """Return paragraphs with the pictures between them, after so many; and more text with a picture at the end."""
    builder = DocumentBuilder()
    for number in range(after):
        builder.add(ParagraphKind.BODY, f"{number}. {LONG}".strip())
    for number, picture in enumerate(pictures):
        builder.add_image(picture, f"picture {number}")
    builder.add(ParagraphKind.BODY, "After. " + LONG.strip())
    if end is not None:
        builder.add(ParagraphKind.BODY, "The end.")
        builder.add_image(end, "end")
    return builder.build("test")


def labels(view: ArticleView) -> list[QLabel]:
    found = (label for label in view.viewport().findChildren(QLabel) if label.isVisible())
    return sorted(found, key=lambda label: label.y())


def wait_for_pictures(view: ArticleView, qtbot: QtBot, count: int = 1) -> list[QLabel]:
    qtbot.waitUntil(lambda: sum(not label.pixmap().isNull() for label in labels(view)) >= count)
    return labels(view)


@pytest.mark.parametrize("form", ["PNG", "JPG", "BMP", "WEBP"])
def test_a_picture_is_decoded_at_the_size_wished(qapp: object, form: str) -> None:
    data = encoded(400, 200, form=form)

    assert natural_size(data) == QSize(400, 200)
    assert decoded(data, QSize(100, 50)).size() == QSize(100, 50)
    assert decoded(data, QSize(800, 400)).size() == QSize(800, 400)


@pytest.mark.parametrize(
    "data",
    [b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", png_without_pixels(30_000, 30_000)],
    ids=["empty", "text", "svg", "giant"],
)
def test_what_cannot_be_shown_has_no_size(qapp: object, data: bytes) -> None:
    assert natural_size(data) is None


@pytest.mark.qt_log_ignore("qt.gui.imageio|libpng|QImageIOHandler")
def test_a_picture_that_lies_about_its_size_takes_no_memory(qapp: object) -> None:
    assert decoded(png_without_pixels(30_000, 30_000), QSize(600, 600)).isNull()


@pytest.mark.parametrize(
    ("natural", "size"), [((400, 200), (400, 200)), ((2000, 1000), (600, 300)), ((500, 5000), (50, 500))]
)
def test_a_picture_fits_the_page_and_is_never_blown_up(natural: tuple[int, int], size: tuple[int, int]) -> None:
    assert fitted(QSize(*natural), 600, 500) == QSize(*size)


def test_the_dark_page_dims_a_picture_and_keeps_clear_ones_readable(qapp: object) -> None:
    dark = theme_of(ThemeChoice.DARK)
    white, clear = (QImage(4, 4, QImage.Format.Format_ARGB32) for _ in range(2))
    white.fill(QColor(255, 255, 255))
    clear.fill(QColor(0, 0, 0, 0))

    assert on_paper(white, theme_of(ThemeChoice.LIGHT)).pixelColor(1, 1).lightness() == 255
    assert 200 < on_paper(white, dark).pixelColor(1, 1).lightness() < 245
    assert on_paper(clear, dark).pixelColor(1, 1).lightness() > 180


def test_a_picture_stands_between_the_paragraphs(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(300, 120)))

    label = wait_for_pictures(view, qtbot)[0]

    assert label.size() == QSize(300, 120)
    assert label.x() == view.geometry_of_page.text_left
    assert view.paragraph_rect(1).bottom() < label.y()
    assert label.geometry().bottom() < view.paragraph_rect(2).top()
    assert view.paragraph_rect(2).top() - label.geometry().bottom() < 40


def test_a_picture_is_said_in_words(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(300, 120)))

    label = labels(view)[0]

    assert label.accessibleName() == "picture 0"
    assert label.toolTip() == "picture 0\nClick to see it large"


def test_a_picture_that_is_not_there_leaves_a_frame_with_its_description(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(b""))

    [frame] = labels(view)
    assert frame.text() == "picture 0"
    assert frame.height() < 120
    assert view.paragraph_rect(1).bottom() < frame.y()
    assert frame.geometry().bottom() < view.paragraph_rect(2).top()


@pytest.mark.parametrize("opens", ["click", "key"])
def test_a_picture_opens_large_and_goes_by_a_key(view: ArticleView, qtbot: QtBot, opens: str) -> None:
    view.show_document(illustrated(encoded(300, 100)))
    label = labels(view)[0]

    if opens == "click":
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(label, Qt.Key.Key_Return)

    large = child(view, LargePicture)
    qtbot.waitUntil(lambda: not large.picture().isNull())
    assert large.size() == view.size()
    assert large.picture().width() > 800
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.findChild(LargePicture) is None)


def test_pictures_above_one_paragraph_stand_below_each_other(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(300, 120), encoded(200, 80), after=1))

    first, second = wait_for_pictures(view, qtbot, 2)

    assert (first.height(), second.height()) == (120, 80)
    assert first.geometry().bottom() < second.y()
    assert second.geometry().bottom() < view.paragraph_rect(1).top()


@pytest.mark.parametrize("after", [0, 1])
def test_what_has_room_above_a_paragraph_stands_between_picture_and_text(qtbot: QtBot, after: int) -> None:
    bench = Bench(qtbot)
    show(bench.session, illustrated(encoded(300, 120), after=after))
    view = bench.page.view
    apart = view.paragraph_rect(after).top() - labels(view)[0].geometry().bottom()

    kept = bench.page._points.room().get(after, 0)  # for the quiet line of a text without a title
    view.set_spacing({}, {after: kept + 90})
    view.verticalScrollBar().setValue(0)

    assert view.paragraph_rect(after).top() - labels(view)[0].geometry().bottom() == pytest.approx(apart + 90, abs=1)


def test_the_quiet_line_stands_between_the_title_and_the_first_picture(qtbot: QtBot) -> None:
    builder = DocumentBuilder()
    builder.add(ParagraphKind.TITLE, "The boats")
    builder.add_image(b"", "A boat at sea")
    builder.add(ParagraphKind.BODY, LONG.strip())
    bench = Bench(qtbot)
    show(bench.session, replace(builder.build("test"), metadata=Metadata(byline="Ina Moor")))

    page = bench.page
    line = page._points.line.geometry()
    assert page.view.paragraph_rect(0).bottom() < line.top()
    assert line.bottom() < child(page.view, MissingPicture).y()


def test_a_picture_at_the_end_stands_below_the_last_paragraph(view: ArticleView, qtbot: QtBot) -> None:
    builder = DocumentBuilder()
    builder.add(ParagraphKind.BODY, "Only one.")
    builder.add_image(encoded(300, 120))

    view.show_document(builder.build("test"))

    label = wait_for_pictures(view, qtbot)[0]
    assert label.y() > view.paragraph_rect(0).bottom()
    assert label.geometry().bottom() < view.document().size().height() - 100


def test_a_large_picture_takes_no_more_than_the_text_and_most_of_the_window(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(3000, 1000), encoded(500, 4000), after=1))

    wide, tall = wait_for_pictures(view, qtbot, 2)

    assert wide.width() == view.geometry_of_page.text_width
    assert tall.height() == round(view.viewport().height() * TALLEST)


def test_pictures_follow_the_width_of_the_window(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(3000, 1000), after=1))
    wait_for_pictures(view, qtbot)

    view.resize(420, 700)

    label = wait_for_pictures(view, qtbot)[0]
    assert label.width() == view.geometry_of_page.text_width < 420
    assert label.geometry().bottom() < view.paragraph_rect(1).top()


@pytest.mark.qt_log_ignore("qt.gui.imageio|libpng|QImageIOHandler|Premature|Corrupt")
def test_room_kept_for_a_broken_picture_is_freed(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(png_without_pixels(300, 120), after=1))
    assert view.paragraph_rect(1).top() - view.paragraph_rect(0).bottom() > 120

    qtbot.waitUntil(lambda: not labels(view))

    assert view.paragraph_rect(1).top() - view.paragraph_rect(0).bottom() < 40


def test_only_the_pictures_near_the_window_are_decoded(view: ArticleView, qtbot: QtBot) -> None:
    builder = DocumentBuilder()
    for number in range(100):
        builder.add_image(encoded(300, 200, colour=QColor(number, 0, 0)))
        builder.add(ParagraphKind.BODY, LONG.strip())
    document = builder.build("test")
    view.show_document(document)
    wait_for_pictures(view, qtbot)

    view.scroll_to_offset(len(document.text) - 1)

    assert 0 < len(labels(view)) < 30
    qtbot.waitUntil(lambda: not labels(view)[-1].pixmap().isNull())
    assert labels(view)[-1].pixmap().toImage().pixelColor(5, 5).red() == 99


@pytest.mark.parametrize("build", [lambda: Document("", ()), lambda: illustrated(), lambda: illustrated(b"x")])
def test_a_document_without_pictures_keeps_no_room(view: ArticleView, build: Callable[[], Document]) -> None:
    view.show_document(build())

    assert labels(view) == []


def test_the_pictures_of_the_article_before_are_gone(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(300, 120)))
    wait_for_pictures(view, qtbot)

    view.show_document(illustrated())

    assert labels(view) == []
