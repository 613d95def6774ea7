"""What a row of labels means."""

from reader.analysis.recognizers.labels import names_of
from reader.analysis.recognizers.units import Name
from reader.model.annotation import ActorKind


def test_neighbours_of_one_kind_stay_two_names_where_a_name_begins() -> None:
    assert names_of(["B-PER", "I-PER", "B-PER", "O", "B-LOC"]) == (
        Name(0, 2, ActorKind.PERSON),
        Name(2, 3, ActorKind.PERSON),
        Name(4, 5, ActorKind.PLACE),
    )
