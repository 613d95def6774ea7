import pytest

from reader.gui.look.type_choice import Face, TypeChoice


def test_a_choice_survives_being_written() -> None:
    chosen = TypeChoice(Face.SYSTEM, 190, 40, 120, is_justified=True)

    assert TypeChoice.parse(str(chosen)) == chosen
    assert TypeChoice.parse(str(TypeChoice())) == TypeChoice()


def test_too_much_counts_as_the_most() -> None:
    chosen = TypeChoice.parse("face:ours line_height:9000 measure:1 spacing:-4 is_justified:0")

    assert (chosen.line_height, chosen.measure, chosen.spacing) == (240, 30, 0)


@pytest.mark.parametrize(
    "words", ["", "face:ours", "face:none line_height:1 measure:2 spacing:3 is_justified:0", "x:y"]
)
def test_what_is_no_choice_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        TypeChoice.parse(words)
