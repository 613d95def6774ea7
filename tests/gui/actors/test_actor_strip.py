"""Where actors occur, in a line."""

import pytest
from PySide6.QtCore import QRectF

from reader.gui.actors.actor_strip import bar_part, mention_near, x_of
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.session.actor_order import ActorOrder, ordered

AREA = QRectF(10, 0, 202, 7)
MENTIONS = (Span(0, 4), Span(500, 504), Span(996, 1000))


@pytest.mark.parametrize(("x", "nearest"), [(-50, 0), (11, 0), (55, 0), (70, 1), (150, 1), (165, 2), (500, 2)])
def test_a_press_means_the_nearest_mention(x: float, nearest: int) -> None:
    assert mention_near(x, MENTIONS, AREA, 1000) == MENTIONS[nearest]


def test_every_mention_lies_within_the_strip() -> None:
    places = [x_of(span.start, AREA, 1000) for span in MENTIONS]

    assert places == sorted(places)
    assert places[0] == AREA.left()
    assert places[-1] <= AREA.right()


def test_bars_grow_with_the_mentions_up_to_the_whole_height() -> None:
    heights = [bar_part(count) for count in (1, 2, 5, 50)]

    assert heights == sorted(heights)
    assert 0 < heights[0] < heights[1]
    assert heights[2] == heights[3] == 1


def actor(name: str, salience: float, *starts: int) -> Actor:
    return Actor(name, name, ActorKind.PERSON, None, salience, (), tuple(Span(start, start + 1) for start in starts))


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (ActorOrder.PROMINENCE, ["anna", "Zoe", "Émile", "Eve"]),
        (ActorOrder.NAME, ["anna", "Émile", "Eve", "Zoe"]),
        (ActorOrder.FIRST_MENTION, ["Eve", "anna", "Zoe", "Émile"]),
    ],
)
def test_actors_are_listed_in_the_order_wished_for(order: ActorOrder, names: list[str]) -> None:
    actors = [actor("anna", 0.2, 5, 20), actor("Émile", 0.3, 9), actor("Zoe", 0.9, 7), actor("Eve", 0.1, 1)]

    assert [one.name for one in ordered(actors, order)] == names
