"""The head of a note, written and read."""

import json

import pytest

from reader.model.front_matter import read, written


@pytest.mark.parametrize("value", ['say "so"', "a: b # c", "back\\slash", "- x", "null", "a\x85b\u2028c\x7f", "👩‍👧"])
def test_every_value_is_quoted(value: str) -> None:
    line = written({"title": value}).splitlines()[1]

    assert json.loads(line.removeprefix("title: ")) == value
    assert line.isprintable() or "👩" in line


def test_the_head_of_an_unknown_source_is_empty() -> None:
    assert written({}) == "---\n---"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("title: The bay: frozen", "The bay: frozen"),
        ("title: 'It''s cold'", "It's cold"),
        ('title: "A \\"bay\\""', 'A "bay"'),
        ("title: [a, 'b, c', \"d\"]", ("a", "b, c", "d")),
        ("title:\n  - a\n  - 'b c'\nother: x", ("a", "b c")),
        ("title: []", ()),
        ("title:", ""),
        ('title: "A" and B', '"A" and B'),
    ],
)
def test_what_other_programs_make_of_the_head_is_read(line: str, value: object) -> None:
    told, body = read(f"---\n{line}\n---\nWords")

    assert told["title"] == value
    assert body == "Words"
