"""Whatever the text: its characters stay, in order; only white space and markers may go. And it never hangs."""

import random
from itertools import pairwise

import pytest

from reader.errors import FormatError
from reader.formats import read_bytes
from reader.formats.plain.lines import BULLETS
from reader.model.document import Document, ParagraphKind
from reader.model.span_index import SpanIndex
from tests.formats.reading import FIRST, SECOND, THIRD, read, wrapped

PIECES = (
    FIRST, SECOND, THIRD, wrapped(FIRST), wrapped(SECOND, width=50), "Key points:", "At a glance", "- one\n- two",
    "• eins\n  - zwei\n• drei", "1. one\n2. two", "a) one", "By Jane Roe", "3 November 2026", "Town Votes on Bridge",
    "THE COSTS", "CHAPTER IV", "* * *", "=====", "-----", "> quoted words\n> and more", "> - quoted item", "#tag",
    "# One",
    "*stars* and _lines_", "“Yes,” he said.", "— Oui.", "-", "•", ">", "...", "a", "É", "שלום עולם", "市议会讨论大桥。",
    "🎉👩‍👩‍👧", "\tindented", "    more", "a\u00a0b", "\u200bzero",
    "e\u0301", "x" * 3000, "[link](http://example.org)",
    "From: a\nTo: b\n folded", "Dear reader,", "Photos by A. Roe",
    "well-\nknown", "|", "a | b", "- - -", "-- \nJane", "TL;DR", "?", "…",
)  # fmt: skip
JOINTS = ("\n", "\n\n", "\r\n", "\n\n\n", "\n \n", "\f", " ", "\r")
HANGS_AFTER_S = 600  # work that grows with the square of these would take hours; what grows, growth benchmarks tell


def _letters(text: str) -> str:
    """Return the text without white space and without the signs that may mark a list or a quotation."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in BULLETS and sign != ">")


def _assert_sound(document: Document) -> None:
    spans = [paragraph.span for paragraph in document.paragraphs]
    assert document.text == "\n\n".join(document.text_of(span) for span in spans)
    assert all(before.end + 2 == after.start for before, after in pairwise(spans))
    assert all(mark.span.end <= len(document.text) for mark in document.marks)
    index = SpanIndex(document)
    assert all(index.paragraph_at(mark.span.start) == index.paragraph_at(mark.span.end - 1) for mark in document.marks)
    assert {paragraph.section for paragraph in document.paragraphs} <= {None, *range(len(document.sections))}
    assert document.sentences == ()


@pytest.mark.parametrize("seed", range(200))
def test_characters_stay_in_order(seed: int) -> None:
    chance = random.Random(seed)
    pieces = [chance.choice(PIECES) for _ in range(chance.randint(1, 25))]
    text = "".join(piece + chance.choice(JOINTS) for piece in pieces)
    if "# One" in pieces or "[link](http://example.org)" in pieces:
        text = text.replace("# One", "One").replace("[link]", "link")  # several such signs would make it Markdown

    document = read(f"x{text}")

    assert _letters(document.text) == _letters(f"x{text}")
    _assert_sound(document)


@pytest.mark.parametrize("seed", range(100))
def test_markdown_of_any_kind_gives_a_sound_document(seed: int) -> None:
    chance = random.Random(seed)
    marks = ("**bold** `code`", "![alt](a.png)", "| a | b |\n|---|---|\n| 1 | 2 |", "```\ncode\n", "<b>x</b>", "## H")
    pieces = [chance.choice((*PIECES, *marks)) + chance.choice(JOINTS) for _ in range(chance.randint(1, 25))]
    text = "# Title\n\n" + "".join(pieces)

    _assert_sound(read(text, "article.md"))


@pytest.mark.parametrize("seed", range(100))
def test_any_bytes_give_a_document_or_one_clear_sentence(seed: int) -> None:
    chance = random.Random(seed)
    data = bytes(chance.choice((chance.randrange(256), 32, 101, 10)) for _ in range(chance.randint(1, 400)))

    found = _read_or_refuse(data)

    assert "noise.txt" in (str(found) if isinstance(found, FormatError) else found.source)


def _read_or_refuse(data: bytes) -> Document | FormatError:
    try:
        document = read_bytes(data, "noise.txt", name="noise.txt")
    except FormatError as error:
        return error
    _assert_sound(document)
    return document


LARGE = {
    "one line": "word " * 400_000,
    "one word": "x" * 2_000_000,
    "white space": " " * 2_000_000 + "a",
    "empty lines": "\n" * 2_000_000 + "a",
    "lines": f"{FIRST}\n" * 10_000,
    "wrapped lines": f"{wrapped(FIRST)}\n\n" * 10_000,
    "short lines": "\n".join(f"Short Line Number {number}" for number in range(20_000)),
    "items": "- a point of some length\n" * 20_000,
    "quotes": "> > quoted words\n" * 20_000,
    "brackets": ">" * 500_000 + "(" * 500_000 + "[" * 500_000 + "*" * 500_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
@pytest.mark.timeout(HANGS_AFTER_S)
def test_large_texts_are_read_without_hanging(text: str) -> None:
    assert read(text).paragraphs


@pytest.mark.parametrize("piece", ["*word* ", "word\nword\n", "- item **bold**\n", "`a``b", "[a](b) ", "<b> "])
@pytest.mark.timeout(HANGS_AFTER_S)
def test_long_runs_of_one_sign_are_read_without_hanging(piece: str) -> None:
    document = read("# Title\n\n" + piece * (100_000 // len(piece)), "article.md")

    assert document.paragraphs[0].kind is ParagraphKind.TITLE
