"""The brief on paper: its page of HTML set by Qt, with links that can be followed."""

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from reader.exporters import Taken
from reader.exporters.briefs.brief import brief_page
from reader.gui.look.theme import typography
from reader.gui.paper.copied_text import with_blanks
from reader.gui.paper.printing import PDF_RESOLUTION, describe, page_size_of
from reader.gui.paper.sheet import leave_letters_apart

MARGIN_MM = 22.0
INDENT = 14.0  # of lists, in pixels of a usual screen, which Qt makes as large on paper
SCREEN_DPI = 96.0  # of a usual screen
BULLET, GAP = "•", "\t"
GAP_TO_THE_LEFT = "\u2002"  # for Qt places no tab in a line that runs so
_STYLE = (  # sizes of letters in points, which alone Qt sets as large on paper as they are
    "body{{font-family:'{family}';font-size:10.5pt;color:#1f1f1d}}"
    "h1{{font-size:17pt;margin-top:0;margin-bottom:4px}}h2{{font-size:12pt;margin-top:18px;margin-bottom:4px}}"
    "h3{{font-size:10.5pt;font-weight:normal;font-style:italic;margin-top:8px;margin-bottom:3px}}"
    ".own{{font-family:'{own_family}';font-size:8.5pt;color:#44443f;margin-left:12px;margin-right:12px;margin-top:2px;margin-bottom:6px}}ul{{margin:0}}li{{margin-bottom:4px}}small,.source{{font-size:8.5pt;color:#66665f}}a{{color:#66665f;text-decoration:none}}"
)


class BriefPdfExporter:
    """Writes PDF; it needs Qt, so it stands here and not among the other exporters."""

    id = "brief-pdf"
    name = "PDF"
    suffix = ".pdf"

    def export(self, taken: Taken) -> bytes:
        """Return the file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(PDF_RESOLUTION)
        writer.setPageSize(QPageSize(page_size_of(QLocale.system())))
        writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
        describe(writer, taken.document)
        page = QTextDocument()
        page.documentLayout().setPaintDevice(writer)
        page.setDocumentMargin(0)
        font = QFont(typography().reading_family, 10)
        leave_letters_apart(font)
        page.setDefaultFont(font)
        page.setIndentWidth(INDENT)
        page.setHtml(brief_page(taken, _style()).replace("¶ ", "¶\N{NO-BREAK SPACE}"))
        _set_bullets(page, writer.logicalDpiX() / SCREEN_DPI)
        page.setPageSize(QSizeF(writer.width(), writer.height()))
        _keep_headings(page)
        _draw(page, writer)
        return with_blanks(bytes(buffer.data().data()))


def _style() -> str:
    return _STYLE.format(family=typography().reading_family, own_family=typography().interface_family)


def _set_bullets(page: QTextDocument, scale: float) -> None:
    """Begin each item of a list with a bullet of its own letters: Qt's is larger and touches the first word.

    Of an indent Qt makes all but that of the first line as large on paper; `scale` is what that one lacks.
    """
    block = page.begin()
    while block.isValid():
        if (items := block.textList()) is not None:
            items.remove(block)
            shape = block.blockFormat()
            shape.setIndent(1)
            shape.setTextIndent(-INDENT * scale)
            shape.setTabPositions([QTextOption.Tab(INDENT, QTextOption.TabType.LeftTab)])
            cursor = QTextCursor(block)
            cursor.setBlockFormat(shape)
            gap = GAP_TO_THE_LEFT if block.textDirection() is Qt.LayoutDirection.RightToLeft else GAP
            cursor.insertText(f"{BULLET}{gap}", cursor.blockCharFormat())
        block = block.next()


def _keep_headings(page: QTextDocument) -> None:
    """Let no heading end a page: what stands between it and its first item goes with it to the next."""
    heading, block = None, page.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            heading = heading or block
        elif heading is not None and block.text().startswith(BULLET):
            if _page_of(page, heading) != _page_of(page, block):
                shape = heading.blockFormat()
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(heading).setBlockFormat(shape)
            heading = None
        block = block.next()


def _page_of(page: QTextDocument, block: QTextBlock) -> int:
    """Return on which page the first line of a block stands; the block itself may begin on the one before."""
    page.documentLayout().blockBoundingRect(block)  # has it laid out
    top = block.layout().position().y() + block.layout().lineAt(0).y()
    return int(top // page.pageSize().height())


def _draw(page: QTextDocument, writer: QPdfWriter) -> None:
    """Draw page by page; Qt itself would write the first line of each page unseen on the one before, too."""
    painter, size = QPainter(writer), page.pageSize()
    for number in range(page.pageCount()):
        if number:
            writer.newPage()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * size.height() + 1, size.width(), size.height() - 2)
        painter.save()
        painter.translate(0, -number * size.height())
        page.documentLayout().draw(painter, context)
        painter.restore()
    painter.end()
