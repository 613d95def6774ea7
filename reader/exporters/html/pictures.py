"""Pictures as part of a page."""

from base64 import b64encode
from html import escape

from reader.model.document import Image

_SIGNS = (
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


def picture(image: Image) -> str:
    """Return a picture that a browser can draw, with its description; else the description alone."""
    described = escape(image.description)
    kind = _kind_of(image.data)
    if kind is None:
        return f'<p class="caption">{described}</p>' if described else ""
    data = b64encode(image.data).decode("ascii")
    return f'<p class="picture"><img alt="{described}" src="data:{kind};base64,{data}"></p>'


def _kind_of(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if b"<svg" in data[:1_000]:
        return "image/svg+xml"
    return next((kind for sign, kind in _SIGNS if data.startswith(sign)), None)
