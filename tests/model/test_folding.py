"""Words are found as people type them, and each hit is a place in the text as it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.folding import FoldedText, folded


@pytest.mark.parametrize(
    ("text", "typed", "hit"),
    [
        ("The owner’s daughter", "owner's", "owner’s"),
        ("closed – “for good”", '"for good"', "“for good”"),
        ("« la digue »", '" la', "« la"),
        ("long‑term tenant", "long-term", "long‑term"),
        ("about −5 °C", "-5", "−5"),
        ("10\u00a0000 francs", "10 000", "10\u00a0000"),
        ("two  words", "two words", "two  words"),
        ("co\u00adoperative banks", "cooperative", "co\u00adoperative"),
        ("The oﬃce", "office", "oﬃce"),
        ("in Kraków", "krakow", "Kraków"),
        ("Dvořák’s niece", "dvorak", "Dvořák"),
        ("the Straße is", "strasse", "Straße"),
        ("İstanbul", "istanbul", "İstanbul"),
        ("Łódź", "lodz", "Łódź"),
        ("Cafe\u0301 noir", "cafe", "Cafe\u0301"),
        ("Всё ещё", "еще", "ещё"),
        ("الأُمّة", "الامة", "الأُمّة"),
        ("کتاب", "كتاب", "کتاب"),
        ("٣٤ کتاب", "34", "٣٤"),
        ("हिन्दी", "हिन्दी", "हिन्दी"),
    ],
)
def test_what_is_typed_finds_what_is_written(text: str, typed: str, hit: str) -> None:
    assert [span.of(text) for span in FoldedText(text).hits(typed)] == [hit]


@pytest.mark.parametrize(
    ("text", "typed"),
    [("Resume and resume", "résumé"), ("Все", "всё"), ("हिन्द", "हिन्दी"), ("anything", ""), ("a", " ")],
)
def test_what_is_not_written_is_not_found(text: str, typed: str) -> None:
    assert list(FoldedText(text).hits(typed)) == []


def test_a_typed_accent_finds_the_accented_word_alone() -> None:
    text = "Resume and résumé and re\u0301sume\u0301"

    assert [span.of(text) for span in FoldedText(text).hits("résumé")] == ["résumé", "re\u0301sume\u0301"]


def test_whole_words_stand_alone() -> None:
    text = "The art of starting, art’s end"

    assert [span.start for span in FoldedText(text).hits("art", whole_words=True)] == [4, 21]


@given(st.text(alphabet="aÉßﬃ\u00ad“ ’\u0301ё٣", max_size=40), st.integers(0, 39), st.integers(1, 5))
def test_every_piece_of_a_text_is_found_where_it_stands(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    hits = list(FoldedText(text).hits(folded(piece)))

    assert all(span.of(text) for span in hits)
    assert all(before.end <= after.start for before, after in pairwise(hits))
    if folded(piece).strip():
        assert hits
