"""Control characters."""

import pytest

from reader.model.characters.controls import has_controls, shown, shown_in_a_line, without_controls

C0 = "".join(map(chr, [*range(0x20), 0x7F]))
C1 = "".join(map(chr, range(0x80, 0xA0)))


def test_tabs_and_line_ends_are_words_of_a_text() -> None:
    assert not has_controls("One\ttwo\nthree \u00a0\u200b\U0001f600é")
    assert [sign for sign in C0 + C1 if not has_controls(sign)] == ["\t", "\n"]


def test_a_text_loses_them_and_keeps_apart_what_they_kept_apart() -> None:
    assert without_controls("a\x1b[2Jb\x00\x9b\x7f\x0cc\td\r\n\x85e") == "a[2Jb c\td \n e"


def test_a_terminal_gets_a_sign_for_each() -> None:
    assert shown("a\x1b]0;x\x07\x7f\x9b\tb\n") == "a␛]0;x␇␡\ufffd\tb\n"
    assert len(shown(C0 + C1)) == len(C0 + C1)


def test_a_name_stays_in_its_line() -> None:
    assert shown_in_a_line("a\nb\tc\r.txt") == "a␊b␉c␍.txt"


@pytest.mark.parametrize("change", [without_controls, shown, shown_in_a_line])
def test_words_stay_as_they_are(change: object) -> None:
    assert callable(change)
    assert change("“Größe” 北京 שלום \u00a0\u200f\ufeff") == "“Größe” 北京 שלום \u00a0\u200f\ufeff"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("رقم \u202d+49 30 1234\u202c صباح", "رقم \u2066+49 30 1234\u2069 صباح"),
        ("\u202bשלום \u202eABC\u202c עולם\u202c זה", "\u202bשלום ABC עולם\u202c זה"),
        ("a \u202eb \u202ac\u202c d\u202c e\u202c", "a b \u202ac\u202c d e\u202c"),
        ("a \u202eb\nc\u202c", "a b\nc\u202c"),
        ("a \u202db", "a b"),
    ],
)
def test_what_forces_an_order_goes_with_its_own_end(written: str, read: str) -> None:
    assert without_controls(written) == read
