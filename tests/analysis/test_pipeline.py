import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.dangling import dangling_sentences
from reader.analysis.pipeline import analyze
from reader.analysis.summarizers import summarizer_of
from reader.analysis.summarizers.limits import stand_in
from reader.errors import Cancelled, EngineError, ErrorKind
from reader.formats import read_text
from reader.model.analysis import Analysis, AnalysisOptions, Part
from reader.model.document import Document
from reader.model.progress import Progress, ProgressUnit
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from reader.parsing.reading import Parser
from tests.analysis.samples import long_document, strange_documents
from tests.documents import make_document
from tests.parses import make_parse

ANNA_SPEAKS = (
    """
    «Wir        PRON  3 nsubj
    haben       AUX   3 aux
    nie         ADV   4 advmod
    aufgehört», VERB  5 ccomp
    sagte       VERB  0 root
    Anna        PROPN 5 nsubj B-PER
    """,
)
QUICK = frozenset({Part.KEY_POINTS, Part.SUMMARY})


def quickly(document: Document, **options: object) -> Analysis:
    """Analyse without a recognizer."""
    return analyze(document, AnalysisOptions(parts=QUICK, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", strange_documents())
def test_every_document_is_analysed_whole(name: str) -> None:
    document = strange_documents()[name]

    analysis = analyze(document, AnalysisOptions())

    analysis.check(document)
    assert analysis.is_complete
    assert None not in (analysis.key_points, analysis.summary, analysis.actors, analysis.quotations)
    assert pickle.loads(pickle.dumps(analysis)) == analysis


def test_key_points_and_summary_come_first(seed: Document) -> None:
    stages: list[Analysis] = []

    last = analyze(seed, AnalysisOptions(), on_stage=stages.append)

    (first,) = stages
    assert (first.actors, first.is_complete) == (None, False)
    assert first.key_points is not None
    assert first.summary is not None
    assert last.summary is not None
    assert first.summary.ranking == last.summary.ranking


@pytest.mark.parametrize(
    ("options", "language", "is_provisional"),
    [
        (AnalysisOptions(), "en", True),
        (AnalysisOptions(recognizer="crf"), "en", False),
        (AnalysisOptions(), "cy", False),
        (AnalysisOptions(parts=QUICK), "en", False),
    ],
)
def test_what_comes_first_is_provisional_where_the_text_is_parsed_after_it(
    options: AnalysisOptions, language: str, is_provisional: bool
) -> None:
    stages: list[Analysis] = []

    last = analyze(segmented(make_document("Anna came. Bert left."), language), options, on_stage=stages.append)

    assert [each.is_provisional for each in (*stages, last)] == [is_provisional, False]


@pytest.mark.parametrize("part", Part)
def test_a_part_that_was_not_asked_for_is_absent(seed: Document, part: Part) -> None:
    analysis = analyze(seed, AnalysisOptions(parts=frozenset({part})))

    found = {each for each in Part if getattr(analysis, each.value) is not None}
    assert found == {part}


def test_the_authors_points_alone_need_no_ranking(seed: Document) -> None:
    analysis = analyze(seed, AnalysisOptions(parts=frozenset({Part.KEY_POINTS}), summarizer="kl"))

    assert "ranking" not in analysis.timings_ms


def test_nothing_asked_for_costs_nothing(seed: Document) -> None:
    assert analyze(seed, AnalysisOptions(parts=frozenset())).timings_ms == {}


def test_a_text_too_long_for_the_method_is_ranked_by_a_quick_one_with_a_warning() -> None:
    limit = summarizer_of("kl").max_sentences
    assert limit is not None
    short = make_document("Anna came to the town. Bert left it. Anna saw Bert.")
    document = replace(short, sentences=short.sentences * (limit // 3 + 1))

    analysis = quickly(document, summarizer="kl")

    assert analysis.summary is not None
    taken = summarizer_of(analysis.summary.method)
    assert taken.id in {"glance", "lexrank"}
    assert analysis.warnings == (
        f"KL-Sum is too slow for a text of {len(document.sentences)} sentences (its limit is {limit}); "
        f"{taken.name} has ranked them instead.",
    )


def test_a_text_too_long_for_all_but_the_opening_is_ranked_by_it() -> None:
    short = make_document("Anna came to the town. Bert left it. Anna saw Bert.")
    endless = replace(short, sentences=short.sentences * 40_000)

    assert stand_in(endless).max_sentences is None


def test_a_hundred_thousand_words_are_analysed() -> None:
    document = long_document(7_000)

    analysis = quickly(document)

    assert analysis.summary is not None
    assert len(analysis.summary.ranking) == 7_000
    analysis.check(document)


def test_the_generated_points_are_the_same_whichever_method_the_summary_takes() -> None:
    document = long_document(30)

    assert quickly(document, summarizer="luhn").key_points == quickly(document).key_points


def test_a_document_without_sentences_found_is_refused(seed: Document) -> None:
    with pytest.raises(ValueError, match="segment"):
        analyze(Document(seed.text, seed.paragraphs), AnalysisOptions())


def test_an_unknown_method_is_an_engine_error(seed: Document) -> None:
    with pytest.raises(EngineError):
        quickly(seed, summarizer="magic")


@pytest.mark.parametrize("stages", range(3))
def test_the_work_can_be_called_off_between_stages(seed: Document, stages: int) -> None:
    answers: Iterator[bool] = iter([*[False] * stages, True, True, True])

    with pytest.raises(Cancelled):
        analyze(seed, AnalysisOptions(), cancelled=lambda: next(answers))


def test_every_stage_is_timed(seed: Document) -> None:
    timings = analyze(seed, AnalysisOptions()).timings_ms

    assert list(timings) == ["key_points", "ranking", "summary", "actors", "quotations", "facts"]
    assert all(value >= 0 for value in timings.values())


@pytest.mark.parametrize("sentences", [1, 5, 16, 99])
def test_the_number_of_sentences_asked_for_is_given_as_far_as_there_are_any(seed: Document, sentences: int) -> None:
    summary = quickly(seed, sentences=sentences).summary

    assert summary is not None
    assert summary.size == min(sentences, len(seed.sentences))
    assert list(summary.selected()) == sorted(summary.ranking[: summary.size])


def test_a_longer_summary_holds_the_shorter(seed: Document) -> None:
    summary = quickly(seed).summary

    assert summary is not None
    for size in range(len(seed.sentences)):
        assert set(summary.selected(size)) < set(summary.selected(size + 1))


def test_sentences_that_need_the_one_before_are_named(seed: Document) -> None:
    summary = quickly(seed).summary

    assert summary is not None
    assert summary.dangling
    assert set(summary.dangling) <= set(dangling_sentences(seed))


def test_the_same_document_always_has_the_same_analysis(seed: Document) -> None:
    first, second = quickly(seed), quickly(seed)

    assert (first.key_points, first.summary) == (second.key_points, second.summary)


def test_a_language_that_no_recognizer_knows_gives_no_actors_and_a_warning() -> None:
    document = strange_documents()["without spaces"]

    analysis = analyze(document, AnalysisOptions(parts=frozenset({Part.ACTORS})))

    assert analysis.actors == ()
    assert analysis.warnings == ("This text is in Chinese, in which no actors are found yet.",)


def test_a_language_of_which_nothing_is_known_is_analysed_with_one_warning() -> None:
    document = segmented(read_text("ეს ერთი წინადადებაა. ეს მეორეა. მესამე აქ არის.", ""), "ka")

    analysis = analyze(document, AnalysisOptions())

    assert analysis.summary is not None
    assert sorted(analysis.summary.ranking) == [0, 1, 2]
    assert len(analysis.warnings) == 1
    assert "(ka)" in analysis.warnings[0]


def fail_to_recognize(*_given: object) -> None:
    raise EngineError(ErrorKind.ENGINE, "any", "The model of names is missing.")


def test_the_light_recognizer_stands_in_for_one_that_cannot_be_used(
    seed: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.analysis.recognizers.parsed.ParsedRecognizer.recognize", fail_to_recognize)

    analysis = analyze(seed, AnalysisOptions(recognizer="minilm"))

    assert analysis.actors == analyze(seed, AnalysisOptions(recognizer="crf")).actors
    assert analysis.warnings == ("The model of names is missing. “Light (CRF)” is used instead.",)


def test_a_text_is_parsed_once_for_all_that_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Document] = []

    def parse(_parser: Parser, document: Document, _on_progress: object = None) -> Parse:
        asked.append(document)
        return make_parse(*ANNA_SPEAKS, language="de")

    monkeypatch.setattr(Parser, "parse", parse)
    document = make_document("«Wir haben nie aufgehört», sagte Anna", language="de")
    parsed = ParsedOnce(document)

    analysis = analyze(document, AnalysisOptions(), parsed=parsed)

    assert [actor.name for actor in analysis.actors or ()] == ["Anna"]
    assert parsed.parse().language == "de"
    assert len(asked) == 1


def test_a_parser_that_cannot_be_loaded_is_told_of_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.parsing.once.parser", lambda: Parser(tmp_path))
    document = make_document("«Non abbiamo mai rifiutato niente», ha detto Anna.", language="it")

    analysis = analyze(document, AnalysisOptions())

    assert (analysis.actors, len(analysis.warnings)) == ((), 1)
    assert "parser cannot be used" in analysis.warnings[0]


def test_a_recognizer_that_fails_leaves_the_rest_of_the_analysis(
    seed: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.analysis.recognizers.crf.CrfRecognizer.recognize", fail_to_recognize)

    analysis = analyze(seed, AnalysisOptions(recognizer="crf"))

    assert analysis.summary is not None
    assert (analysis.actors, analysis.warnings) == ((), ("The model of names is missing.",))


def test_an_analysis_can_be_cancelled_while_names_are_sought(seed: Document) -> None:
    answers = iter([False, True])  # when the stage begins, and within it

    with pytest.raises(Cancelled):
        analyze(seed, AnalysisOptions(parts=frozenset({Part.ACTORS})), cancelled=lambda: next(answers))


def test_the_search_for_names_tells_how_far_it_is(seed: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.analysis.pipeline.TELL_EVERY_S", 0.0)
    told: list[Progress] = []

    analyze(seed, AnalysisOptions(), on_progress=told.append)

    shares = [progress.done for progress in told]
    assert shares
    assert shares == sorted(shares)
    assert {(progress.unit, progress.total) for progress in told} == {(ProgressUnit.PERCENT, 100)}


def test_the_sample_has_its_actors(seed: Document) -> None:
    actors = analyze(seed, AnalysisOptions()).actors or ()

    names = " | ".join(actor.name for actor in actors)
    assert all(name in names for name in ("Putin", "Trump", "Ukraine", "Peskov", "Starmer"))


def test_an_unknown_recognizer_is_an_engine_error(seed: Document) -> None:
    with pytest.raises(EngineError):
        analyze(seed, AnalysisOptions(recognizer="magic"))


def test_actors_alone_need_no_ranking() -> None:
    analysis = analyze(long_document(30), AnalysisOptions(parts=frozenset({Part.ACTORS})))

    assert "ranking" not in analysis.timings_ms
