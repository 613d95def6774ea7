"""Where a place stands after the text was changed."""

import pytest

from reader.model.places import offset_in_changed
from tests.documents import make_document

LINES = tuple(f"Paragraph {number} tells of one thing 🎈 and no other." for number in range(6))
BEFORE = make_document(*LINES)


def offset_of(number: int, words: str = "one thing") -> int:
    return BEFORE.text.index(words, BEFORE.paragraphs[number].span.start)


@pytest.mark.parametrize(
    "after",
    [
        LINES,
        ("A new first one.", "And a second one.", *LINES),
        LINES[2:],
        (*LINES[:2], *LINES[3:], "A new last one."),
        tuple(reversed(LINES)),
    ],
    ids=["same", "more before", "less before", "one less before", "turned round"],
)
def test_a_place_is_found_by_the_words_of_its_paragraph(after: tuple[str, ...]) -> None:
    changed = make_document(*after)

    offset = offset_in_changed(BEFORE, changed, offset_of(3))

    assert changed.text[offset:].startswith("one thing")
    assert LINES[3] in changed.text[offset - 21 : offset + 60]


def test_a_paragraph_that_was_edited_is_found_between_its_neighbours() -> None:
    changed = make_document("New.", *LINES[:3], "Paragraph 3 was written anew.", *LINES[4:])

    offset = offset_in_changed(BEFORE, changed, BEFORE.paragraphs[3].span.start)

    assert changed.text[offset:].startswith("Paragraph 3 was written anew.")


def test_of_repeated_words_the_nearest_are_meant() -> None:
    before = make_document("One.", "Again.", "Two.", "Again.", "Three.")
    changed = make_document("New.", "One.", "Again.", "Two.", "Again.", "Three.")

    assert offset_in_changed(before, changed, before.paragraphs[3].span.start) == changed.paragraphs[4].span.start


@pytest.mark.parametrize("offset", [0, 100, 10_000])
def test_every_place_of_another_text_lies_within_it(offset: int) -> None:
    changed = make_document("Quite another text.")

    assert 0 <= offset_in_changed(BEFORE, changed, offset) < len(changed.text)


def test_in_an_empty_text_there_is_only_the_start() -> None:
    assert offset_in_changed(BEFORE, make_document(), 40) == 0
    assert offset_in_changed(make_document(), BEFORE, 0) == 0
