"""The fields above a mail."""

from email import message_from_bytes

import pytest

from reader.formats.web.mail.mail_fields import MAX_FIELD, ShortFields, field, sender


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mara Vell <mara@example.org>", "Mara Vell"),
        ('"Vell, Mara \\"M\\"" <mara@example.org>', 'Vell, Mara "M"'),
        ("mara@example.org (Mara Vell)", "Mara Vell"),
        ("<mara@example.org>", "mara@example.org"),
        ("mara@example.org", "mara@example.org"),
        ("=?utf-8?q?M=C3=A1ra?= =?UTF-8?B?IFZlbGw=?= <mara@example.org>", "Mára Vell"),
        ("=?utf-8?b?ww==?= =?utf-8?b?qQ==?= Vell <mara@example.org>", "é Vell"),  # one letter in two words
        ("=?iso-8859-1?q?M=E1ra_V?= <mara@example.org>, Lin Oday <lin@example.org>", "Mára V"),
        ("Mára Vell <mara@example.org>", "Mára Vell"),
        ("=?nonsense?q?Mara?= Vell <mara@example.org>", "Mara Vell"),
        ("=?utf-8?x?Mara?= <mara@example.org>", "=?utf-8?x?Mara?="),
    ],
)
def test_a_sender_is_known_by_the_name(written: str, name: str) -> None:
    message = message_from_bytes(f"From: {written}\n\nHello.".encode(), policy=ShortFields())

    assert sender(field(message, "From") or "") == name


def test_a_field_is_cut_before_anything_is_made_of_it() -> None:
    words = "=?utf-8?q?=41?= " * 50_000

    message = message_from_bytes(f"Subject: {words}\n\nHello.".encode(), policy=ShortFields())

    assert len(str(message["Subject"])) == MAX_FIELD
    assert (field(message, "subject") or "").startswith("AAAA")
