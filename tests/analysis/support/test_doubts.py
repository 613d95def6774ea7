import pytest

from reader.analysis.support.evidence import EvidenceFinder
from reader.model.annotation import DoubtKind, KeyPoint, Support
from reader.model.document import Document, ParagraphKind
from tests.documents import make_document

Mark = tuple[DoubtKind, str, str | None]
NEGATION, CHANGED, UNSAID = DoubtKind


def marks(point: str, *body: str, language: str = "en") -> list[Mark]:
    document = make_document((ParagraphKind.KEY_POINT, point), *body, language=language)
    return [
        (doubt.kind, document.text_of(doubt.span), document.text_of(doubt.against) if doubt.against else None)
        for doubt in key_point(document).doubts
    ]


def key_point(document: Document) -> KeyPoint:
    return EvidenceFinder(document).key_point(document.paragraphs[0].span)


@pytest.mark.parametrize(
    ("point", "body", "said", "told"),
    [
        ("The council will not repair the bridge", "The council will repair the bridge.", "not repair", "repair"),
        ("The council will repair the bridge", "The council will not repair the bridge.", "repair", "not repair"),
        ("The council never repaired the bridge", "The council repaired the bridge.", "never repaired", "repaired"),
        ("Council doesn't repair the bridge", "The council repairs the bridge.", "doesn't repair", "repairs"),
        (
            "Council repairs the bridge",
            "The council did not quickly repair the bridge.",
            "repairs",
            "not quickly repair",
        ),
        ("Council refuses to repair the bridge", "The council will repair the bridge.", "refuses to repair", "repair"),
        ("Council repairs the bridge", "The council failed to repair the bridge.", "repairs", "failed to repair"),
        (
            "Rain fell without warning in the valley",
            "Rain fell with warning in the valley.",
            "without warning",
            "warning",
        ),
    ],
)
def test_what_the_point_denies_and_the_text_affirms_is_marked(point: str, body: str, said: str, told: str) -> None:
    assert marks(point, body) == [(NEGATION, said, told)]


@pytest.mark.parametrize(
    ("point", "body"),
    [
        ("The council will not repair the bridge", "The council refuses to repair the bridge."),
        ("The council refuses to repair the bridge", "The council does not repair the bridge."),
        ("The council did not refuse to repair the bridge", "The council repaired the bridge."),
        ("The council repairs the bridge", "The council repairs not only the bridge."),
        ("The council repairs the bridge", "The council did not wait, it repaired the bridge at once."),
        ("The council repairs the bridge", "Not waiting for anyone, the council repaired the bridge."),
        ("The council is unable to repair the bridge", "The council could not repair the bridge."),
        ("The council stops repairing the bridge", "The council does not repair the bridge."),
        ("The council denies repairing the bridge", "The council said that it did not repair the bridge."),
        ("The council does not repair the bridge", "Nobody in the council will repair the bridge."),
        ("The council will repair the bridge", "The mayor will not repair the road to the old mill."),
        ("The bridge has no. 5", "The bridge has number 5."),
        (
            "The boats weren't on a sailing list",
            "Other than the leading boat, none of all the other old grey boats was on a sailing list.",
        ),
        (
            "Only 45% of all patients and their families say their doctor told them of the illness",
            "Some 55% of patients and their families say their doctor never told them of the illness.",
        ),
    ],
)
def test_other_ways_to_deny_and_denials_elsewhere_are_no_contradiction(point: str, body: str) -> None:
    assert [mark for mark in marks(point, body) if mark[0] is NEGATION] == []


def test_a_sentence_that_bears_the_point_out_outweighs_one_that_denies_it() -> None:
    body = "The council will not repair the bridge. The council will repair the bridge."

    assert marks("The council will repair the bridge", body) == []


@pytest.mark.parametrize(
    ("language", "point", "body", "said", "told"),
    [
        ("de", "Die Stadt saniert die Brücke nicht", "Die Stadt saniert die Brücke im Mai.", "Brücke nicht", "Brücke"),
        ("fr", "La ville répare pas le pont", "La ville répare le pont.", "répare pas", "répare"),
        ("es", "La ciudad no repara el puente viejo", "La ciudad repara el puente viejo.", "no repara", "repara"),
    ],
)
def test_negations_are_known_in_four_languages(language: str, point: str, body: str, said: str, told: str) -> None:
    assert (NEGATION, said, told) in marks(point, body, language=language)


def test_negations_of_other_languages_are_left_alone() -> None:
    assert marks("Stad herstelt de brug niet", "De stad herstelt de brug.", language="nl") == []


@pytest.mark.parametrize(
    ("point", "body", "said", "told"),
    [
        ("Ten people died in the fire", "Six people died in the fire.", "Ten", "Six"),
        ("A 60-day truce begins in May", "A 30-day truce begins in May.", "60", "30"),
        ("Boats sank near the bridge on Tuesday", "Two boats sank near the bridge on Monday.", "Tuesday", "Monday"),
        ("The bridge opened in March", "The bridge was opened in April.", "March", "April"),
        ("Rutte visits Kyiv on Friday", "On Friday, Macron visits Kyiv. Rutte stayed at home.", "Rutte", "Macron"),
        ("At least 60 people died in the fire", "Some 30 people died in the fire.", "60", "30"),
    ],
)
def test_another_number_day_month_or_name_in_the_same_place_is_marked(
    point: str, body: str, said: str, told: str
) -> None:
    assert (CHANGED, said, told) in marks(point, body)


@pytest.mark.parametrize(
    ("point", "body"),
    [
        ("Six hostages came home", "Six people came home."),
        ("Six hostages came home", "The six hostages came home in four buses."),
        ("More than 200 people died in the fire", "The fire killed 208 people."),
        ("Nearly 3,000 people died in the fire", "In the fire 2,974 people died."),
        ("About 1,000 people died in the fire", "In the fire 1,120 people died."),
        ("Ten people died in the fire", "Six people died in the fire. Four more people died at night. Ten in all."),
        ("The bridge opened on Monday", "It rained on Monday. The bridge opened on Tuesday or on Wednesday."),
        ("Trump visits Kyiv", "Donald Trump visits Kyiv."),
        ("US visits Kyiv", "America visits Kyiv."),
        ("A shopping centre in England burnt down", "A shopping centre in Manchester, England, burnt down."),
        ("Gabby Giffords speaks in Tucson", "Gabrielle speaks in Tucson."),
        ("The minister visits Kyiv", "Macron visits Kyiv."),
        (
            "Over 5,000 boats with Greek flags held or sent home",
            "Over 2,000 boats with Greek flags have been stopped.",
        ),
        ("There were 3,000 boats that served as guards in Oran", "There were 3, 000 boats that served in Oran."),
        (
            "Anna Keller pulls out of the final due to a knee injury",
            "Berta pulled out of the final due to a knee injury. "
            "The injury to her knee kept Anna Keller from the final too, due to a fall.",
        ),
    ],
)
def test_the_same_said_otherwise_is_no_change(point: str, body: str) -> None:
    assert marks(point, body) == []


def test_what_the_text_tells_as_past_is_no_longer_scheduled(seed: Document) -> None:
    paragraph = seed.paragraphs_of_kind(ParagraphKind.KEY_POINT)[1]

    point = EvidenceFinder(seed).key_point(seed.paragraphs[paragraph].span)

    assert [
        (doubt.kind, seed.text_of(doubt.span), doubt.against and seed.text_of(doubt.against)) for doubt in point.doubts
    ] == [(UNSAID, "scheduled", "had discussed")]


@pytest.mark.parametrize("number", [0, 2, 3, 4])
def test_the_other_points_of_the_sample_raise_no_doubt(seed: Document, number: int) -> None:
    paragraph = seed.paragraphs_of_kind(ParagraphKind.KEY_POINT)[number]

    assert EvidenceFinder(seed).key_point(seed.paragraphs[paragraph].span).doubts == ()


@pytest.mark.parametrize(
    ("point", "body"),
    [
        ("The council never repaired the old harbour bridge", "The council repaired the old harbour bridge."),
        ("Ten people died in the harbour fire in May", "Six people died in the harbour fire in May."),
    ],
)
def test_a_contradicted_point_is_never_strongly_supported(point: str, body: str) -> None:
    document = make_document((ParagraphKind.KEY_POINT, point), body)

    assert key_point(document).doubts
    assert key_point(document).support is Support.PARTIAL


def test_doubts_lie_within_the_point_and_do_not_overlap() -> None:
    document = make_document(
        (ParagraphKind.KEY_POINT, "Ten people did not die in the harbour fire on Monday"),
        "Six people did die in the harbour fire on Tuesday.",
    )

    point = key_point(document)
    spans = [doubt.span for doubt in point.doubts]

    assert all(point.span.covers(span) for span in spans)
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one in spans for other in spans if one != other)


def test_a_generated_point_raises_no_doubt() -> None:
    document = make_document("The council will not repair the bridge. The council will repair the bridge.")

    assert EvidenceFinder(document).generated_point(0).doubts == ()


WALL = "Repairs to the harbour wall will cost between 3 and 5 million pounds, the council said."


def test_a_number_within_a_range_of_the_text_is_no_other_number() -> None:
    assert marks("Harbour wall repairs will cost 4 million pounds", WALL) == []


def test_numbers_in_words_may_be_parts_in_other_languages() -> None:
    body = "Bei dem Brand in der Mühle wurden vier Menschen verletzt."

    assert marks("Bei dem Brand in der Mühle wurden 4 Menschen verletzt", body, language="de") == []
    assert marks("Bei dem Brand in der Mühle wurden sieben Menschen verletzt", body, language="de") == []
