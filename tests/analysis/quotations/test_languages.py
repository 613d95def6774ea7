"""Every language that is known here is ranked with nothing to warn of; another is, too, and says so."""

import pytest

from reader.analysis.pipeline import analyze
from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.summarizer import Summarizer
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions, Part
from reader.nlp.segmentation import segmented
from tests.nlp.samples import OTHERS, SAMPLES

WITHOUT_ACTORS = AnalysisOptions(parts=frozenset({Part.KEY_POINTS, Part.SUMMARY}))


@pytest.mark.parametrize("language", SAMPLES)
def test_a_text_in_a_known_language_is_analysed_without_a_warning(language: str) -> None:
    document = segmented(read_text(SAMPLES[language], ""))

    analysis = analyze(document, WITHOUT_ACTORS)

    assert (document.language, analysis.warnings) == (language, ())
    assert analysis.summary is not None
    assert sorted(analysis.summary.ranking) == [0, 1]


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_in_another_language_is_analysed_with_one_warning(language: str) -> None:
    document = segmented(read_text(OTHERS[language], ""))

    analysis = analyze(document, AnalysisOptions())

    assert document.language == language
    assert analysis.summary is not None
    assert sorted(analysis.summary.ranking) == [0, 1]
    (warning,) = analysis.warnings
    assert f"({language})" in warning


@pytest.mark.parametrize("summarizer", SUMMARIZERS, ids=lambda summarizer: summarizer.id)
def test_the_sentence_with_the_words_of_the_others_is_found_without_spaces_between_words(
    summarizer: Summarizer,
) -> None:
    document = segmented(read_text("天气很好。总统昨天宣布会谈继续举行。会谈继续举行。总统昨天宣布。", ""), "zh")

    assert sorted(summarizer.rank(document)) == [0, 1, 2, 3]
    if summarizer.id in {"lexrank", "textrank", "reduction"}:
        assert summarizer.rank(document)[0] == 1
