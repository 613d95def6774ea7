import pytest

from reader.analysis.support.support_index import wholeness


@pytest.mark.parametrize(
    ("statement", "sentences", "share"),
    [
        ("the boat left the harbour", ["today the boat left the harbour again"], 1.0),
        ("the boat left the harbour", ["the boat", "left the harbour"], 0.75),
        ("the boat left", ["left boat the"], 0.0),
        ("the boat sank", ["the boat left", "it sank"], 0.5),
        ("nobody came", [], 0.0),
        ("the boat", ["the", "boat"], 0.0),
        ("boat", ["boat"], 1.0),
    ],
)
def test_a_statement_is_cut_from_the_longest_pieces_that_stand_in_one_sentence(
    statement: str, sentences: list[str], share: float
) -> None:
    assert wholeness(statement.split(), [sentence.split() for sentence in sentences]) == pytest.approx(share)
