"""Files that nobody writes and everybody may be sent: each repeats one thing of its format, up to any length.

A length is that of the markup itself; archives are packed, so that the file is smaller. The measure of each format is
ordinary news in it, under the name of the format alone.
"""

from tests.benchmarks.file_patterns.books import BOOKS
from tests.benchmarks.file_patterns.mails import MAILS
from tests.benchmarks.file_patterns.open_document import OPEN_DOCUMENTS
from tests.benchmarks.file_patterns.pages import PAGES
from tests.benchmarks.file_patterns.pdfs import PDFS
from tests.benchmarks.file_patterns.pieces import Pattern
from tests.benchmarks.file_patterns.rich_text import RICH_TEXT
from tests.benchmarks.file_patterns.word import WORD_FILES

PATTERNS: dict[str, Pattern] = {**PAGES, **MAILS, **RICH_TEXT, **WORD_FILES, **OPEN_DOCUMENTS, **BOOKS, **PDFS}


def format_of(pattern: str) -> str:
    """Return the suffix of the files of a pattern."""
    return f".{pattern.partition(':')[0]}"
