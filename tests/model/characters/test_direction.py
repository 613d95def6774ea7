import pytest

from reader.model.characters.direction import is_right_to_left


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("NATO ليست طرفا في المشروع.", True),
        ("40 مليون", True),
        ("The word سلام means peace.", False),
        ("سلام means peace in that language.", False),
        ("שלום", True),
        ("Plain words", False),
        ("1914–1918", False),
        ("", False),
    ],
)
def test_most_letters_tell_which_way_a_text_runs(text: str, is_left: bool) -> None:
    assert is_right_to_left(text) is is_left
