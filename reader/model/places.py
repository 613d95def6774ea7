"""Where a place of one version of a text stands in another, such as before and after an edit."""

from reader.model.document import Document

MAX_DISTANCE = 200  # paragraphs; beyond, neighbours say little about a place
NEAR = 3  # paragraphs on each side, by which words that are repeated are told apart


def offset_in_changed(before: Document, after: Document, offset: int) -> int:
    """Return the offset in the changed text of what stood at an offset, or else of its surroundings."""
    old = _paragraph_from(before, offset)
    if old is None or not after.paragraphs:
        return 0
    new, start = after.paragraphs[_counterpart(before, after, old)].span, before.paragraphs[old].span.start
    return min(new.start + max(0, offset - start), new.end - 1)


def _paragraph_from(document: Document, offset: int) -> int | None:
    """Return the paragraph at an offset, or the next one where it lies between two."""
    following = (number for number, each in enumerate(document.paragraphs) if each.span.end > offset)
    return next(following, None)


def _counterpart(before: Document, after: Document, paragraph: int) -> int:
    """Return the paragraph with the same words, or the one that stands to unchanged neighbours as it did."""
    old, new = _words_of_paragraphs(before), _words_of_paragraphs(after)
    for distance in range(MAX_DISTANCE):
        for neighbour in (paragraph - distance, paragraph + distance):
            found = _same(old, new, neighbour) if 0 <= neighbour < len(old) else None
            if found is not None:
                return max(0, min(found + paragraph - neighbour, len(new) - 1))
    return min(paragraph, len(new) - 1)


def _same(old: list[str], new: list[str], number: int) -> int | None:
    """Return where a paragraph stands now; of several with its words, the one whose surroundings are most alike."""
    places = [place for place, words in enumerate(new) if words == old[number]]
    return max(places, key=lambda place: (_likeness(old, new, number, place), -abs(place - number)), default=None)


def _likeness(old: list[str], new: list[str], number: int, place: int) -> int:
    first = -min(NEAR, number, place)
    last = min(NEAR, len(old) - 1 - number, len(new) - 1 - place)
    return sum(old[number + step] == new[place + step] for step in range(first, last + 1))


def _words_of_paragraphs(document: Document) -> list[str]:
    return [document.text_of(paragraph.span) for paragraph in document.paragraphs]
