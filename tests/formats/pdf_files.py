"""Small PDF files built by hand, a few lines of text at places of their own."""

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 600  # points
LEFT = 50
PLAIN, BOLD, ITALIC, FIXED = "F1", "F2", "F3", "F4"
PICTURE = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"
_FONTS = {PLAIN: "Helvetica", BOLD: "Helvetica-Bold", ITALIC: "Helvetica-Oblique", FIXED: "Courier"}
_ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def line(text: str, y: float, *, x: float = LEFT, size: float = 10, font: str = PLAIN) -> str:
    """Return a line of text whose letters stand `y` points below the top of the page."""
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm ({text.translate(_ESCAPES)}) Tj ET"


def lines(text: str, y: float, *, x: float = LEFT, size: float = 10, font: str = PLAIN) -> str:
    """Return lines below each other; the first stands `y` points below the top of the page."""
    rows = enumerate(text.strip().splitlines())
    return "\n".join(line(row.strip(), y + at * size * 1.2, x=x, size=size, font=font) for at, row in rows)


def turned(text: str, *, x: float, y: float) -> str:
    """Return a line of text that runs up the page."""
    return f"BT /{PLAIN} 10 Tf 0 1 -1 0 {x} {HEIGHT - y} Tm ({text}) Tj ET"


def pdf_of(pages: Sequence[str], *, title: str = "", extra: str = "") -> bytes:
    """Return a PDF with these pages; `title` stands in its properties, `extra` in the dictionary of each page."""
    fonts = " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for key, name in _FONTS.items()
    )
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] /MediaBox [0 0 {WIDTH} {HEIGHT}]"
        f" /Resources << /Font << {fonts} >> >> >>",
        f"<< /Title ({title.translate(_ESCAPES)}) >>",
    ]
    for at, content in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * at} 0 R {extra} >>")
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    return _file(objects)


def _file(objects: Sequence[str]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}".encode()
