"""Files, text and clipboard to `Document`; a format is one file here and one line in READERS."""
