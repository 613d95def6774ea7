"""The turns of a conversation, however a page sets off who speaks."""

import pytest

from reader.formats.structure.blocks import Block
from reader.formats.structure.turns import settle_turns
from reader.model.document import Mark, MarkKind, ParagraphRole
from reader.model.span import Span

ASKED = ("Who pays for the dam?", "And who has to wait for it?")
SAID = ("The firm does.", "Everybody who lives below it.")


def test_names_on_lines_of_their_own_begin_their_turns() -> None:
    lines = [line for asked, said in zip(ASKED, SAID, strict=True) for line in ("Post:", asked, "Ana Lima:", said)]

    assert turns(*map(Block, lines)) == ["Post", "Ana Lima"] * 2


def test_names_in_bold_part_a_paragraph_of_several_turns() -> None:
    pieces = [part for asked, said in zip(ASKED, SAID, strict=True) for part in (f"Post: {asked}", f"Lima: {said}")]
    text = " ".join(pieces)
    starts = [text.index(piece) for piece in pieces]
    block = Block(text, marks=tuple(bold(start, text.index(":", start) + 1) for start in starts))

    settled = settle_turns([block])

    assert [each.text for each in settled] == pieces
    assert all(each.marks == (bold(0, 5),) for each in settled)


@pytest.mark.parametrize("labels", [("Q.", "A."), ("Pregunta.", "Respuesta.")])
def test_a_word_in_bold_with_a_full_stop_is_a_name(labels: tuple[str, str]) -> None:
    blocks = [
        said_in_bold(label, words)
        for pair in zip(ASKED, SAID, strict=True)
        for label, words in zip(labels, pair, strict=True)
    ]

    assert turns(*blocks) == [label.removesuffix(".") for label in labels] * 2


def test_a_letter_goes_on_with_the_word_that_it_begins() -> None:
    labels = ("Pregunta.", "Respuesta.", "P.", "R.")

    assert turns(
        *(
            said_in_bold(label, words)
            for label, words in zip(labels, (ASKED[0], SAID[0], ASKED[1], SAID[1]), strict=True)
        )
    ) == [label.removesuffix(".") for label in labels]


def test_one_who_answers_the_questions_above_has_turns() -> None:
    assert turns(Block(ASKED[0]), Block(f"Lima: {SAID[0]}"), Block(ASKED[1]), Block(f"Lima: {SAID[1]}")) == ["Lima"] * 2


def test_names_in_bold_of_who_asks_and_answers_may_be_few_among_the_paragraphs() -> None:
    more = [Block("And then there was the winter.")] * 3
    pairs = [
        (said_in_bold("Post:", asked), said_in_bold("Lima:", said), *more)
        for asked, said in zip(ASKED, SAID, strict=True)
    ]

    assert turns(*(block for pair in pairs for block in pair)) == ["Post", "Lima"] * 2


def test_what_a_list_tells_by_its_labels_is_no_conversation() -> None:
    assert (
        turns(*(Block(line) for line in ("Price: 30 pounds", "Rating: 4 of 5", "Price: 22 pounds", "Rating: 3 of 5")))
        == []
    )
    assert turns(Block("A. B. Lima came."), Block("A. The dam is old.")) == []


def turns(*blocks: Block) -> list[str]:
    """Return the names of who speaks, turn by turn."""
    settled = settle_turns(blocks)
    return [each.speaker.of(each.text) for each in settled if each.role is ParagraphRole.TURN and each.speaker]


def bold(start: int, end: int) -> Mark:
    return Mark(Span(start, end), MarkKind.STRONG)


def said_in_bold(label: str, words: str) -> Block:
    return Block(f"{label} {words}", marks=(bold(0, len(label)),))
