"""The numbers that people see, the same in the window, in exports and in the terminal: of paragraphs and list items."""

import re

from reader.model.document import Document

_OWN_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[☐☑])\s")


def paragraph_numbers(document: Document) -> dict[int, int]:
    """Return prose paragraph index to number, from 1; headings, labels and key points have none."""
    prose = (index for index, paragraph in enumerate(document.paragraphs) if paragraph.is_prose)
    return {index: number for number, index in enumerate(prose, start=1)}


def has_own_number(item: str) -> bool:
    """Tell whether a list item begins with a box, or its number ("2. Bake it"), not one of things ("42 people")."""
    return _OWN_NUMBER.match(item) is not None
