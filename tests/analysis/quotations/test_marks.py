import pytest

from reader.analysis.quotations.marks import quoted_spans
from tests.documents import SEPARATOR, make_document


def quoted(*paragraphs: str) -> list[str]:
    document = make_document(*paragraphs)
    return [document.text_of(span) for span in quoted_spans(document)]


@pytest.mark.parametrize(
    "words",
    [
        '"We came back."',
        "“We came back.”",
        "«We came back.»",
        "« We came back. »",
        "»We came back.«",
        "„We came back.“",
        "„We came back.”",
        "”We came back.”",
        "「We came back.」",
        "‘We came back.’",
        "'We came back.'",
        "''We came back.''",
        "``We came back.''",
        ",,We came back.''",
    ],
)
def test_marks_of_all_kinds_are_read(words: str) -> None:
    assert quoted(f"She said: {words} Then she left.") == [words]


@pytest.mark.parametrize(
    "words",
    ["“He told me ‘go’ and I did.”", '"He said "no" to me."', "‘He said “no” to me.’", "«Il m'a dit “non” hier.»"],
)
def test_nested_marks_belong_to_the_outer_ones(words: str) -> None:
    assert quoted(f"She said: {words}") == [words]


def test_speech_runs_over_sentences() -> None:
    assert quoted("“It is late. We must go. Now,” she said.") == ["“It is late. We must go. Now,”"]


@pytest.mark.parametrize("mark", ["“", '"', "«"])
def test_speech_opened_again_in_each_paragraph_is_one(mark: str) -> None:
    closing = {"“": "”", '"': '"', "«": "»"}[mark]
    paragraphs = [f"{mark}One day.", f"{mark}Two days.", f"{mark}Three days,{closing} she said."]

    assert quoted(*paragraphs) == [SEPARATOR.join(paragraphs).removesuffix(" she said.")]


def test_a_mark_within_a_word_of_hebrew_abbreviates_it() -> None:
    assert quoted('"אמרתי למנכ"ל שלא", אמרה לב.', 'דו"ח המבקר קבע.') == ['"אמרתי למנכ"ל שלא"']


@pytest.mark.parametrize("text", ["“Never closed.", 'One " alone.', "Closed only.”", "The dogs' tails.", "«", "'"])
def test_a_mark_without_a_partner_quotes_nothing(text: str) -> None:
    assert quoted(text) == []


def test_commas_that_nothing_closes_do_not_run_on_into_the_next_paragraph() -> None:
    assert quoted(",,We came back, Berg said.", '"We too", said Roth.') == ['"We too"']


def test_a_mark_without_a_partner_leaves_the_next_pair_alone() -> None:
    assert quoted("“Open and “good one,” he said.", 'More "fine words" here.') == ["“good one,”", '"fine words"']


@pytest.mark.parametrize(
    "text",
    [
        "It's the dogs' home.",
        "Rock 'n' roll in the '90s and the ’80s.",
        "’Twas O’Brien’s.",
        "Hij kwam 's nachts. De jongens' huis is oud.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize("measure", ["6'2\"", '6’ 2"', '12"'])
def test_inches_are_no_marks(measure: str) -> None:
    assert quoted(f'He is {measure} tall and "very kind," she said.') == ['"very kind,"']


def test_speech_opened_again_by_single_marks_is_one() -> None:
    paragraphs = ["He said: ‘One day, it’s said.", "‘Two days.", "‘Three days.’"]

    assert quoted(*paragraphs, "‘Four days.’") == [SEPARATOR.join(paragraphs).removeprefix("He said: "), "‘Four days.’"]


@pytest.mark.parametrize("second", ["Two days.", "“Two days.”", "It’s ‘two’ days."])
def test_an_open_single_mark_is_passed_over_where_the_next_paragraph_has_none(second: str) -> None:
    assert all("One" not in words for words in quoted("‘One day.", second, "‘Three days.’"))


def test_marks_with_nothing_between_them_quote_nothing() -> None:
    assert quoted('She left "" empty, “ ” too, and wrote “a”.') == ["“a”"]
