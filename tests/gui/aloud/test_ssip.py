"""The words exchanged with a speech service."""

import pytest

from reader.gui.aloud.ssip import Replies, Reply, as_data, settings_for


def test_replies_are_whole_however_they_are_cut() -> None:
    said = b"208 OK CLIENT NAME SET\r\n225-21\r\n225 OK MESSAGE QUEUED\r\n702-21\r\n702-1\r\n702 END\r\n"

    for step in (1, 2, 7, len(said)):
        replies = Replies()
        cut = (said[start : start + step] for start in range(0, len(said), step))
        assert [reply for piece in cut for reply in replies.take(piece)] == [
            Reply(208),
            Reply(225, ("21",)),
            Reply(702, ("21", "1")),
        ]


def test_what_is_no_reply_is_passed_over() -> None:
    assert list(Replies().take(b"\r\nhello\r\n\xff\xfe\r\n")) == []


@pytest.mark.parametrize(
    ("words", "data"),
    [("One.", "One.\r\n.\r\n"), (".5 of it", "..5 of it\r\n.\r\n"), ("a\nb", "a\r\nb\r\n.\r\n"), (".", "..\r\n.\r\n")],
)
def test_no_words_can_end_the_data_early(words: str, data: str) -> None:
    assert as_data(words) == data


def test_speed_keeps_its_bounds_and_an_unknown_language_is_not_set() -> None:
    assert settings_for("de", 400) == ("SET SELF LANGUAGE de", "SET SELF RATE 100")
    assert settings_for(None, -20) == ("SET SELF RATE -20",)
