"""From the characters of a PDF page to words at places. Only `pages.py` opens files with pdfium."""
