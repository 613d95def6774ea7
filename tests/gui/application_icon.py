"""Draws the program's icon in its sizes: `python -m tests.gui.application_icon` after a change of the SVG."""

import os
import struct

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from reader.paths import resource_dir

ICONS = resource_dir() / "icons"
SIZES = (16, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 32, 48, 64, 256)  # what Windows asks for


def drawn(size: int) -> QImage:
    """Return the icon, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "glance-reader.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def ico() -> bytes:
    """Return the icon for Windows: a directory of six-byte header and 16-byte entries, then one PNG each."""
    pictures = [(size, _png(drawn(size))) for size in ICO_SIZES]
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures:
        offset = 6 + 16 * len(pictures) + len(body)
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
        body += png
    return head + body


def write() -> None:
    """Write every size beside the SVG."""
    for size in SIZES:
        drawn(size).save(str(ICONS / f"glance-reader-{size}.png"))
    (ICONS / "glance-reader.ico").write_bytes(ico())


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    write()
