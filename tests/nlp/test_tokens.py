import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.nlp.tokens import count_words, plain_words, token_spans, words


def tokens(text: str) -> list[str]:
    return [span.of(text) for span in token_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Don’t go, Anna!", ["Don’t", "go", ",", "Anna", "!"]),
        ("The U.S. paid $1,000.50.", ["The", "U.S.", "paid", "$", "1,000.50", "."]),
        ("30-day steps", ["30", "-", "day", "steps"]),
        ("😀 Putin’s", ["😀", "Putin’s"]),
        ("אני כאן.", ["אני", "כאן", "."]),
        ("我爱北京。", ["我爱北京", "。"]),
    ],
)
def test_tokens_are_words_numbers_and_single_signs(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Kremlin’s demand, and the 30-day truce!", "en", ("kremlin", "demand", "30", "day", "truce")),
        ("U.S. Army", "en", ("u.s", "army")),
        ("Der Hund bellt.", "de", ("hund", "bellt")),
        ("我爱北京", "zh", ("我爱", "爱北", "北京")),
        ("ตลาดน้ำ", "th", ("ตลาด", "ลาดน", "าดน้", "ดน้ำ")),
        ("and the of", "en", ()),
        ("Vuoi andare", "xx", ("vuoi", "andare")),
    ],
)
def test_content_words_leave_out_function_words_and_signs(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert words(text, language) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("A well-known man’s 3.5 cats.", 5),
        ("我爱北京。", 2),
        ("市政府决定修建一座防洪大坝。", 8),
        ("市は洪水対策のダムを建設することを決めた。", 12),
        ("เขื่อนมีค่าใช้จ่าย 3.5 ล้านยูโร", 7),
        ("我", 1),
        ("… — !", 0),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, count: int) -> None:
    assert count_words(text) == count


@given(st.text(string.ascii_letters[:6] + "AZ_019.,:/'’“”\"- \n", max_size=30))
def test_plain_letters_are_read_like_any_others(text: str) -> None:
    assert [*plain_words(text), "é"] == list(plain_words(f"{text} é"))
