"""Small PDF files built by hand, a few lines of text at places of their own."""

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 600  # points
LEFT = 50
PLAIN, BOLD, ITALIC, FIXED, DRAWN = "F1", "F2", "F3", "F4", "F5"
PICTURE = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"
_FONTS = {PLAIN: "Helvetica", BOLD: "Helvetica-Bold", ITALIC: "Helvetica-Oblique", FIXED: "Courier"}
_DOT = 0.12  # points; letters are drawn with 600 dots to an inch
_SHAPES = ((-18, 36), (0, 58), (0, 36))  # dots; from the lowest to the highest of "p", "l" and "x"
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


def drawn(text: str, y: float, *, x: float = LEFT, size: float = 10) -> str:
    """Return a line of text set as TeX does it, in letters that are drawn dot by dot, with room instead of spaces."""
    units = size / 10 * _DOT
    words = f" {-3 / units * 1000:.0f} ".join(f"<{word.encode('latin-1').hex()}>" for word in text.split(" "))
    return f"BT /{DRAWN} {units} Tf 1 0 0 1 {x} {HEIGHT - y} Tm [{words}] TJ ET"


def pdf_of(pages: Sequence[str], *, title: str = "", extra: str = "") -> bytes:
    """Return a PDF with these pages; `title` stands in its properties, `extra` in the dictionary of each page."""
    glyphs = 4 + 2 * len(pages)
    fonts = " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for key, name in _FONTS.items()
    )
    fonts += f" /{DRAWN} {_drawn_font(glyphs)}"
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] /MediaBox [0 0 {WIDTH} {HEIGHT}]"
        f" /Resources << /Font << {fonts} >> >> >>",
        f"<< /Title ({title.translate(_ESCAPES)}) >>",
    ]
    for at, content in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * at} 0 R {extra} >>")
        objects.append(_stream(content))
    return _file(
        objects + [_stream(f"42 0 0 {low} 40 {high} d1 0 {low} 40 {high - low} re f") for low, high in _SHAPES]
    )


def _drawn_font(first: int) -> str:
    """Return a font whose letters are boxes, as high as letters are; `first` is the number of the first box."""
    shapes = [0 if chr(code) in "gpqy" else 2 if chr(code) in "acemnorsuvwxz" else 1 for code in range(256)]
    glyphs = " ".join(f"/g{code} {first + shape} 0 R" for code, shape in enumerate(shapes))
    names = " ".join(f"/g{code}" for code in range(256))
    return (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -18 42 60] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 /LastChar 255"
        f" /Widths [{'42 ' * 256}] /Encoding << /Type /Encoding /Differences [0 {names}] >>"
        f" /CharProcs << {glyphs} >> >>"
    )


def _stream(content: str) -> str:
    return f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}".encode()
