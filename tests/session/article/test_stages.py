"""What was found before the text is parsed gives way to what is found after, and never the other way round."""

from dataclasses import replace

import pytest

from reader.model.analysis import Analysis
from reader.model.annotation import Evidence, KeyPoint, KeyPoints, Origin, Support
from reader.session.article.decide import decide
from reader.session.article.events import Event, Finished, Opened, Partial, Selected, WholeSentencesChosen
from reader.session.article.state import State
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
        self.happen(Partial(self._ticket, segmented(self.state.document, None)))

    def happen(self, event: Event) -> None:
        self.state, _ = decide(self.state, event)

    def find_first(self, *sentences: int, is_provisional: bool = True) -> None:
        found = replace(self._found(sentences), actors=None, is_complete=False, is_provisional=is_provisional)
        self.happen(Partial(self._ticket, found))

    def find_all(self, *sentences: int) -> None:
        self.happen(Finished(self._ticket, self._found(sentences)))

    @property
    def points(self) -> list[int]:
        found = self.state.analysis.key_points
        return [point.evidence[0].sentence for point in found.items] if found else []

    @property
    def _ticket(self) -> int:
        assert self.state.analysing is not None
        return self.state.analysing.ticket

    def _found(self, sentences: tuple[int, ...]) -> Analysis:
        document = self.state.document
        points = tuple(
            KeyPoint(document.sentences[each].span, 1.0, Support.STRONG, (Evidence(each, 1.0),)) for each in sentences
        )
        found = played.found(document, self.state.options)
        return replace(found, key_points=KeyPoints(Origin.GENERATED, points))


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
