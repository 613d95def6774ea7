"""A sentence that remembers what it was made of is an English one to everybody else."""

import json
import pickle

from reader.errors import ErrorKind, FormatError
from reader.message import Message, listed


def test_a_message_is_its_english_sentence() -> None:
    message = Message("“{name}” has {count} pages.", name="{a}.pdf", count=3)

    assert message == "“{a}.pdf” has 3 pages."
    assert json.dumps([message]) == json.dumps([str(message)])


def test_a_message_without_values_may_hold_any_sign() -> None:
    assert Message("{ as it stands") == "{ as it stands"


def test_a_message_keeps_its_pattern_on_the_way_from_the_worker() -> None:
    error = FormatError(ErrorKind.EMPTY, "a", Message("“{name}” {what}.", name="a", what=Message("is empty")))

    got = pickle.loads(pickle.dumps(error)).message

    assert isinstance(got, Message)
    assert (got, got.pattern, got.values) == ("“a” is empty.", "“{name}” {what}.", {"name": "a", "what": "is empty"})
    assert isinstance(got.values["what"], Message)


def test_names_are_listed_with_a_word_before_the_last() -> None:
    assert [listed(names) for names in (["A"], ["A", "B"], ["A", "B", "C", "D"])] == ["A", "A and B", "A, B, C and D"]
