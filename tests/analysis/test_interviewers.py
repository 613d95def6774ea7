from reader.analysis.grades import Grade, Grades
from reader.analysis.interviewers import paragraphs_of_interviewers
from reader.formats import read_text
from reader.model.document import Document
from reader.nlp.segmentation import segmented


def conversation(*turns: str) -> Document:
    return segmented(read_text("\n\n".join(("Two people talked about the harbour.", *turns)), "talk.txt"), "en")


def test_who_asks_in_most_turns_is_an_interviewer_in_all_of_them() -> None:
    document = conversation(
        "Berg: Who built the wall?",
        "Holt: The council of Oran built the wall in haste.",
        "Berg: Tickets for the wall cost up to nine crowns in these hard times.",
        "Holt: The wall will be built anew by the farmers.",
        "Berg: When will it be built?",
        "Holt: The farmers begin in May.",
    )
    asked = [index for index, each in enumerate(document.sentences) if "Berg:" in document.text_of(each.span)]

    assert paragraphs_of_interviewers(document) == {document.sentences[index].paragraph for index in asked}
    assert {Grades(document).of(index) for index in asked} == {Grade.QUESTION}


def test_initials_stand_for_the_speaker_who_has_them() -> None:
    document = conversation(
        "Ivo Berg: You built the wall.",
        "Ada Holt: The council of Oran built the wall in haste.",
        "IB: Who pays for that?",
        "A.H.: The farmers pay for the wall.",
        "IB: When does it begin?",
    )
    asked = {each.paragraph for each in document.sentences if document.text_of(each.span).startswith(("Ivo", "IB"))}

    assert paragraphs_of_interviewers(document) == asked


def test_the_author_is_the_one_who_asks() -> None:
    turns = "Ivo Berg: You built it.\n\nAda Holt: We built it in haste.\n\nIvo Berg: It fell.\n\nAda Holt: It did."
    document = read_text(f"A wall\n\nBy Ivo Berg\n\n{turns}", "talk.txt")
    document = segmented(document, "en")
    asked = {each.paragraph for each in document.sentences if document.text_of(each.span).startswith("Ivo Berg:")}

    assert document.metadata.byline == "Ivo Berg"
    assert paragraphs_of_interviewers(document) == asked


def test_where_all_ask_or_nobody_does_there_is_no_interviewer() -> None:
    told = conversation("Berg: It is old.", "Holt: It is new.", "Berg: It fell.", "Holt: It stands.")
    asked = conversation("Berg: Is it old?", "Holt: Is it new?", "Berg: Who fell?", "Holt: Who stands?")

    assert paragraphs_of_interviewers(told) == frozenset()
    assert paragraphs_of_interviewers(asked) == frozenset()
