from reader.session.history import History


def test_back_and_forward_return_to_where_jumps_started() -> None:
    history = History()
    history.leave(10)
    history.leave(50)

    assert history.back(90) == 50
    assert history.back(50) == 10
    assert not history.can_go_back
    assert history.forward(10) == 50
    assert history.forward(50) == 90


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(10)
    history.back(90)

    history.leave(20)

    assert not history.can_go_forward
    assert history.back(0) == 20
