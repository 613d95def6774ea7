from reader.gui.beside.together import across, steady, turned


def test_what_stands_between_two_joined_places_goes_between_them() -> None:
    anchors = [(0.0, 0.0), (100.0, 300.0), (200.0, 400.0)]

    assert [across(y, anchors) for y in (0, 50, 100, 150, 200)] == [0, 150, 300, 350, 400]


def test_beyond_the_last_place_nothing_goes_further() -> None:
    assert across(500, [(0.0, 0.0), (100.0, 300.0)]) == 300
    assert across(-5, [(0.0, 10.0), (100.0, 300.0)]) == 10


def test_what_the_other_tells_in_another_order_does_not_make_it_jump_back() -> None:
    assert steady([(10, 10), (20, 90), (30, 30), (40, 50)]) == [(10, 10), (30, 30), (40, 50)]


def test_a_paragraph_that_is_joined_twice_counts_once() -> None:
    assert steady([(10, 10), (10, 20), (20, 20)]) == [(10, 10), (20, 20)]


def test_without_anything_joined_there_is_nothing_to_go_by() -> None:
    assert steady([]) == []
    assert across(7, []) == 7


def test_the_way_back_is_the_same() -> None:
    anchors = [(0.0, 0.0), (100.0, 300.0)]

    assert across(across(40, anchors), turned(anchors)) == 40
