"""Sentences that blank lines tear are whole; verse, items and paragraphs stay apart."""

from reader.formats import read_text
from reader.model.document import ParagraphKind
from tests.formats.reading import texts

FIRST = """
Rain falls on the hills before it reaches the quay, and the town of
Brennvik has learned to count it. Two hundred gauges send what they
measure to the harbour, every hour of the day and of the night, and
nobody has to climb a roof any more."""
SECOND = """
The new warnings come forty minutes earlier than the old ones did,
which is enough to close the gates. In the flood of the last spring
the gates were shut in time, though the lamp on the pier went out."""


def bodies(text: str) -> list[str]:
    return texts(read_text(text, "rain.txt"), ParagraphKind.BODY)


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_lines_with_a_blank_one_below_each_are_joined_to_paragraphs() -> None:
    doubled = "\n\n".join(f"How the harbour counts rain\n{FIRST}{SECOND}".split("\n"))

    assert bodies(doubled) == [one_line(FIRST), one_line(SECOND)]


def test_a_blank_line_within_a_sentence_parts_nothing() -> None:
    torn = one_line(FIRST).replace("send what they measure", "send what they\n\nmeasure")

    assert bodies(f"{torn}\n\n{one_line(SECOND)}\n") == [one_line(FIRST), one_line(SECOND)]


def test_a_byline_in_small_letters_is_no_rest_of_the_title() -> None:
    document = read_text(
        f"Il porto conta la pioggia che cade sulle colline\n\ndi Anna Riva\n\n{one_line(FIRST)}\n", "rain.txt"
    )

    assert (document.metadata.title, document.metadata.byline) == (
        "Il porto conta la pioggia che cade sulle colline",
        "Anna Riva",
    )


def test_lines_of_verse_in_small_letters_stay_apart() -> None:
    verse = ("rain on the hills", "and rain on the slate", "counts itself down", "to the harbour gate")

    assert bodies("\n\n".join(verse) + "\n") == list(verse)


def test_items_in_small_letters_without_full_stops_stay_apart() -> None:
    items = (
        "the committee keeps the night ferry for another two years",
        "the county pays for half of what the ferry costs in winter",
        "the operator mends the damage to the quay before the summer",
    )

    assert bodies("\n\n".join(items) + "\n") == list(items)
