"""Where names are looked for."""

from dataclasses import replace

from reader.analysis.recognizers.units import Name, names_of, units_of
from reader.model.annotation import ActorKind
from reader.model.document import ParagraphKind, ParagraphRole
from tests.documents import make_document


def test_no_actor_is_sought_in_the_label_of_key_points() -> None:
    document = make_document((ParagraphKind.LABEL, "Key points"), "Anna Smith left.")

    assert [unit.words[0] for unit in units_of(document)] == ["Anna"]


def test_no_actor_is_sought_among_those_who_took_the_picture_or_answer_the_press() -> None:
    document = make_document("Anna Smith left.", "Photograph: Bert Moss", "Contact: Cara Lund")
    roles = (ParagraphRole.BODY, ParagraphRole.CREDIT, ParagraphRole.BOILERPLATE)
    paragraphs = tuple(replace(each, role=role) for each, role in zip(document.paragraphs, roles, strict=True))

    assert [unit.words[0] for unit in units_of(replace(document, paragraphs=paragraphs, sentences=()))] == ["Anna"]


def test_neighbours_of_one_kind_stay_two_names_where_a_name_begins() -> None:
    assert names_of(["B-PER", "I-PER", "B-PER", "O", "B-LOC"]) == (
        Name(0, 2, ActorKind.PERSON),
        Name(2, 3, ActorKind.PERSON),
        Name(4, 5, ActorKind.PLACE),
    )
