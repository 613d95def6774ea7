import random

from reader.model.span import Span
from reader.model.span_map import SpanMap


def test_a_map_yields_what_touches_a_place_in_the_order_of_the_text() -> None:
    chance = random.Random(7)
    starts = [chance.randrange(1_000) for _ in range(300)]
    items = [(Span(start, start + chance.choice((1, 2, 7, 40, 900))), number) for number, start in enumerate(starts)]
    places = [Span(start, start + chance.choice((1, 30, 400))) for start in range(0, 1_000, 13)]

    found = SpanMap(items)

    for place in places:
        expected = [item for item in sorted(items, key=lambda item: item[0]) if item[0].overlaps(place)]
        assert list(found.within(place)) == expected


def test_of_equal_spans_the_one_given_first_comes_first() -> None:
    span = Span(3, 5)

    found = SpanMap([(span, "first"), (span, "second")])

    assert [value for _, value in found.within(span)] == ["first", "second"]
    assert found.at(4) == (span, "first")


def test_a_map_tells_what_covers_an_offset() -> None:
    found = SpanMap([(Span(0, 4), "a"), (Span(6, 9), "b")])

    assert [found.at(offset) for offset in (3, 4, 5, 6)] == [(Span(0, 4), "a"), None, None, (Span(6, 9), "b")]


class _Counted(int):
    """An end of a span that counts how often it is compared."""

    looks = 0

    def __gt__(self, other: int) -> bool:
        _Counted.looks += 1
        return int(self) > other


def test_one_long_span_does_not_make_all_short_ones_be_looked_at() -> None:
    short = [(Span(start, _Counted(start + 2)), "short") for start in range(0, 50_000, 5)]
    found = SpanMap([(Span(0, 50_000), "long"), *short])
    _Counted.looks = 0

    values = [value for _, value in found.within(Span(40_000, 40_050))]

    assert values.count("short") == 10
    assert _Counted.looks < 20
