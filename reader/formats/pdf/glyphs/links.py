"""Addresses that a page links to, with the places of the links."""

import ctypes
from dataclasses import dataclass
from typing import Any

from reader.formats.pdf.glyphs.frame import Frame

_MAX_LINKS = 1_000  # on a page
_MAX_ADDRESS = 2_048  # bytes
_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class PageLink:
    """An address and the rectangle in which a click leads there."""

    target: str
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place lies on the link."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def links_on(pdfium: Any, document: Any, page: Any, frame: Frame) -> list[PageLink]:
    """Return the links of a page that lead out of the file."""
    found: list[PageLink] = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(found) < _MAX_LINKS and pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
        target, box = _address(pdfium, document, link), pdfium.FS_RECTF()
        if target.startswith(_SCHEMES) and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            found.append(_link(target, frame.place(box.left, box.top), frame.place(box.right, box.bottom)))
    return found


def _address(pdfium: Any, document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(_MAX_ADDRESS)
    length = pdfium.FPDFAction_GetURIPath(document, action, buffer, _MAX_ADDRESS)
    is_whole = 0 < length <= _MAX_ADDRESS
    return buffer.value.decode("ascii", "ignore").strip() if is_whole else ""


def _link(target: str, corner: tuple[float, float], opposite: tuple[float, float]) -> PageLink:
    (x, y), (u, v) = corner, opposite
    return PageLink(target, min(x, u), min(y, v), max(x, u), max(y, v))
