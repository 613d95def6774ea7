"""The turns of a conversation, however a page sets off who speaks."""

import re

import pytest

from reader.formats.structure.blocks import Block
from reader.formats.structure.turns import settle_turns
from reader.model.document import Mark, MarkKind, ParagraphRole
from reader.model.span import Span

ASKED = ("Who pays for the dam?", "And who has to wait for it?")
SAID = ("The firm does.", "Everybody who lives below it.")


INTRODUCTION = "We met Ana Lima, who lives below the dam, on Monday."


def test_names_on_lines_of_their_own_begin_their_turns() -> None:
    lines = [line for asked, said in zip(ASKED, SAID, strict=True) for line in ("Post:", asked, "Ana Lima:", said)]

    assert turns(INTRODUCTION, *lines) == ["Post", "Ana Lima"] * 2


def test_names_in_bold_part_a_paragraph_of_several_turns() -> None:
    pieces = [part for asked, said in zip(ASKED, SAID, strict=True) for part in (f"Post: {asked}", f"Lima: {said}")]
    text = " ".join(pieces)
    starts = [text.index(piece) for piece in pieces]
    block = Block(text, marks=tuple(bold(start, text.index(":", start) + 1) for start in starts))

    settled = settle_turns([Block(INTRODUCTION), block])[1:]

    assert [each.text for each in settled] == pieces
    assert all(each.marks == (bold(0, 5),) for each in settled)


@pytest.mark.parametrize("is_in_bold", [True, False])
@pytest.mark.parametrize("labels", [("Q.", "A."), ("P.", "R.", "Pregunta.", "Respuesta.", "P.", "R.")])
def test_a_letter_with_a_full_stop_is_who_asks_or_answers(labels: tuple[str, ...], *, is_in_bold: bool) -> None:
    words = [part for pair in zip(ASKED, SAID, strict=True) for part in pair] * 2
    written = (labels * 4)[:6]
    said = list(map(said_in_bold, written, words[:6]))
    found = turns(*said if is_in_bold else [each.text for each in said])

    assert found == [label.removesuffix(".") for label in written]


def test_letters_of_two_answers_are_no_turns() -> None:
    assert turns(*(f"{letter}. Does it rain?" for letter in "ABABAB")) == []


def test_initials_of_surnames_are_no_turns() -> None:
    berg, kern = (f"P. Berg lives in {town}. Does it rain?" for town in ("York", "Bath", "Rye")), ["R. Kern won."] * 3

    assert turns(*(part for pair in zip(berg, kern, strict=True) for part in pair)) == []


def test_one_who_answers_the_questions_above_has_turns() -> None:
    lines = (ASKED[0], f"Lima: {SAID[0]}", ASKED[1], f"Lima: {SAID[1]}")

    assert turns(INTRODUCTION, *lines) == ["Lima"] * 2
    assert turns(*(line.replace("Lima", "Answer") for line in (INTRODUCTION, *lines))) == []


def test_names_in_bold_of_who_asks_and_answers_may_be_few_among_the_paragraphs() -> None:
    more = [Block("And then there was the winter.")] * 3
    pairs = [
        (said_in_bold("Post:", asked), said_in_bold("Lima:", said), *more)
        for asked, said in zip(ASKED, SAID, strict=True)
    ]

    assert turns(INTRODUCTION, *(block for pair in pairs for block in pair)) == ["Post", "Lima"] * 2


def test_what_a_list_tells_by_its_labels_is_no_conversation() -> None:
    assert turns("Price: 30 pounds", "Rating: 4 of 5", "Price: 22 pounds", "Rating: 3 of 5") == []
    assert turns("A. B. Lima came.", "A. The dam is old.") == []


@pytest.mark.parametrize("labels", [("Theorem.", "Proof."), ("Monday.", "Tuesday."), ("False.", "True."), ("A.", "B.")])
def test_a_word_in_bold_that_is_nobodys_name_begins_no_turn(labels: tuple[str, ...]) -> None:
    blocks = [said_in_bold(label, "We add one to the sum. Who knew where?") for label in labels * 3]

    assert settle_turns(blocks) == blocks


@pytest.mark.parametrize("labels", [("Pros:", "Cons:"), ("Price:", "Weight:"), ("Monday:", "Tuesday:")])
def test_labels_above_paragraphs_and_within_them_stay_where_they_are(labels: tuple[str, ...]) -> None:
    above = [part for label in labels * 2 for part in (Block(label), Block("It is large, and bright."))]
    text = " ".join(f"{label} It is bright." for label in labels * 2)
    within = Block(text, marks=tuple(bold(each.start(), each.end()) for each in re.finditer(r"\w+:", text)))

    assert settle_turns(above) == above
    assert settle_turns([within]) == [within]


@pytest.mark.parametrize(
    "words",
    [
        ("「橋は閉まりました。」", "「そうですか」"),
        ("桥关闭了；", "是吗——", "是的～", "什么时候开放呢"),
        ("hello there", "hi, how are you", "fine"),
        ("We saw the dam 😀", "Nice 👍"),
    ],
)
def test_a_conversation_needs_no_full_stops(words: tuple[str, ...]) -> None:
    lines = [f"{name}: {words[at % len(words)]}" for at, name in enumerate(("Ann", "Bob") * 2)]

    assert turns(*lines) == ["Ann", "Bob"] * 2


def turns(*written: Block | str) -> list[str]:
    """Return the names of who speaks, turn by turn."""
    settled = settle_turns([Block(each) if isinstance(each, str) else each for each in written])
    return [each.speaker.of(each.text) for each in settled if each.role is ParagraphRole.TURN and each.speaker]


def bold(start: int, end: int) -> Mark:
    return Mark(Span(start, end), MarkKind.STRONG)


def said_in_bold(label: str, words: str) -> Block:
    return Block(f"{label} {words}", marks=(bold(0, len(label)),))
