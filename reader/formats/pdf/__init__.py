"""PDF: from characters at places on pages to paragraphs in reading order. Only `pages.py` opens files with pdfium."""

from reader.formats.pdf.pdf_reader import PdfReader

__all__ = ["PdfReader"]
