"""Minutes and letters are known by their form; what surrounds their text is kept, and is no part of it."""

from reader.formats import read_text
from reader.model.document import Document, ParagraphKind, ParagraphRole
from tests.formats.reading import texts

FERRY = (
    "The clerk reported that the night ferry had carried 4,200 people in the winter, a third fewer than before. "
    "Councillor Reed asked whether the operator had been told of the damage to the quay."
)
MINUTES = f"""\
MINUTES OF THE MEETING OF THE HARBOUR COMMITTEE

Held in the Town Hall, Brennvik, on Tuesday 4 May 2027 at 7.00 pm

Present: Councillors A. Berg (Chair), T. Reed and M. Lund
Apologies: S. Varga

1. Minutes of the last meeting

The minutes of the meeting of 6 April were approved.

2. Night ferry

{FERRY}

The meeting closed at 8.15 pm. The next meeting will be held on 1 June 2027.
"""
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


def test_minutes_have_a_title_a_day_and_headings() -> None:
    document = read(MINUTES)

    assert document.metadata.title == "MINUTES OF THE MEETING OF THE HARBOUR COMMITTEE"
    assert document.metadata.published == "2027-05-04"
    assert texts(document, ParagraphKind.HEADING) == ["1. Minutes of the last meeting", "2. Night ferry"]


def test_who_was_present_is_searched_for_actors_and_is_no_prose() -> None:
    document = read(MINUTES)

    present, absent = of_role(document, ParagraphRole.CAPTION)
    assert (present.partition(":")[0], absent) == ("Present", "Apologies: S. Varga")
    assert texts(document, ParagraphKind.BODY) == ["The minutes of the meeting of 6 April were approved.", FERRY]


def test_names_below_a_line_that_says_present_belong_to_it() -> None:
    document = read(
        MINUTES.replace("Present: Councillors A. Berg (Chair), T. Reed and M. Lund", "Present\n\nA. Berg\n\nT. Reed\n")
    )

    assert of_role(document, ParagraphRole.CAPTION)[:3] == ["Present", "A. Berg", "T. Reed"]


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
