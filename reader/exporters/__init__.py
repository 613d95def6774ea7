"""(Document, Analysis) to bytes; an export is one file here and one line in EXPORTERS."""
