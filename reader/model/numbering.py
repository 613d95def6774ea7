"""The paragraph numbers that people see, the same in the window, in exports and in the terminal."""

from reader.model.document import Document


def paragraph_numbers(document: Document) -> dict[int, int]:
    """Return prose paragraph index to number, from 1; headings, labels and key points have none."""
    prose = (index for index, paragraph in enumerate(document.paragraphs) if paragraph.is_prose)
    return {index: number for number, index in enumerate(prose, start=1)}
