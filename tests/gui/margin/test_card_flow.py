"""How the cards of a paragraph stand under and beside each other."""

from reader.gui.margin.card_button import SMALL_INSET, WORDS_INSET
from reader.gui.margin.card_flow import ROW_INSET, Frame, placed
from reader.gui.margin.cards import Card, CardKind

LINE, FIRST, SECOND = (
    Card(CardKind.SUMMARY, "line", "A line", "A line"),
    Card(CardKind.MARK, "first", "¶ 1", "¶ 1"),
    Card(CardKind.MARK, "second", "¶ 2", "¶ 2"),
)


def lefts(*, is_mirrored: bool) -> list[int]:
    return [
        place[0]
        for _, place in placed(
            (LINE, FIRST, SECOND),
            Frame(100, 0, 300),
            width_of=lambda _: 40,
            height_of=lambda _card, _width: 20,
            is_mirrored=is_mirrored,
        )
    ]


def test_the_words_of_small_cards_stand_under_those_of_lines() -> None:
    assert ROW_INSET + SMALL_INSET == WORDS_INSET
    assert lefts(is_mirrored=False) == [100, 100 + ROW_INSET, 142 + ROW_INSET]
    assert lefts(is_mirrored=True) == [100, 360 - ROW_INSET, 318 - ROW_INSET]
