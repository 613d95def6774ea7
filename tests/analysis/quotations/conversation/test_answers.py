"""Interviews whose questions are headings, or in bold, and whose answers name nobody."""

import pytest

from reader.analysis.quotations import find_quotations
from reader.formats.structure.builder import DocumentBuilder
from reader.model.document import Document, Mark, MarkKind, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.analysis.quotation_samples import actors_of

INTRODUCTION = "Anna Berg has counted seals since 1998."
QUESTIONS = ("How do you count them?", "Has their number changed?", "Who was right?")
ANSWERS = (
    "You wait. I have more patience than they have air.",
    "It has doubled, and I was glad of it.",
    "Neither of them was.",
)


def test_answers_that_say_i_are_of_the_one_person_named_before() -> None:
    document = interview(INTRODUCTION, ANSWERS)

    assert told(document) == [(answer, "Anna Berg") for answer in ANSWERS]


def test_what_follows_a_question_in_bold_within_its_paragraph_is_an_answer() -> None:
    builder = DocumentBuilder()
    builder.add(ParagraphKind.BODY, INTRODUCTION)
    for asked, said in zip(QUESTIONS, ANSWERS, strict=True):
        builder.add(ParagraphKind.BODY, f"{asked} {said}", marks=(Mark(Span(0, len(asked)), MarkKind.STRONG),))

    assert told(segmented(builder.build("a.html"), "en")) == [(answer, "Anna Berg") for answer in ANSWERS]


@pytest.mark.parametrize(
    ("introduction", "answers"),
    [
        (INTRODUCTION, ("One has to wait for them.", "It has doubled in ten years.", "Neither of them was.")),
        (INTRODUCTION, (ANSWERS[0], "I have asked Berg, who did not know.", ANSWERS[2])),
        ("Anna Berg and Paul Meyer have counted seals since 1998.", ANSWERS),
        ("Seals are counted here.", ANSWERS),
    ],
)
def test_an_explainer_is_nobodys_answer(introduction: str, answers: tuple[str, str, str]) -> None:
    assert told(interview(introduction, answers)) == []


def test_what_an_answer_quotes_is_part_of_it() -> None:
    answer = "I was a child. My father said: “Count them slowly, but count them well.”"

    assert told(interview(INTRODUCTION, (answer, *ANSWERS[1:])))[0] == (answer, "Anna Berg")


def interview(introduction: str, answers: tuple[str, ...]) -> Document:
    builder = DocumentBuilder()
    builder.add(ParagraphKind.BODY, introduction)
    for asked, said in zip(QUESTIONS, answers, strict=True):
        builder.add(ParagraphKind.HEADING, asked)
        builder.add(ParagraphKind.BODY, said)
    return segmented(builder.build("a.html"), "en")


def told(document: Document) -> list[tuple[str, str | None]]:
    found = find_quotations(document, actors_of(document), ParsedOnce(document).parse)
    return [(document.text_of(each.span), each.actor) for each in found if each.direct]
