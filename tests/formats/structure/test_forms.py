"""Minutes and letters are known by their form; what surrounds their text is kept, and is no part of it."""

from reader.formats import read_text
from reader.model.document import Document, ParagraphKind, ParagraphRole
from tests.formats.reading import texts

FERRY = (
    "The clerk reported that the night ferry had carried 4,200 people in the winter, a third fewer than before. "
    "Councillor Reed asked whether the operator had been told of the damage to the quay."
)
HOUSEHOLDS = (
    "We write on behalf of the three hundred households on the outer islands. The night ferry is the only way by "
    "which nurses of the late shift come home."
)
LETTER = f"""\
Harbour Residents' Association
12 Quay Street

4 May 2027

Councillor Anna Berg
Town Hall

Re: Closure of the night ferry

Dear Councillor Berg,

{HOUSEHOLDS}

We ask the committee to keep the ferry until a bridge is built.

Yours sincerely,

Tom Reed
Chair, Harbour Residents' Association
"""


def read(text: str) -> Document:
    return read_text(text, "paper.txt")


def of_role(document: Document, role: ParagraphRole) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs if each.role is role]


def test_an_article_about_minutes_is_none() -> None:
    document = read(f"Minutes of the harbour committee leaked\n\n{FERRY}\n\n{HOUSEHOLDS}\n")

    assert not of_role(document, ParagraphRole.BOILERPLATE)
    assert texts(document, ParagraphKind.BODY) == [FERRY, HOUSEHOLDS]


def test_a_letter_has_its_subject_its_day_and_who_signed_it() -> None:
    metadata = read(LETTER).metadata

    assert (metadata.title, metadata.byline, metadata.published) == (
        "Re: Closure of the night ferry",
        "Tom Reed",
        "2027-05-04",
    )


def test_addresses_salutation_and_signature_of_a_letter_are_no_prose() -> None:
    document = read(LETTER)

    assert len(texts(document, ParagraphKind.BODY)) == 2
    assert of_role(document, ParagraphRole.BOILERPLATE)[-4:] == [
        "Dear Councillor Berg,",
        "Yours sincerely,",
        "Tom Reed",
        "Chair, Harbour Residents' Association",
    ]


def test_a_letter_printed_within_an_article_leaves_the_article_as_it_is() -> None:
    document = read(
        f"What they wrote\n\n{FERRY}\n\nDear Councillor Berg,\n\n{HOUSEHOLDS}\n\nYours sincerely,\n\n{FERRY}\n"
    )

    assert not of_role(document, ParagraphRole.BOILERPLATE)
    assert len(texts(document, ParagraphKind.BODY)) >= 3
