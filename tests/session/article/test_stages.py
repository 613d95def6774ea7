"""What was found before the text is parsed gives way to what is found after, and never the other way round."""

from dataclasses import replace

import pytest

from reader.errors import EngineError, ErrorKind
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoints, Origin
from reader.session.article import analysing
from reader.session.article.analysing import LONG
from reader.session.article.decide import decide
from reader.session.article.events import (
    Event,
    Failed,
    Finished,
    Opened,
    Partial,
    Selected,
    Stopped,
    WholeSentencesChosen,
)
from reader.session.article.state import Stage, State
from reader.session.selection import Selection
from tests.session.article import played
from tests.session.article.played import SHORT, segmented, whole

A, B, C, D = range(4)  # sentences


class Window:
    """The window of one article, whose answers come with these key points."""

    def __init__(self) -> None:
        self.state = State()
        self.happen(Opened(SHORT))
        assert self.state.opening is not None
        self.happen(Finished(self.state.opening.ticket, whole(SHORT)))
        self.happen(Partial(self.ticket, segmented(self.state.document, None)))

    def happen(self, event: Event) -> None:
        self.state, _ = decide(self.state, event)

    def find_first(self, *sentences: int, is_provisional: bool = True, origin: Origin = Origin.GENERATED) -> None:
        found = replace(self._found(sentences), actors=None, is_complete=False, is_provisional=is_provisional)
        points = KeyPoints(origin, found.key_points.items if found.key_points else ())
        self.happen(Partial(self.ticket, replace(found, key_points=points)))

    def find_all(self, *sentences: int) -> None:
        self.happen(Finished(self.ticket, self._found(sentences)))

    @property
    def points(self) -> list[int]:
        found = self.state.analysis.key_points
        return [point.evidence[0].sentence for point in found.items] if found else []

    @property
    def ticket(self) -> int:
        assert self.state.analysing is not None
        return self.state.analysing.ticket

    def _found(self, sentences: tuple[int, ...]) -> Analysis:
        document = self.state.document
        return replace(played.found(document, self.state.options), key_points=played.points_at(document, sentences))


@pytest.mark.parametrize(("point", "now"), [(0, 0), (1, None), (2, 1), (9, None)])
def test_a_chosen_point_is_the_same_under_another_number_or_none(point: int, now: int | None) -> None:
    window = Window()
    window.find_first(A, B, C, is_provisional=False)
    window.happen(Selected(Selection(sentence=B, point=point)))

    window.find_all(A, C, D)

    assert window.state.selection == Selection(sentence=B, point=now)


def test_points_that_were_chosen_by_the_parse_stay_until_it_has_chosen_again() -> None:
    window = Window()
    window.find_all(A, C)

    window.happen(WholeSentencesChosen(True))
    window.find_first(B, D)
    assert window.points == [A, C]
    window.find_all(A, D)

    assert window.points == [A, D]


@pytest.mark.parametrize(
    ("is_provisional", "origin", "long", "points", "has_lines"),
    [
        (True, Origin.GENERATED, LONG, [], False),
        (True, Origin.GENERATED, 0, [], True),
        (True, Origin.AUTHOR, LONG, [A, B], False),
        (True, Origin.AUTHOR, 0, [A, B], True),
        (False, Origin.GENERATED, LONG, [A, B], True),
    ],
)
def test_what_the_parse_will_choose_again_is_not_shown_before_it_has(
    monkeypatch: pytest.MonkeyPatch,
    is_provisional: bool,
    origin: Origin,
    long: int,
    points: list[int],
    has_lines: bool,
) -> None:
    monkeypatch.setattr(analysing, "LONG", long)
    window = Window()

    window.find_first(A, B, is_provisional=is_provisional, origin=origin)

    assert (window.points, window.state.lines.summary is not None) == (points, has_lines)
    assert window.state.stage is Stage.RECOGNIZING


@pytest.mark.parametrize("long", [0, LONG])
@pytest.mark.parametrize("has_failed", [True, False])
def test_what_was_held_back_is_shown_where_the_rest_does_not_come(
    monkeypatch: pytest.MonkeyPatch, long: int, has_failed: bool
) -> None:
    monkeypatch.setattr(analysing, "LONG", long)
    window = Window()
    window.find_first(A, B)

    window.happen(
        Failed(window.ticket, EngineError(ErrorKind.ENGINE, "minilm", "It broke.")) if has_failed else Stopped()
    )

    assert (window.points, window.state.lines.summary is not None) == ([A, B], True)
