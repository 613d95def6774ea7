"""The JSON contract as a file, indented for people; the contract itself is in model/serialization.py."""

import json
from io import BytesIO, TextIOWrapper

from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.serialization import to_json


class JsonExporter:
    """Writes the document with every annotation, as the contract for scripts has it."""

    id = "json"
    name = "JSON"
    suffix = ".json"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return one object in UTF-8; a lone surrogate stays, as an escape."""
        written = BytesIO()
        with TextIOWrapper(written, "utf-8", "backslashreplace", newline="\n") as file:
            json.dump(to_json(document, analysis), file, ensure_ascii=False, indent=1)  # all pieces at once take 1 GB
            file.write("\n")
            file.flush()
            return written.getvalue()
