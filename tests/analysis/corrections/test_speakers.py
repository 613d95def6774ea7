"""Who has said what once a reader has put it right."""

import pytest

from reader.analysis.corrections import corrected_analysis
from reader.analysis.corrections.places import passage_of
from reader.analysis.corrections.speakers import passage_of_quotation
from reader.model.analysis import Analysis
from reader.model.annotation import ActorKind, Quotation
from reader.model.correction import Attribute, Correction, Merge, Name, Rename
from reader.model.span import Span
from tests.analysis.named_text import named
from tests.documents import make_document

PERSON, PLACE = ActorKind.PERSON, ActorKind.PLACE

SPEECH = make_document("“It is cold,” said Ann. She added that Bob was late.", "Bob said: “It is warm.” He left.")
SPEAKERS = named(SPEECH, {"Ann": (PERSON, ()), "Bob": (PERSON, ())})


def said(words: str, actor: str | None, speaker: str | None) -> Quotation:
    span = Span(SPEECH.text.index(words), SPEECH.text.index(words) + len(words))
    start = SPEECH.text.index(speaker) if speaker else 0
    return Quotation(span, actor, Span(start, start + len(speaker)) if speaker else None, None, direct=True)


COLD, LATE = said("“It is cold,”", "ann", "Ann"), said("Bob was late", None, "She")
SPOKEN = Analysis(SPEECH.digest, actors=SPEAKERS, quotations=(COLD, LATE))


def speakers_after(*corrections: Correction) -> list[tuple[str | None, Span | None]]:
    found = corrected_analysis(SPEECH, SPOKEN, corrections)
    found.check(SPEECH)
    return [(each.actor, each.speaker) for each in found.quotations or ()]


def test_a_quotation_is_given_to_whom_the_reader_names() -> None:
    ann, bob = SPEAKERS[0].id, SPEAKERS[1].id
    late = Attribute(passage_of_quotation(SPEECH, LATE), Name("Ann"))
    cold = Attribute(passage_of_quotation(SPEECH, COLD), Name("Bob"))

    assert speakers_after(late)[1] == (ann, LATE.speaker)
    assert speakers_after(cold)[0] == (bob, None)
    assert speakers_after(cold, Attribute(cold.place, Name("Ann")))[0][0] == ann


def test_a_quotation_can_be_nobodys() -> None:
    assert speakers_after(Attribute(passage_of_quotation(SPEECH, COLD)))[0] == (None, None)


def test_a_speaker_who_is_merged_or_renamed_later_has_what_was_given() -> None:
    late = Attribute(passage_of_quotation(SPEECH, LATE), Name("Ann"))

    merged = speakers_after(late, Merge(Name("Ann"), Name("Bob")))
    renamed = speakers_after(late, Rename(Name("Ann"), "Anne"))

    assert merged[1][0] == SPEAKERS[1].id
    assert renamed[1][0] == SPEAKERS[0].id


@pytest.mark.parametrize("name", [Name("Nobody"), Name("Ann", PLACE)])
def test_a_speaker_who_is_not_there_changes_nothing(name: Name) -> None:
    correction = Attribute(passage_of_quotation(SPEECH, LATE), name)

    assert corrected_analysis(SPEECH, SPOKEN, (correction,)) is SPOKEN


def test_a_quotation_whose_words_were_cut_is_nobody_elses() -> None:
    gone = Attribute(passage_of(make_document("“What never was said here,” said Eve."), Span(0, 27)), Name("Bob"))

    assert corrected_analysis(SPEECH, SPOKEN, (gone,)) is SPOKEN


def test_a_long_quotation_is_known_by_its_first_words() -> None:
    document = make_document(f"“{'so on ' * 100}end,” said Ann.")
    actors = named(document, {"Ann": (PERSON, ())})
    quotation = Quotation(Span(0, 605), None, None, None, direct=True)
    analysis = Analysis(document.digest, actors=actors, quotations=(quotation,))

    place = passage_of_quotation(document, quotation)
    found = corrected_analysis(document, analysis, (Attribute(place, Name("Ann")),))

    assert len(place.words) < 200
    assert found.quotations is not None
    assert found.quotations[0].actor == actors[0].id
