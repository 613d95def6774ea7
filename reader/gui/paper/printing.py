"""The article with its margin on paper and as PDF. Knows devices; how the page is set is the business of `paper`."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.errors import ErrorKind, ReaderError
from reader.exporters.provenance import provenance
from reader.gui.paper.composition import composed
from reader.gui.paper.copied_text import with_blanks
from reader.gui.paper.drawing import PageArtist
from reader.gui.paper.pagination import paginated
from reader.gui.paper.sheet import POINT, sheet_of
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.headline import headline_of

PDF_RESOLUTION = 1200  # dots per inch

# Where Letter is the paper of every day although the country measures in metres (CLDR, paperSize).
_METRIC_LETTER = frozenset(
    {
        QLocale.Country.Belize,
        QLocale.Country.Canada,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.ElSalvador,
        QLocale.Country.Guatemala,
        QLocale.Country.Mexico,
        QLocale.Country.Nicaragua,
        QLocale.Country.Panama,
        QLocale.Country.Philippines,
        QLocale.Country.Venezuela,
    }
)


class PrintError(ReaderError):
    """Paper that cannot be printed on; the subject is empty."""


def page_size_of(locale: QLocale) -> QPageSize.PageSizeId:
    """Return the everyday paper of a place: A4 or Letter."""
    is_american = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    uses_letter = is_american or locale.territory() in _METRIC_LETTER
    return QPageSize.PageSizeId.Letter if uses_letter else QPageSize.PageSizeId.A4


def pdf_of(document: Document, analysis: Analysis | None, *, page_size: QPageSize.PageSizeId | None = None) -> bytes:
    """Return the article as PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_RESOLUTION)
    writer.setPageSize(QPageSize(page_size or page_size_of(QLocale.system())))
    describe(writer, document)
    print_document(document, analysis, writer)
    return with_blanks(bytes(buffer.data().data()))


def print_document(document: Document, analysis: Analysis | None, device: QPagedPaintDevice) -> int:
    """Print the article (the device's page ranges of it) and return the number of its pages; raise PrintError."""
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    sheet = sheet_of(layout.fullRect(QPageLayout.Unit.Point).size())
    pages = paginated(composed(document, analysis, sheet), sheet)
    painter = QPainter()
    if not painter.begin(device):
        message = QCoreApplication.translate("Printing", "The printer does not answer. Choose another, or save a PDF.")
        raise PrintError(ErrorKind.UNREADABLE, "", message)
    try:
        painter.scale(device.logicalDpiX() / 72 / POINT, device.logicalDpiY() / 72 / POINT)
        artist = PageArtist(painter, sheet, headline_of(document))
        ranges, is_first = device.pageRanges(), True
        for number, rows in enumerate(pages, start=1):
            if not ranges.isEmpty() and not ranges.contains(number):
                continue
            if not is_first:
                device.newPage()
            artist.draw(rows, number, len(pages))
            is_first = False
    finally:
        painter.end()
    return len(pages)


def describe(writer: QPdfWriter, document: Document) -> None:
    """Say in a PDF what it is of."""
    writer.setTitle(headline_of(document))
    writer.setAuthor(provenance(document).get("byline", ""))
    writer.setCreator("Glance Reader")
