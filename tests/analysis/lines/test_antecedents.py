"""Names put in for "he" and "her", in sentences that the network reads."""

import pytest

from reader.analysis.lines.making import LineMaker
from reader.model.annotation import ActorKind
from reader.model.line import words_of
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.analysis.named_text import named
from tests.documents import make_document

PERSON = ActorKind.PERSON
PEOPLE = {"Sarah Smith": (PERSON, ("Smith",)), "Laura Brown": (PERSON, ("Brown",)), "Tom Berg": (PERSON, ("Berg",))}
SHE_SOLD = "She sold the old bridge in May."
SMITH_SOLD = "[Sarah Smith] sold the old bridge in May."


def last_line(*paragraphs: str) -> str:
    document = segmented(make_document(*paragraphs), "en")
    maker = LineMaker(document, named(document, PEOPLE), ParsedOnce(document).parse())
    return words_of(document, maker.line(len(document.sentences) - 1))


@pytest.mark.parametrize(
    "before",
    [
        "Sarah Smith left the council.",
        "Sarah Smith left the council. She came back.",
        "Sarah Smith left the council. She met a judge.",
        "Sarah Smith left the council. It rained for a week.",
        "Mayor Sarah Smith, a nurse and singer, left her husband.",
        "In her first week, Sarah Smith left the council.",
        "Sarah Smith married Tom Berg.",
    ],
)
def test_a_pronoun_gets_the_name_of_the_one_person_who_can_be_meant(before: str) -> None:
    assert last_line(f"{before} {SHE_SOLD}") == SMITH_SOLD


@pytest.mark.parametrize(
    "before",
    [
        "Sarah Smith met the mayor.",
        "Sarah Smith left the woman.",
        "Sarah Smith met Laura Brown.",
        "Sarah Smith met Ines Quell.",
        "Sarah Smith left the council. Her nurse came.",
        "The cause was a stroke, her sister Sarah Smith said.",
        "Sarah Smith, her sister, announced the death.",
        "Her death was announced by Sarah Smith.",
        "Tom Berg left the council.",
        '"Sarah Smith left the council," people say.',
        'Sarah Smith said: "I like what she did."',
    ],
)
def test_a_pronoun_stays_where_somebody_else_can_be_meant(before: str) -> None:
    assert last_line(f"{before} {SHE_SOLD}") == SHE_SOLD


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Within a year, she sold the old bridge.", "Within a year, [Sarah Smith] sold the old bridge."),
        ("On her birthday the bridge fell.", "On [Sarah Smith’s] birthday the bridge fell."),
        ('"The bridge was old," she said.', '"The bridge was old," [Sarah Smith] said.'),
        ("However, she sold the old bridge.", "[Sarah Smith] sold the old bridge."),
    ],
)
def test_a_pronoun_within_a_sentence_gets_its_name(sentence: str, line: str) -> None:
    assert last_line(f"Sarah Smith left the council. {sentence}") == line


@pytest.mark.parametrize(
    "sentence",
    [
        "Before her speech Laura Brown sold the bridge.",
        "In her third year there, the Swede sold the bridge.",
        "Her Majesty has sold the bridge.",
        "The judge said that she sold the bridge.",
        'The paper wrote: "She sold the bridge."',
        "They sold the old bridge.",
    ],
)
def test_a_pronoun_stays_where_its_own_sentence_may_explain_it(sentence: str) -> None:
    assert last_line(f"Sarah Smith left the council. {sentence}") == sentence


def test_what_stands_beside_a_name_tells_who_is_meant_where_no_table_does() -> None:
    document = segmented(make_document(f"Ms Xylia Kern left the council. {SHE_SOLD}"), "en")
    maker = LineMaker(document, named(document, {"Xylia Kern": (PERSON, ())}), ParsedOnce(document).parse())

    assert words_of(document, maker.line(1)) == "[Xylia Kern] sold the old bridge in May."


def test_who_is_named_below_a_picture_is_not_meant() -> None:
    assert last_line("Sarah Smith in Oran in May", SHE_SOLD) == SHE_SOLD


def test_a_name_far_above_is_not_meant() -> None:
    assert last_line("Sarah Smith left.", "It rained.", SHE_SOLD) == SMITH_SOLD
    assert last_line("Sarah Smith left.", "It rained.", "It snowed.", SHE_SOLD) == SHE_SOLD


def test_a_pronoun_gets_no_name_that_ends_as_another_persons_does() -> None:
    people = {**PEOPLE, "Nick Smith": (PERSON, ())}
    document = segmented(make_document(f"Nick Smith came. Sarah Smith left. {SHE_SOLD}"), "en")
    line = LineMaker(document, named(document, people), ParsedOnce(document).parse()).line(2)

    assert words_of(document, line) == SHE_SOLD


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ("who came to the old town in 1990", "The officer Tom Berg … said he had sold the old bridge."),
        ("who met Paul Hale in the town in May", None),
        ("who had met the driver in the old town", None),
        ("who had bought a boat in the old town", "The officer Tom Berg … said he had sold the old bridge."),
    ],
)
def test_who_may_be_meant_by_what_is_shown_stays(who: str, shown: str | None) -> None:
    sentence = f"The officer Tom Berg, {who}, said he had sold the old bridge."

    assert last_line(f"The council met. {sentence}") == (shown or sentence)


def test_a_thing_that_may_be_meant_by_what_is_shown_stays() -> None:
    sentence = "The officer Ann Hale, who had bought a boat in 1990, told the court she had sold it."

    assert last_line(f"The council met. {sentence}") == sentence
