"""The visible part of a page, and its places as the reader sees them."""

import ctypes
from dataclasses import dataclass, replace
from math import atan2, degrees, hypot
from typing import Any

_MAX_SLANT = 8.0  # degrees; a crooked scan is still upright
_DEFAULT = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Way:
    """The way that text runs: by how many quarters it is turned to the left, and whether it is slanted beyond that."""

    quarters: int = 0
    is_slanted: bool = False


def way_of(a: float, b: float) -> Way:
    """Return the way of text whose matrix begins with a and b."""
    angle = degrees(atan2(b, a)) if hypot(a, b) > 0 else 0.0
    quarters = round(angle / 90.0)
    return Way(quarters % 4, is_slanted=abs(angle - 90.0 * quarters) > _MAX_SLANT)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's box in its own coordinates, and by how many quarters it is turned clockwise when shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @classmethod
    def of(cls, pdfium: Any, page: Any) -> "Frame":
        """Return the frame of a page, as cropped."""
        box = pdfium.FS_RECTF()
        is_known = pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)) and box.right > box.left
        left, bottom, right, top = (box.left, box.bottom, box.right, box.top) if is_known else _DEFAULT
        return cls(left, bottom, right, max(top, bottom + 1.0), pdfium.FPDFPage_GetRotation(page) % 4)

    @property
    def width(self) -> float:
        """Return the width as shown."""
        return self.right - self.left if self.quarters % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Return the height as shown."""
        return self.top - self.bottom if self.quarters % 2 == 0 else self.right - self.left

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point is seen, from the upper left."""
        across, up = x - self.left, y - self.bottom
        wide, high = self.right - self.left, self.top - self.bottom
        return ((across, high - up), (up, across), (wide - across, up), (high - up, wide - across))[self.quarters]

    def across(self, box: Any) -> tuple[float, float]:
        """Return from where to where a box of pdfium is seen, from the left."""
        if self.quarters == 0:
            return box.left - self.left, box.right - self.left
        (one, _), (other, _) = self.place(box.left, box.bottom), self.place(box.right, box.top)
        return min(one, other), max(one, other)

    def turned(self, quarters: int) -> "Frame":
        """Return the frame in which text of a way stands upright."""
        return replace(self, quarters=quarters)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place as seen lies on the page."""
        return -1.0 <= x <= self.width + 1.0 and -1.0 <= y <= self.height + 1.0
