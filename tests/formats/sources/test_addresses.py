"""What a user means by an address."""

import pytest

from reader.formats.sources.addresses import MAX_SHOWN, completed, short_address
from reader.formats.sources.links import handed_on


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("example.org/x", "https://example.org/x"),
        (" www.example.org ", "https://www.example.org"),
        ("example.org:8080/x?y=1#z", "https://example.org:8080/x?y=1#z"),
        ("localhost:8000/a", "https://localhost:8000/a"),
        ("127.0.0.1/a", "https://127.0.0.1/a"),
        ("müller.example/ä", "https://müller.example/ä"),
        ("https://example.org/x", "https://example.org/x"),
        ("http://example.org", "http://example.org"),
    ],
)
def test_an_address_may_be_typed_without_its_scheme(typed: str, link: str) -> None:
    assert completed(typed) == link


@pytest.mark.parametrize(
    "typed",
    ["", " ", "word", "two words", "see example.org", "ftp://example.org/x", "https://", "[bad", "a.1", "example..org",
     "javascript:alert(1)", "file:///etc/passwd", "/home/mara/a.txt"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_none(typed: str) -> None:
    assert completed(typed) is None


def test_a_sentence_names_a_page_by_host_and_path() -> None:
    assert short_address("https://www.example.org/2024/a%20b/?b=1#c") == "example.org/2024/a b"
    assert short_address("https://example.org") == "example.org"


def test_a_long_address_is_cut_in_the_middle() -> None:
    shown = short_address(f"https://example.org/{'x' * 200}/end.html")

    assert len(shown) <= MAX_SHOWN
    assert shown.startswith("example.org/x")
    assert shown.endswith("x/end.html")


@pytest.mark.parametrize(
    ("address", "handed"),
    [
        ("https://example.org/a b?c#d", "https://example.org/a b?c#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:mara@example.org", "mailto:mara@example.org"),
        (
            "MailTo:mara@example.org?Subject=Hello%20you&body=One%0D%0Atwo",
            "mailto:mara@example.org?subject=Hello%20you&body=One%0Atwo",
        ),
        ("mailto:a@example.org,%20b@example.org", "mailto:a@example.org,b@example.org"),
        ("mailto:a@example.org?attach=/etc/passwd&bcc=b@example.org&subject=x", "mailto:a@example.org?subject=x"),
        (
            "mailto:a@example.org?subject=x%0D%0ABcc:%20b@example.org%00",
            "mailto:a@example.org?subject=x%20Bcc%3A%20b%40example.org",
        ),
        (
            "mailto:a@example.org?subject=it's,attachment='/etc/passwd'",
            "mailto:a@example.org?subject=it%27s%2Cattachment%3D%27%2Fetc%2Fpasswd%27",
        ),
        ("mailto:a'%2Cattachment='/etc/passwd@example.org,b@example.org", "mailto:b@example.org"),
        ("mailto:?subject=x", None),
        ("mailto:nobody", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("smb://example.org/a", None),
        ("", None),
    ],
)
def test_of_a_link_only_a_page_or_the_words_of_a_mail_go_to_another_program(address: str, handed: str | None) -> None:
    assert handed_on(address) == handed
