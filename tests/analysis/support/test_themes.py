"""Which sentences of a long text tell of something besides."""

from dataclasses import replace

import pytest

from reader.analysis.lines.lining import ENOUGH_LINES, lined
from reader.analysis.support.themes import LONG_TEXT, sentences_aside
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import Summary
from reader.model.document import Document, ParagraphKind, Section
from tests.documents import make_document

BRIDGES = [f"The council closes bridge number {number} because of the flood" for number in range(LONG_TEXT - 2)]
FISH = "Fish bones were boiled with rice in a kitchen near the market"


def flood(*others: str) -> Document:
    return make_document(*(f"{each}." for each in (*BRIDGES, *others)))


def test_what_holds_no_word_that_many_sentences_hold_is_aside() -> None:
    document = flood(FISH, "A bridge of the council was painted last year")

    assert sentences_aside(document) == {LONG_TEXT - 2}


def test_neither_a_short_text_nor_the_first_sentence_tells_something_besides() -> None:
    assert sentences_aside(flood(FISH)) == frozenset()
    assert 0 not in sentences_aside(make_document(f"{FISH}.", *(f"{each}." for each in BRIDGES), "Rain fell."))


def test_a_text_without_words_of_its_own_has_nothing_aside() -> None:
    diverse = [f"Thing{number} met stone{number} by river{number}" for number in range(LONG_TEXT)]

    assert sentences_aside(make_document(*(f"{each}." for each in diverse))) == frozenset()


def test_the_standfirst_tells_what_a_text_is_about() -> None:
    told = make_document(
        (ParagraphKind.STANDFIRST, f"{FISH}."), *(f"{each}." for each in (*BRIDGES, FISH, "Rain fell"))
    )

    assert sentences_aside(told) == {LONG_TEXT}


def test_the_title_and_a_section_have_words_of_their_own() -> None:
    document = flood(FISH, "Rain fell")
    titled = make_document(
        (ParagraphKind.TITLE, "Fish and rice"), *(f"{each}." for each in (*BRIDGES, FISH, "Rain fell"))
    )

    assert sentences_aside(document) == {LONG_TEXT - 2, LONG_TEXT - 1}
    assert sentences_aside(titled) == {LONG_TEXT - 1}
    assert sentences_aside(in_two_sections(flood(*[FISH] * 4), LONG_TEXT - 2)) == frozenset()


def in_two_sections(document: Document, first_of_second: int) -> Document:
    paragraphs = tuple(
        replace(each, section=int(index >= first_of_second)) for index, each in enumerate(document.paragraphs)
    )
    return replace(document, paragraphs=paragraphs, sections=(Section("One", 1), Section("Two", 1)))


TOLD = [
    "The council of Oran sells its harbour to a firm from the north",
    "Farmers fear that the harbour will cost the council 40 million",
    "Two judges allow the council to close every road at the harbour",
    "The mayor asks the council for a new harbour in the valley",
]
ASKED = [f"Who pays the council for harbour {number}?" for number in range(LONG_TEXT)]


def test_what_a_text_tells_besides_stands_behind_what_it_is_about() -> None:
    document = flood(FISH, "The council opens a bridge again once the flood is over in spring")
    ranking = (LONG_TEXT - 2, LONG_TEXT - 1, *range(LONG_TEXT - 2))

    summary = lined(document, Summary("lead", ranking, 2), AnalysisOptions(sentences=2))

    assert summary.order_beside.index(LONG_TEXT - 1) < summary.order_beside.index(LONG_TEXT - 2)


@pytest.mark.parametrize(("others", "is_shown"), [(ENOUGH_LINES - 1, True), (ENOUGH_LINES, False)])
def test_what_a_text_tells_besides_is_no_line_of_its_own_accord_where_there_are_enough(
    others: int, is_shown: bool
) -> None:
    told = TOLD[0], "Rain kept the council of Oran from its harbour for 30 days", *TOLD[1:]
    document = make_document(*(f"{each}." for each in (*told[:others], FISH)), *ASKED * 6)

    summary = lined(document, Summary("lead", tuple(range(len(document.sentences))), 0), AnalysisOptions())

    assert (others in (*summary.lines, *summary.marks)) is is_shown
