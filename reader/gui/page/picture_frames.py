"""The pictures of the article in its text view: room for all of them, and a label for each that is near the window."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from reader.gui.page.page_geometry import PageGeometry
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import PlainLabel
from reader.model.document import Document, Image

GAP = 16  # pixels at zoom 1 above and below each picture
TALLEST = 0.7  # of the viewport's height
NEAR = 6  # paragraphs before and after those in sight: their pictures are decoded ahead

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture above a paragraph; `top` counts from that of the room that is kept there."""

    number: int
    top: int
    size: QSize


class PictureFrames(QObject):
    """Shows the pictures of one document; one without pictures costs nothing."""

    lost = Signal()  # a picture proved to be broken, and the room for it is free again
    _decoded = Signal(int, int, QImage)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._document = Document("", ())
        self._natural: dict[int, QSize] = {}
        self._frames: dict[int, tuple[Frame, ...]] = {}
        self._labels: dict[int, PlainLabel] = {}
        self._batch = 0  # what was asked for before the last change is dropped when it comes
        self._style: PageStyle | None = None
        self._gap = GAP
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._decoded.connect(self._on_decoded)

    def show_document(self, document: Document) -> None:
        """Take the pictures of a document; where they stand is chosen by `fit`."""
        self._clear()
        self._document = document
        self._natural, self._frames = self._natural_sizes(document, 0), {}

    def show_more(self, document: Document) -> None:
        """Take a document that begins with the one before; its first pictures stay as they are."""
        self._natural |= self._natural_sizes(document, len(self._document.images))
        self._document = document

    def fit(self, page: PageGeometry, style: PageStyle) -> None:
        """Choose the sizes for a page and a style."""
        if not self._natural:
            self._frames = {}
            return
        before, old_style = _sizes(self._frames), self._style
        self._style, self._gap = style, style.pixels(GAP)
        by_paragraph: dict[int, list[int]] = {}
        for number in self._natural:
            by_paragraph.setdefault(self._document.images[number].before, []).append(number)
        self._frames = {
            paragraph: tuple(self._stacked(numbers, page.text_width)) for paragraph, numbers in by_paragraph.items()
        }
        if style != old_style:
            self._clear()
        else:
            now = _sizes(self._frames)
            self._drop({number for number, size in before.items() if size != now.get(number)})

    def room(self) -> dict[int, int]:
        """Return the pixels to keep above paragraphs; the number of paragraphs stands for the end."""
        return {paragraph: _height(frames) + self._gap for paragraph, frames in self._frames.items()}

    def place(self, visible: range, page: PageGeometry, bottom_of: Callable[[int], float]) -> None:
        """Show what is near the visible paragraphs; `bottom_of` tells where the room above a paragraph ends."""
        if not self._frames:
            return
        near = range(visible.start - NEAR, visible.stop + NEAR + 1)
        wanted = {paragraph: frames for paragraph, frames in self._frames.items() if paragraph in near}
        self._drop(set(self._labels) - {f.number for frames in wanted.values() for f in frames})
        for paragraph, frames in wanted.items():
            top = bottom_of(paragraph) - _height(frames) - self._gap
            for frame in frames:
                self._label_of(frame).setGeometry(
                    page.text_left, round(top) + frame.top, frame.size.width(), frame.size.height()
                )

    def _stacked(self, numbers: list[int], width: int) -> Iterator[Frame]:
        from reader.gui.figures.pictures import fitted

        assert self._style is not None
        top, tallest = self._gap, self._viewport.height() * TALLEST
        for number in numbers:
            size = fitted(self._natural[number], width, tallest, self._style.zoom)
            yield Frame(number, top, size)
            top += size.height() + self._gap

    def _natural_sizes(self, document: Document, first: int) -> dict[int, QSize]:
        sizes = ((number, self._natural_size(image)) for number, image in list(enumerate(document.images))[first:])
        return {number: size for number, size in sizes if size is not None}

    def _natural_size(self, image: Image) -> QSize | None:
        from reader.gui.figures.missing_picture import size_of_frame
        from reader.gui.figures.pictures import natural_size

        return natural_size(image.data) if image.data else size_of_frame(image.description, self._viewport.font())

    def _label_of(self, frame: Frame) -> PlainLabel:
        label = self._labels.get(frame.number)
        if label is None:
            label = self._labels[frame.number] = self._new_label(frame)
            if self._document.images[frame.number].data:
                self._decode(frame)
        return label

    def _new_label(self, frame: Frame) -> PlainLabel:
        from reader.gui.figures.missing_picture import MissingPicture
        from reader.gui.figures.picture_label import PictureLabel

        image = self._document.images[frame.number]
        if not image.data:
            missing = MissingPicture(image.description, self._viewport)
            missing.show()
            return missing
        label = PictureLabel(frame.number, image.description, self._viewport)
        label.opened.connect(self._open_large)
        label.show()
        return label

    @Slot(int)
    def _open_large(self, number: int) -> None:
        from reader.gui.figures.large_picture import LargePicture

        image = self._document.images[number]
        if self._style is not None:
            LargePicture(image.data, image.description, self._style.theme, self._viewport.window()).open()

    def _decode(self, frame: Frame) -> None:
        from reader.gui.figures.decoding import Decoding

        assert self._style is not None
        ratio = self._viewport.devicePixelRatioF()
        size = QSize(round(frame.size.width() * ratio), round(frame.size.height() * ratio))
        data = self._document.images[frame.number].data
        self._pool.start(Decoding(self._decoded.emit, (self._batch, frame.number), data, size, self._style.theme))

    @Slot(int, int, QImage)
    def _on_decoded(self, batch: int, number: int, image: QImage) -> None:
        if batch != self._batch:
            return
        if image.isNull():
            self._lose(number)
        elif number in self._labels:
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(self._viewport.devicePixelRatioF())
            self._labels[number].setPixmap(shown)

    def _lose(self, number: int) -> None:
        logger.info("a picture is left out: it is broken")
        self._drop({number})
        self._natural.pop(number, None)
        self.lost.emit()

    def _clear(self) -> None:
        self._batch += 1
        self._pool.clear()
        self._drop(set(self._labels))

    def _drop(self, numbers: set[int]) -> None:
        for number in numbers & self._labels.keys():
            label = self._labels.pop(number)
            label.hide()
            label.deleteLater()


def _sizes(frames: dict[int, tuple[Frame, ...]]) -> dict[int, QSize]:
    return {frame.number: frame.size for stack in frames.values() for frame in stack}


def _height(frames: tuple[Frame, ...]) -> int:
    return frames[-1].top + frames[-1].size.height()
