"""Names in brackets beside the text, once a reader has put the actors right."""

import pytest

from reader.analysis.corrections import corrected_analysis
from reader.analysis.lines.lining import lined, with_lines
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import ActorKind, Evidence, KeyPoint, KeyPoints, Origin, Summary, Support
from reader.model.correction import Correction, Merge, Name, NotAnActor, Rename, SplitAlias
from reader.model.line import words_of
from reader.parsing.once import ParsedOnce
from tests.analysis.named_text import named
from tests.documents import make_document

PERSON = ActorKind.PERSON
DOCUMENT = make_document(
    "Marta Okoro runs the ferry.",
    "Okoro wants a new pier by May.",
    "Boats are small.",
    "Tides are strong.",
    "David Lindqvist fills the boats. Last year he paid for the old quay.",
    "The harbour of Sund is old. The town asked Lindqvist for a loan.",
)
ACTORS = named(
    DOCUMENT, {"Marta Okoro": (PERSON, ("Okoro",)), "David Lindqvist": (PERSON, ("Lindqvist",)), "Sund": (PERSON, ())}
)
OKORO, HE, LINDQVIST = 1, 5, 7


def found() -> Analysis:
    options, ranking = AnalysisOptions(), tuple(range(len(DOCUMENT.sentences)))
    items = tuple(
        KeyPoint(DOCUMENT.sentences[each].span, 1.0, Support.STRONG, (Evidence(each, 1.0),)) for each in ranking
    )
    parse = ParsedOnce(DOCUMENT).parse()
    points = with_lines(DOCUMENT, KeyPoints(Origin.GENERATED, items), options, ACTORS, parse)
    summary = lined(DOCUMENT, Summary("glance", ranking, len(ranking)), options, ACTORS, parse)
    return Analysis(DOCUMENT.digest, points, summary, ACTORS)


def shown(*corrections: Correction) -> list[str]:
    """Return what is shown of the three sentences; as key points they are shown as beside the text."""
    analysis = corrected_analysis(DOCUMENT, found(), corrections)
    assert analysis.summary is not None
    assert analysis.key_points is not None
    beside = analysis.summary.lines_by_sentence(DOCUMENT)
    items = analysis.key_points.items
    lines = {each.evidence[0].sentence: each.line or beside[each.evidence[0].sentence] for each in items}
    assert lines == beside
    return [words_of(DOCUMENT, beside[each]) for each in (OKORO, HE, LINDQVIST)]


AS_FOUND = [
    "[Marta] Okoro wants a new pier by May.",
    "Last year [David Lindqvist] paid for the old quay.",
    "The town asked [David] Lindqvist for a loan.",
]
BARE = ["Okoro wants a new pier by May.", "Last year he paid for the old quay.", "The town asked Lindqvist for a loan."]


def test_a_name_that_is_somebody_elses_now_has_no_first_name_put_before_it() -> None:
    assert shown() == AS_FOUND
    assert shown(SplitAlias(Name("Marta Okoro"), "Okoro")) == [BARE[0], *AS_FOUND[1:]]
    assert shown(SplitAlias(Name("David Lindqvist"), "Lindqvist")) == [*AS_FOUND[:2], BARE[2]]


@pytest.mark.parametrize(
    "correction",
    [
        NotAnActor(Name("David Lindqvist")),
        Rename(Name("David Lindqvist"), "Daniel Lindqvist"),
        Merge(Name("David Lindqvist"), Name("Marta Okoro")),
    ],
)
def test_a_pronoun_is_back_where_whom_it_means_is_another_now(correction: Correction) -> None:
    assert shown(correction)[1:] == BARE[1:]


def test_brackets_of_others_stay() -> None:
    assert shown(NotAnActor(Name("Sund"))) == AS_FOUND


def test_a_pronoun_that_is_back_waits_for_the_sentence_before() -> None:
    def unfit(*corrections: Correction) -> frozenset[int]:
        summary = corrected_analysis(DOCUMENT, found(), corrections).summary
        assert summary is not None
        return summary.unfit

    assert HE not in unfit()
    assert HE in unfit(NotAnActor(Name("David Lindqvist")))
