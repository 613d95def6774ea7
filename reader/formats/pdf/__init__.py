"""PDF: from characters at places on pages to paragraphs in reading order. Only `pages.py` opens files with pdfium."""
