"""Notebooks of Jupyter; what reads their Markdown is loaded with the first one."""

import json
import re
from collections.abc import Iterator
from functools import reduce
from typing import Any

from reader.formats.readers.reader import Reader
from reader.formats.readers.text_file import read_plain
from reader.formats.sources.encoding import decode
from reader.formats.sources.files import Mostly
from reader.model.document import Document
from reader.model.source import name_of

_FENCE = re.compile(r"`{3,}")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")  # of letters in a terminal


class NotebookReader(Reader):
    """Reads text and code of notebooks (nbformat 4); a file of another form is read as the plain text that it is."""

    id = "notebook"
    name = "Jupyter notebook"
    suffixes: tuple[str, ...] = (".ipynb",)
    mime_types: tuple[str, ...] = ("application/x-ipynb+json",)
    uniform_types: tuple[str, ...] = ("org.jupyter.ipynb",)
    mostly = Mostly.PICTURES

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no text."""
        from reader.formats.markdown.commonmark import OUTPUT, read_markdown

        decoded = decode(data, name_of(source))
        try:
            text = "\n\n".join(part for cell in json.loads(decoded.text)["cells"] for part in _parts(cell, OUTPUT))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):  # it has another form
            return read_plain(decoded.text, source, warnings=decoded.warnings)
        return read_markdown(text, source, warnings=decoded.warnings)


def _parts(cell: dict[str, Any], output_sign: str) -> Iterator[str]:
    """Yield a cell as Markdown, code between fences, and what the code has put out between fences with a sign."""
    from reader.formats.markdown.markdown_notes import fence_after

    source = "".join(cell["source"])
    if source.strip():
        closing = reduce(lambda fence, line: fence_after(line, fence), source.splitlines(), "")
        yield _fenced(source) if cell["cell_type"] == "code" else f"{source}\n{closing}"
    for output in cell.get("outputs", ()):
        words = output.get("data", {}).get("text/plain") or output.get("text") or "\n".join(output.get("traceback", ()))
        if words:
            yield _fenced(_COLOUR.sub("", "".join(words)), output_sign)


def _fenced(text: str, sign: str = "") -> str:
    fence = "`" * (1 + max(map(len, _FENCE.findall(text)), default=2))
    return f"{fence}{sign}\n{text}\n{fence}"
