"""The JSON contract as a file, indented for people; the contract itself is in model/serialization.py."""

import json
from io import BytesIO
from itertools import islice

from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.serialization import to_json

PIECES = 500  # that are written together: one by one they take twice the time, all at once 1 GB


class JsonExporter:
    """Writes the document with every annotation, as the contract for scripts has it."""

    id = "json"
    name = "JSON"
    suffix = ".json"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return one object in UTF-8; a lone surrogate stays, as an escape."""
        written = BytesIO()
        pieces = json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(to_json(document, analysis))
        while some := "".join(islice(pieces, PIECES)):
            written.write(some.encode("utf-8", "backslashreplace"))
        written.write(b"\n")
        return written.getvalue()
