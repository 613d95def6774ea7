import pytest

from reader.analysis.grades import Grade, Grades
from reader.analysis.interviewers import paragraphs_of_interviewers
from reader.formats import read_text
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.documents import make_document


def conversation(*turns: str, opening: str = "Two people talked about the harbour.", language: str = "en") -> Document:
    return segmented(read_text("\n\n".join((opening, *turns)), "talk.txt"), language)


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
        "A. H.: The farmers pay for the wall.",
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


@pytest.mark.parametrize(
    ("language", "asking", "telling", "opening"),
    [
        ("en", "Question", "Answer", "Two people talked."),
        ("de", "Frage", "Antwort", "Zwei sprachen miteinander."),
        ("en", "Post", "Holt", "Ada Holt talked."),
        ("en", None, "Holt", "Ada Holt talked to Berg."),
    ],
)
def test_a_label_tells_who_asks_or_that_it_is_nobody_of_whom_the_text_tells(
    language: str, asking: str | None, telling: str, opening: str
) -> None:
    asked, told = f"{asking or 'Berg'}: You built it.", f"{telling}: We built the wall in haste and of clay."
    document = conversation(asked, told, asked, told, opening=opening, language=language)

    found = {document.text_of(document.paragraphs[index].span) for index in paragraphs_of_interviewers(document)}

    assert found == ({asked} if asking else set())


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("The boats killed nine workers.", "They feed four hundred families, and we keep them."),
        ("We earned three millions.", "You lost two millions in May, and the county told you so."),
        ("You killed nine workers.", "You say so, but you paid for none of the boats on which they died."),
    ],
)
def test_who_disputes_or_answers_asks_nothing(short: str, long: str) -> None:
    document = conversation(
        f"Holt: {long}", f"Lind: {short}", f"Holt: {long}", f"Lind: {short}", opening="Holt talked."
    )

    assert paragraphs_of_interviewers(document) == frozenset()


def test_where_all_ask_or_nobody_does_there_is_no_interviewer() -> None:
    told = conversation("Berg: It is old.", "Holt: It is new.", "Berg: It fell.", "Holt: It stands.")
    asked = conversation("Berg: Is it old?", "Holt: Is it new?", "Berg: Who fell?", "Holt: Who stands?")

    assert paragraphs_of_interviewers(told) == frozenset()
    assert paragraphs_of_interviewers(asked) == frozenset()


def test_where_no_turn_has_a_name_short_paragraphs_that_ask_are_an_interviewer_s() -> None:
    answer = "The council built it in haste. Nobody wanted to pay for stone, and the farmers were tired."
    asked = [
        "You call the wall a ruin. Who built it?",
        "Who pays?",
        "When does the work begin?",
    ]
    document = conversation(asked[0], answer, asked[1], answer, asked[2], answer)

    found = paragraphs_of_interviewers(document)

    assert [document.text_of(document.paragraphs[index].span) for index in sorted(found)] == asked


def test_an_essay_that_wonders_now_and_then_has_no_interviewer() -> None:
    told = "The council built it in haste. Nobody wanted to pay for stone, and the farmers were tired."
    document = conversation(*[told] * 9, "Who pays?", told, "Who knows?", told)

    assert paragraphs_of_interviewers(document) == frozenset()


def test_an_essay_whose_paragraphs_end_with_what_it_wonders_has_no_interviewer() -> None:
    told = "The council built it in haste. Nobody wanted to pay for stone, and the farmers were tired."
    asked = [
        f"The {people} fled in spring and came back in autumn. Who gained?" for people in ("cooks", "monks", "kings")
    ]
    document = conversation(asked[0], told, "The mayor resigned on Monday.", told, asked[1], told, asked[2], told)

    assert paragraphs_of_interviewers(document) == frozenset()


@pytest.mark.parametrize("answer", ["Ja, sechs Jahre lang war es so.", "Nein, das war es nicht."])
def test_a_sentence_that_begins_with_yes_or_no_answers_another(answer: str) -> None:
    document = segmented(read_text(f"Die Mauer steht seit 1901 am Hafen von Oran. {answer}", "talk.txt"), "de")

    assert Grades(document).of(1) is Grade.POOR


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("cs", "ANO, hnutí majitele mlýna, letos vyhrálo volby."),
        ("fr", "Si, d'ici mars, rien ne bouge, le moulin ferme."),
    ],
)
def test_a_name_that_reads_as_yes_and_an_if_before_a_comma_answer_nothing(language: str, opening: str) -> None:
    document = segmented(make_document(f"Oran. {opening}", language=language), language)

    assert Grades(document).of(len(document.sentences) - 1) is not Grade.POOR


def test_a_short_answer_is_one_where_most_are_longer_than_their_questions() -> None:
    document = segmented(
        make_document(
            "Why do you dig at night?",
            "Because the ground is softer and the streets are empty then, which saves us days of work.",
            "And is the council of Oran not troubled?",
            "It is, yes.",
            "Who pays for the work?",
            "The town gives half of it, and a bank gives the rest each year.",
        ),
        "en",
    )

    assert paragraphs_of_interviewers(document) == {0, 2, 4}


def test_a_statement_to_whom_answers_with_i_asks() -> None:
    asked = [
        "You began young.",
        "Did the bowls sell?",
        "Your street laughed.",
        "You stopped.",
    ]
    told = "I bought the kiln from a baker, and it took me two winters to learn how hot it gets."
    talk = conversation(
        *(turn for each in asked for turn in (each, told)), opening="The potter Liv Aasen met us in May."
    )
    guide = conversation(*(turn for each in asked for turn in (each, told.replace("I ", "She ").replace(" me", ""))))

    found = [
        [each.text_of(each.paragraphs[at].span) for at in sorted(paragraphs_of_interviewers(each))]
        for each in (talk, guide)
    ]
    assert found == [asked, []]


def test_what_answers_a_question_asks_nothing_itself() -> None:
    asked = ["Wer hält den Deich?", "Reicht das Geld dafür?", "Was kommt danach?"]
    told = [
        "Sie kommen jeden Morgen: 30 Arbeiter.",
        "Wir treffen dort Jan Moll, der seit vielen Jahren an der Schleuse von Oran arbeitet.",
        "Der Bund zahlt erst ab dem Jahr 2027 die Hälfte aller Kosten.",
        "Viel Regen kommt, sagen alle, die am Deich von Oran leben.",
    ]
    document = conversation(asked[0], *told[:2], asked[1], told[2], asked[2], told[3], language="de")

    found = {document.text_of(document.paragraphs[each].span) for each in paragraphs_of_interviewers(document)}
    assert told[0] not in found
